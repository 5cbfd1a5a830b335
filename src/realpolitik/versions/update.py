"""Apply accepted evidence to a scenario: the next dated version."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from realpolitik.errors import ScenarioError, UserError
from realpolitik.reading.drafting.claims import claims
from realpolitik.reading.drafting.material import Material, gather
from realpolitik.reading.drafting.stances import stances
from realpolitik.reading.drafting.ties import ties
from realpolitik.reading.items import IssueLink, Reading
from realpolitik.scenario.estimate import Estimate
from realpolitik.scenario.evidence import Evidence
from realpolitik.scenario.interventions.numbers import put
from realpolitik.scenario.model import Scenario, Stance, StanceKind, Tie
from realpolitik.scenario.plain import issues_hash
from realpolitik.scenario.rules.book import find_problems

__all__ = ["Update", "update"]

COUNTED = ("issue", "relation", "claim", "statement")


@dataclass(frozen=True)
class Update:
    """The next version, and in one line each what of the evidence changed nothing and why."""

    scenario: Scenario
    left_out: tuple[str, ...]


def update(
    scenario: Scenario,
    reading: Reading,
    *,
    as_of: dt.date | None = None,
    keep_judged: bool = False,
) -> Update:
    """The next version of a scenario, with the accepted items of a reviewed text.

    A position linked to an issue becomes what the actor states or what is attributed to it, and,
    unless ``keep_judged``, the position that a run plays. A relation widens the tie that is there
    to what the sentence says, or adds one. A conditional becomes a claim. ``as_of`` is the day of
    the new version: by default the later of the text's and the old version's. Questions that have
    closed by then leave.

    Raises:
        UserError: nothing is accepted or all of it is applied already, the text was linked to other
            issues than these, or the new version would be dated before the old or the text.
        ScenarioError: what comes out breaks a rule.
    """
    material = gather([reading], accepted_only=True)
    new = [found for found in material.found if found.item.kind in COUNTED]
    _fits(scenario, reading, [found.item for found in new if isinstance(found.item, IssueLink)])
    known = {evidence.id for evidence in scenario.evidence}
    if not new:
        raise UserError(f"{reading.name}: nothing in it is accepted; review it first")
    if all(found.item.id in known for found in new):
        raise UserError(
            f"{reading.name}: all of it is in this version of '{scenario.name}' already"
        )
    day = _day(scenario, reading, as_of)
    fresh = material._replace(found=tuple(f for f in material.found if f.item.id not in known))
    left: list[str] = []
    made = scenario.model_copy(
        update={
            "as_of": day,
            **_documents(scenario, reading, fresh),
            "stances": _stances(scenario, stances(fresh), left, keep_judged=keep_judged),
            "ties": _ties(scenario, ties(fresh, day.year), left),
            "claims": (*scenario.claims, *claims(fresh)),
            "questions": tuple(q for q in scenario.questions if q.closes > day),
        }
    )
    left += [
        f"question '{q.id}' closed on {q.closes}" for q in scenario.questions if q.closes <= day
    ]
    errors = [problem for problem in find_problems(made) if problem.severity == "error"]
    if errors:
        raise ScenarioError(errors)
    return Update(made, tuple(left))


def _fits(scenario: Scenario, reading: Reading, links: Sequence[IssueLink]) -> None:
    """The positions are on the scales of this version."""
    ids = [issue.id for issue in scenario.issues]
    strange = [link.issue for link in links if link.issue not in ids]
    other = bool(links) and reading.linked not in ("", issues_hash(scenario.issues))
    if strange or other:
        why = f"there is no issue '{strange[0]}'" if strange else "its issues are worded otherwise"
        raise UserError(
            f"{reading.name}: is evidence for another version of '{scenario.name}': {why}; "
            "read the text again with --issues"
        )


def _day(scenario: Scenario, reading: Reading, as_of: dt.date | None) -> dt.date:
    said = dt.date.fromisoformat(reading.date) if reading.date else None
    day = as_of or max(scenario.as_of, said or scenario.as_of)
    if day < scenario.as_of:
        raise UserError(
            f"a version of {day} would be dated before the one it follows, of {scenario.as_of}"
        )
    if said is not None and said > day:
        raise UserError(f"{reading.name}: is of {said}, after {day}: it would be hindsight")
    return day


def _documents(scenario: Scenario, reading: Reading, fresh: Material) -> dict[str, object]:
    """The source, unless it is known by its hash, and the spans of the items."""
    known = next((s.id for s in scenario.sources if s.sha256 == reading.sha256), None)
    counted = {found.item.id for found in fresh.found if found.item.kind in COUNTED}
    spans: tuple[Evidence, ...] = fresh.evidence(counted)
    if known is not None:
        spans = tuple(span.model_copy(update={"source": known}) for span in spans)
        return {"evidence": (*scenario.evidence, *spans)}
    return {
        "sources": (*scenario.sources, *fresh.sources),
        "evidence": (*scenario.evidence, *spans),
    }


def _stances(
    scenario: Scenario, drafted: Sequence[Stance], left: list[str], *, keep_judged: bool
) -> tuple[Stance, ...]:
    news = {stance.key: stance for stance in drafted}
    absent = sorted(news.keys() - {stance.key for stance in scenario.stances})
    left += [f"{key}: takes no part in that issue here" for key in absent]
    return tuple(
        _stance(old, news[old.key], scenario.use_stance, left, keep_judged=keep_judged)
        if old.key in news
        else old
        for old in scenario.stances
    )


def _stance(
    old: Stance, news: Stance, kind: StanceKind, left: list[str], *, keep_judged: bool
) -> Stance:
    """What is said goes where it belongs, and to the position that is played."""
    said: StanceKind = "stated" if news.stated is not None else "attributed"
    position = news.stated or news.attributed
    played = old.played(kind)
    wanted = {said} if keep_judged or played is None else {said, played}
    changed: dict[str, object] = {}
    for variant in sorted(wanted):
        before: Estimate | None = getattr(old, variant)
        if before is not None and before.opinions:
            left.append(f"{old.key}/{variant}: experts answered it; ask them again")
        elif position is not None:
            changed[variant] = position if before is None else _follows(before, position)
    if "attributed" in changed and said == "attributed":
        changed["attributed_by"] = news.attributed_by
    elif "attributed" in changed and not old.attributed_by:
        changed["attributed_by"] = old.actor
    return old.model_copy(update=changed)


def _follows(before: Estimate, news: Estimate) -> Estimate:
    """The new estimate, which says what stood there before."""
    was = f"{before.best:g}"
    if not before.is_point:
        was += f" ({before.low:g} to {before.high:g})"
    return put(before, news.model_copy(update={"because": f"{news.because}; before: {was}"}))


def _ties(scenario: Scenario, drafted: Sequence[Tie], left: list[str]) -> tuple[Tie, ...]:
    news = {tie.key: tie for tie in drafted}
    kept = tuple(
        _wider(tie, news.pop(tie.key), left) if tie.key in news else tie for tie in scenario.ties
    )
    actors, layers = {a.id for a in scenario.actors}, {layer.id for layer in scenario.layers}
    added = []
    for tie in news.values():
        if wrong := next(_unknown(tie, actors, layers), ""):
            left.append(f"{tie.key}: {wrong}")
        else:
            added.append(tie)
    return (*kept, *added)


def _unknown(tie: Tie, actors: set[str], layers: set[str]) -> Iterator[str]:
    for actor in tie.between:
        if actor not in actors:
            yield f"'{actor}' is no actor here"
    if layers and tie.layer not in layers:
        yield f"'{tie.layer}' is no layer here"


def _wider(old: Tie, news: Tie, left: list[str]) -> Tie:
    """The tie reaches what the sentence says; its best estimate stays the analyst's."""
    before, said = old.value, news.value
    if before.opinions:
        left.append(f"{old.key}: experts answered it; ask them again")
        return old
    known = {"grade": "inferred", "because": said.because} if before.grade == "assumed" else {}
    value = before.model_copy(
        update={
            "low": min(before.low, said.best),
            "high": max(before.high, said.best),
            "evidence": tuple(dict.fromkeys((*before.evidence, *said.evidence))),
            **known,
        }
    )
    return old.model_copy(update={"value": value})
