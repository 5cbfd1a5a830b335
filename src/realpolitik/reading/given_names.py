"""What a full name tells of its bearer's gender: the given name, or the ending of the surname."""

import functools
import re
import unicodedata

from realpolitik.reading.tables import rows

__all__ = ["family_first", "given_gender", "is_given"]

PLAIN = str.maketrans("łŁøØđĐıß", "lLoOdDis")
# Surnames that stand first, with the given name after them: Tsai Ing-wen, Xi Jinping.
SURNAMES_FIRST = frozenset(
    ["xi", "li", "wang", "zhang", "liu", "chen", "yang", "huang", "zhao", "wu", "zhou", "xu", "sun",
     "ma", "zhu", "hu", "guo", "he", "lin", "gao", "luo", "zheng", "tsai", "lai", "han", "deng",
     "mao", "wen", "jiang", "qin", "kim", "lee", "park", "choi", "jung", "kang", "cho", "yoon",
     "moon", "ban", "roh", "hwang", "ahn", "nguyen", "tran", "le", "pham", "vo", "to", "truong"]
)  # fmt: skip
WOMEN = re.compile(
    r".{2,}(?:[ktvnrlmsdbzg]ova|[^u]eva|[ktvnrlmsdbz]ová|skaya|skaja|skaia|sk[aá]|ck[aá]|"
    r"d[oó]ttir|qızı|kyzy|gizi)"
)


def given_gender(name: str) -> str:
    """ "f", "m" or "" (unknown, or a name of both) by a full name such as "Ewa Nowicka"."""
    words = [word for word in name.split() if len(word) > 1 and word[-1] != "."]
    if len(words) < 2:
        return ""
    known = _known()
    for word in _given(words):
        plain = _plain(word)
        gender = known.get(plain) or known.get(plain.split("-")[0], "")
        if gender:
            return gender
    return "f" if WOMEN.fullmatch(words[-1].lower()) else ""


def is_given(word: str) -> bool:
    """Whether a word is a given name that the table knows."""
    plain = _plain(word)
    return plain in _known() or plain.split("-")[0] in _known()


def family_first(name: str) -> bool:
    """Whether a full name opens with a surname that stands first: Moon Jae-in."""
    return _plain(name.split()[0]) in SURNAMES_FIRST


def _given(words: list[str]) -> list[str]:
    """The words that may be given names, in the order in which they tell."""
    if _plain(words[0]) in SURNAMES_FIRST:
        return words[1:]
    return [*words[:-1], *(word for word in words[-1:] if "-" in word and word[-1].islower())]


def _plain(word: str) -> str:
    """Lower case without accents: the spelling of the table."""
    apart = unicodedata.normalize("NFKD", word.translate(PLAIN))
    return "".join(c for c in apart if not unicodedata.combining(c)).lower()


@functools.cache
def _known() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("given_names")}
