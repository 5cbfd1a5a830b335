"""A new version as a file, and the line about it in the log of changes."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from realpolitik import __version__
from realpolitik.errors import UserError
from realpolitik.ledger.chain import append, entries
from realpolitik.ledger.entry import Entry
from realpolitik.reading.files.evidence import load_evidence
from realpolitik.reading.reviewing.decisions import log_of, replay
from realpolitik.scenario.estimate import Estimate
from realpolitik.scenario.files import CATALOG, find, load
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.moving import save_elsewhere
from realpolitik.scenario.paths import estimates
from realpolitik.scenario.plain import content_hash
from realpolitik.versions.update import Update, update

__all__ = ["Recorded", "record_update"]


@dataclass(frozen=True)
class Recorded:
    """A version that was written, where, and the entry of the log about it."""

    update: Update
    path: Path
    log: Path
    entry: Entry


def record_update(
    place: str | Path,
    evidence: Path,
    *,
    out: Path | None = None,
    as_of: dt.date | None = None,
    keep_judged: bool = False,
    now: dt.datetime | None = None,
) -> Recorded:
    """Write the next version of the scenario at ``place``, then a line in its log of changes.

    The evidence counts as decided in the log of decisions beside it. ``out`` is by default beside
    the old version, named by the scenario and the day; the log is there too. The version is
    written before the line: where an interruption lost the line, the same call adds it.

    Raises:
        UserError: see `update`; or a file is there already, cannot be read or written, or the
            log's last version is dated later.
    """
    home = find(place).parent
    if out is None and home.is_relative_to(CATALOG):
        raise UserError(
            f"'{place}' is in the catalogue: say with --out where its next version goes"
        )
    before = load(place)
    made = update(
        before, replay(load_evidence(evidence), log_of(evidence)), as_of=as_of,
        keep_judged=keep_judged,
    )  # fmt: skip
    after = made.scenario
    path = out or home / f"{after.name}-{after.as_of}.yaml"
    log = path.parent / f"{after.name}.log.jsonl"
    known = entries(log) if log.exists() else ()
    _in_time(known, after, log)
    if not path.exists():
        save_elsewhere(after, place, path)
    elif content_hash(load(path)) != content_hash(after):
        raise UserError(f"{path}: is there already; name the new version's file with --out")
    elif known and known[-1].body["to"]["sha256"] == content_hash(after):
        raise UserError(f"{path}: is written and logged already")
    body = {
        "scenario": after.name,
        "from": _version(before),
        "to": _version(after),
        "evidence": sorted({e.id for e in after.evidence} - {e.id for e in before.evidence}),
        "changes": _changes(before, after),
        "left_out": list(made.left_out),
        "version": __version__,
    }
    return Recorded(made, path, log, append(log, "update", lambda _: body, now))


def _in_time(known: tuple[Entry, ...], after: Scenario, log: Path) -> None:
    """The log's last version is not dated later than the new one."""
    last = known[-1].body["to"]["as_of"] if known else ""
    if last > after.as_of.isoformat():
        raise UserError(
            f"a version of {after.as_of} would be dated before the last one in {log}, of {last}"
        )


def _version(scenario: Scenario) -> dict[str, str]:
    return {"as_of": scenario.as_of.isoformat(), "sha256": content_hash(scenario)}


def _changes(before: Scenario, after: Scenario) -> list[Mapping[str, Any]]:
    """Every number that is new or another, with what it was."""
    old = dict(estimates(before))
    return [
        {
            "path": path,
            "before": _ends(old.get(path)),
            "after": _ends(estimate),
            "because": estimate.because,
            "evidence": list(estimate.evidence),
        }
        for path, estimate in estimates(after)
        if estimate != old.get(path)
    ]


def _ends(estimate: Estimate | None) -> list[float] | None:
    return None if estimate is None else [estimate.low, estimate.best, estimate.high]
