"""Every fact of a window has one place in the lanes: a sign, a number, or the count of what is too long for either."""

import re
from functools import cache

import pytest
from benchmarks.serve.world import World
from tests.crisis import CLOSE, CRISIS, INSPECT, MISSILES, NEVER, SHELLED
from tests.store.catalogue.world import catalogue

from detente.record import Record
from detente.store.catalogue import Catalogue, Filter
from detente.view.web.asked import Asked
from detente.view.web.charts import Lane, Sign
from detente.view.web.charts.bins import window
from detente.view.web.charts.dated import Dated
from detente.view.web.charts.span import span
from detente.view.web.timeline.rows import MARKS, By, Scene, ends, lanes, legend


def scene(held: Catalogue, asked: Filter) -> Scene:
    dated = Dated.of(held, held.find(Filter(root=asked.root)))
    whole = span(dated, None)
    assert whole
    days = window(asked.from_, asked.until, whole.days)
    assert days
    return Scene(catalogue=held, asked=Asked(path="/timeline", filter=asked), dated=dated.within(days), days=days)


@cache
def of_crisis() -> Catalogue:
    return catalogue(CRISIS)


@cache
def of_world() -> Catalogue:
    """A catalogue of more facts than have signs of their own."""
    return catalogue(Record(thing for things in World(120).things() for thing in things))


WINDOWS = [
    Filter(),
    Filter(from_="2020"),
    Filter(from_="2024-01", until="2024-04"),
    Filter(from_="2017-10-02", until="2017-10-21"),
    Filter(from_="2017-10-16", until="2017-10-16"),
    Filter(root=("ASSAULT",)),
]


def told(sign: Sign) -> int:
    """How many facts a sign stands for."""
    counted = re.findall(r"([\d,]+) [a-z]+", sign.title.partition(": ")[2]) if sign.number else ["1"]
    return sum(int(one.replace(",", "")) for one in counted)


@pytest.mark.parametrize("by", [By.ROOT, By.BEARING])
@pytest.mark.parametrize("asked", WINDOWS)
def test_every_fact_has_one_place(asked: Filter, by: By) -> None:
    shown = scene(of_world(), asked)
    found = lanes(shown, by)
    assert len(shown.found)
    assert sum(lane.facts for lane in found) == len(shown.found)
    for lane in found:
        assert sum(map(told, lane.signs)) + lane.loose == lane.facts
        assert all(0 <= sign.x <= 100 and sign.y <= lane.height for sign in lane.signs)


@pytest.mark.parametrize("asked", WINDOWS)
def test_by_actor_every_fact_has_a_place_with_each_who_does_it(asked: Filter) -> None:
    shown = scene(of_world(), asked)
    found = {lane.name: lane for lane in lanes(shown, By.ACTOR)}
    facts, actors = shown.catalogue.taking_part(shown.found, role="by")
    named = {shown.catalogue.actors[actor].name for actor in actors.tolist()} & set(found)
    for name in named:
        codes = [code for code, actor in enumerate(shown.catalogue.actors) if actor.name == name]
        assert found[name].facts == sum(code in codes for code in actors.tolist())
    held = {fact for fact, actor in zip(facts.tolist(), actors.tolist(), strict=True) if _name(shown, actor) in named}
    rest = sum(found[name].facts for name in ("others", "not named") if name in found)
    assert len(held) + rest == len(shown.found)


def _name(shown: Scene, actor: int) -> str:
    return shown.catalogue.actors[actor].name


def test_many_facts_are_counted() -> None:
    shown = scene(of_world(), Filter())
    assert len(shown.found) > MARKS
    assert all(lane.counts for lane in lanes(shown, By.ROOT))


def signs(by: By = By.ROOT, **asked: str) -> dict[str, Lane]:
    return {lane.name: lane for lane in lanes(scene(of_crisis(), Filter(**asked)), by)}


@pytest.mark.parametrize(
    ("fact", "lane", "look", "title"),
    [
        (MISSILES.id, "MOBILIZE", "deed conflict", "2031-03-03: Besmar · MOBILIZE · deed"),
        (CLOSE.id, "THREATEN", "threat conflict", "2031-03-02: Arland → Besmar · THREATEN / COERCE · threat"),
        (SHELLED.id, "ASSAULT", "claimed conflict", "2031-02-28: Arland → Besmar · ASSAULT · claimed"),
        (INSPECT.id, "AGREE", "promise cooperation", "2031-03: Besmar → Arland · AGREE / COOPERATE · promise"),
        (NEVER.id, "statements", "statement", "2031-03-02: Ilse Marn · speech"),
    ],
)
def test_a_sign_says_what_it_is_and_leads_to_why(fact: str, lane: str, look: str, title: str) -> None:
    (sign,) = (one for one in signs()[lane].signs if one.href == f"/facts/{fact}")
    assert (sign.look, sign.title) == (look, title)


def test_a_date_as_long_as_the_window_has_no_sign() -> None:
    assert signs(from_="2031-03", until="2031-03")["AGREE"].loose == 1
    assert signs(from_="2031-02", until="2031-03")["AGREE"].loose == 0


def test_a_counted_stretch_leads_closer() -> None:
    lane = lanes(scene(of_world(), Filter()), By.ROOT)[0]
    first = lane.signs[0].href
    assert re.fullmatch(r"/timeline\?from=[\d-]+&until=[\d-]+", first)


def test_the_legend_has_what_there_is() -> None:
    keys = legend(scene(of_crisis(), Filter(from_="2031-02-28", until="2031-02-28")))
    assert [words for _, _, words in keys] == ["only claimed", "conflict"]
    everything = [words for _, _, words in legend(scene(of_crisis(), Filter()))]
    assert {"deed, occurred", "threat, made", "planned", "only claimed", "statement", "cooperation"} <= {*everything}


def test_the_legend_has_the_lines_that_there_are() -> None:
    assert [words for _, _, words in ends(scene(of_crisis(), Filter()))] == ["some day between"]
    assert ends(scene(of_crisis(), Filter(from_="2031-03-08", until="2031-03-08", root=("REJECT",)))) == ()
