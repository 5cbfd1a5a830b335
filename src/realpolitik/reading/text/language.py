"""Which language a text is in, by its function words."""

import re

from realpolitik.errors import SourceError

__all__ = ["LANGUAGES", "detect"]

LANGUAGES = {"de": "German", "en": "English"}

FUNCTION_WORDS = {
    "German": "der die das und ist nicht ein eine mit den von zu im des dem auf für sich auch wird",
    "English": "the and of to in is that for with as was on by are be has have it not from",
    "French": "le la les et des est une que pour dans qui sur pas au avec du par ce sont il",
    "Spanish": "el los las y que es una por con para del se como más su al lo pero ha fue",
    "Italian": "il gli che di è della per una con non del sono anche nel alla dei più come ha lo",
    "Portuguese": "o os que é uma com não para do da em dos das mais como foi ao pelo seu ou",
    "Dutch": "het een van en niet dat zijn op te voor met ook aan door maar naar bij heeft deze",
    "Polish": "nie się na jest że do jak co tak ale przez od był dla po czy jego oraz który są",
    "Swedish": "och att det som en är av inte på till med för den har ett om han var men så",
}
SCRIPTS = {
    "Russian or another language in Cyrillic letters": "[\u0400-\u04ff]",
    "Arabic or Persian": "[\u0600-\u06ff]",
    "Chinese or Japanese": "[\u3040-\u30ff\u4e00-\u9fff]",
    "Korean": "[\uac00-\ud7af]",
    "Hebrew": "[\u0590-\u05ff]",
    "Greek": "[\u0370-\u03ff]",
    "Hindi or another Indian language": "[\u0900-\u097f]",
}
WORDS = {name: frozenset(words.split()) for name, words in FUNCTION_WORDS.items()}
SAMPLE = 40_000


def detect(text: str) -> str:
    """Return "de" or "en".

    Raises:
        SourceError: another language ("not supported yet"), or too little text to tell.
    """
    sample = text[:SAMPLE]
    letters = sum(1 for char in sample if char.isalpha())
    for name, pattern in SCRIPTS.items():
        if letters and len(re.findall(pattern, sample)) > letters / 2:
            raise SourceError(f"the text seems to be {name}; not supported yet (German, English)")
    words = re.findall(r"[^\W\d_]+", sample.lower())
    score = {name: sum(1 for word in words if word in known) for name, known in WORDS.items()}
    best = max(score, key=lambda name: score[name])
    if score[best] == 0:
        raise SourceError(
            "cannot tell the language of the text; say it: language='de' or 'en' (--language)"
        )
    for code, name in LANGUAGES.items():
        if best == name:
            return code
    raise SourceError(f"the text seems to be {best}; not supported yet (German, English)")
