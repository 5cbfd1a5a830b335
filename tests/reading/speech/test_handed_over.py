"""A sentence that ends in a colon hands the next block, or a list's points, to who says it."""

LIST_DE = """Olaf Scholz und Donald Tusk stellen klar:
- Niemand darf Moldau allein lassen.
- Der Hafen bleibt offen.

Der Regen hielt bis zum Abend an."""


def test_every_point_of_a_list_is_said_by_all_who_speak(speakers):
    assert speakers(LIST_DE, "de") == ["olaf-scholz", "donald-tusk"] * 2


def test_points_in_blocks_of_their_own_go_on(speakers):
    text = "Mark Carney made three demands and said:\n\n- Open it.\n\n- Pay the crews.\n\nRain."
    assert speakers(text, "en") == ["mark-carney"] * 2


def test_a_block_after_a_colon_is_a_quotation_and_the_one_after_it_is_not(speakers):
    text = "In seinem Brief schreibt Olaf Scholz:\n\nDer Hafen bleibt offen. Er ist alt.\n\nRegen."
    assert speakers(text, "de") == ["olaf-scholz"] * 2


def test_a_list_after_a_sentence_that_nobody_says_has_no_speaker(speakers):
    text = "Drei Dinge bleiben offen:\n- Der Hafen ist alt.\n- Das Geld ist knapp."
    assert speakers(text, "de") == []
