"""Tables of a reading as CSV: actors, statements, relations, dates, claims, issue links."""

import csv
import io
from collections.abc import Sequence

from realpolitik.reading.items import Item, Reading

__all__ = ["sheets"]

COMMON = (
    "id",
    "sentence",
    "start",
    "end",
    "speaker",
    "modality",
    "time",
    "rule",
    "status",
    "quote",
)
COLUMNS = {
    "actor": ("actor", "form", "role"),
    "statement": ("form", "act", "addressee", "medium"),
    "relation": ("source", "target", "type", "polarity", "layer"),
    "date": ("value", "anchor", "tense"),
    "claim": ("form", "strength"),
    "issue": ("issue", "actor", "low", "best", "high", "rank", "because"),
}
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def sheets(reading: Reading) -> dict[str, str]:
    """CSV text by table name; a cell that a spreadsheet would compute is neutralised."""
    found = {
        f"{kind}s": _table(columns, [i for i in reading.evidence if i.kind == kind])
        for kind, columns in COLUMNS.items()
    }
    records = ("id", "name", "kind", "parent", "role", "iso3166", "wikidata")
    found["who"] = _csv(
        records, [[str(getattr(record, name)) for name in records] for record in reading.actors]
    )
    dropped = ("label", "start", "end", "reason", "quote")
    found["set_aside"] = _csv(
        dropped, [[str(getattr(block, name)) for name in dropped] for block in reading.dropped]
    )
    return found


def _table(columns: Sequence[str], items: Sequence[Item]) -> str:
    extra = ("condition", "consequence") if "strength" in columns else ()
    head = (*COMMON[:2], *columns, *extra, *COMMON[2:])
    return _csv(head, [[_cell(item, name) for name in head] for item in items])


def _cell(item: Item, name: str) -> str:
    value = getattr(item, name)
    return str(getattr(value, "quote", value))


def _csv(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(head)
    writer.writerows([_safe(cell) for cell in row] for row in rows)
    return out.getvalue()


def _safe(cell: str) -> str:
    number = cell.removeprefix("-").replace(".", "", 1).isdigit()
    return f"'{cell}" if cell.startswith(FORMULA) and not number else cell
