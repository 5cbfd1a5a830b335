"""Words in another language that come with a scenario of the catalogue."""

from realpolitik.scenario.files import CATALOG, catalogue

__all__ = ["shipped_words"]


def shipped_words(name: str, language: str) -> str:
    """The table of words (CSV: the scenario's words, the other language's), or ''."""
    path = CATALOG / name / f"words.{language}.csv"
    return path.read_text(encoding="utf-8") if name in catalogue() and path.is_file() else ""
