"""Whatever a scenario holds comes back from a workbook and from CSV as it was."""

import datetime as dt
import types
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from realpolitik.exchange import readers, tables, xlsx
from realpolitik.exchange.build import scenario_of
from realpolitik.exchange.fill import book_of
from realpolitik.scenario.base import Date, Frozen, Id
from realpolitik.scenario.base_rate import BaseRate
from realpolitik.scenario.claim import Claim, ClaimTest, Question
from realpolitik.scenario.estimate import Estimate, Opinion
from realpolitik.scenario.evidence import Evidence
from realpolitik.scenario.explanations import Explanation, Item, Matrix
from realpolitik.scenario.game import Action, Game, Turn
from realpolitik.scenario.model import Decision, Scenario
from realpolitik.scenario.polity import Body
from realpolitik.scenario.stakes import Package

slow = settings(max_examples=12, suppress_health_check=list(HealthCheck))
ids = st.text("aZ0", min_size=1, max_size=3).flatmap(lambda a: st.sampled_from([a, a + ".-_"]))
characters = st.characters(codec="utf-8", exclude_categories=["Cs"])
ODD = (
    """=1+1 +x -5 @a '=x ''@ "" " \"\"\" 1,5 007 TRUE #REF! 2020-01-01 _x0041_ null =TRUE() a;b,c"""
)
BREAKS = ("a\r\nb", "\tx", "one\ntwo", "\x07", "\x85\u2028")
texts = st.one_of(st.text(characters, max_size=9), st.sampled_from([*ODD.split(" "), *BREAKS]))
some_text = texts.map(lambda text: f"x{text}")
numbers = st.floats(allow_nan=False, allow_infinity=False)
shares = st.floats(0, 1)
dates = st.dates(dt.date(1, 1, 1), dt.date(9999, 12, 31))


@st.composite
def estimates(draw: st.DrawFn) -> Estimate:
    low, best, high = sorted(draw(st.lists(numbers, min_size=3, max_size=3)))
    low, high = (best, best) if draw(st.booleans()) else (low, high)
    driver = draw(some_text | st.just(""))
    opinions = draw(st.just([]) | opined(low, best, high))
    return Estimate(
        low=low,
        best=best,
        high=high,
        grade=draw(st.sampled_from(["measured", "ordered", "inferred", "assumed"])),
        because=draw(some_text),
        evidence=tuple(draw(st.lists(ids, min_size=1, max_size=3))),
        unit=draw(texts),
        on=draw(st.none() | dates),
        by=draw(texts),
        driver=driver,
        correlation=draw(st.floats(-1, 1)) if driver else 0.0,
        opinions=tuple(opinions),
    )


def opined(low: float, best: float, high: float) -> st.SearchStrategy[list[Opinion]]:
    """Opinions of two experts that together run from low to high."""
    ends = st.sampled_from([((low, low), (best, high)), ((low, high), (best, best))])
    whole = st.tuples(ends, st.lists(some_text, min_size=2, max_size=2), dates, texts)
    return whole.map(
        lambda drawn: [
            Opinion(by=f"{n}{name}", on=drawn[2], low=one, best=one, high=two, because=drawn[3])
            for n, (name, (one, two)) in enumerate(zip(drawn[1], drawn[0], strict=True))
        ]
    )


@st.composite
def evidence(draw: st.DrawFn) -> Evidence:
    words = draw(st.none() | st.text(characters, min_size=1, max_size=9))
    start = draw(st.integers(0, 10**6))
    return Evidence(
        id=draw(ids),
        source=draw(ids),
        start=start,
        end=start + (len(words) if words else draw(st.integers(1, 99))),
        exact=words,
        exact_sha256=None if words else "0a" * 32,
        gist=draw(texts),
    )


