"""Record how a question came out."""

import datetime as dt
import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from realpolitik.errors import UnknownNameError, UserError
from realpolitik.ledger.chain import append
from realpolitik.ledger.entry import Entry
from realpolitik.ledger.signature import signer

__all__ = ["resolve"]

ANSWERS = {"yes": 1.0, "no": 0.0}
VOID = "void"


def resolve(
    ledger: str | Path,
    question: str,
    outcome: str | float,
    *,
    on: dt.date | None = None,
    note: str = "",
    correct: bool = False,
    now: dt.datetime | None = None,
    key: str | Path | None = None,
) -> Entry:
    """Append the outcome of a sealed question: yes or no, a number on its scale, or void.

    ``question`` is an id, or scenario/id where several scenarios ask it. ``on``: the day on which
    the outcome was known, today by default. ``correct`` replaces an outcome recorded before; both
    stay in the ledger. ``key``: a file with an Ed25519 key that signs the entry.

    Raises:
        UnknownNameError: no such question was sealed.
        UserError: the outcome is off the scale, in the future or recorded already, or the ledger
            cannot be written.
    """
    by = signer(key) if key else None
    today = (now or dt.datetime.now(dt.UTC)).astimezone(dt.UTC).date()
    day = today if on is None else on
    if day > today:
        raise UserError(f"{day} is in the future: an outcome is recorded once it is known")

    def body(before: tuple[Entry, ...]) -> Mapping[str, Any]:
        name, last = _sealed(before, question)
        known = [e for e in before if e.kind == "resolve" and e.question == name]
        if known and not correct:
            told = f"question '{name}' is resolved in entry {known[-1].n}"
            raise UserError(f"{told}: {known[-1].body['outcome']}; say so if it is a correction")
        scenario, _, asked = name.partition("/")
        return {
            "scenario": scenario,
            "question": asked,
            "outcome": _outcome(outcome, last, name),
            "on": day.isoformat(),
            "note": note,
        }

    if not Path(ledger).exists():
        raise UserError(f"{ledger}: there is no such ledger")
    return append(Path(ledger), "resolve", body, now, by)


def _sealed(before: tuple[Entry, ...], question: str) -> tuple[str, Entry]:
    """The full name of a question and its last sealed forecast."""
    seals = {entry.question: entry for entry in before if entry.kind == "seal"}
    found = [n for n in seals if question in (n, n.partition("/")[2])]
    if not found:
        raise UnknownNameError("sealed question", question, seals)
    if len(found) > 1:
        raise UserError(f"several scenarios ask '{question}': say {' or '.join(found)}")
    return found[0], seals[found[0]]


def _outcome(given: str | float, last: Entry, name: str) -> str | float:
    """The outcome in the form that its kind of question takes."""
    text = str(given).strip().lower()
    if text == VOID:
        return VOID
    if "probability" in last.body["forecast"]:
        if text not in ANSWERS:
            raise UserError(f"question '{name}' is answered by yes, no or void, not '{given}'")
        return text
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise UserError(f"question '{name}' is answered by a number or void, not '{given}'")
    low, high = last.body["scale"]
    if (low is not None and number < low) or (high is not None and number > high):
        ends = " to ".join("any" if end is None else f"{end:g}" for end in (low, high))
        raise UserError(f"{number:g} is off the scale of question '{name}': {ends}")
    return number
