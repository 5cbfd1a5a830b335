import base64
import datetime as dt
import hashlib
import itertools
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from realpolitik.ensemble.forecast import Forecast, forecast
from realpolitik.errors import UserError
from realpolitik.report.page import render, write_report
from realpolitik.scenario.model import Scenario

PARTS = ["first", "issues", "what-ifs", "drivers", "claims", "inputs", "provenance"]
VOID = {"meta", "link", "br"}


class Outline(HTMLParser):
    """Ids, headings, open tags and the text of each part."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.levels: list[int] = []
        self.open: list[str] = []
        self.links: list[str] = []
        self.text: dict[str, str] = {}
        self.part = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.ids += [given["id"]] if given.get("id") else []
        self.links += [given["href"]] if tag == "a" else []
        if tag == "section":
            self.part = given["id"] or ""
        if re.fullmatch("h[1-6]", tag):
            self.levels.append(int(tag[1]))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element of an SVG that closes itself."""

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.text[self.part] = self.text.get(self.part, "") + data


def outline(page: str) -> Outline:
    read = Outline()
    read.feed(page)
    return read


@pytest.fixture(scope="module", params=["war_forecast", "talks_forecast"])
def found(request: pytest.FixtureRequest) -> Forecast:
    return request.getfixturevalue(request.param)


@pytest.fixture(scope="module")
def page(found: Forecast) -> str:
    return render(found, made_on=dt.date(2025, 2, 1))


def test_parts_come_in_order_and_the_markup_closes(page: str) -> None:
    read = outline(page)
    assert read.open == []
    assert [part for part in read.ids if part in PARTS] == PARTS
    assert len(read.ids) == len(set(read.ids))


def test_headings_never_skip_a_level(page: str) -> None:
    levels = outline(page).levels
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


def test_links_lead_to_places_on_the_page(page: str) -> None:
    read = outline(page)
    assert {link.removeprefix("#") for link in read.links} <= set(read.ids)


def test_nothing_comes_from_outside_and_nothing_runs(page: str) -> None:
    assert "<script" not in page
    assert not re.search(r"(src|href|action)=\"(?!#|data:,)", page)
    assert not re.search(r"\son[a-z]+=", page)
    assert "url(" not in page
    assert " style=" not in page


def test_the_policy_allows_exactly_this_style_sheet(page: str) -> None:
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)[1]
    assert f"style-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy


def test_words_of_a_scenario_are_escaped(talks_forecast: Forecast) -> None:
    page = render(talks_forecast)
    assert "Talks &amp; &lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "An article &lt;b&gt;about&lt;/b&gt; it" in page
    assert "Bb &amp; Cc &lt;" in page


def test_the_first_part_says_what_it_is_and_how_sure(found: Forecast, page: str) -> None:
    said = re.sub(r'<p class="closing">.*?</p>', "", page)  # names models, for their record
    text = " ".join(outline(said).text["first"].split())
    assert "These models do not say whether there will be a deal" in text
    assert "reading of one text" in text
    assert "Confidence:" in text
    assert "Record of such models:" in text
    assert "Rank correlation" not in text
    assert (
        "Compromise model"
        not in text.partition("Record of such models")[0].partition("What would change")[0]
    )
    assert not re.search(r"likel|probab", text)


def test_a_late_page_says_that_it_looks_back(found: Forecast, page: str) -> None:
    assert "Retrospective" not in page
    late = render(found, made_on=dt.date(2026, 1, 1))
    assert "<span>Retrospective</span>" in late
    assert "looks back from 1 January 2026" in late
    assert "Retrospective" not in render(found)


def test_every_figure_has_words_and_a_table(page: str) -> None:
    figures = page.split("<figure>")[1:]
    assert figures
    for figure in figures:
        inner = figure.partition("</figure>")[0]
        assert re.search(r'<svg class="(wide|any)" role="img" aria-label="[^"]{20,}"', inner)
        assert "<table" in inner


def test_drawings_hold_no_stand_in_colours(page: str) -> None:
    assert not re.search(r"#0[1-8]0[2-9]0[3-9a]", page)
    assert 'fill="var(--ink)"' in page


def test_claims_say_who_what_and_how_it_was_tested(war_forecast: Forecast) -> None:
    text = " ".join(outline(render(war_forecast)).text["claims"].split())
    assert (
        "C1: if North leaves, then the terms get worse for South: Said by the author. The models "
        "agree: the lower end of the range of deals (Backing, range and offers) rises under “North "
        "ends its backing” in all runs under these inputs."
    ) in text
    assert "No model here can test this: weather; see “North ends its backing”." in text
    assert "Cannot hold together with C1." in text


def test_the_run_is_named_exactly(war_forecast: Forecast) -> None:
    text = " ".join(outline(render(war_forecast)).text["provenance"].split())
    assert "Seed 0" in text
    assert re.search(r"Content hash \(SHA-256\) [0-9a-f]{64}", text)
    assert "Fearon, J. D. (1995)." in text
    assert "Bueno de Mesquita" not in text  # did not run
    assert "our own reduced form" in text


def test_the_same_forecast_gives_the_same_page(talks_forecast: Forecast) -> None:
    assert render(talks_forecast) == render(talks_forecast)


def test_a_run_without_what_ifs_or_spread_still_makes_a_page(war: Scenario) -> None:
    page = render(forecast(war, ["mean", "backing_chain"], draws=1))
    assert "No what-if of this run changes the backing." in page
    assert "No what-if was part of this run." in page


def test_a_scenario_with_a_war_but_without_the_chain_is_read_as_talks(war: Scenario) -> None:
    assert "Where would a deal lie?" in render(forecast(war, ["mean"], draws=50))


def test_the_file_is_written_whole(talks_forecast: Forecast, tmp_path: Path) -> None:
    path = write_report(talks_forecast, tmp_path / "new" / "report.html")
    assert path.read_text(encoding="utf-8") == render(talks_forecast)
    assert [p.name for p in path.parent.iterdir()] == ["report.html"]


def test_a_place_that_cannot_be_written_is_a_users_error(
    talks_forecast: Forecast, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UserError, match="cannot be written"):
        write_report(talks_forecast, tmp_path / "file" / "report.html")
    with pytest.raises(UserError, match="cannot be written"):
        write_report(talks_forecast, tmp_path)
