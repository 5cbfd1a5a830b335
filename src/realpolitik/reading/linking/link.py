"""Rank the sentences that bear on each issue and propose a position with its reason."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import count

import numpy as np
import numpy.typing as npt

from realpolitik.errors import SourceError
from realpolitik.reading.items import ActorMention, IssueLink, Item, Reading, Relation, Statement
from realpolitik.reading.linking.similarity import Similarity, embedded, lexical
from realpolitik.scenario.model import Issue
from realpolitik.scenario.plain import issues_hash

__all__ = ["link_issues"]

SHOWN = 8
MARGIN = 25.0
ENOUGH = 3
FEW = 5
Matrix = npt.NDArray[np.float64]


def link_issues(
    reading: Reading, issues: Sequence[Issue], *, embeddings: bool = False, most: int = SHOWN
) -> Reading:
    """Add to a reading, for each issue, the sentences that bear on it most.

    Args:
        reading: a text as read.
        issues: with a question and worded points; their words are the query.
        embeddings: compare by multilingual embeddings (an extra) instead of shared words. Scores
            of embeddings have no absolute meaning: only ranks and distances from the mean count.
        most: at most so many sentences an issue.

    Returns:
        The reading with items of kind ``issue``: rank 1 is nearest; the position is the scale
        point whose wording is nearest, 25 points wide either way, with the reason in one line.

    Raises:
        SourceError: no issues, or no sentences.
        UserError: embeddings are asked for and not installed.
    """
    if not issues or not reading.sentences:
        raise SourceError("linking needs at least one issue and one sentence")
    scores = _scores(issues, [sentence.quote for sentence in reading.sentences], embeddings)
    numbers = count(1)
    items: list[Item] = [item for item in reading.evidence if item.kind != "issue"]
    for issue, (whole, points) in zip(issues, scores, strict=True):
        for rank, k in _ranked(whole, most):
            made = _item(reading, issue, k, rank, points[:, k])
            if made is not None:
                identity = f"{reading.sha256[:8]}-{made.sentence}-i{next(numbers)}"
                items.append(made.model_copy(update={"id": identity}))
    how = "multilingual embeddings" if embeddings else "shared words; other languages are missed"
    notes = [note for note in reading.notes if not note.startswith("issues linked")]
    return replace(
        reading,
        evidence=tuple(items),
        notes=(*notes, f"issues linked by {how}"),
        linked=issues_hash(issues),
    )


def _scores(
    issues: Sequence[Issue], sentences: Sequence[str], embeddings: bool
) -> list[tuple[Matrix, Matrix]]:
    """For each issue the scores of its wording (sentence) and of its points (point, sentence).

    Embeddings rate some sentences near everything: what a sentence scores on average over the
    issues, and a point over the sentences, is taken off.
    """
    similarity: Similarity = embedded if embeddings else lexical
    whole = [
        " ".join([f"{issue.name}. {issue.question}", *(point.means for point in issue.points)])
        for issue in issues
    ]
    points = [point.means for issue in issues for point in issue.points]
    scores = similarity([*whole, *points], sentences)
    head, tail = scores[: len(issues)], scores[len(issues) :]
    if embeddings:
        head = head - head.mean(axis=0) if len(issues) >= ENOUGH else head
        tail = tail - tail.mean(axis=1, keepdims=True)
    ends = np.cumsum([len(issue.points) for issue in issues])
    return list(zip(head, np.split(tail, ends[:-1]), strict=True))


def _ranked(whole: Matrix, most: int) -> list[tuple[int, int]]:
    """Rank from 1 and sentence, nearest first, as long as it stands out from the mean."""
    least = float(whole.mean() + whole.std()) if len(whole) >= FEW else 0.0
    order = np.argsort(-whole, kind="stable")[:most]
    kept = [int(k) for k in order if whole[k] > 0 and whole[k] >= least]
    return list(enumerate(kept, 1))


def _item(reading: Reading, issue: Issue, k: int, rank: int, points: Matrix) -> IssueLink | None:
    sentence = reading.sentences[k]
    here = [item for item in reading.evidence if item.sentence == sentence.label]
    actor, speaker = _whose(here)
    if not actor:
        return None
    nearest = issue.points[int(np.argmax(points))]
    clear = float(points.max()) > 0
    best = nearest.at if clear else 50.0
    low, high = (max(0.0, best - MARGIN), min(100.0, best + MARGIN)) if clear else (0.0, 100.0)
    because = (
        f"rank {rank} on '{issue.id}'; nearest wording at {nearest.at:g}: {nearest.means}"
        if clear
        else f"rank {rank} on '{issue.id}'; no scale point is worded like it"
    )
    return IssueLink(
        id=sentence.label,
        sentence=sentence.label,
        start=sentence.start,
        end=sentence.end,
        quote=sentence.quote,
        rule="issues:nearest-wording",
        speaker=speaker,
        issue=issue.id,
        actor=actor,
        low=low,
        best=best,
        high=high,
        rank=rank,
        because=because,
    )


def _whose(items: Sequence[Item]) -> tuple[str, str]:
    """Whose position a sentence tells, and who says so: the speaker, else the first who acts."""
    statement = next((item for item in items if isinstance(item, Statement)), None)
    if statement is not None:
        return statement.speaker, statement.speaker
    relation = next((item for item in items if isinstance(item, Relation)), None)
    if relation is not None:
        return relation.source, relation.speaker
    mention = next(
        (i for i in items if isinstance(i, ActorMention) and i.form not in ("place", "unknown")),
        None,
    )
    return (mention.actor, mention.speaker) if mention is not None else ("", "")
