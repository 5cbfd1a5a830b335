"""Speed and accuracy of `read`; `python -m benchmarks.reading` prints every table."""

import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks._reading_gold import Gold, Score, map_gold, pooled, score, table_gold

from realpolitik.reading.read import read

TEXTS = Path(__file__).parents[1] / "tests" / "reading" / "texts"
SHARED = Path(__file__).parents[2] / "shared"
FOUNDING_DATE = "2025-08-18"
# Read once with rules that were finished on the others, before any rule was mended by them.
GROUPS = {
    "": "own texts",
    "development": "fresh texts, rules mended by them",
    "held_out": "fresh texts, held out",
}
HELD_OUT = ("wire.en.txt", "analysis.de.txt", "briefing.en.txt")
TARGETS = {
    "reading: 3,000 words": 1.0,
    "reading: start-up": 1.0,
    "reading: memory": 500.0,
}
START = "import realpolitik.reading.read as r; r.read('The war is over.', language='en')"


def figures() -> Iterator[tuple[str, float, str]]:
    """CPU seconds for 3,000 words and for the first sentence, memory, and F1 on our own texts."""
    texts = {path: path.read_text("utf-8") for path in sorted(TEXTS.glob("*.txt"))}
    read("Der Krieg ist aus.", language="de")
    words = sum(len(text.split()) for text in texts.values())
    before = time.process_time()
    for text in texts.values():
        read(text, date="2025-08-18")
    yield "reading: 3,000 words", (time.process_time() - before) / words * 3000, "CPU s"
    yield "reading: memory", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, "MiB"
    yield "reading: start-up", _start(), "CPU s"
    tables = own()
    for kind in next(iter(tables.values())):
        one = pooled(table[kind] for table in tables.values())
        yield f"reading: {kind}, F1 on our own texts", one.f1, ""


def _start() -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", START], check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def own(group: str = "") -> dict[str, dict[str, Score]]:
    """Scores of our own texts; ``group`` names a folder of texts the first rules never saw."""
    return {
        path.name: _score(path, table_gold(path.with_suffix(".gold.tsv")))
        for path in sorted((TEXTS / group).glob("*.txt"))
    }


def founding() -> dict[str, Score] | None:
    """Scores on the founding text, where it lies beside the project."""
    mapped = SHARED / "founding-text.md"
    texts = sorted((SHARED / "texts").glob("*.de.txt")) if mapped.exists() else []
    return _score(texts[0], map_gold(mapped, FOUNDING_DATE)) if texts else None


def _score(path: Path, gold: Gold) -> dict[str, Score]:
    return score(read(path.read_text("utf-8"), date=gold.date), gold)


def show(name: str, scores: dict[str, Score]) -> None:
    """Print one table."""
    print(f"\n{name}")
    print(f"{'kind':12} {'precision':>9} {'recall':>7} {'F1':>6}   right/found  hit/wanted")
    for kind, one in scores.items():
        print(
            f"{kind:12} {one.precision:9.2f} {one.recall:7.2f} {one.f1:6.2f}"
            f"   {one.right}/{one.found}  {one.hit}/{one.wanted}"
        )


def main() -> None:
    """Print every table."""
    mapped = founding()
    if mapped is None:
        print("the founding text is not beside the project", file=sys.stderr)
    else:
        show("founding text", mapped)
    for group in GROUPS:
        tables = own(group)
        for name, scores in tables.items():
            show(name + (" (held out at first)" if name in HELD_OUT else ""), scores)
        kinds = next(iter(tables.values()))
        named = f"{GROUPS[group]}, pooled"
        show(named, {k: pooled(t[k] for t in tables.values()) for k in kinds})


if __name__ == "__main__":
    main()
