"""Classes of words around names: titles, particles, ranks, heads of organisations, places."""

import functools

from realpolitik.reading.tables import rows, split

__all__ = ["class_of", "either"]


@functools.cache
def class_of(name: str, language: str) -> frozenset[str]:
    """The words of a class in a language, as our table writes them."""
    return frozenset(
        word
        for group, spoken, words in rows("naming")
        if group == name and spoken in ("*", language)
        for word in split(words)
    )


@functools.cache
def either(name: str) -> frozenset[str]:
    """The words of a class in both languages."""
    return class_of(name, "de") | class_of(name, "en")
