"""One line of a ledger: what it says, and its place in the chain of hashes."""

import datetime as dt
import hashlib
import json
from collections.abc import Mapping
from typing import Any, NamedTuple

__all__ = ["START", "Entry", "entry_of", "holds", "line_of", "parsed"]

START = "0" * 64
FIELDS = ("n", "at", "kind", "previous", "hash")
SIGNATURE = "signature"
KINDS = ("seal", "resolve", "update")
STAMP = "%Y-%m-%dT%H:%M:%SZ"


class Entry(NamedTuple):
    """The ``n``-th entry, written ``at`` a time (UTC): a ``seal``, a ``resolve`` or an
    ``update`` of a scenario.

    ``signature`` of the hash by the key that the body names as ``signer``; '' where it names none.
    """

    n: int
    at: dt.datetime
    kind: str
    body: Mapping[str, Any]
    previous: str
    hash: str
    signature: str = ""

    @property
    def question(self) -> str:
        """Which question it is about: scenario/question."""
        return f"{self.body.get('scenario')}/{self.body.get('question')}"


def entry_of(n: int, at: dt.datetime, kind: str, body: Mapping[str, Any], previous: str) -> Entry:
    """A new entry with the hash of everything it says and of the entry before it."""
    return Entry(n, at, kind, body, previous, _digest(n, at, kind, body, previous))


def line_of(entry: Entry) -> bytes:
    """The one way to write an entry; any other spelling of a line was not written here."""
    data = {
        "n": entry.n,
        "at": entry.at.strftime(STAMP),
        "kind": entry.kind,
        **dict(sorted(entry.body.items())),
        "previous": entry.previous,
        "hash": entry.hash,
        **({SIGNATURE: entry.signature} if entry.signature else {}),
    }
    return (_dumped(data, ordered=False) + "\n").encode()


def _timed(text: Any) -> dt.datetime:
    """The time of an entry.

    Raises:
        ValueError: it is not written as entries write it.
    """
    return dt.datetime.strptime(str(text), STAMP).replace(tzinfo=dt.UTC)


def parsed(line: bytes) -> Entry:
    """Read a line.

    Raises:
        ValueError: the line is no entry.
    """
    data = json.loads(line)
    if not isinstance(data, dict) or not set(FIELDS) <= set(data) or data["kind"] not in KINDS:
        raise ValueError("no entry of a ledger")
    body = {name: value for name, value in data.items() if name not in (*FIELDS, SIGNATURE)}
    return Entry(
        int(data["n"]),
        _timed(data["at"]),
        data["kind"],
        body,
        str(data["previous"]),
        str(data["hash"]),
        str(data.get(SIGNATURE, "")),
    )


def holds(entry: Entry) -> bool:
    """Whether an entry's hash is the hash of what it says."""
    said = _digest(entry.n, entry.at, entry.kind, entry.body, entry.previous)
    return entry.hash == said


def _digest(n: int, at: dt.datetime, kind: str, body: Mapping[str, Any], previous: str) -> str:
    data = {**body, "n": n, "at": at.strftime(STAMP), "kind": kind, "previous": previous}
    return hashlib.sha256(_dumped(data, ordered=True).encode()).hexdigest()


def _dumped(data: Mapping[str, Any], *, ordered: bool) -> str:
    return json.dumps(
        data, sort_keys=ordered, separators=(",", ":"), ensure_ascii=False, allow_nan=False
    )
