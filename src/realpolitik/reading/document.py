"""Prepare a text for the rules: frozen, cut, cleaned, tokenised, names found."""

from realpolitik.reading.discourse.genders import tell_genders
from realpolitik.reading.items import Dropped, Sentence
from realpolitik.reading.names.lexicon import Lexicon
from realpolitik.reading.names.mentions import find_mentions
from realpolitik.reading.names.persons import name_persons
from realpolitik.reading.text.blocks import Block
from realpolitik.reading.text.sentences import split_sentences
from realpolitik.reading.text.tokens import tokenize
from realpolitik.reading.view import Document, View

__all__ = ["cut", "prepare"]


def cut(found: list[Block], language: str) -> tuple[list[Sentence], list[Dropped]]:
    """Sentences of the content blocks, and the blocks that were set aside."""
    sentences: list[Sentence] = []
    dropped: list[Dropped] = []
    for block in found:
        spans = split_sentences(block.text, language)
        label = f"P{block.number}"
        if block.reason:
            dropped.append(
                Dropped(label, block.start, block.end, block.text, block.reason, len(spans))
            )
            continue
        for k, (left, right) in enumerate(spans):
            sentences.append(
                Sentence(
                    f"{label}S{k + 1}",
                    block.start + left,
                    block.start + right,
                    block.number,
                    block.text[left:right],
                )
            )
    return sentences, dropped


def prepare(
    text: str, sentences: list[Sentence], language: str, date: str, known: Lexicon
) -> Document:
    """Views of all sentences with every actor they name."""
    known = known.on(date)
    views: list[View] = []
    for sentence in sentences:
        tokens = tokenize(sentence.quote, sentence.start)
        words = [token.text for token in tokens]
        view = View(sentence, tokens, words, [word.lower() for word in words])
        view.mentions = find_mentions(view, known, language)
        view.place = len(views)
        views.append(view)
    met = {mention.actor for view in views for mention in view.mentions}
    records = {a: r for a, r in known.records.items() if a not in known.offices}
    records |= {actor: known.record(actor) for actor in met if actor in known.offices}
    document = Document(text, language, date, views, records)
    name_persons(document, known)
    tell_genders(document)
    return document
