"""What a what-if changes, in words."""

from realpolitik.report.names import Names
from realpolitik.report.numbers import amount, percent
from realpolitik.scenario.changes import (
    AddActor,
    AskOnly,
    Change,
    FlipTie,
    JoinActors,
    RemoveActor,
    RemoveSource,
    Scale,
    ScaleBacking,
    Set,
    SetOffer,
    SetTie,
    Shift,
    ShiftTie,
    SplitActor,
    UseStance,
)

__all__ = ["change_line"]


def change_line(change: Change, names: Names) -> str:
    """One change as a short phrase."""
    match change:
        case Set(estimate=path, to=to):
            return f"{names.input(path)} becomes {names.estimate(path, to)}"
        case Shift(estimate=path, by=by):
            return f"{names.input(path)} {_by(by)}"
        case Scale(estimate=path, factor=factor):
            return f"{names.input(path)} times {amount(factor)}"
        case ScaleBacking(patron=patron, factor=factor):
            what = "ends" if factor == 0 else f"becomes {percent(factor)} of today"
            return f"the backing of {names.the(patron)} {what}"
        case SetOffer(conflict=conflict, offer=offer, name=name, position=position):
            title = name or names.offer(conflict, offer)
            return f"the offer “{title}” stands at {amount(position.best)}"
        case RemoveSource(source=source):
            return f"“{names.source(source)}” is taken out"
        case UseStance(stance=stance, actors=actors):
            who = names.actors(actors) if actors else "everybody"
            return f"{who} plays {stance} positions"
        case AskOnly(experts=experts):
            return f"only what {', '.join(experts)} answered counts"
        case SetTie() | ShiftTie() | FlipTie():
            return _tie(change, names)
        case _:
            return _actors(change, names)


def _by(by: float) -> str:
    return f"{'up' if by >= 0 else 'down'} by {amount(abs(by))}"


def _tie(change: SetTie | ShiftTie | FlipTie, names: Names) -> str:
    pair = f"the {change.layer} tie of {names.actors(change.between)}"
    match change:
        case SetTie(to=to):
            return f"{pair} becomes {amount(to.best)}"
        case ShiftTie(by=by):
            return f"{pair} {_by(by)}"
        case _:
            return f"{pair} changes its sign"


def _actors(change: RemoveActor | AddActor | SplitActor | JoinActors, names: Names) -> str:
    match change:
        case RemoveActor(actor=actor):
            return f"{names.the(actor)} takes no part"
        case AddActor(name=name):
            return f"{name} joins"
        case SplitActor(actor=actor, into=into):
            return f"{names.the(actor)} splits into {', '.join(into)}"
        case JoinActors(actors=actors, name=name):
            return f"{names.actors(actors)} join into {name}"
