"""The words of a Markdown text, one block a paragraph."""

from markdown_it import MarkdownIt

__all__ = ["plain_text"]


def plain_text(markdown: str) -> str:
    """Headings, paragraphs, list items and quotations as plain paragraphs; no markup, no images."""
    blocks = []
    for token in MarkdownIt("commonmark").parse(markdown):
        if token.type == "inline":
            blocks.append(
                "".join(_words(child.type, child.content) for child in token.children or [])
            )
        elif token.type in ("fence", "code_block"):
            blocks.append(token.content)
    return "\n\n".join(block.strip() for block in blocks if block.strip())


def _words(kind: str, content: str) -> str:
    if kind in ("text", "code_inline", "text_special"):
        return content
    return "\n" if kind in ("softbreak", "hardbreak") else ""
