"""The JSON Schema of a scenario file, for editors that check while one types."""

from typing import Any

from realpolitik.scenario.model import Scenario

__all__ = ["schema"]


def schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of a scenario file; an estimate may be a bare number.

    It says what a file may hold; the rules that compare parts of a scenario are in ``check``.
    """
    written = Scenario.model_json_schema()
    definitions = written["$defs"]
    full = definitions["Estimate"]
    number = {"type": "number", "description": "A point estimate, graded assumed."}
    interval = {**full, "required": ["best"]}
    titles = {name: interval.pop(name) for name in ("title", "description")}
    definitions["Estimate"] = {**titles, "anyOf": [number, interval]}
    definitions["Opinion"]["required"] = ["by", "on", "best"]
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **written}
