"""Print every figure as one JSON line: figure, value, unit, target.

Each module beside this one has ``figures()``, which yields (name, value, unit), and ``TARGETS``,
the most that a figure of that name may be. Times are CPU seconds of one core.
`python -m benchmarks NAME ...` measures only the modules named.
"""

import json
import sys
from importlib import import_module
from pathlib import Path


def main(chosen: list[str]) -> None:
    found = sorted(path.stem for path in Path(__file__).parent.glob("[!_]*.py"))
    for name in chosen or found:
        module = import_module(f"benchmarks.{name}")
        for figure, value, unit in module.figures():
            target = module.TARGETS.get(figure)
            line = {"figure": figure, "value": round(value, 4), "unit": unit, "target": target}
            print(json.dumps(line, ensure_ascii=False), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
