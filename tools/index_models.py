"""Write docs/models/index.md from the registry, so that no model is missing there."""

from pathlib import Path

import realpolitik as rp

FAMILIES = {
    "bargaining": "Bargaining: where would an issue settle?",
    "crisis": "Crisis: which deals could both sides prefer to more war?",
    "domestic": "Domestic politics: who at home can stop it?",
    "alignment": "Alignment: who sides with whom?",
    "lab": "Laboratory: of teaching or historical interest, never in a default report",
}
OPENING = """\
# The models

One page a model: what it answers, the equation, the papers, what it assumes, how often it was
right, where it fails, and an example that the tests run. A model marked *reduced form* keeps the
idea of its papers and leaves out a part of their apparatus; its page says which.
"""


def index() -> str:
    lines = [OPENING]
    models = [rp.MODELS[name] for name in rp.MODELS]
    for family, heading in FAMILIES.items():
        lines += [f"## {heading}", "", "| model | method | kind |", "|---|---|---|"]
        lines += [
            f"| [`{model.name}`]({model.name}.md) | {model.title} | {model.badge} |"
            for model in models
            if model.family == family
        ]
        lines.append("")
    return "\n".join(lines)


if __name__ == "__main__":
    place = Path(__file__).resolve().parents[1] / "docs/models/index.md"
    place.write_text(index(), "utf-8")
