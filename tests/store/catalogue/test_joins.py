"""What a catalogue finds and counts of links is what one finds who goes through them one by one."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.crisis import CRISIS

from detente.link.rifts import Rift
from detente.record import Link, LinkKind, Record, make_id
from detente.store import open_store
from detente.store.catalogue import Catalogue, Filter, Order
from detente.view.facts import LinkView, link_views

FACTS = [fact.id for fact in (*CRISIS.statements, *CRISIS.events)]
LINKS = st.lists(
    st.tuples(st.sampled_from(LinkKind), st.sampled_from(FACTS), st.sampled_from(FACTS), st.sampled_from([0.5, 0.9])),
    max_size=12,
    unique_by=lambda link: link[:3],
)
ASKED = st.fixed_dictionaries(
    {},
    optional={
        "by": st.sampled_from([("ARL",), ("ilse-marn", "BSM")]),
        "outlet": st.sampled_from([("Meridian Wire",), ("The Harbour Post",)]),
        "from_": st.just("2031-03-05"),
    },
)

ORDERS = (Order.LATEST, Order.EARLIEST, Order.SUREST)


def drawn(links: list[tuple[LinkKind, str, str, float]]) -> Record:
    made = (
        Link(id=make_id("link", *link[:3]), kind=link[0], from_=link[1], to=link[2], confidence=link[3], reason="so")
        for link in links
    )
    return Record([thing for thing in CRISIS if not isinstance(thing, Link)] + [*made])


def catalogue_of(record: Record) -> Catalogue:
    with open_store(":memory:") as store:
        with store.writing() as writer:
            writer.add(record)
        return store.catalogue()


def passing(catalogue: Catalogue, view: LinkView, asked: Filter) -> bool:
    found = set(catalogue.ids(catalogue.find(asked)))
    return view.by.id in found or view.to.id in found


@given(LINKS, ASKED, st.lists(st.sampled_from(LinkKind), max_size=2), st.lists(st.sampled_from(Rift), max_size=1))
@settings(deadline=None, max_examples=60)
def test_links_are_found_and_counted_as_by_hand(
    links: list[tuple[LinkKind, str, str, float]], filters: dict[str, str], kinds: list[LinkKind], rifts: list[Rift]
) -> None:
    record = drawn(links)
    catalogue, views, asked = catalogue_of(record), link_views(record), Filter(**filters)  # type: ignore[arg-type]
    there = [view for view in views if passing(catalogue, view, asked)]
    of_kind = [view for view in there if not kinds or view.link.kind in kinds]
    of_rift = [view for view in there if not rifts or view.rift in rifts]
    found = catalogue.find_links(asked, kinds=kinds, rifts=rifts)
    counted = catalogue.link_facets(asked, kinds=kinds, rifts=rifts)
    assert {catalogue.link_ids[n] for n in found} == {view.id for view in of_kind} & {view.id for view in of_rift}
    assert dict(counted["kind"]) == Counter(view.link.kind.value for view in of_rift)
    assert dict(counted["rift"]) == Counter(view.rift.value for view in of_kind if view.rift)


@given(LINKS, st.sampled_from(["by", "outlet", "teller", "actor"]))
@settings(deadline=None, max_examples=40)
def test_choosing_a_value_finds_as_many_links_as_its_facet_counts(
    links: list[tuple[LinkKind, str, str, float]], field: str
) -> None:
    catalogue = catalogue_of(drawn(links))
    for value, count in catalogue.link_facets()[field]:
        assert len(catalogue.find_links(Filter(**{field: (value,)}))) == count  # type: ignore[arg-type]


@given(LINKS)
@settings(deadline=None, max_examples=40)
def test_orders(links: list[tuple[LinkKind, str, str, float]]) -> None:
    record = drawn(links)
    catalogue = catalogue_of(record)
    views = {view.id: view for view in link_views(record)}
    latest, earliest, surest = (
        [*catalogue.find_links(order=order)] for order in (Order.LATEST, Order.EARLIEST, Order.SUREST)
    )
    dated = [n for n in latest if is_dated(views[catalogue.link_ids[n]])]
    assert earliest == [*reversed(dated), *(n for n in latest if n not in dated)]
    sure = [views[catalogue.link_ids[n]].link.confidence for n in surest]
    assert sure == sorted(sure, reverse=True)


def is_dated(view: LinkView) -> bool:
    return bool(view.by.edtf or view.to.edtf)


def test_links_of_a_confidence_at_least() -> None:
    record = drawn([(LinkKind.DENIES, FACTS[0], FACTS[1], 0.5), (LinkKind.DOUBTS, FACTS[1], FACTS[0], 0.9)])
    catalogue = catalogue_of(record)
    assert [catalogue.words.link[catalogue.links.kind[n]] for n in catalogue.find_links(least=0.6)] == ["doubts"]
    assert dict(catalogue.link_facets(least=0.6)["kind"]) == {"doubts": 1}
