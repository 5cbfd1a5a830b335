"""Office-holders without a state serve the one their sentence is set in."""

import pytest

from realpolitik.reading.read import read


@pytest.mark.parametrize(
    ("language", "text", "name", "parent"),
    [
        ("en", "In Tehran the mood is calm. President Reza Moradi wants talks with Iraq.",
         "Reza Moradi", "iran"),
        ("en", "Peru waits. In Lima, the foreign minister, Ana Quispe, thanked Chile and Chile's "
         "people.", "Ana Quispe", "peru"),
        ("en", "Kenya and Sudan quarrel. Kenya summoned the Sudanese ambassador. The ambassador, "
         "Omar Idris, smiled.", "Omar Idris", "sudan"),
        ("en", "Iran is angry with the United States, and Iran waits. Senator Todd Lash objects.",
         "Todd Lash", "usa"),
        ("de", "Seither streiten Norwegen und Polen. Außenminister Eirik Aas bestellte den "
         "polnischen Botschafter ein.", "Eirik Aas", "norway"),
        ("de", "Nehmen wir Oslo. Dort gilt Ruhe. Das Sagen hat Sicherheitsberater Nils Aas, den "
         "schwedische Firmen lieben.", "Nils Aas", "norway"),
        ("de", "Peru und Chile streiten. Peru klagt, Chile schweigt, erklärte Außenamtssprecher "
         "Luis Paz.", "Luis Paz", "peru"),
        ("de", "In Accra herrscht Streit. In der NPP träumt der Abgeordnete Kofi Mensah von "
         "Ämtern. Die NPP regiert Ghana.", "Kofi Mensah", "npp"),
        ("en", "The Workers and Farmers party (SPD) lost. Kenya voted. The SPD sulks, said its "
         "leader, Tim Osei.", "Tim Osei", "workers-and-farmers"),
        ("en", "The Pirates agreed, but their spokeswoman, Ana Lind, wants more. Peru waits.",
         "Ana Lind", "pirates"),
        ("en", "The Torchbearers, a small party of poets, agree. They must, said their deputy "
         "leader, Ana Lind.", "Ana Lind", "torchbearers"),
    ],
)  # fmt: skip
def test_whose_office_it_is(language, text, name, parent):
    records = read(text, language=language, date="2025-08-18").actors
    assert {r.name: r.parent for r in records if r.kind == "person"}[name] == parent


def test_what_somebody_is_may_follow_a_quotation():
    text = "Ragna Vik hofft. „Es ist noch da“, sagt die Politologin. Norwegen wartet."
    records = read(text, language="de", date="2025-08-18").actors
    assert {r.name: r.role for r in records}["Ragna Vik"] == "Politologin"


def test_a_namesake_we_know_is_not_the_person_the_text_names():
    text = "The adviser Clifford Brandt spoke. Nobody contradicted Brandt. Peru listened."
    persons = [r.name for r in read(text, language="en", date="2025-08-18").actors]
    assert "Willy Brandt" not in persons
