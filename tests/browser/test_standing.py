"""Who stands with whom in a real browser: layers by buttons, readable, printed whole."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from realpolitik.ensemble.forecast import forecast
from realpolitik.report.page import write_report
from realpolitik.scenario.files import load

pytestmark = pytest.mark.browser

CASES = ["alaska-2025", "gahuku-gama-tribes"]
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
OPEN_ALL = "document.querySelectorAll('details').forEach(d => d.open = true)"
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture(scope="module", params=CASES)
def report(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = forecast(load(request.param), ["balance", "frustration", "common_enemy"], draws=20)
    return write_report(found, tmp_path_factory.mktemp("report") / "report.html")


@pytest.fixture
def page(browser: Any, report: Path) -> Iterator[Any]:
    opened = browser.new_page(color_scheme="dark", viewport={"width": 400, "height": 800})
    opened.goto(report.as_uri())
    yield opened
    opened.close()


def test_a_button_shows_its_layer_and_hides_the_others(page: Any) -> None:
    drawing = page.locator("#standing .replay").first
    groups = drawing.locator("svg.narrow .steps > g")
    labels = drawing.locator("label")
    assert labels.count() == groups.count()
    for chosen in range(labels.count()):
        labels.nth(chosen).click()
        shown = [k for k in range(groups.count()) if groups.nth(k).is_visible()]
        assert shown == [chosen]


@pytest.mark.parametrize("width", [400, 1280])
def test_it_fits_and_is_accessible(page: Any, width: int) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page.set_viewport_size({"width": width, "height": 800})
    page.evaluate(OPEN_ALL)
    assert page.evaluate(OVERFLOW) <= 0
    found = Axe().run(page, context="#standing", options={"runOnly": WCAG})
    assert found.violations_count == 0, found.generate_report()


def test_print_shows_all_layers_together(page: Any) -> None:
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 720, "height": 1000})
    groups = page.locator("#standing .replay").first.locator("svg.wide .steps > g")
    assert groups.first.is_visible()
    assert [k for k in range(1, groups.count()) if groups.nth(k).is_visible()] == []
    assert page.evaluate(OVERFLOW) <= 0
