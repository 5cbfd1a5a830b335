"""Who of a text's persons holds a state's highest offices on its date, so that nobody else can."""

from realpolitik.reading.names.lexicon import Office
from realpolitik.reading.names.offices import office_at
from realpolitik.reading.view import Document

__all__ = ["Incumbents"]

SINGLE = ("head-of-state", "head-of-government", "foreign-minister")


class Incumbents:
    """The offices that one person at a time holds, by our table, where the text names that one."""

    def __init__(self, document: Document, offices: list[Office]) -> None:
        self.language = document.language
        named = {m.actor for view in document.views for m in view.mentions}
        day = document.date
        self.held = {
            (office.affiliation, kind): office.actor
            for office in offices
            if office.actor in named
            if office.start <= day and not (office.end and office.end <= day)
            if (kind := self._kind(office.role)) in SINGLE
        }
        for actor in sorted(named):
            record = document.records[actor]
            kind = self._kind(record.role) if record.kind == "person" and record.parent else ""
            if kind in SINGLE:
                self.held.setdefault((document.root(actor), kind), actor)

    def may_hold(self, actor: str, role: str, state: str) -> bool:
        """Whether ``actor`` can hold the office in ``state``: nobody else is known to."""
        return self.held.get((state, self._kind(role)), actor) == actor

    def _kind(self, role: str) -> str:
        words = role.split("; ")[-1].split()
        lower = [word.lower() for word in words]
        head = office_at(lower, words, len(words) - 1, self.language) if words else None
        return head.name if head is not None else ""
