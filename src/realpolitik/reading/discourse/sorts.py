"""What a common noun may stand for: a person, a state, a party, a ministry, a body."""

import functools

from realpolitik.reading.tables import rows, split

__all__ = ["sort_of"]


@functools.lru_cache(maxsize=20_000)
def sort_of(word: str, language: str) -> str:
    """What a noun may stand for, "" for nothing we know."""
    exact, endings = _nouns(language)
    forms = [word]
    if language == "de":
        forms += [word.removesuffix(end) for end in ("s", "es", "n", "en") if word.endswith(end)]
    for form in forms:
        if form in exact:
            return exact[form]
    if language == "de":
        for form in forms:
            for ending, sort in endings:
                if form.endswith(ending):
                    return sort
    return ""


@functools.cache
def _nouns(language: str) -> tuple[dict[str, str], list[tuple[str, str]]]:
    exact: dict[str, str] = {}
    endings: list[tuple[str, str]] = []
    for sort, english, german in rows("descriptions"):
        for noun in split(german if language == "de" else english):
            exact.setdefault(noun.removeprefix("*"), sort)
            if noun.startswith("*"):
                endings.append((noun[1:], sort))
    return exact, sorted(endings, key=lambda pair: -len(pair[0]))
