"""References of exactly what ran, from the package's bibliography."""

from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

__all__ = ["references"]

CONTAINERS = ("journal", "booktitle", "howpublished")
PUBLISHERS = ("publisher", "institution", "school", "organization")


def references(keys: Iterable[str]) -> tuple[str, ...]:
    """The entries named by ``keys``, in order, each as one line of text."""
    entries = _bibliography()
    return tuple(_line(entries[key]) for key in dict.fromkeys(keys) if key in entries)


@cache
def _bibliography() -> Any:
    from pybtex.database import parse_string

    text = files("realpolitik").joinpath("references.bib").read_text(encoding="utf-8")
    return parse_string(text, "bibtex").entries


def _line(entry: Any) -> str:
    people = entry.persons.get("author") or entry.persons.get("editor") or ()
    who = ", ".join(_person(person) for person in people)
    if not entry.persons.get("author") and people:
        who += " (eds.)" if len(people) > 1 else " (ed.)"
    fields = entry.fields
    where = next((_plain(fields[name]) for name in CONTAINERS if name in fields), "")
    if where and "volume" in fields:
        where += f" {_plain(fields['volume'])}"
        where += f"({_plain(fields['number'])})" if "number" in fields else ""
    if "pages" in fields:
        pages = _plain(fields["pages"]).replace("--", "–")
        where = f"{where}: {pages}" if where else pages
    parts = [
        f"{who} ({_plain(fields.get('year', 'n.d.'))})",
        _plain(fields.get("title", "")),
        where,
        *(_plain(fields[name]) for name in PUBLISHERS if name in fields),
        _plain(fields.get("note", "")),
    ]
    return ". ".join(part for part in parts if part) + "."


def _person(person: Any) -> str:
    first = " ".join(f"{name[:1]}." for name in (*person.first_names, *person.middle_names))
    last = " ".join((*person.prelast_names, *person.last_names))
    return _plain(f"{last}, {first}" if first else last)


def _plain(text: str) -> str:
    """LaTeX as plain text."""
    from pybtex.richtext import Text

    return str(Text.from_latex(text))
