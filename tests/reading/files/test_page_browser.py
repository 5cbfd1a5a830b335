"""The page in a browser: accessible by WCAG's rules, and its policy is not broken by itself."""

from pathlib import Path

import pytest

from realpolitik.reading.files.page import page
from realpolitik.reading.read import read

CHROMIUM = Path("/usr/bin/chromium")
TEXT = "Foto: dpa\n\n„Wir helfen“, sagte Merz am Montag. "
TEXT += "Wenn Polen Litauen unterstützt, endet der Krieg."


@pytest.mark.browser
def test_the_page_is_accessible_and_keeps_its_policy(tmp_path):
    playwright = pytest.importorskip("playwright.sync_api")
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    if not CHROMIUM.exists():
        pytest.skip("needs Chromium")
    place = tmp_path / "page.html"
    place.write_text(page(read(TEXT, date="2025-08-18", name="a text")), "utf-8")
    with playwright.sync_playwright() as running:
        browser = running.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox"])
        strict = browser.new_page()
        told = []
        strict.on("console", lambda message: told.append(message.text))
        strict.goto(place.as_uri())
        assert strict.locator("mark").count() > 3
        open_page = browser.new_context(bypass_csp=True).new_page()
        open_page.goto(place.as_uri())
        found = axe.Axe().run(open_page)
        browser.close()
    assert told == []
    assert [violation["id"] for violation in found.response["violations"]] == []
