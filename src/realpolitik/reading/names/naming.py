"""Add a mention to a sentence, and read its words."""

from realpolitik.reading.view import Document, Mention, View

__all__ = ["add_mention", "covered", "possessed", "text_of"]


def covered(view: View) -> frozenset[int]:
    """Tokens that belong to a mention."""
    return frozenset(k for m in view.mentions for k in range(m.first, m.last))


def add_mention(view: View, mention: Mention) -> None:
    """Add a mention; those it overlaps become parts of it."""
    view.mentions = sorted(
        [
            *(m for m in view.mentions if m.last <= mention.first or m.first >= mention.last),
            *(
                m._replace(inside=True)
                for m in view.mentions
                if not (m.last <= mention.first or m.first >= mention.last)
                and not m.inside
                and m.actor != mention.actor
            ),
            mention,
        ],
        key=lambda m: (m.first, -m.last),
    )


def text_of(document: Document, view: View, first: int, last: int) -> str:
    """The words of the tokens first to last (exclusive)."""
    start, end = view.span(first, last)
    return document.text[start:end].strip()


def possessed(view: View, end: int) -> bool:
    """Whether an English possessive follows."""
    return end < len(view.lower) and view.lower[end] in ("'s", "’s")
