"""What a brief says of its own ground: thresholds, the weakest fact, sources, and the foot."""

import datetime as dt

from realpolitik import __version__
from realpolitik.ensemble.results import Flip
from realpolitik.models.registry import MODELS
from realpolitik.report.basis import nearest_flips, weakest
from realpolitik.report.brief.language import Language
from realpolitik.report.brief.values import Named, Value
from realpolitik.report.case import Case
from realpolitik.report.doubts import NO_RECORD, behind, doubts_of, level
from realpolitik.report.numbers import PERCENT
from realpolitik.report.sentences.opening import retrospective

__all__ = ["foot", "ground_values"]

HASH = 12
SOURCES = 4


def ground_values(case: Case, language: Language) -> Named:
    """Thresholds, the weakest fact, inputs and sources."""
    names = case.names
    found = nearest_flips(case.forecast, case.located)
    for rank, flip in enumerate(found, 1):
        way = "up" if flip.value > flip.best else "down"
        value, now = (names.value(flip.estimate, at) for at in (flip.value, flip.best))
        near = "just_" if value == now else ""  # nearer than the numbers are told
        yield f"flip.{rank}.input", Value(names.input(flip.estimate), flip.estimate)
        yield f"flip.{rank}.value", Value(language.say(f"flip.{near}{way}", value=value), way)
        yield f"flip.{rank}.now", Value(now)
        then = _then(flip, case, language)
        yield f"flip.{rank}.then", Value(then, then)
    if not found:
        yield "flip.none", Value(language.form("flip.none"))
    yield from _weakest(case, language)
    yield "inputs", Value(str(case.basis.total))
    if case.basis.main is not None and case.basis.on_main:
        yield "source.main", Value(case.basis.main.title, case.basis.main.id)
        yield "source.lost", Value(str(case.basis.on_main))


def _then(flip: Flip, case: Case, language: Language) -> str:
    """What happens at the threshold."""
    key, names = flip.key, case.names
    if key.quantity == "settlement":
        issue = next(issue for issue in case.scenario.issues if issue.id == key.item)
        at = flip.threshold.removeprefix("settlement crosses ").partition(":")[0]
        model = language.model(MODELS[key.model].title)
        means = issue.wording(float(at))
        return language.say("flip.settlement", issue=issue.name, model=model, at=at, means=means)
    kind = "offer" if key.quantity == "offer_inside" else "window"
    turns = flip.threshold.rpartition(" ")[2]
    return language.say(f"flip.{kind}_{turns}", offer=names.offer(key.about, key.item))


def _weakest(case: Case, language: Language) -> Named:
    found = weakest(case.forecast, case.located)
    if found is None:
        yield "weakest.moves", Value(language.form("weakest.none"), "none")
        return
    key, moved = found.influence.key, found.influence
    scale = PERCENT if case.conflict is not None else 1.0
    low, high = (language.position(scale * end) for end in (moved.low, moved.high))
    model, issue = language.model(MODELS[key.model].title), case.names.issue(key.item)
    text = language.say(f"weakest.{key.quantity}", low=low, high=high, model=model, issue=issue)
    way = "up" if moved.high > moved.low else "down"
    yield "weakest.input", Value(case.names.input(found.path), found.path)
    yield "weakest.value", Value(case.names.estimate(found.path, found.estimate))
    yield "weakest.grade", Value(language.form(f"grade.{found.grade}"), found.grade)
    yield "weakest.moves", Value(text, way)


def foot(case: Case, language: Language, digest: str, made_on: dt.date | None) -> tuple[str, ...]:
    """Grade, record, limits, sources and date: computed anew for every page, never edited.

    ``digest``: the content hash of the scenario that was run.
    """
    basis, found = case.basis, doubts_of(case)
    reasons = [language.say(f"confidence.{d.reason}", points=d.points) for d in found]
    brief = any(source.kind == "brief" for source in basis.feeding)
    counts = [f"{n} {language.form(f'grade.{grade}')}" for grade, n in basis.grades.items() if n]
    confidence = language.say(
        "foot.grade",
        grades=language.listed(counts),
        total=basis.total,
        own=language.form("foot.own") if brief else "",
        level=language.form(f"confidence.{level(found)}"),
        reasons="; ".join(reasons) or language.form("confidence.nothing"),
    )
    return (
        confidence,
        language.say("foot.record", record=_record(case, language)),
        language.form("foot.limits"),
        language.say("foot.sources", sources=_sources(case, language)),
        _made(case, language, digest, made_on),
    )


def _record(case: Case, language: Language) -> str:
    """The model behind the page that was measured first; with the others' number."""
    known = [model for model in behind(case) if model.record.text != NO_RECORD]
    if not known:
        return language.form("foot.record_none")
    listed = [f"{language.model(m.title)}, {language.record(m.record.text)}" for m in known[:2]]
    return language.say("foot.record_own", text="; ".join(listed))


def _sources(case: Case, language: Language) -> str:
    """The sources that carry inputs; beyond a few the rest are counted."""
    shown = []
    for source in case.basis.feeding[:SOURCES]:
        by = source.publisher or source.author
        parts = [source.title, by if not by.startswith("not ") else ""]
        parts.append(language.day(source.date) if source.date else "")
        shown.append(", ".join(part for part in parts if part))
    more = len(case.basis.feeding) - SOURCES
    return "; ".join([*shown, f"+ {more}"] if more > 0 else shown) or language.form("source.none")


def _made(case: Case, language: Language, digest: str, made_on: dt.date | None) -> str:
    scenario, forecast = case.scenario, case.forecast
    form = "made" if made_on is None else "made_on"
    return language.say(
        "foot.retrospective" if retrospective(scenario, made_on) else f"foot.{form}",
        as_of=language.day(scenario.as_of),
        horizon=language.day(scenario.horizon),
        made_on=language.day(made_on) if made_on else "",
        version=__version__,
        draws=language.number(f"{forecast.draws:,}"),
        seed=forecast.seed,
        name=scenario.name,
        hash=digest[:HASH],
    )
