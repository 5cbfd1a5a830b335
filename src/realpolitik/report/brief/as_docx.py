"""A brief as a document for Word and LibreOffice, with styles that can be edited."""

import datetime as dt
import io
from collections.abc import Sequence
from typing import Any

from realpolitik.report.brief.blocks import Block, gathered
from realpolitik.report.brief.extra import needed
from realpolitik.report.brief.page import Page
from realpolitik.report.brief.text import Run

__all__ = ["as_docx"]

FONT = "Times New Roman"  # there is a face of the same widths on every system
SIDES, TOP, BOTTOM = 19, 15, 13  # mm
POINT = 12  # from a bullet to its text
WIDTH = 210 - 2 * SIDES
STYLES = {"title": "Title", "heading": "Heading 2", "text": "Normal"}
INK, BLUE, GREY = "16191D", "1D4F91", "525A64"
MADE = dt.datetime(2000, 1, 1)  # equal briefs are equal files


def as_docx(page: Page, size: float) -> bytes:
    """The page as DOCX, in type of ``size`` points."""
    document = needed("docx", "python-docx").Document()
    _paper(document, page)
    _styles(document, size)
    for block in gathered(page.units):
        _add(document, block, page)
    _foot(document, page.foot, size)
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def _paper(document: Any, page: Page) -> None:
    from docx.shared import Mm

    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(SIDES)
    section.top_margin, section.bottom_margin = Mm(TOP), Mm(BOTTOM)
    about = document.core_properties
    about.title, about.author, about.language = page.title, "", page.language
    about.created = about.modified = MADE


def _styles(document: Any, size: float) -> None:
    _style(document, "Normal", size, INK, (0, 0.35))
    _style(document, "List Bullet", size, INK, (0, 0.2))
    _style(document, "Title", 1.5 * size, INK, (0, 0.4))
    _style(document, "Heading 2", 1.15 * size, BLUE, (0.7, 0.25))
    _style(document, "Caption", 0.85 * size, GREY, (0.1, 0.3))


def _style(document: Any, name: str, size: float, colour: str, room: tuple[float, float]) -> None:
    """One of Word's own styles in our type; ``room``: above and below, in sizes of the type."""
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    style = document.styles[name]
    style.font.name, style.font.size = FONT, Pt(round(2 * size) / 2)
    style.font.color.rgb = RGBColor.from_string(colour)
    style.font.bold = name in ("Title", "Heading 2")
    style.font.italic = False
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for kind in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{kind}"), None)
    for kind in ("eastAsia", "cs", "hAnsi"):
        fonts.set(qn(f"w:{kind}"), FONT)
    shape = style.paragraph_format
    shape.space_before, shape.space_after = Pt(room[0] * size), Pt(room[1] * size)
    shape.line_spacing = 1.0
    if name == "List Bullet":
        shape.left_indent, shape.first_line_indent = Pt(POINT), Pt(-POINT)
        shape.tab_stops.add_tab_stop(Pt(POINT))
    for border in style.element.findall(f".//{qn('w:pBdr')}"):
        border.getparent().remove(border)


def _add(document: Any, block: Block, page: Page) -> None:
    if block.kind == "points":
        for runs in block.points:
            _say(document.add_paragraph(style="List Bullet"), runs)
    elif block.kind == "figure":
        if page.figure is not None:
            _picture(document, page.figure.png, page.figure.says)
            _say(document.add_paragraph(style="Caption"), block.runs)
    else:
        _say(document.add_paragraph(style=STYLES[block.kind]), block.runs)


def _say(paragraph: Any, runs: Sequence[Run]) -> None:
    from docx.enum.text import WD_COLOR_INDEX

    for run in runs:
        added = paragraph.add_run(run.text)
        added.bold = run.strong or None
        added.italic = run.emphasis or None
        if run.alert:
            added.font.highlight_color = WD_COLOR_INDEX.YELLOW


def _picture(document: Any, png: bytes, says: str) -> None:
    from docx.shared import Mm, Pt

    paragraph = document.add_paragraph()
    paragraph.paragraph_format.space_after = Pt(0)
    shape = paragraph.add_run().add_picture(io.BytesIO(png), width=Mm(WIDTH))
    shape._inline.docPr.set("descr", says)


def _foot(document: Any, parts: Sequence[str], size: float) -> None:
    """The lines that the page owes its reader, under a rule."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Pt

    for place, part in enumerate(parts):
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(1)
        paragraph.add_run(part).font.size = Pt(round(1.6 * size) / 2)
        if place:
            continue
        paragraph.paragraph_format.space_before = Pt(0.6 * size)
        rule = OxmlElement("w:pBdr")
        top = OxmlElement("w:top")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "3"), ("color", "B0B6BD")):
            top.set(qn(f"w:{name}"), value)
        rule.append(top)
        paragraph._p.get_or_add_pPr().append(rule)