@st.composite
def bodies(draw: st.DrawFn) -> Body:
    members = draw(st.lists(ids, min_size=1, max_size=3, unique=True))
    some = st.sampled_from(members)
    weights = st.dictionaries(some, st.floats(0, 1e6), max_size=3)
    criteria = [
        {"id": name, "weights": draw(weights), "otherwise": 1e9}
        for name in draw(st.lists(ids, min_size=1, max_size=2, unique=True))
    ]
    named = st.sampled_from([str(criterion["id"]) for criterion in criteria])
    # what every member has is at least nothing, so that a tiny quota is always within reach
    full = [c for c in criteria if len(c["weights"]) < len(members)]
    routes = [[]]
    if full:
        known = [str(criterion["id"]) for criterion in full]
        route = st.lists(
            st.fixed_dictionaries(
                {"criterion": named.filter(known.__contains__), "quota": st.floats(1e-9, 1.0)}
            ),
            max_size=2,
        )
        routes = draw(st.lists(route, min_size=1, max_size=3))
    return Body.model_validate(
        {
            "id": draw(ids),
            "name": draw(texts),
            "members": members,
            "criteria": criteria,
            "routes": routes,
            "actors": draw(st.dictionaries(some, ids, max_size=2)),
        }
    )


@st.composite
def packages(draw: st.DrawFn) -> Package:
    parties = draw(st.lists(ids, min_size=2, max_size=3))
    items = draw(st.lists(ids, min_size=1, max_size=2))
    gain = st.tuples(st.sampled_from(parties), st.sampled_from(items), estimates())
    gains = [{"party": p, "item": i, "gain": g} for p, i, g in draw(st.lists(gain, max_size=2))]
    names = draw(st.dictionaries(ids, texts, max_size=2))
    data = {"id": draw(ids), "name": draw(texts), "parties": parties, "items": items}
    return Package.model_validate({**data, "gains": gains, "names": names})


@st.composite
def games(draw: st.DrawFn) -> Game:
    players = draw(st.lists(ids, min_size=1, max_size=2, unique=True))
    end = Turn(outcome="end")
    chance = Turn(
        actions=(
            Action(name="a: [b]", probability=0.5, then=end),
            Action(name='"c"', probability=0.5, then=end),
        )
    )
    name = draw(texts)
    start = draw(
        st.sampled_from(
            [end, chance, Turn(player=players[0], actions=(Action(name=name, then=chance),))]
        )
    )
    payoffs = [{"outcome": "end", "player": p, "value": draw(estimates())} for p in players]
    return Game.model_validate(
        {"id": draw(ids), "name": name, "players": players, "start": start, "payoffs": payoffs}
    )


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    asked = {"model": texts, "quantity": texts, "about": texts, "what_if": ids, "value": numbers}
    tests = st.builds(ClaimTest, expect=st.sampled_from(["rises", "above"]), **asked)
    test = draw(st.none() | tests)
    return Claim(
        id=draw(ids),
        condition=draw(texts),
        consequence=draw(texts),
        speaker=draw(texts),
        contradicts=tuple(draw(st.lists(ids, max_size=2))),
        test=test,
        untestable="" if test else draw(some_text),
    )


@st.composite
def matrices(draw: st.DrawFn) -> Matrix:
    names = draw(st.lists(ids, min_size=2, max_size=3, unique=True))
    marks = st.dictionaries(st.sampled_from(names), st.sampled_from(["CC", "N", "II"]))
    item = st.builds(Item, id=ids, gist=some_text, evidence=st.just(("e",)), marks=marks)
    items = tuple(draw(st.lists(item, min_size=1, max_size=3)))
    said = tuple(Explanation(id=n, statement=draw(some_text)) for n in names)
    return Matrix(id=draw(ids), question="?", explanations=said, items=items, note=draw(texts))


