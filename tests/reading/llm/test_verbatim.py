import pytest
from hypothesis import given
from hypothesis import strategies as st

from realpolitik.reading.llm.verbatim import locate

TEXT = (
    "Er sagte: „Artikel‑5 ähnlichen\nSchutz“ gewähren – "
    "das sei historisch, fand er damals wirklich."
)


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("Er sagte", "Er sagte"),
        ('"Artikel-5 ähnlichen Schutz"', "„Artikel‑5 ähnlichen\nSchutz“"),
        ("gewähren - das sei", "gewähren – das sei"),
        (
            "das sei sehr historisch, fand er damals wirklich",
            "das sei historisch, fand er damals wirklich",
        ),
    ],
)
def test_found(quote, found):
    start, end = locate(quote, TEXT)
    assert TEXT[start:end] == found


@pytest.mark.parametrize(
    "quote", ["", "  ", "Sie sagte", "das war nie geschehen und niemals so", "x" * 3000]
)
def test_not_found(quote):
    assert locate(quote, TEXT) is None


@given(st.text(max_size=60), st.text(max_size=20))
def test_a_span_lies_in_the_text(text, quote):
    span = locate(quote, text)
    if span is not None:
        assert 0 <= span[0] < span[1] <= len(text)
    if quote.strip() and quote.strip() in text:
        assert span is not None
