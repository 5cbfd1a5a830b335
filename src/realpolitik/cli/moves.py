"""How the models that play rounds move the actors, and who trades what, on the terminal."""

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from realpolitik.cli.console import say, table

if TYPE_CHECKING:
    from realpolitik.report.moves.courses import Course, Played
    from realpolitik.report.moves.exchanges import Exchange, Exchanges
    from realpolitik.report.names import Names
    from realpolitik.scenario.model import Scenario

__all__ = ["show_moves"]


def show_moves(case: "Scenario", *, as_json: bool) -> None:
    """Print positions by round, why each actor moved, and the exchanges, at the best estimates."""
    from realpolitik.report.moves.courses import PLAYED, play
    from realpolitik.report.moves.exchanges import exchanges
    from realpolitik.report.names import Names
    from realpolitik.report.sentences.moves import AT_BEST

    played = [found for model in PLAYED for found in play(model, case)]
    traded = exchanges(case)
    if as_json:
        made = traded.made if traded else ()
        document = {
            "courses": [_document(found, one) for found in played for one in found.courses],
            "not_played": {f.model: f.failure or _few() for f in played if not f.courses},
            "exchanges": [_exchange_document(exchange) for exchange in made],
        }
        say(json.dumps(document, indent=2, ensure_ascii=False))
        return
    names = Names(case)
    say(AT_BEST)
    for found in played:
        _model(found, case, names)
    _exchanges(traded, names)


def _few() -> str:
    from realpolitik.report.sentences.moves import FEW

    return FEW


def _model(found: "Played", case: "Scenario", names: "Names") -> None:
    from realpolitik.report.badges import badge
    from realpolitik.report.sentences.moves import RULES, absent

    say()
    say(badge(found.model))
    if not found.courses:
        say(f"Not played: {found.failure or _few()}")
        return
    say(RULES[found.model])
    if found.absent:
        say(absent(found.absent, names))
    for one in found.courses:
        _course(one, case, names)


def _course(one: "Course", case: "Scenario", names: "Names") -> None:
    from realpolitik.report.numbers import whole
    from realpolitik.report.sentences.moves import course, moved

    issue = next(issue for issue in case.issues if issue.id == one.issue)
    say()
    say(f"{issue.name}: {course(one, issue)}")
    rows = [
        [names.actor(actor), *(whole(p) for p in one.positions[:, k])]
        for k, actor in enumerate(one.actors)
    ]
    rows.append(["weighted mean", *(whole(p) for p in one.mean)])
    table(["round", *(str(k) for k in range(len(one.mean)))], rows)
    for turn, made in enumerate(one.moves, 1):
        for move in made:
            say(f"round {turn}: {names.actor(move.actor)} {moved(move, names)}")


def _exchanges(found: "Exchanges | None", names: "Names") -> None:
    from realpolitik.report.badges import badge
    from realpolitik.report.moves.exchanges import MODEL
    from realpolitik.report.sentences.exchanges import PURPOSE, none, paid, swap, total

    say()
    say(badge(MODEL))
    say(PURPOSE)
    if found is None or not found.made:
        say(none(found))
        return
    say(total(found, names))
    for k, made in enumerate(found.made, 1):
        say(f"{k}: {swap(made, names)} {paid(made, names)}")


def _document(found: "Played", one: "Course") -> dict[str, Any]:
    return {
        "model": found.model,
        "issue": one.issue,
        "left_out": list(found.absent),
        "positions": {
            actor: [float(p) for p in one.positions[:, k]] for k, actor in enumerate(one.actors)
        },
        "mean": [float(p) for p in one.mean],
        "moves": [[asdict(move) for move in made] for made in one.moves],
        "ending": one.ending,
    }


def _exchange_document(made: "Exchange") -> dict[str, Any]:
    return {
        "gives": [gift._asdict() for gift in (made.first, made.second)],
        "each_gains": made.gain,
        "others_gain": dict(made.winners),
        "others_lose": dict(made.losers),
    }
