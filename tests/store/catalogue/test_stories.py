"""Articles are found by themselves and by what was read from them."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from tests.crisis import FIRST, FOURTH, SECOND, SHELLED, THINGS, THIRD
from tests.records import LATER_ARTICLE, LATER_SOURCE

from detente.record import AnyThing, Source, make_id
from detente.store import open_store
from detente.store.catalogue import Catalogue, Filter

CALLED = {FIRST.id: "FIRST", SECOND.id: "SECOND", THIRD.id: "THIRD", FOURTH.id: "FOURTH", LATER_ARTICLE.id: "LATER"}


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    return kept([*THINGS, LATER_SOURCE, LATER_ARTICLE], tmp_path_factory.mktemp("store"))


def kept(things: list[AnyThing], folder: Path) -> Catalogue:
    with open_store(folder / "crisis.db") as store:
        with store.writing() as writer:
            writer.add(things)
        return store.catalogue()


def found(catalogue: Catalogue, asked: Filter, *, latest: bool = False) -> list[str]:
    return [CALLED[catalogue.article_ids[n]] for n in catalogue.stories.find(asked, latest=latest).tolist()]


def test_those_without_a_day_stand_last(catalogue: Catalogue) -> None:
    assert found(catalogue, Filter()) == ["FIRST", "SECOND", "THIRD", "FOURTH", "LATER"]
    assert found(catalogue, Filter(), latest=True) == ["FOURTH", "THIRD", "SECOND", "FIRST", "LATER"]


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        (Filter(outlet=("Meridian Wire",)), ["SECOND"]),
        (Filter(outlet=("Meridian Wire", "The Harbour Post")), ["FIRST", "SECOND", "THIRD"]),
        (Filter(outlet=("Nobody",)), []),
        (Filter(article=(THIRD.id, FIRST.id)), ["FIRST", "THIRD"]),
        (Filter(article=("nonsense",)), []),
        (Filter(from_="2031-03-04"), ["SECOND", "THIRD", "FOURTH"]),
        (Filter(until="2031-03-04"), ["FIRST", "SECOND"]),
        (Filter(from_="2031-03-05", until="2031-03-10"), ["THIRD"]),
        (Filter(actor=("coast-front",)), ["SECOND"]),
        (Filter(actor=("ilse-marn",)), ["FIRST", "THIRD"]),
        (Filter(status=("claimed",)), ["SECOND"]),
        (Filter(actor=("ilse-marn",), outlet=("Meridian Wire",)), []),
    ],
)
def test_they_are_found_by_what_holds_of_them(catalogue: Catalogue, asked: Filter, names: list[str]) -> None:
    assert found(catalogue, asked) == names


def test_words_stand_in_the_title_or_anywhere_in_the_text(tmp_path: Path) -> None:
    source = Source(id=make_id("source", "t"), uri="t", sha256="0" * 64, media_type="text/plain", encoding="utf-8")
    titled = replace(LATER_ARTICLE, id=make_id("article", "t"), source=source.id, title="The MÉSALLIANCE of Tarn")
    catalogue = kept([*THINGS, source, titled], tmp_path)
    for words, ids in (
        ("mesalliance", [titled.id]),
        ("tarn mesal*", [titled.id]),
        ("mesal", []),
        ("mesalliance witnesses", [titled.id]),
        ("missiles near tarn", [SECOND.id]),
        ("?", []),
    ):
        assert [catalogue.article_ids[n] for n in catalogue.stories.find(Filter(search=words)).tolist()] == ids
    assert len(catalogue.stories.find(Filter(search="Tarn"))) == 2


def test_facets_count_stories_that_pass_all_else(catalogue: Catalogue) -> None:
    everything = catalogue.stories.facets()
    assert everything["outlet"] == (("The Harbour Post", 2), ("Meridian Wire", 1))
    assert dict(everything["actor"])["ARL"] == 4
    asked = catalogue.stories.facets(Filter(outlet=("Meridian Wire",)))
    assert asked["outlet"] == everything["outlet"]
    assert dict(asked["actor"]) == {"ARL": 1, "BSM": 1, "coast-front": 1}
    assert dict(catalogue.stories.facets(Filter(actor=("coast-front",)))["outlet"]) == {"Meridian Wire": 1}


def test_facts_are_counted_by_article(catalogue: Catalogue) -> None:
    counts = {CALLED[id]: int(catalogue.stories.facts[n]) for n, id in enumerate(catalogue.article_ids)}
    assert counts["SECOND"] == sum(getattr(thing, "article", "") == SECOND.id for thing in THINGS if _is_fact(thing))
    assert counts["LATER"] == 0
    assert SHELLED.article == SECOND.id


def _is_fact(thing: AnyThing) -> bool:
    return type(thing).__name__ in ("Event", "Statement")


def test_a_record_of_nothing_has_no_stories(tmp_path: Path) -> None:
    catalogue = kept([], tmp_path)
    assert catalogue.stories.find().tolist() == []
    assert catalogue.stories.facets(Filter(search="x")) == {"outlet": (), "actor": ()}
