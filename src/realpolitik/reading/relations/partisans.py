"""Who takes sides by what it says: states, parties and holders of office, not those who study."""

import re

from realpolitik.reading.names.offices import office_at
from realpolitik.reading.view import Document

__all__ = ["partisan"]

SIDES = ("state", "government", "party", "faction", "movement", "region", "group")
STUDIES = re.compile(
    r"institut|universit|college|\bcent(?:re|er)\b|think|stiftung|foundation|forum|observatory|"
    r"consult|research|forschung|denkfabrik|akademie|academy|school|hochschule|bank\b|fund\b"
)


def partisan(document: Document, speaker: str) -> bool:
    """Whether a speaker speaks for a side, so that what it tells of others is a stand it takes."""
    record = document.records.get(speaker)
    if record is None:
        return False
    if record.kind in SIDES:
        return True
    if STUDIES.search(record.name.lower()):
        return False
    if record.kind == "organisation":
        return bool(record.wikidata)
    if record.kind != "person" or not record.parent:
        return False
    parent = document.records.get(record.parent)
    if parent is None or STUDIES.search(parent.name.lower()):
        return False
    return _in_office(record.role, document.language) or (
        not record.role and parent.kind in ("state", "government")
    )


def _in_office(role: str, language: str) -> bool:
    words = role.split()
    if not words:
        return False
    head = office_at([w.lower() for w in words], words, len(words) - 1, language)
    return head is not None and head.name not in ("expert", "peer")
