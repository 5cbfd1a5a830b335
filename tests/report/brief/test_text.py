import pytest
from hypothesis import given
from hypothesis import strategies as st

from realpolitik.errors import ScenarioError
from realpolitik.report.brief.text import filled, own_words, parse, values_in
from realpolitik.report.brief.values import Value

TEXT = """<!-- help {{nobody}} reads -->

# {{title}}

A line
over two, *so*.

- **Lead:** it is {{ a.b }} of 100. {#a.b}
- second

![{{figure.caption}}](figure)
"""


def test_a_text_is_read_line_by_line() -> None:
    units = parse(TEXT, "t.md")
    assert [(u.line, u.kind, u.about) for u in units] == [
        (3, "title", ""),
        (5, "text", ""),
        (8, "point", "a.b"),
        (9, "point", ""),
        (11, "figure", ""),
    ]
    assert "".join(run.text for run in units[1].runs) == "A line over two, so."
    assert values_in(units[2]) == ("a.b",)
    assert own_words(units[2]) == ("lead", "it", "is", "of", "100")


def test_values_are_never_read_as_markup() -> None:
    shown = filled(parse("It is {{x}}.", "t.md"), {"x": Value("**<b>{{y}}</b>**")}, "t.md")
    assert [run.text for run in shown[0].runs] == ["It is **<b>{{y}}</b>**."]


def test_an_unknown_value_is_said_with_its_line_and_the_nearest() -> None:
    with pytest.raises(ScenarioError) as caught:
        filled(
            parse("fine\n\nbad {{issue.lime}} here\n", "t.md"), {"issue.line": Value("")}, "t.md"
        )
    assert str(caught.value) == (
        "t.md:3: there is no value 'issue.lime'; did you mean 'issue.line'?"
    )


@pytest.mark.parametrize("text", ["it is {{x", "it is x}}", "it is {{{x}}}"])
def test_braces_that_do_not_match_are_said(text: str) -> None:
    with pytest.raises(ScenarioError, match=r"t\.md:1: a value is written"):
        filled(parse(text, "t.md"), {"x": Value("1")}, "t.md")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("```\ncode\n```", 1),
        ("fine\n\n> quoted", 3),
        ("<div>x</div>", 1),
        ("fine\n\n![x](other.png)", 3),
        ("see [this](https://example.org)", 1),
        ("`code`", 1),
        ("***", 1),
    ],
)
def test_what_a_brief_cannot_show_is_said_with_its_line(text: str, line: int) -> None:
    with pytest.raises(ScenarioError, match=rf"t\.md:{line}: "):
        parse(text, "t.md")


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=80))
def test_any_text_is_read_or_refused(text: str) -> None:
    problems = ()
    try:
        filled(parse(text, "t.md"), {}, "t.md")
    except ScenarioError as error:
        problems = error.problems
    assert all(problem.line for problem in problems)
