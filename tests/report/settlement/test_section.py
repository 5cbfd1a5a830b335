import re
from collections.abc import Iterator

from realpolitik.ensemble.forecast import Forecast, forecast
from realpolitik.report.case import Case
from realpolitik.report.page import render
from realpolitik.report.sections.first_screen import first_screen
from realpolitik.report.sections.parts import Block
from realpolitik.report.sections.settlement.attrition import disputed
from realpolitik.report.sections.settlement.section import settlement
from realpolitik.report.sections.settlement.two_level import USES, use


def blocks(case: Case) -> dict[str, Block]:
    def inner(found: list[Block]) -> Iterator[Block]:
        for block in found:
            yield block
            yield from inner(list(block.blocks))

    return {block.id: block for s in settlement(case) for block in inner(list(s.blocks))}


def words(block: Block) -> str:
    said = [*block.text, *(f"{line.lead}: {line.text}" for line in block.lines), *block.closing]
    for table in block.tables:
        said += [table.caption, *table.head, *(cell for row in table.rows for cell in row)]
    return " ".join(said)


def test_a_scenario_without_these_parts_has_no_such_section(
    war_case: Case, talks_case: Case
) -> None:
    assert settlement(war_case) == []
    assert settlement(talks_case) == []
    assert 'id="settlement"' not in render(war_case.forecast)


def test_only_the_parts_that_ran_are_shown(home_case: Case) -> None:
    alone = Case(forecast(home_case.scenario, ["commitment"], draws=50))
    assert set(blocks(alone)) == {"hold", "commitment-war"}


def test_the_section_stands_before_the_claims(home_forecast: Forecast) -> None:
    page = render(home_forecast)
    places = [page.index(f'<section id="{part}"') for part in ("drivers", "settlement", "claims")]
    assert places == sorted(places)
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))


def test_no_sentence_ties_backing_to_the_risk_of_war(home_case: Case) -> None:
    for block in blocks(home_case).values():
        assert not re.search(
            r"likel|probab|(risk|danger|chance) of (a )?(new )?(war|peace)|\b(more|less) war\b",
            words(block),
        ), block.id


def test_commitment_says_who_would_reopen_at_what_chance(home_case: Case) -> None:
    block = blocks(home_case)["commitment-war"]
    half = next(line.text for line in block.lines if line.lead == "Half")
    assert re.fullmatch(
        r"lies in the later range in \d of 10 runs; East would reopen it if its later winning "
        r"chance is above about 60 %, in \d of 10 runs\.",
        half,
    )
    found = home_case.answers("commitment", "war")
    row = next(row for row in block.tables[0].rows if row[0] == "Half")
    assert row[1:3] == ("35 %", "60 %")  # 50 less the defender's costs, 15; plus 10
    assert found.middle("lasting_high", "half") > 0.55
    assert "as published" in words(block)
    fighting = {line.lead: line.text for line in block.lines}
    assert "fighting now pays better than waiting if East’s chance rises above" in fighting["South"]
    assert "fighting now pays better than waiting if East’s chance falls below" in fighting["East"]


def test_the_first_screen_gains_one_line_on_commitment(home_case: Case, war_case: Case) -> None:
    def short(case: Case) -> list[str]:
        block = next(b for b in first_screen(case, None).blocks if b.id == "short")
        return [line.lead for line in block.lines]

    assert short(home_case).count("Would it hold") == 1
    assert "Would it hold" not in short(war_case)


def test_untenable_is_three_verdicts(home_case: Case) -> None:
    block = blocks(home_case)["untenable-war"]
    leads = [line.lead for line in block.lines]
    assert leads == ["Exhaustion", "Dominated by an offer", "Outside the range"]
    assert "never added up" in block.text[0]
    assert "within the horizon (years: 2)" in block.lines[0].text
    assert len(block.tables[0].head) == 4
    assert "own reduced form" in words(block)


def rows(block: Block, table: int = 0) -> dict[str, tuple[str, ...]]:
    return {row[0]: tuple(row[1:]) for row in block.tables[table].rows}


def test_every_part_is_shown_with_a_table_and_a_badge(home_case: Case) -> None:
    found = blocks(home_case)
    assert set(found) == {
        *("hold", "home", "tied", "commitment-war", "untenable-war", "polity-south-on-line"),
        *("win-set-line", "two-level-war", "body-council", "package-deal", "wedge-turn"),
        *("theatres-fronts", "budget-arms"),
    }
    for name, block in found.items():
        if name not in ("hold", "home", "tied"):
            assert block.tables, name
            assert re.search(r"(as published|own reduced form.*); .*record", block.closing[0]), name


