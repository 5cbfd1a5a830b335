"""Which of a known person's offices counts on a text's date: Rutte of The Hague, Rutte of NATO."""

from collections import defaultdict

from realpolitik.reading.names.lexicon import Office
from realpolitik.reading.view import Document

__all__ = ["tell_offices"]


def tell_offices(document: Document, offices: list[Office]) -> None:
    """Give every known person the office held on the text's date, else the last one held.

    Whoever had held none by then has none: the text may tell what they were before.
    """
    if not document.date:
        return
    terms: dict[str, list[Office]] = defaultdict(list)
    for office in offices:
        terms[office.actor].append(office)
    for actor in {m.actor for view in document.views for m in view.mentions} & set(terms):
        begun = [office for office in terms[actor] if office.start <= document.date]
        held = [office for office in begun if not office.end or document.date < office.end]
        record = document.records[actor]
        if held and any((o.affiliation, o.role) == (record.parent, record.role) for o in held):
            continue
        best = held[0] if held else max(begun, key=lambda o: o.start, default=None)
        home = record.parent if document.records[record.parent].kind == "state" else ""
        update = {"role": best.role if best else "", "parent": best.affiliation if best else home}
        document.records[actor] = record.model_copy(update=update)
