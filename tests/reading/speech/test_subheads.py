"""A subhead that is a quotation is said by whoever says its words in the text."""

from realpolitik.reading.items import Statement
from realpolitik.reading.read import read

TEXT = """Streit um den Hafen

„Der Hafen gehört uns allen“

Es regnete seit Tagen.

„Der Hafen gehört nun einmal uns allen“, sagte Olaf Scholz. Dann ging er.

„Niemand zahlt die Kräne“

Es regnete weiter.
"""


def test_the_speaker_of_the_words_said_the_subhead():
    reading = read(TEXT, language="de", date="2025-08-18")
    said = {(i.sentence, i.speaker) for i in reading.evidence if isinstance(i, Statement)}
    assert said == {("P2S1", "olaf-scholz"), ("P4S1", "olaf-scholz")}
    starts = [i.start for i in reading.evidence if isinstance(i, Statement)]
    assert starts == sorted(starts)


def test_one_word_in_quotation_marks_is_no_subhead():
    text = "“Never”\n\nThe port is shut.\n\n“It will never open,” said Mark Carney."
    reading = read(text, language="en", date="2025-08-18")
    said = [i.sentence for i in reading.evidence if isinstance(i, Statement)]
    assert said == ["P3S1"]