def test_factions_have_weight_position_pivot_and_price(home_case: Case) -> None:
    block = blocks(home_case)["polity-south-on-line"]
    found = rows(block)
    assert found["South"][:2] == ("45", "10")
    assert found["East"][-1] == "needs no winning over"
    assert found["West"][-1] == "20"  # with East 55 of 100; it is the cheapest way
    said = {line.lead: line.text for line in block.lines}
    assert "West, at a price of about 20 (effort)" in said["Cheapest to win over"]
    assert "at the median stands West" in said["Pivot"]
    assert "not decided here" in said["Where it stands"]


def test_win_sets_overlap_only_beyond_what_holds_anyway(home_case: Case) -> None:
    block = blocks(home_case)["win-set-line"]
    assert "Without agreement about 50 holds." in block.text[0]
    assert re.search(r"something else that all of them accept in (none|fewer)", block.text[0])
    assert list(rows(block)) == ["South on the line", "East on the line", "Overlap of all"]


def test_the_use_of_domestic_minima_is_named(home_case: Case) -> None:
    block = blocks(home_case)["two-level-war"]
    assert use() == USES["constraint"] == block.text[0]
    assert "used as a constraint" in block.text[0]
    assert "As a disagreement value it would shift" in block.text[0]
    assert "used as disagreement values" in USES["disagreement"]


def test_packages_say_what_opens_and_what_closes_a_deal(home_case: Case) -> None:
    block = blocks(home_case)["package-deal"]
    said = {line.lead: line.text for line in block.lines}
    assert said["One by one"] == "no item alone is acceptable to all in more than 1 of 10 runs."
    assert "“The guns fall silent” with “The town is handed over”" in said["Best package"]
    assert "the only feasible one" in said["Best package"]
    assert "is in every feasible package" in said["Opens a deal"]
    assert list(rows(block, 1)) == ["South", "East"]


def test_a_wedge_is_told_under_each_belief_apart(home_case: Case) -> None:
    block = blocks(home_case)["wedge-turn"]
    assert "never averaged" in block.text[1]
    thresholds = rows(block)
    assert thresholds["With a full war"][0] == "110"  # (30 + 25 + 10) / .5 - 20
    assert thresholds["Without the war"][0] == "60"
    split, weaken = (line.text for line in block.lines)
    assert "pay up to about 120" in split
    assert "is enough with a full war and is enough without the war" in split
    assert "is not enough with a full war and is enough without the war" in weaken
    apart = rows(block, 1)
    assert apart["Belief of West"] == ("120", "10", "60")
    assert apart["Belief of South"] == ("80", "−30", "20")
    assert "average" not in words(block).replace("never averaged", "")


def test_bodies_set_power_by_the_rule_beside_the_pivots(home_case: Case) -> None:
    found = rows(blocks(home_case)["body-council"])
    # votes 3, 2, 1, 1 and a quota of 4: South turns in 12 of 24 orders, the others in 4 each
    assert found["South"][:2] == ("50.0", "50.0")
    assert found["West"][:2] == found["East"][:2] == found["Far Isle"][:2] == ("16.7", "16.7")
    assert found["Far Isle"][2:] == ("in none of the runs", "in none of the runs")
    assert found["South"][2] == "in all runs"  # the votes of East and West are 3 of 4


def test_theatres_and_budgets(home_case: Case) -> None:
    theatres = rows(blocks(home_case)["theatres-fronts"])
    assert theatres["The sea"][0] == "2.3"  # 7/3
    assert theatres["The hills"][0] == "2.7"  # 8/3
    budget = blocks(home_case)["budget-arms"]
    assert "social spending falls by about 1.5 % of GDP a year" in budget.lines[0].text
    assert "about 6 % of all of it" in budget.lines[0].text
    left = rows(budget)
    assert left["Left unpaid by the changes as given"][0] == "0.6"
    assert left["Taxes, all else as given"][0] == "0.8"


def test_convergence_while_fighting_is_called_disputed_where_such_a_model_ran() -> None:
    assert "is disputed" in disputed(["mean", "war_of_attrition"])[0]
    assert "Neither is taken as settled" in disputed(["learning_by_fighting"])[0]
    assert disputed(["mean", "commitment"]) == []
