import re
from collections.abc import Iterator

from realpolitik.ensemble.forecast import Forecast, forecast
from realpolitik.report.case import Case
from realpolitik.report.page import render
from realpolitik.report.sections.first_screen import first_screen
from realpolitik.report.sections.parts import Block
from realpolitik.report.sections.settlement.section import settlement


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
