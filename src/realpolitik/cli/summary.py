"""A forecast in a few tables: the deals both sides could prefer, and where models settle."""

from collections.abc import Iterator

from realpolitik.cli.console import say, table
from realpolitik.ensemble.forecast import Forecast
from realpolitik.ensemble.results import Summary
from realpolitik.models.registry import MODELS
from realpolitik.report.badges import records
from realpolitik.report.case import CALIBRATED, fitted_here
from realpolitik.report.moves.courses import PLAYED
from realpolitik.report.sentences.issues import leads, unanswered
from realpolitik.scenario.conflict import Conflict

__all__ = ["summarise"]

WANTING = "the scenario gives no"

CHAIN = "backing_chain"


def summarise(forecast: Forecast) -> None:
    """Print the answers of a forecast, and what was left out."""
    scenario = forecast.scenario
    say(f"{scenario.title}: as of {scenario.as_of}, {forecast.draws:,} runs, seed {forecast.seed}")
    say("Median over the runs; in brackets the middle 80 % of them. Shares are of runs under")
    say("these inputs, not chances that something will happen.")
    for conflict in scenario.conflicts:
        _terms(forecast, conflict)
    _settlements(forecast)
    say()
    found = [result.verdict for result in forecast.claims]
    counted = ", ".join(f"{found.count(word)} {word}" for word in dict.fromkeys(found))
    say(f"Claims of the sources ({len(found)}): {counted or 'none'}")
    if any(model in forecast.models for model in PLAYED):
        say("Who moves and why, round by round: realpolitik show SCENARIO --moves")
    if forecast.unread:
        say(f"No model that ran reads what these change: {', '.join(forecast.unread)}")
    if forecast.skipped:
        wanting = [s.model for s in forecast.skipped if s.reason.startswith(WANTING)]
        if wanting:
            names = ", ".join(wanting)
            say(f"Not run, for want of inputs ('realpolitik models' says which): {names}")
        for skipped in forecast.skipped:
            if skipped.model not in wanting:
                say(f"Not run: {skipped.model}: {skipped.reason}")


def _terms(forecast: Forecast, conflict: Conflict) -> None:
    """The range of deals as things stand and under each what-if, and the offers inside it."""
    issue = next(issue for issue in forecast.scenario.issues if issue.id == conflict.issue)
    titles = {"": "as things stand"} | {w.id: w.title for w in forecast.scenario.what_ifs}
    shown = []
    for name in ("", *forecast.variants):
        low, high = (_found(forecast, conflict, end, "", name) for end in ("low", "high"))
        if low is not None and high is not None:
            inside = [_inside(forecast, conflict, offer.id, name) for offer in conflict.offers]
            shown.append([titles.get(name, name), _span(low, 100), _span(high, 100), *inside])
    if shown:
        say()
        say(f"{conflict.name}: deals that both sides could prefer to more war")
        say(f"on 0 = {issue.wording(0)} to 100 = {issue.wording(100)};")
        say("for each offer the share of runs in which it lies in that range")
        table(["", "from", "to", *(offer.id for offer in conflict.offers)], shown)
        _recorded([CHAIN])


def _found(
    forecast: Forecast, conflict: Conflict, quantity: str, item: str, what_if: str
) -> Summary | None:
    return forecast.summary(CHAIN, quantity, item, about=conflict.id, what_if=what_if)


def _inside(forecast: Forecast, conflict: Conflict, offer: str, what_if: str) -> str:
    found = _found(forecast, conflict, "offer_inside", offer, what_if)
    return "" if found is None else f"{100 * found.mean:.0f} %"


def _settlements(forecast: Forecast) -> None:
    """A row an issue, a column a model; first what leads in its own domain."""
    settled = {
        (s.key.item, s.key.model): s
        for s in forecast.summaries
        if s.key.quantity == "settlement" and s.runs
    }
    leader = fitted_here(forecast)
    models = list(dict.fromkeys(model for _, model in settled))
    models.sort(key=lambda model: model != leader)
    if not models:
        return
    say()
    say("Where models settle each issue, if there is a deal (0-100)")
    for issue in forecast.scenario.issues:
        if (issue.id, leader) in settled:
            say(f"{issue.name}: {leads(settled[issue.id, leader], issue)}")
    head = [_named(model, leader) for model in models]
    table(["issue", *head, "worded"], list(_rows(forecast, settled, models, leader)))
    _recorded(models)
    for (issue_id, model), row in settled.items():
        if row.failed or row.notes:
            played = row.runs + sum(row.failed.values())
            say(f"{issue_id}, {model}: {unanswered(row)} of {played:,} runs")
    silent = {s.key.model for s in forecast.summaries if s.key.quantity == "settlement"}
    for model in sorted(silent - set(models)):
        say(f"No answer in any run: {MODELS[model].title}")


def _named(model: str, leader: str) -> str:
    """A model's column; the fitted one with its domain where that is another."""
    if model == CALIBRATED and model != leader:
        return f"{model} (fitted on {MODELS[model].record.domain})"
    return model


def _recorded(models: list[str]) -> None:
    for line in records(models):
        say(line)


def _rows(
    forecast: Forecast, settled: dict[tuple[str, str], Summary], models: list[str], leader: str
) -> Iterator[list[str]]:
    for issue in forecast.scenario.issues:
        found = [settled.get((issue.id, model)) for model in models]
        medians = sorted(s.median for s in found if s is not None)
        if medians:
            cells = ["" if s is None else _span(s) for s in found]
            led = settled.get((issue.id, leader))
            middle = medians[len(medians) // 2] if led is None else led.median
            yield [issue.id, *cells, issue.wording(middle)]


def _span(summary: Summary, factor: float = 1) -> str:
    low, high = summary.intervals[80]
    return f"{factor * summary.median:.0f} ({factor * low:.0f} to {factor * high:.0f})"
