"""Pages from templates: everything escaped, styles named by their hash."""

import base64
import hashlib
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

__all__ = ["from_template", "style_hash", "unbroken"]


def from_template(name: str, style: str, more: str = "", **values: object) -> str:
    """A page from a template and a style sheet of the package, with ``more`` rules behind it."""
    sheet = (
        files("realpolitik.report").joinpath(f"templates/{style}").read_text(encoding="utf-8")
        + more
    )
    environment = Environment(
        loader=PackageLoader("realpolitik.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=unbroken,
    )
    return environment.get_template(name).render(
        style=Markup(sheet),  # noqa: S704 - the package's own style sheet
        style_hash=style_hash(sheet),
        **values,
    )


def unbroken(printed: Any) -> Any:
    """A number and its per cent sign stay on one line."""
    return printed.replace(" %", "\N{NO-BREAK SPACE}%") if isinstance(printed, str) else printed


def style_hash(style: str) -> str:
    """What a content security policy calls this style sheet."""
    digest = hashlib.sha256(style.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"
