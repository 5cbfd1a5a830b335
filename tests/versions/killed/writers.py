"""Write without end until killed: one line on stdout for every write that was accepted."""

import datetime as dt
import sys
from collections.abc import Callable
from dataclasses import replace
from itertools import count
from pathlib import Path

from realpolitik.ensemble.forecast import forecast
from realpolitik.exchange.elicitation.collect import collect
from realpolitik.exchange.files import export_file
from realpolitik.ledger.resolve import resolve
from realpolitik.ledger.seal import seal
from realpolitik.reading.files.evidence import load_evidence
from realpolitik.reading.files.folder import write_reading
from realpolitik.reading.reviewing.decisions import decide, log_of
from realpolitik.report.machine import as_csv, as_json
from realpolitik.report.page import write_report
from realpolitik.scenario.atomic import write
from realpolitik.scenario.files import load
from realpolitik.scenario.moving import save_elsewhere
from realpolitik.versions.record import record_update

Step = Callable[[int], None]
NOW = dt.datetime(2020, 5, 6, tzinfo=dt.UTC)


def logs(home: Path) -> dict[str, Step]:
    """A ledger, and decisions on evidence."""
    scenario, reading = load(home / "river.yaml"), load_evidence(home / "evidence.jsonl")
    ledger, log = home / "ledger.jsonl", log_of(home / "evidence.jsonl")

    def sealed(number: int) -> None:
        seal(scenario, "later", ledger, probability=number % 100 / 100, now=NOW)

    def resolved(number: int) -> None:
        other = home / "resolved.jsonl"
        if not other.exists():
            seal(scenario, "later", other, probability=0.5, now=NOW)
        answer = "yes" if number % 2 else "no"
        resolve(other, "later", answer, on=NOW.date(), correct=True, now=NOW)

    def decided(number: int) -> None:
        action = "accept" if number % 2 else "reject"
        decide(log, reading, reading.evidence[number % 4], action, "anna")

    return {"sealed": sealed, "resolved": resolved, "decided": decided}


def files(home: Path) -> dict[str, Step]:
    """Everything that is written under a name of its own."""
    scenario, reading = load(home / "river.yaml"), load_evidence(home / "evidence.jsonl")
    found = forecast(scenario, ["mean"], draws=20)

    def exported(number: int) -> None:
        for form, name in (("xlsx", "book.xlsx"), ("csv", "tables.zip"), ("csv", f"t{number}")):
            if not (home / name).is_dir():
                export_file(scenario, home / name, form)

    def reported(_: int) -> None:
        write_report(found, home / "report.html")
        write(home / "forecast.json", as_json(found))
        write(home / "forecast.csv", as_csv(found))

    def read(number: int) -> None:
        write_reading(replace(reading, name=f"n{number}"), home / "reading")

    def collected(_: int) -> None:
        merged = collect(scenario, [home / "river.anna.xlsx"])
        save_elsewhere(merged, home / "river.yaml", home / "merged.yaml")

    return {"exported": exported, "reported": reported, "read": read, "collected": collected}


def large(home: Path) -> dict[str, Step]:
    """One large file, over and over: nearly all the time goes into writing it."""
    contents = [letter * 20_000_000 for letter in ("a", "b")]

    def rewritten(number: int) -> None:
        write(home / "large.txt", contents[number % 2])

    return {"rewritten": rewritten}


def versions(home: Path) -> dict[str, Step]:
    """Versions with their log; each is dated a day after the one before."""
    done = len(list(home.glob("river-*.yaml")))

    def updated(number: int) -> None:
        day = dt.date(2020, 5, 4) + dt.timedelta(days=done + number)
        record_update(home / "river.yaml", home / "accepted.jsonl", as_of=day)

    return {"updated": updated}


KINDS = {"logs": logs, "files": files, "large": large, "versions": versions}

if __name__ == "__main__":
    steps = KINDS[sys.argv[1]](Path(sys.argv[2]))
    for number in count():
        for name, step in steps.items():
            step(number)
            sys.stdout.write(f"{name}\n")
            sys.stdout.flush()
