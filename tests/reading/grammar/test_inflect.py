from realpolitik.reading.grammar.inflect import genitive, people_forms, verb_forms


def test_separable_german_verb():
    forms = verb_forms("de", "zurückweisen", "zurück", "weist wies gewiesen")
    assert {"weist", "wies", "zurückweist"} <= forms.finite
    assert "zurückgewiesen" in forms.participle
    assert "zurückzuweisen" in forms.infinitive


def test_regular_german_verbs():
    assert "unterstützt" in verb_forms("de", "unterstützen", "", "").participle
    assert "kritisiert" in verb_forms("de", "kritisieren", "", "").participle
    assert "gelobt" in verb_forms("de", "loben", "", "").participle
    assert "lobte" in verb_forms("de", "loben", "", "").finite


def test_english_verbs():
    forms = verb_forms("en", "supply", "", "supplies supplied supplied")
    assert {"supply", "supplies", "supplied"} <= forms.finite
    assert "accusing" in verb_forms("en", "accuse", "", "").infinitive


def test_names():
    assert genitive("Moskau") == "Moskaus"
    assert genitive("Merz") == "Merz’"
    assert people_forms("Russe") == ["Russe", "Russen", "Russin", "Russinnen"]
