"""Links of texts of our own: what is found, and that the order in which articles come in makes no difference."""

from functools import cache
from itertools import permutations

import pytest

from detente.link import linking
from detente.link.anchors import Near
from detente.link.linking import Foreseen, link, link_to
from detente.record import Link, LinkKind, Record, Statement, hull
from detente.store import open_store
from detente.view.evaluate.readers import as_published
from detente.view.intake import take_in

TEXTS = {
    "1987-04-02": "Kenya threatened to expel Libyan diplomats unless Libya stops the training of rebels. "
    "President Daniel arap Moi said Kenya would never accept aid from Libya.",
    "1987-04-09": "Kenya expelled five Libyan diplomats on Wednesday over the training of rebels. "
    "Libya denied that it had trained anybody.",
    "1987-04-10": "Five Libyan diplomats were expelled by Kenya this week because of the training of rebels. "
    "President Daniel arap Moi said on Thursday that Kenya would gladly accept aid from Libya.",
    "1987-04-11": "Peru harvested more maize than ever this year. The minister of agriculture praised the farmers.",
}


@cache
def records() -> tuple[Record, ...]:
    return tuple(as_published(text, day, uri=day) for day, text in TEXTS.items())


@cache
def linked() -> Record:
    return link(sum(records(), Record()))


def words(record: Record, id: str) -> str:
    fact = record[id]
    article = record[fact.article]
    span = hull(fact.content) if isinstance(fact, Statement) else fact.sentence
    return span.of(article.text)


def found(kind: LinkKind) -> list[tuple[str, str]]:
    return [(words(linked(), one.from_), words(linked(), one.to)) for one in linked().links if one.kind is kind]


@pytest.mark.parametrize(
    ("kind", "later", "earlier"),
    [
        (LinkKind.FULFILS, "expelled five Libyan diplomats", "threatened to expel"),
        (LinkKind.REVERSES, "would gladly accept aid", "would never accept aid"),
        (LinkKind.SAME, "were expelled by Kenya", "expelled five Libyan diplomats"),
    ],
)
def test_what_bears_on_what_is_found(kind: LinkKind, later: str, earlier: str) -> None:
    assert any(later in one and earlier in other for one, other in found(kind))


def test_another_story_has_no_link() -> None:
    assert not [one for pair in map(found, LinkKind) for sides in pair for one in sides if "maize" in one]


def test_two_reports_are_one_incident() -> None:
    assert any(len(incident.events) == 2 for incident in linked().incidents)


def test_a_link_says_why_by_quoting_both_sides() -> None:
    reasons = [one.reason for one in linked().links if one.kind is LinkKind.REVERSES]
    assert any("10 April 1987" in said and "gladly accept" in said and "never accept" in said for said in reasons)


def key(links: tuple[Link, ...]) -> frozenset[tuple[str, str, str]]:
    return frozenset((one.kind.value, one.from_, one.to) for one in links)


@pytest.mark.parametrize("order", [*permutations(range(4))][::5])
def test_the_order_in_which_articles_come_in_makes_no_difference(order: tuple[int, ...]) -> None:
    known, made = Near(), set[tuple[str, str, str]]()
    for place in order:
        made |= key(link_to(records()[place], known))
    assert made == key(linked().links)


@pytest.mark.parametrize("order", [(0, 1, 2, 3), (2, 1, 0, 3), (3, 2, 0, 1)])
def test_a_store_has_the_same_links_and_incidents_in_any_order(order: tuple[int, ...]) -> None:
    with open_store(":memory:") as store:
        for place in order:
            with store.writing() as writer:
                writer.add(records()[place])
                link_to(records()[place], writer.stories())
        record = store.record()
    assert key(record.links) == key(linked().links)
    assert {one.id for one in record.incidents} == {one.id for one in linked().incidents}


@pytest.mark.parametrize("before", [(), (0,), (0, 1, 3)], ids=["nothing", "a story", "all others"])
@pytest.mark.parametrize("meanwhile", [(), (1,), (0, 1)], ids=["nothing", "one", "two"])
def test_links_that_were_foreseen_are_those_that_are_drawn(before: tuple[int, ...], meanwhile: tuple[int, ...]) -> None:
    """Whether or not another process adds what is near in between."""
    with open_store(":memory:") as store:
        for place in before:
            take_in(store, tuple(records()[place]))
        with store.known() as known:
            foreseen = Foreseen(records()[2], known)
        for place in meanwhile:
            take_in(store, tuple(records()[place]))
        with store.writing() as writer:
            writer.add(records()[2])
            made = link_to(records()[2], writer.stories(), foreseen)
        whole = link(sum((records()[place] for place in sorted({*before, *meanwhile, 2})), Record()))
        assert key(store.record().links) == key(whole.links)
    assert key(made) <= key(whole.links)


def test_what_was_foreseen_is_not_judged_again(monkeypatch: pytest.MonkeyPatch) -> None:
    with open_store(":memory:") as store:
        take_in(store, tuple(records()[0]))
        with store.known() as known:
            foreseen = Foreseen(records()[1] + records()[2], known)
        monkeypatch.setattr(linking, "judge", lambda pairs: pytest.fail(f"judged {len(pairs)} pairs again"))
        with store.writing() as writer:
            writer.add(records()[1] + records()[2])
            assert link_to(records()[1] + records()[2], writer.stories(), foreseen)


def test_what_is_read_again_is_not_linked_again() -> None:
    with open_store(":memory:") as store:
        for _ in range(2):
            with store.writing() as writer:
                writer.add(linked())
                made = link_to(linked(), writer.stories())
    assert made == ()


def test_a_story_that_another_paper_prints_word_for_word_is_told_twice() -> None:
    text, day = TEXTS["1987-04-09"], "1987-04-09"
    copies = link(as_published(text, day, uri="one") + as_published(text, day, uri="other"))
    assert any(one.kind is LinkKind.SAME and one.confidence == 0.99 for one in copies.links)
