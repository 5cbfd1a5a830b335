"""What the inputs of a scenario are called, in English and in German."""

from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["ENGLISH", "GERMAN", "InputForms"]


@dataclass(frozen=True)
class InputForms:
    """Forms by the kind of input; names are put in place of the words in braces."""

    locale: str
    range: str
    joined: str
    of_stake: str
    weight: str
    status_quo: str
    layer: str
    tie: str
    offer: str
    belief: str
    variant: str
    stance: Mapping[str, str]
    backing: Mapping[str, str]
    words: Mapping[str, str]
    conflict: Mapping[str, str]


ENGLISH = InputForms(
    locale="en",
    range="{best} ({low} to {high})",
    joined=" and ",
    of_stake=" % of the stake",
    weight="{actor}: political weight",
    status_quo="{issue}: where things stand now",
    layer="Ties: weight of the layer '{layer}'",
    tie="{pair}: {layer} tie",
    offer="Where the offer “{offer}” lies",
    belief="the belief of {actor}",
    variant="{actor}: position on {issue} ({kind})",
    stance={
        "position": "{actor}: position on {issue}",
        "salience": "{actor}: how much {issue} matters to it",
        "capability": "{actor}: political weight on {issue}",
    },
    backing={
        "contribution": "{patron}: backing for {defender}",
        "effect": "{patron}: effect of its backing for {defender}",
    },
    words={
        "flip_cost": "cost of winning it over",
        "quota": "weight that is needed",
        "reversion": "what holds if it fails",
        "rival_effort": "effort of the rivals",
        "lock_in": "cost of turning",
    },
    conflict={
        "challenger_strength": "{challenger}: strength in the war",
        "defender_strength": "{defender}: own strength in the war",
        "defender_weight": "{defender}: weight of its own strength",
        "substitutability": "How far one backer can replace another",
        "decisiveness": "How far superior strength decides the war",
        "cost_challenger": "{challenger}: cost of fighting on",
        "cost_defender": "{defender}: cost of fighting on",
        "risk_challenger": "{challenger}: attitude to risk",
        "risk_defender": "{defender}: attitude to risk",
        "home_minima/challenger": "{challenger}: least share it can take home",
        "home_minima/defender": "{defender}: least share it can take home",
        "outlook/win_probability_later": "{challenger}: chance in a later war",
        "outlook/discount": "How much the next period counts against this one",
        "outlook/destruction": "Share of the stake that war destroys in a period",
        "supply/stock": "{defender}: stock of supplies",
        "supply/burn": "{defender}: use of supplies",
        "supply/own_production": "{defender}: own production of supplies",
        "supply/aid": "{defender}: supplies from outside",
        "supply/horizon": "{defender}: how far ahead supplies must last",
        "guarantee/effect": "Guarantee: what it takes off the chances of {challenger} in a new war",
        "guarantee/extra_cost": "Guarantee: what it adds to the cost of {challenger}",
        "guarantee/credibility": "Guarantee: how far it is believed",
    },
)

GERMAN = InputForms(
    locale="de",
    range="{best} ({low} bis {high})",
    joined=" und ",
    of_stake=" % des Streitwerts",
    weight="{actor}: politisches Gewicht",
    status_quo="{issue}: Stand der Dinge",
    layer="Bindungen: Gewicht der Schicht „{layer}“",
    tie="{pair}: Bindung ({layer})",
    offer="Lage des Angebots „{offer}“",
    belief="die Annahme von {actor}",
    variant="{actor}: Position zu „{issue}“ ({kind})",
    stance={
        "position": "{actor}: Position zu „{issue}“",
        "salience": "{actor}: Wichtigkeit von „{issue}“",
        "capability": "{actor}: politisches Gewicht bei „{issue}“",
    },
    backing={
        "contribution": "{patron}: Unterstützung ({defender})",
        "effect": "{patron}: Wirkung der Unterstützung ({defender})",
    },
    words={
        "flip_cost": "Preis, sie zu gewinnen",
        "quota": "nötiges Gewicht",
        "reversion": "was beim Scheitern gilt",
        "rival_effort": "Einsatz der Gegner",
        "lock_in": "Kosten des Wechsels",
    },
    conflict={
        "challenger_strength": "{challenger}: Stärke im Krieg",
        "defender_strength": "{defender}: eigene Stärke im Krieg",
        "defender_weight": "{defender}: Gewicht der eigenen Stärke",
        "substitutability": "Wie weit ein Unterstützer den anderen ersetzt",
        "decisiveness": "Wie weit überlegene Stärke den Krieg entscheidet",
        "cost_challenger": "{challenger}: Kosten des Weiterkämpfens",
        "cost_defender": "{defender}: Kosten des Weiterkämpfens",
        "risk_challenger": "{challenger}: Haltung zum Risiko",
        "risk_defender": "{defender}: Haltung zum Risiko",
        "home_minima/challenger": "{challenger}: kleinster Anteil, der daheim durchsetzbar ist",
        "home_minima/defender": "{defender}: kleinster Anteil, der daheim durchsetzbar ist",
        "outlook/win_probability_later": "{challenger}: Aussicht in einem späteren Krieg",
        "outlook/discount": "Wie viel die nächste Periode gegenüber dieser zählt",
        "outlook/destruction": "Anteil des Streitwerts, den der Krieg je Periode zerstört",
        "supply/stock": "{defender}: Bestand an Nachschub",
        "supply/burn": "{defender}: Verbrauch von Nachschub",
        "supply/own_production": "{defender}: eigene Herstellung von Nachschub",
        "supply/aid": "{defender}: Nachschub von außen",
        "supply/horizon": "{defender}: wie lange der Nachschub reichen muss",
        "guarantee/effect": "Garantie: was sie an Aussicht im neuen Krieg nimmt ({challenger})",
        "guarantee/extra_cost": "Garantie: zusätzliche Kosten ({challenger})",
        "guarantee/credibility": "Garantie: wie weit sie geglaubt wird",
    },
)
