"""Consult a model about a reading: passage by passage, resumable, counted, merged."""

import json
from collections.abc import Sequence
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

from realpolitik.reading.items import Item, Reading, Relation
from realpolitik.reading.llm.answers import Asked, Endpoint, ask, instructions
from realpolitik.reading.llm.merge import Names, evidence_of
from realpolitik.reading.llm.passages import passages
from realpolitik.reading.llm.schema import Answer, Offered
from realpolitik.scenario.atomic import add_line, whole_lines
from realpolitik.scenario.evidence import sha256

__all__ = ["Report", "consult"]


class Report(NamedTuple):
    """What it took, and what was dropped because its words are not in the text."""

    model: str
    passages: int
    resumed: int
    requests: int
    input_tokens: int
    output_tokens: int
    cost: float
    added: int
    dropped: tuple[str, ...]


def consult(
    reading: Reading,
    endpoint: Endpoint,
    *,
    log: Path | None = None,
    price: tuple[float, float] = (0.0, 0.0),
) -> tuple[Reading, Report]:
    """Ask a model about every passage and merge what it finds, marked by its name.

    Args:
        reading: a text as read by the rules.
        endpoint: an OpenAI-compatible endpoint; the text is sent there and nowhere else.
        log: a file of answers, one a line; passages answered before are taken from it.
        price: of a million input and of a million output tokens.

    Returns:
        The reading with the model's items, all candidates with rule ``model:NAME``, and a report.
        An item whose quotation is not in the text, or that is incomplete, is dropped and listed.

    Raises:
        UserError: the extra is missing or the endpoint fails; what was answered is in the log.
    """
    before = _logged(log)
    names, numbers = Names(reading), count(1)
    items: list[Item] = list(reading.evidence)
    known = {_key(item) for item in items}
    dropped: list[str] = []
    answers: list[Asked] = []
    resumed = 0
    for passage in passages(reading):
        key = sha256("\0".join((endpoint.model, instructions(), passage.text)))
        resumed += key in before
        asked = before.get(key) or _recorded(ask(passage.text, endpoint), key, log)
        answers.append(asked)
        dropped += [offered.quote for offered in asked.dropped]
        for offered in asked.kept:
            rule = f"model:{endpoint.model}"
            item = evidence_of(offered, passage, reading, names, rule, next(numbers))
            if item is None:
                dropped.append(offered.quote)
            elif _key(item) not in known:
                known.add(_key(item))
                items.append(item)
    report = _report(endpoint, answers, resumed, price, len(items) - len(reading.evidence), dropped)
    items.sort(key=lambda item: item.start)
    actors = sorted((*reading.actors, *names.new.values()), key=lambda record: record.id)
    note = (
        f"{report.added} items by {endpoint.model} that the rules had not; {len(dropped)} dropped: "
        f"not in the text; {report.input_tokens:,} tokens in, {report.output_tokens:,} out"
    ) + (f", cost {report.cost:.4g}" if report.cost else "")
    merged = replace(
        reading, evidence=tuple(items), actors=tuple(actors), notes=(*reading.notes, note)
    )
    return merged, report


def _key(item: Item) -> tuple[object, ...]:
    """Two finders of one thing are one item: the rules' own stays."""
    if isinstance(item, Relation):
        return "relation", item.sentence, item.source, item.target, item.polarity
    if item.kind in ("statement", "claim"):
        return item.kind, item.sentence, item.speaker
    return item.kind, item.id


def _report(
    endpoint: Endpoint,
    answers: Sequence[Asked],
    resumed: int,
    price: tuple[float, float],
    added: int,
    dropped: Sequence[str],
) -> Report:
    given = sum(asked.input_tokens for asked in answers)
    taken = sum(asked.output_tokens for asked in answers)
    return Report(
        model=endpoint.model,
        passages=len(answers),
        resumed=resumed,
        requests=sum(asked.requests for asked in answers),
        input_tokens=given,
        output_tokens=taken,
        cost=(given * price[0] + taken * price[1]) / 1_000_000,
        added=added,
        dropped=tuple(dropped),
    )


def _recorded(asked: Asked, key: str, log: Path | None) -> Asked:
    """Append an answer to the log, so that an interrupted run goes on where it stopped."""
    if log is not None:
        line: dict[str, Any] = {"key": key, **asked._asdict()}
        line["kept"] = [offered.model_dump() for offered in asked.kept]
        line["dropped"] = [offered.model_dump() for offered in asked.dropped]
        add_line(log, json.dumps(line, ensure_ascii=False))
    return asked


def _logged(log: Path | None) -> dict[str, Asked]:
    if log is None:
        return {}
    found: dict[str, Asked] = {}
    for line in whole_lines(log):
        try:
            row = json.loads(line)
            kept = Answer.model_validate({"items": row["kept"]}).items
            dropped: list[Offered] = Answer.model_validate({"items": row["dropped"]}).items
            numbers = (row["input_tokens"], row["output_tokens"], row["requests"])
            found[row["key"]] = Asked(kept, dropped, *numbers)
        except (ValueError, KeyError, TypeError):
            continue  # a line cut off by an interruption is asked again
    return found
