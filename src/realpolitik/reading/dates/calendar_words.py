"""The words of the calendar in German and English."""

import re
from collections.abc import Iterable

__all__ = ["MONTHS", "NUMBERS", "PARTS", "SEASONS", "UNITS", "WEEKDAYS", "alternatives", "step"]

MONTHS = {
    "de": {
        "januar": 1, "jänner": 1, "februar": 2, "märz": 3, "april": 4, "mai": 5, "juni": 6,
        "juli": 7, "august": 8, "september": 9, "oktober": 10, "november": 11, "dezember": 12,
    },
    "en": {
        "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
        "august": 8, "september": 9, "october": 10, "november": 11, "december": 12, "jan": 1,
        "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9, "sep": 9,
        "oct": 10, "nov": 11, "dec": 12,
    },
}  # fmt: skip
WEEKDAYS = {
    "de": ["montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"],
    "en": ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
}
SEASONS = {
    "de": {"frühjahr": "SP", "frühling": "SP", "sommer": "SU", "herbst": "FA", "winter": "WI"},
    "en": {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"},
}
PARTS = {
    "de": {"morgen": "MO", "vormittag": "MO", "nachmittag": "AF", "abend": "EV", "nacht": "NI"},
    "en": {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"},
}
NUMBERS = {
    "de": {
        "ein": 1, "eine": 1, "einem": 1, "einer": 1, "einen": 1, "zwei": 2, "drei": 3, "vier": 4,
        "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11,
        "zwölf": 12, "zwanzig": 20, "dreißig": 30, "fünfzig": 50, "hundert": 100,
    },
    "en": {
        "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
        "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "twenty": 20,
        "thirty": 30, "fifty": 50,
    },
}  # fmt: skip
UNITS = {
    "de": {"tag": "D", "woche": "W", "monat": "M", "jahr": "Y", "jahrzehnt": "E",
           "jahrhundert": "C"},
    "en": {"day": "D", "week": "W", "month": "M", "year": "Y", "decade": "E",
           "century": "C"},
}  # fmt: skip


def alternatives(words: Iterable[str]) -> str:
    """A regular expression that matches any of the words, longest first."""
    return "|".join(sorted(words, key=len, reverse=True))


def step(which: str) -> int:
    """-1 for the last, 1 for the next, 0 for this."""
    if re.match(r"vergangen|letzt|vorig|vor$|last|past|previous", which, re.IGNORECASE):
        return -1
    if re.match(r"nächst|kommend|next|coming", which, re.IGNORECASE):
        return 1
    return 0
