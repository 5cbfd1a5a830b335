"""Canonical ids from names."""

import re
import unicodedata

__all__ = ["slug"]


def slug(name: str) -> str:
    """A canonical id from a name: Lewan Beridse -> lewan-beridse."""
    folded = name.replace("ß", "ss").translate(str.maketrans("ıøłđ", "iold"))
    for umlaut, plain in (
        ("ä", "ae"),
        ("ö", "oe"),
        ("ü", "ue"),
        ("Ä", "Ae"),
        ("Ö", "Oe"),
        ("Ü", "Ue"),
    ):
        folded = folded.replace(umlaut, plain)
    ascii_only = unicodedata.normalize("NFKD", folded).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only.lower()).strip("-")[:70] or "unnamed"
