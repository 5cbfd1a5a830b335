import pytest

from realpolitik.errors import UserError
from realpolitik.report.brief.agreement import Record, as_json, judged, read_record, started
from realpolitik.report.brief.language import speaking
from realpolitik.report.brief.text import Unit, parse
from realpolitik.report.brief.values import Value

ENGLISH = speaking("en")
OURS = parse("- it stands at {{x}} in 8 of 10 runs, {{way}}. {#answer}", "t.md")
BEFORE = {"x": Value("about 60", "east"), "way": Value("moves up", "up"), "y": Value("5")}
NUMBER = BEFORE | {"x": Value("about 65", "east")}
TURN = BEFORE | {"x": Value("about 35", "west")}
OTHER = BEFORE | {"y": Value("6")}


def written(line: str) -> tuple[tuple[Unit, ...], Record]:
    """The analyst's line, and the record after its first run."""
    units = parse(line, "t.md")
    record, marks = judged(units, OURS, BEFORE, started(OURS), ENGLISH)
    assert marks == ()
    return units, record


@pytest.mark.parametrize(
    ("line", "number", "turn"),
    [
        ("- it stands at {{x}} in 8 of 10 runs, {{way}}. {#answer}", False, False),  # not edited
        ("- we read {{x}}. {#answer}", False, True),  # follows the number, not the turn
        ("- we read {{x}}, in 8 of 10 runs. {#answer}", False, True),  # the suggestion's own number
        ("- it is 60. {#answer}", True, True),
        ("- it lies higher than hoped. {#answer}", True, True),
        ("- the east wins. {#answer}", False, True),
        ("- sixty or so: {{x}}, far above half.", True, True),
        ("- nothing to do with it, 60 or not.", False, False),  # bound to nothing
    ],
)
def test_a_line_of_the_analysts_is_marked_when_its_words_may_no_longer_hold(
    line: str, number: bool, turn: bool
) -> None:
    units, record = written(line)
    for values, expected in ((BEFORE, False), (OTHER, False), (NUMBER, number), (TURN, turn)):
        again, marks = judged(units, OURS, values, record, ENGLISH)
        assert bool(marks) == expected, values
        assert again == record  # a mark stays until the line is edited or confirmed
        assert all(mark.value == "x" and mark.was == "about 60" for mark in marks)


def test_a_line_that_moves_or_breaks_keeps_its_record() -> None:
    _, record = written("- it is 60. {#answer}")
    moved = parse("# New\n\nmore\n\n- it is\n  60. {#answer}", "t.md")
    _, marks = judged(moved, OURS, NUMBER, record, ENGLISH)
    assert [(mark.line, mark.now) for mark in marks] == [(5, "about 65")]


def test_an_edited_line_starts_anew() -> None:
    _, record = written("- it is 60. {#answer}")
    edited = parse("- it is 65. {#answer}", "t.md")
    record, marks = judged(edited, OURS, NUMBER, record, ENGLISH)
    assert marks == ()
    assert judged(edited, OURS, BEFORE, record, ENGLISH)[1]


def test_what_is_no_longer_computed_is_marked() -> None:
    units, record = written("- it is clear. {#answer}")
    _, marks = judged(units, OURS, {"way": BEFORE["way"]}, record, ENGLISH)
    assert [(mark.value, mark.now) for mark in marks] == [("x", None)]


def test_the_record_survives_the_disk() -> None:
    _, record = written("- it is 60, {{y}}. {#answer}")
    assert read_record(as_json(record), "r.json") == record


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"format": 2}', '{"format": 1, "lines": 3}'])
def test_a_broken_record_is_said_in_one_line(text: str) -> None:
    with pytest.raises(UserError, match=r"r\.json: does not say .* delete it") as caught:
        read_record(text, "r.json")
    assert "\n" not in str(caught.value)
