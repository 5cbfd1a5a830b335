"""Attribution of 200 changed inputs: by a model that leads, and by the costliest in fewer runs."""

from collections.abc import Iterator
from time import process_time

from realpolitik.models.registry import MODELS
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.paths import estimates, rewrite
from realpolitik.versions.diff import diff

TARGETS = {"attribution_mean_2000_runs": 60.0}
ACTORS, ISSUES, CHANGED = 20, 5, 200
RUNS = {"mean": 2_000, "challenge": 200}


def figures() -> Iterator[tuple[str, float, str]]:
    """CPU seconds to share the difference of two versions out among their changes."""
    before, after = versions()
    for name, draws in RUNS.items():
        start = process_time()
        found = diff(before, after, [name], draws=draws)
        spent = process_time() - start
        fewest = min(len(shift.contributions) for shift in found.shifts)
        if fewest < CHANGED:
            raise RuntimeError(f"{MODELS[name].title} reads only {fewest} of the changes")
        yield f"attribution_{name}_{draws}_runs", spent, "s"


def versions() -> tuple[Scenario, Scenario]:
    """A scenario in which everybody bargains about everything, and one with 200 other numbers."""
    points = [{"at": 0, "means": "none"}, {"at": 100, "means": "all"}]
    actors, issues = [f"a{i}" for i in range(ACTORS)], [f"i{i}" for i in range(ISSUES)]
    before = Scenario.model_validate(
        {
            "name": "crowded",
            "title": "Twenty actors on five issues",
            "as_of": "2020-01-01",
            "horizon": "2021-01-01",
            "domain": "none",
            "actors": [
                {
                    "id": a,
                    "name": a,
                    "kind": "state",
                    "capability": {"low": 20, "best": 30 + 3 * k, "high": 100},
                }
                for k, a in enumerate(actors)
            ],
            "issues": [{"id": i, "name": i, "question": "?", "points": points} for i in issues],
            "stances": [
                {
                    "actor": a,
                    "issue": i,
                    "salience": {"low": 0.1, "best": 0.5, "high": 0.9},
                    "judged": {"low": 0, "best": (37 * k + 11 * n) % 100, "high": 100},
                }
                for k, a in enumerate(actors)
                for n, i in enumerate(issues)
            ],
        }
    )
    changed = dict(list(estimates(before))[-CHANGED:])
    moved = {path: old.mapped(lambda value: 0.9 * value) for path, old in changed.items()}
    return before, rewrite(before, moved)
