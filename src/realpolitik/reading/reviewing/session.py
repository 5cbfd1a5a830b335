"""A review in the terminal: one candidate after the other, decided by one key each."""

from collections.abc import Callable
from pathlib import Path
from typing import Literal, NamedTuple

from realpolitik.errors import SourceError
from realpolitik.reading.items import Item, Reading
from realpolitik.reading.reviewing.decisions import EDITABLE, decide, replay

__all__ = ["HELP", "Terminal", "review_session"]

HELP = (
    "a accept · r reject · e edit · u undo the last · s skip · A accept all of this rule · q quit"
)
AROUND = 120


class Terminal(NamedTuple):
    """How the session asks for a line or one key, and tells; tests can play the reviewer."""

    ask: Callable[[str], str]
    key: Callable[[str], str]
    tell: Callable[[str], None]


def review_session(
    reading: Reading,
    log: Path,
    reviewer: str,
    terminal: Terminal,
    *,
    kinds: tuple[str, ...] = ("statement", "relation", "claim", "issue"),
) -> Reading:
    """Walk through the candidates of these kinds; every decision is logged at once.

    Returns:
        The reading with all decisions applied; quitting loses nothing.
    """
    terminal.tell(HELP)
    skipped: set[str] = set()
    done: list[Item] = []
    while True:
        now = replay(reading, log)
        left = [
            item
            for item in now.evidence
            if item.kind in kinds and item.status == "candidate" and item.id not in skipped
        ]
        if not left:
            terminal.tell("nothing left to decide")
            return now
        item = left[0]
        terminal.tell(_shown(now, item, len(left)))
        key = terminal.key("> ").strip()
        if key == "q":
            return now
        if key == "s":
            skipped.add(item.id)
        elif key == "u" and done:
            decide(log, reading, done.pop(), "undo", reviewer)
        elif key in ("a", "r"):
            action: Literal["accept", "reject"] = "accept" if key == "a" else "reject"
            decide(log, reading, item, action, reviewer)
            done.append(item)
        elif key == "A":
            for same in [other for other in left if other.rule == item.rule]:
                decide(log, reading, same, "accept", reviewer)
                done.append(same)
        elif key == "e":
            done += _edited(reading, item, log, reviewer, terminal)
        else:
            terminal.tell("nothing to undo" if key == "u" else HELP)


def _edited(
    reading: Reading, item: Item, log: Path, reviewer: str, terminal: Terminal
) -> list[Item]:
    """Ask for one change, name=value; an impossible one is told and nothing is logged."""
    terminal.tell(
        "change one of: " + ", ".join(f"{n}={getattr(item, n)}" for n in EDITABLE[item.kind])
    )
    name, _, value = terminal.ask("name=value > ").partition("=")
    old = getattr(item, name.strip(), "")
    try:
        given = type(old)(value.strip()) if isinstance(old, int | float) else value.strip()
        decide(log, reading, item, "edit", reviewer, {name.strip(): given})
    except (SourceError, ValueError) as error:
        terminal.tell(str(error))
        return []
    return [item]


def _shown(reading: Reading, item: Item, left: int) -> str:
    fields = ", ".join(f"{name} {getattr(item, name)}" for name in EDITABLE[item.kind])
    before = reading.text[max(0, item.start - AROUND) : item.start].replace("\n", " ")
    after = reading.text[item.end : item.end + AROUND].replace("\n", " ")
    quote = item.quote.replace("\n", " ")
    head = f"[{left} left] {item.sentence} {item.kind}: {fields} ({item.rule})"
    return f"{head}\n  …{before}[[{quote}]]{after}…"