OWN: dict[Any, st.SearchStrategy[Any]] = {
    Estimate: estimates(),
    Evidence: evidence(),
    Body: bodies(),
    Package: packages(),
    Game: games(),
    Claim: claims(),
    Matrix: matrices(),
    BaseRate: st.builds(
        BaseRate,
        **dict.fromkeys(("reference_class", "finding", "period", "source", "about"), some_text),
        id=ids,
        fits=st.none(),
        misfits=st.lists(some_text, min_size=1, max_size=3).map(tuple),
        n=st.none() | st.integers(1, 10**6),
        until=st.none(),
    ),
    Question: st.builds(
        Question, id=ids, wording=texts, resolver=texts, closes=dates, low=st.none() | numbers
    ),
    Id: ids,
    Date: dates,
    Decision: st.sampled_from(["negotiation", "vote(eu)", "actor(a)"]),
}


def values(annotation: Any) -> st.SearchStrategy[Any]:
    """Random values of any type that the data model uses."""
    if annotation in OWN:
        return OWN[annotation]
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        words = str(annotation)
        if "0-9a-f" in words:
            return st.just("1b" * 32)
        sizes = [
            m.min_length
            for m in inner[1:]
            for m in getattr(m, "metadata", [m])
            if getattr(m, "min_length", None)
        ]
        if get_origin(inner[0]) is dict or inner[0] is dict:
            key, value = get_args(inner[0])
            return st.dictionaries(
                values(key), values(value), min_size=max([0, *sizes]), max_size=3
            )
        if get_origin(inner[0]) is tuple:
            return listed(get_args(inner[0])[0], max([0, *sizes]))
        return shares if "ge=0" in words or "gt=0" in words else values(inner[0])
    if origin in (Union, types.UnionType):
        return st.one_of(*map(values, inner))
    if origin is Literal:
        return st.sampled_from(inner)
    if origin is tuple:
        return listed(inner[0], 0) if inner[-1] is Ellipsis else st.tuples(*map(values, inner))
    if isinstance(annotation, type) and issubclass(annotation, Frozen):
        return objects(annotation)
    plain = {str: texts, bool: st.booleans(), float: numbers, type(None): st.none()}
    return plain[annotation]


def listed(kind: Any, least: int) -> st.SearchStrategy[tuple[Any, ...]]:
    """A few values, told apart by their ids where they have any."""
    own = {"unique_by": lambda item: getattr(item, "id", id(item))} if kind is not Id else {}
    return st.lists(values(kind), min_size=least, max_size=max(2, least), **own).map(tuple)


def objects(kind: type[Frozen]) -> st.SearchStrategy[Any]:
    fields = {n: with_metadata(field) for n, field in kind.model_fields.items()}
    return st.fixed_dictionaries(fields).map(kind.model_validate)


def with_metadata(field: Any) -> st.SearchStrategy[Any]:
    annotation = field.annotation
    for known in OWN:
        if (
            get_origin(known) is Annotated
            and [*get_args(known)[1:]] == [*field.metadata]
            and get_args(known)[0] == annotation
        ):
            return OWN[known]
    return values(Annotated[annotation, *field.metadata] if field.metadata else annotation)


@st.composite
def scenarios(draw: st.DrawFn) -> Scenario:
    """A scenario of every kind of part; most stay empty, so that examples stay small."""
    parts = [name for name, field in Scenario.model_fields.items() if "tuple" in str(field)]
    kept = draw(st.lists(st.sampled_from(parts), max_size=5))
    data = {
        name: draw(with_metadata(field)) if name not in parts or name in kept else ()
        for name, field in Scenario.model_fields.items()
    }
    return Scenario.model_validate(data)


@settings(max_examples=50, suppress_health_check=list(HealthCheck))
@given(scenarios())
def test_sheets_hold_all_of_a_scenario(scenario: Scenario) -> None:
    assert scenario_of(book_of(scenario)).scenario == scenario


@slow
@given(scenarios())
def test_a_workbook_is_lossless(scenario: Scenario) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "book.xlsx"
        xlsx.write(scenario, path)
        assert readers.from_workbook(path).scenario == scenario


@slow
@given(scenarios(), st.sampled_from(["book.zip", "book"]))
def test_tables_are_lossless(scenario: Scenario, name: str) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        tables.write(scenario, path)
        assert readers.from_tables(path).scenario == scenario
