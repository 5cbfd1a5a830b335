"""The page that is sent, from the forecast of alaska-2025 as it lies on the disk."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import realpolitik as rp
from realpolitik.report.machine import as_json

SCENARIO = "alaska-2025"
NAMES = {language: f"realpolitik brief {SCENARIO}, {language}" for language in ("en", "de")}
TARGETS = dict.fromkeys(NAMES.values(), 10.0)


def figures() -> Iterator[tuple[str, float, str]]:
    """CPU seconds of the whole command; few draws, as a brief costs the same for any number."""
    scenario = rp.load(SCENARIO)
    found = rp.forecast(scenario, draws=300, what_ifs=[w.id for w in scenario.what_ifs])
    with TemporaryDirectory() as folder:
        Path(folder, "forecast.json").write_text(as_json(found), encoding="utf-8")
        for language, name in NAMES.items():
            command = [sys.executable, "-m", "realpolitik", "brief", folder, "--language", language]
            before = os.times()
            subprocess.run(command, check=True, capture_output=True)
            after = os.times()
            spent = after.children_user - before.children_user
            yield name, spent + after.children_system - before.children_system, "s"
