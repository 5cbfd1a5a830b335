"""Whether the gold's word for an actor means the actor that was read."""

import functools

from realpolitik.reading.items import ActorRecord
from realpolitik.reading.names.lexicon import lexicon
from realpolitik.reading.names.offices import body_at, office_at
from realpolitik.reading.slugs import slug
from realpolitik.reading.text.tokens import tokenize

__all__ = ["is_actor", "name_parts"]

CODES = {"SOV": "SUN"}
ORGANISATIONS = {
    "EU": "european-union", "EUC": "european-commission", "AU": "african-union", "NATO": "nato",
    "AEI": "american-enterprise-institute", "UN": "united-nations",
}  # fmt: skip
NOT_EUROPE = ("UKR", "RUS", "BLR")


def name_parts(name: str) -> set[str]:
    """The words of a name, each as a slug."""
    return {part for word in name.split() for part in slug(word).split("-")}


def _line(actor: str, records: dict[str, ActorRecord]) -> list[ActorRecord]:
    """The actor and everything it belongs to."""
    found: list[ActorRecord] = []
    while actor in records and records[actor] not in found:
        found.append(records[actor])
        actor = records[actor].parent
    return found


def is_actor(
    gold: str, actor: str, records: dict[str, ActorRecord], *, exact: bool = False
) -> bool:
    """Whether ``actor`` is the gold's actor or (unless exact) one of its parents' or parts."""
    name = gold.split(".")[-1] if exact else gold.split(".")[0]
    code = CODES.get(name, name)
    chain = _line(actor, records)
    if not chain:
        return slug(name) == actor or bool(_sort(name) and _sort(name) == _sort(actor))
    if exact:
        unnamed = chain[0].kind == "group" and "." in actor  # "an EU diplomat": coded as either
        if unnamed and _sort(name) and _sort(name) == _sort(actor.split(".")[-1]):
            return True
        chain = chain[: 1 + unnamed]
    if code == "EUR":
        return any(_european(record) for record in chain)
    if any(record.id in _known(name) for record in chain if record.kind != "person"):
        return True
    return any(_is(record, code, exact=exact) for record in chain)


@functools.cache
def _known(name: str) -> frozenset[str]:
    """Whom our tables know by a name in one of the languages; gold names a party as its text."""
    words = [token.text for token in tokenize(name)]
    found = [lexicon(language).match(words, 0) if words else None for language in ("de", "en")]
    return frozenset(e.actor for e in found if e is not None and e.words == tuple(words))


def _sort(word: str) -> str:
    """What unnamed people are called by: "brokers" and "analysts" are both experts."""
    for table in (office_at, body_at):
        for language, form in (("en", word), ("de", word.capitalize())):
            head = table([word], [form], 0, language)
            if head is not None and head.name not in ("government", "state", "ministry"):
                return head.name.removesuffix("s")
    return ""


def _european(record: ActorRecord) -> bool:
    return record.iso3166 not in NOT_EUROPE and (
        record.region == "europe" or record.id in ("european-union", "europe", "nato")
    )


def _is(record: ActorRecord, code: str, *, exact: bool) -> bool:
    named = record.kind in ("person", "group", "organisation", "party")
    parts = name_parts(record.name) if named else set()
    names = {slug(record.name), record.id, record.iso3166, *parts}
    if not exact and code in ("EU", "EUR"):
        return _european(record)
    wanted = {code, slug(code), ORGANISATIONS.get(code, code)}
    if names & wanted:
        return True
    state = record.kind == "government" and exact and code.isupper()
    return state or slug(code) in record.id.split(".")
