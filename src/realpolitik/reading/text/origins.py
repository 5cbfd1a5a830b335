"""Which agency's report a text prints: copies of one report are one origin."""

import re

__all__ = ["agency"]

DATELINE = re.compile(r"^[^\n]{0,80}\((?P<name>[A-Za-z][A-Za-z. ]{1,20})\)\s*[–—-]\s", re.MULTILINE)
SIGNED = re.compile(
    r"\b(?P<name>dpa|AFP|AP|Reuters|KNA|epd|SID|apa|ANSA|TASS|Xinhua)\b(?=[/,)\]]|\s*$)",
    re.MULTILINE,
)


def agency(text: str) -> str:
    """The agency in a dateline ("Tiflis (nova) –") or a signature, lower case; "" if none."""
    head = text[:400]
    match = DATELINE.search(head) or SIGNED.search(text[-200:])
    return match["name"].strip().lower() if match else ""
