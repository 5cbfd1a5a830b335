"""A language of the brief: its forms of words, its numbers and dates, its words for a scenario."""

import csv
import datetime as dt
import io
import math
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from babel.dates import format_date

from realpolitik.errors import UnknownNameError, UserError
from realpolitik.report.input_forms import ENGLISH, GERMAN, InputForms
from realpolitik.report.numbers import five, localised
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.plain import plain

__all__ = ["LANGUAGES", "Language", "read_words", "speaking", "words_of"]

INPUTS: Mapping[str, InputForms] = {"en": ENGLISH, "de": GERMAN}
LANGUAGES = tuple(INPUTS)
NAMING = ("title", "name", "means", "unit")
KEPT = ("sources", "evidence", "stances", "ties", "claims")  # titles of documents stay as they are


class Language:
    """Says things in one language; ``words`` are its words for those of the scenario."""

    def __init__(self, code: str, words: Mapping[str, str]) -> None:
        self.code, self._words, self._forms = code, words, _forms(code)

    @property
    def inputs(self) -> InputForms:
        """What inputs are called."""
        return INPUTS[self.code]

    def say(self, form: str, **values: Any) -> str:
        """A form with its blanks filled: 'share.some'."""
        return self.form(form).format_map(values)

    def form(self, name: str) -> str:
        """A form as it is written down."""
        part, _, key = name.partition(".")
        return str(self._forms[part][key])

    def model(self, title: str) -> str:
        """A model's title."""
        return str(self._forms.get("models", {}).get(title, title))

    def record(self, text: str) -> str:
        """What was measured of a model, in this language where it has words for it."""
        found = re.findall(r"\d[\d.,]*", text)
        known = self._forms.get("records", {}).get(re.sub(r"\d[\d.,]*", "#", text))
        if known is None:
            return text
        numbers = iter(localised(number, self.code) for number in found)
        return re.sub("#", lambda _: next(numbers), known)

    def number(self, text: str) -> str:
        """A number written in English, in the marks of this language."""
        return localised(text, self.code)

    def day(self, date: dt.date) -> str:
        """A date in words."""
        return format_date(date, "d MMMM y" if self.code == "en" else "long", locale=self.code)

    def position(self, value: float) -> str:
        """A place on the scale, rounded to 5."""
        return self.say("number.about", value=five(value))

    def span(self, low: float, high: float) -> str:
        """Two places on the scale, or one where they round to the same."""
        if five(low) == five(high):
            return self.position(low)
        return self.say("number.span", low=five(low), high=five(high))

    def share(self, share: float) -> str:
        """A share of the runs: 'in 65 % of the runs'."""
        if math.isnan(share):
            return self.form("share.no_answer")
        if share <= 0 or share >= 1:
            return self.form("share.none" if share <= 0 else "share.all")
        percent = round(100 * share) if share < 0.1 else five(100 * share)
        if percent in (0, 100):
            return self.form("share.most" if percent else "share.few")
        return self.say("share.some", percent=percent)

    def listed(self, words: Sequence[str]) -> str:
        """'a, b and c'."""
        parts = [", ".join(words[:-1]), words[-1]] if len(words) > 1 else words
        return self.form("number.and").join(parts)

    def translated(self, scenario: Scenario) -> Scenario:
        """The scenario with this language's words for its names and worded points."""
        if not self._words:
            return scenario
        data = plain(scenario)
        kept = {part: data[part] for part in KEPT if part in data}
        return Scenario.model_validate({**self._turned(data), **kept})

    def _turned(self, value: Any) -> Any:
        if isinstance(value, dict):
            return {
                key: self._words.get(inner, inner)
                if key in NAMING and isinstance(inner, str)
                else self._turned(inner)
                for key, inner in value.items()
            }
        return [self._turned(inner) for inner in value] if isinstance(value, list) else value


def speaking(code: str, words: Mapping[str, str] | None = None) -> Language:
    """A language by its code; raises UnknownNameError for one that the brief does not speak."""
    if code not in INPUTS:
        raise UnknownNameError("language", code, INPUTS)
    return Language(code, words or {})


def words_of(scenario: Scenario, words: Mapping[str, str]) -> str:
    """A table for the analyst: the scenario's words, and those of another language."""
    shown = dict.fromkeys(_named(scenario))
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow((scenario.language, "words"))
    writer.writerows((word, words.get(word, "")) for word in shown)
    return text.getvalue()


def read_words(text: str, file: str) -> dict[str, str]:
    """The table back; what has no word is left out.

    Raises:
        UserError: a row that is not two cells, with its line.
    """
    reader = csv.reader(io.StringIO(text), strict=True)
    found: dict[str, str] = {}
    try:
        for row in reader:
            if len(row) != 2:
                raise UserError(f"{file}:{reader.line_num}: a row has two cells, not {len(row)}")
            if reader.line_num > 1 and row[1].strip():
                found[row[0]] = row[1].strip()
    except csv.Error as error:
        raise UserError(f"{file}:{reader.line_num}: is not CSV: {error}") from None
    return found


def _named(scenario: Scenario) -> Iterator[str]:
    """The words of the scenario that a brief may show."""
    yield scenario.title
    for issue in scenario.issues:
        yield from (issue.name, *(point.means for point in issue.points))
    for conflict in scenario.conflicts:
        yield from (conflict.name, conflict.unit, *(offer.name for offer in conflict.offers))
    yield from (actor.name for actor in scenario.actors)
    yield from (what_if.title for what_if in scenario.what_ifs)


@cache
def _forms(code: str) -> Mapping[str, Mapping[str, str]]:
    place = files("realpolitik.report.brief").joinpath(f"forms/{code}.toml")
    return tomllib.loads(place.read_text(encoding="utf-8"))
