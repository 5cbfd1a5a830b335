"""A ledger of 10,000 entries, verified."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from realpolitik.ledger.entry import START, entry_of, line_of
from realpolitik.ledger.verify import verify

TARGETS = {"ledger_verified": 2.0}
ENTRIES = 10_000


def figures() -> Iterator[tuple[str, float, str]]:
    """CPU seconds to verify the ledger."""
    at, previous, lines = dt.datetime(2029, 1, 1, tzinfo=dt.UTC), START, []
    for number in range(1, ENTRIES + 1):
        body = {"question": f"q{number}", "wording": "w" * 300, "forecast": {"probability": 0.3}}
        entry = entry_of(number, at, "seal", body, previous)
        previous = entry.hash
        lines.append(line_of(entry))
    with TemporaryDirectory() as folder:
        path = Path(folder) / "ledger.jsonl"
        path.write_bytes(b"".join(lines))
        start = process_time()
        problems = verify(path)
        if problems:
            raise RuntimeError(str(problems[0]))
        yield "ledger_verified", process_time() - start, "s"
