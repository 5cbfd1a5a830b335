from realpolitik.report.case import Case
from realpolitik.report.charts.picture import NARROW, WIDE
from realpolitik.report.charts.rows import layout, rounded, steps
from realpolitik.report.sections.issue_lines import issue_lines
from realpolitik.report.sections.what_ifs import signed, what_ifs
from realpolitik.report.sentences.changes import change_line


def test_stated_stands_against_judged(talks_case: Case) -> None:
    block = issue_lines(talks_case).blocks[0]
    stances = block.figure.tables[0]
    south = next(row for row in stances.rows if row[0] == "South")
    assert south[1:5] == ("0", "–", "10 (5–20)", "+10")
    assert "If there is a deal, the 3 models put it at" in block.text[1]


def test_what_ifs_are_told_as_paired_differences(war_case: Case) -> None:
    section = what_ifs(war_case)
    shifts, side, *each = section.blocks
    leaves = shifts.figure.tables[0].rows[0]
    assert leaves[0] == "North ends its backing"
    assert leaves[1].startswith("+1")
    assert "These move no settlement: “North ends its backing”" in side.text[1]
    yields = side.tables[0].rows[0]
    assert yields[0] == "East yields"
    assert "(down 10/10)" in yields[1]
    directions = {row[1]: row[3] for row in each[0].tables[0].rows}
    assert directions["lower end of the range"] == "higher in all runs"


def test_changes_are_told_in_words(war_case: Case) -> None:
    said = [change_line(c, war_case.names) for w in war_case.scenario.what_ifs for c in w.changes]
    assert said == [
        "the backing of the United North ends",
        "the backing of the United North ends",
        "the backing of West becomes 200 % of today",
        "East: position on The line down by 20",
    ]


def test_differences_carry_their_sign() -> None:
    assert [signed(v) for v in (3.2, -2.7, 0.2, -0.2)] == ["+3", "−3", "0", "0"]


def test_long_labels_wrap_and_push_rows_down() -> None:
    for size in (WIDE, NARROW):
        (short,), one = layout(["Short"], size)
        (_, second), two = layout(
            ["A label that is far too long to fit beside a row of a chart", "B"], size
        )
        assert two > 2 * one
        assert second.y > short.y


def test_axes_have_few_round_numbers() -> None:
    assert rounded([-3, 22.4], 5) == (-5, 25)
    assert steps((-5, 25)) == [-5, 0, 5, 10, 15, 20, 25]
    assert steps((40, 60)) == [40, 45, 50, 55, 60]
    assert len(steps((0, 100))) <= 7
