"""Issues and stances from sentences that bear on them."""

from collections import defaultdict
from collections.abc import Sequence

from realpolitik.reading.drafting.material import Found, Material
from realpolitik.reading.items import IssueLink
from realpolitik.scenario.estimate import Estimate
from realpolitik.scenario.model import Issue, Point, Stance

__all__ = ["drafted_issues", "stances"]

SALIENCE = Estimate(low=0.2, best=0.5, high=0.9, grade="assumed")
UNWRITTEN = Issue(
    id="question",
    name="The question, to be written",
    question="What do the parties argue about? Write it, and what 0 and 100 mean.",
    points=(
        Point(at=0, means="to be written: one end of what they argue about"),
        Point(at=100, means="to be written: the other end"),
    ),
    decided_by="state of the world",
    note="drafted without issues; give some and read again, or write them here",
)


def stances(material: Material) -> tuple[Stance, ...]:
    """One stance for each actor and issue, as wide as all sentences together say."""
    groups: dict[tuple[str, str], list[Found]] = defaultdict(list)
    for found in material.found:
        if isinstance(found.item, IssueLink) and found.item.actor in material.records:
            groups[found.item.actor, found.item.issue].append(found)
    return tuple(_stance(*key, group) for key, group in sorted(groups.items()))


def _stance(actor: str, issue: str, group: Sequence[Found]) -> Stance:
    links = [found.item for found in group if isinstance(found.item, IssueLink)]
    best = sorted(link.best for link in links)[len(links) // 2]
    texts = len({found.origin for found in group})
    position = Estimate(
        low=min(link.low for link in links),
        best=best,
        high=max(link.high for link in links),
        grade="inferred",
        because=f"{links[0].because} ({len(links)} sentences of {texts} origins)",
        evidence=tuple(dict.fromkeys(link.id for link in links)),
    )
    speakers = {link.speaker for link in links}
    if speakers == {actor}:
        return Stance(actor=actor, issue=issue, salience=SALIENCE, stated=position)
    others = ", ".join(sorted(speakers - {actor}))
    return Stance(
        actor=actor, issue=issue, salience=SALIENCE, attributed=position, attributed_by=others
    )


def drafted_issues(
    given: Sequence[Issue], drafted: Sequence[Stance], parents: dict[str, str]
) -> tuple[Issue, ...]:
    """The given issues with the drafted players; without any, one to be written.

    ``parents`` holds the parent of every drafted actor.
    """
    return tuple(_issue(issue, drafted, parents) for issue in given) or (UNWRITTEN,)


def _issue(issue: Issue, drafted: Sequence[Stance], parents: dict[str, str]) -> Issue:
    actors = {stance.actor for stance in drafted if stance.issue == issue.id}
    above = {ancestor for actor in actors for ancestor in _line(actor, parents)}
    players = tuple(sorted(actors - above))
    absent = bool(issue.decider) and issue.decider not in parents
    if len(players) < 2 or absent:
        note = f"{issue.note} (the texts do not say who would decide it, or between whom)".strip()
        return issue.model_copy(
            update={
                "decided_by": "state of the world",
                "players": (),
                "note": note,
                "status_quo": None,
            }
        )
    return issue.model_copy(update={"players": players, "status_quo": None})


def _line(actor: str, parents: dict[str, str]) -> list[str]:
    found: list[str] = []
    while (actor := parents.get(actor, "")) and actor not in found:
        found.append(actor)
    return found
