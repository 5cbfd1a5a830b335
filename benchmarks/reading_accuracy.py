"""Precision and recall of `read`, kind by kind: python -m benchmarks.reading_accuracy."""

import sys
from pathlib import Path

from benchmarks.reading_gold import Gold, Score, map_gold, pooled, score, table_gold

from realpolitik.reading.read import read

TEXTS = Path(__file__).parents[1] / "tests" / "reading" / "texts"
SHARED = Path(__file__).parents[2] / "shared"
FOUNDING_DATE = "2025-08-18"
# Written and read once with rules that were finished on the others.
HELD_OUT = ("wire.en.txt",)


def own() -> dict[str, dict[str, Score]]:
    """Scores of our own texts."""
    return {
        path.name: _score(path, table_gold(path.with_suffix("").with_suffix(".gold.tsv")))
        if path.name.count(".") == 1
        else _score(path, table_gold(path.parent / path.name.replace(".txt", ".gold.tsv")))
        for path in sorted(TEXTS.glob("*.txt"))
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
    tables = own()
    mapped = founding()
    if mapped is None:
        print("the founding text is not beside the project", file=sys.stderr)
    else:
        show("founding text", mapped)
    for name, scores in tables.items():
        show(name + (" (held out)" if name in HELD_OUT else ""), scores)
    kinds = next(iter(tables.values()))
    show("own texts, pooled", {k: pooled(t[k] for t in tables.values()) for k in kinds})


if __name__ == "__main__":
    main()
