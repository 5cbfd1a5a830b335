"""A brief as one HTML file, without scripts and without anything to load."""

from markupsafe import Markup

from realpolitik.report.brief.blocks import gathered
from realpolitik.report.brief.page import Page
from realpolitik.report.templating import from_template

__all__ = ["as_html"]


def as_html(page: Page, size: float) -> bytes:
    """The page as HTML, printed in type of ``size`` points."""
    drawn = page.figure.svg if page.figure else ""
    figure = Markup(drawn[drawn.index("<svg") :]) if drawn else None  # noqa: S704 - drawn by Vega, which escapes the texts it is given
    text = from_template(
        "brief.html.j2",
        "brief.css",
        f"@media print {{ body {{ font-size: {size:g}pt; }} }}\n",
        page=page,
        blocks=gathered(page.units),
        figure=figure,
    )
    return text.encode()
