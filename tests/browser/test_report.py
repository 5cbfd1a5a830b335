"""The report in a real browser: nothing from outside, no violation, readable at every width."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from realpolitik.ensemble.forecast import forecast
from realpolitik.report.page import write_report
from realpolitik.scenario.files import load

pytestmark = pytest.mark.browser

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
CASES = {
    "alaska-2025": ["mean", "median", "backing_chain", "challenge"],
    "emission-standards-1994": ["mean", "median", "nash", "challenge", "spatial_politics"],
}
WHAT_IFS = 3
OPEN_ALL = "document.querySelectorAll('details').forEach(d => d.open = true)"
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
VIOLATIONS = """
document.addEventListener('securitypolicyviolation',
                          e => console.error('policy: ' + e.violatedDirective))
"""


@pytest.fixture(scope="module", params=list(CASES))
def report(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    scenario = load(request.param)
    asked = [what_if.id for what_if in scenario.what_ifs][:WHAT_IFS]
    found = forecast(scenario, CASES[request.param], draws=100, what_ifs=asked)
    return write_report(found, tmp_path_factory.mktemp("report") / "report.html")


@pytest.fixture(params=["light", "dark"])
def scheme(request: pytest.FixtureRequest) -> Any:
    return request.param


@pytest.fixture
def page(browser: Any, report: Path, scheme: str) -> Iterator[Any]:
    """The report at 400 pixels, with everything it says and asks for on record."""
    opened = browser.new_page(color_scheme=scheme, viewport={"width": 400, "height": 800})
    opened.said, opened.asked = [], []
    opened.on("console", lambda message: opened.said.append(message.text))
    opened.on("pageerror", lambda error: opened.said.append(str(error)))
    opened.on("request", lambda request: opened.asked.append(request.url))
    opened.add_init_script(VIOLATIONS)
    opened.goto(report.as_uri())
    yield opened
    opened.close()


def test_it_is_quiet_and_asks_for_nothing(page: Any, report: Path) -> None:
    page.evaluate(OPEN_ALL)
    assert page.said == []
    assert [url for url in page.asked if not url.startswith("data:")] == [report.as_uri()]


@pytest.mark.parametrize("width", [320, 400, 1280])
def test_nothing_runs_over_the_edge(page: Any, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    assert page.evaluate(OVERFLOW) <= 0
    page.evaluate(OPEN_ALL)
    assert page.evaluate(OVERFLOW) <= 0


@pytest.mark.parametrize("opened", [False, True])
def test_it_is_accessible(page: Any, opened: bool) -> None:
    from axe_playwright_python.sync_playwright import Axe

    if opened:
        page.evaluate(OPEN_ALL)
    found = Axe().run(page, options={"runOnly": WCAG})
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize(("width", "shown"), [(400, "narrow"), (1280, "wide")])
def test_one_drawing_of_each_figure_is_shown(page: Any, width: int, shown: str) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    figure = page.locator("figure").first
    drawn = figure.locator("svg")
    visible = [drawn.nth(k) for k in range(drawn.count()) if drawn.nth(k).is_visible()]
    assert [drawing.get_attribute("class") for drawing in visible] == [shown]
    assert visible[0].bounding_box()["width"] > 250


def test_the_keyboard_reaches_the_page_and_opens_a_table(page: Any) -> None:
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    summary = page.locator("figure summary").first
    summary.focus()
    page.keyboard.press("Enter")
    assert page.locator("figure table").first.is_visible()


def test_the_keyboard_steps_through_the_rounds(page: Any) -> None:
    replay = page.locator("figure.replay").first
    told = replay.locator(".happens > div")
    marks = replay.locator(".steps > g")
    replay.locator("input").first.focus()
    for k in range(3):
        shown = [told.nth(n).is_visible() for n in range(told.count())]
        drawn = [
            marks.nth(n).evaluate("g => getComputedStyle(g).display") for n in range(marks.count())
        ]
        assert [n for n, seen in enumerate(shown) if seen] == [k]
        assert [n for n, display in enumerate(drawn) if display != "none"] == [k]
        page.keyboard.press("ArrowRight")


def test_print_shows_what_is_folded(page: Any, scheme: str) -> None:
    page.emulate_media(media="print", color_scheme=scheme)
    page.set_viewport_size({"width": 720, "height": 1000})
    assert page.locator("details.fold table").first.is_visible()
    assert not page.locator("nav").is_visible()
    background = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert background == "rgb(255, 255, 255)"
    assert page.evaluate(OVERFLOW) <= 0
