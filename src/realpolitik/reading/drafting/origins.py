"""Which texts print one report: they are one origin, however many copies there are."""

import re
from collections.abc import Sequence

from realpolitik.reading.items import Reading

__all__ = ["origins"]

SHINGLE = 5
COPY = 0.5


def origins(readings: Sequence[Reading]) -> dict[str, str]:
    """Origin of each text by its hash: texts that share half their five-word runs are one.

    A copy is measured against the shorter text, so that a shortened report is still a copy.
    """
    runs = {reading.sha256: _runs(reading.text) for reading in readings}
    found: dict[str, str] = {}
    for reading in readings:
        own = runs[reading.sha256]
        for earlier, origin in found.items():
            shared = len(own & runs[earlier])
            if shared >= COPY * max(1, min(len(own), len(runs[earlier]))):
                found[reading.sha256] = origin
                break
        else:
            label = reading.origin or "text"
            found.setdefault(reading.sha256, f"{label}-{reading.sha256[:8]}")
    return found


def _runs(text: str) -> frozenset[int]:
    words = re.findall(r"\w+", text.casefold())
    return frozenset(
        hash(tuple(words[k : k + SHINGLE])) for k in range(max(1, len(words) - SHINGLE + 1))
    )
