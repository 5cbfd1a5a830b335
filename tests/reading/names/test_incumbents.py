"""An office without a state is not that of a state whose holder the text names."""

from realpolitik.reading.read import read


def state_of(text, name, date="2025-08-18"):
    reading = read(text, language="en", date=date)
    return next(r.parent for r in reading.actors if r.name == name)


def test_an_office_that_another_holds_is_not_meant():
    text = (
        "Latvia has a new leader. President Ana Lind of Latvia met the Estonian press. "
        "Latvia smiled at her. President Kofi Adjei stayed away."
    )
    assert state_of(text, "Kofi Adjei") != "latvia"


def test_an_office_that_nobody_is_known_to_hold_goes_to_the_nearest_state():
    assert state_of("Latvia is tired. President Kofi Adjei stayed away.", "Kofi Adjei") == "latvia"
