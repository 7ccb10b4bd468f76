"""What somebody decides is checked before it is written, and says what is to be in full."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from tests import crisis, records, stores
from tests.crisis import CRISIS
from tests.records import RECORD

from detente.record import Event, LinkKind, Record, Root, Status, Verdict, reviewed
from detente.record.errors import BadReview, NotInRecord
from detente.store import Decision, Store, decide, decide_all, take_back

MET = records.MET.id


@pytest.fixture
def store() -> Iterator[Store]:
    with stores.holding([*RECORD, *CRISIS]) as made:
        yield made


def met(store: Store) -> Event | None:
    return next((event for event in reviewed(store.record()).events if event.id == MET), None)


def says(store: Store, verdict: Verdict = Verdict.AMEND, *, of: str = MET, by: str = "ada", **rest: Any) -> None:
    decide(store, of=of, verdict=verdict, by=by, **rest)


def test_a_review_is_written_and_given_back(store: Store) -> None:
    made = decide(
        store, of=MET[:12], verdict=Verdict.REJECT, by=" Ada  L. ", note=" no talks\n", labels=["a  b", "", "a b"]
    )
    assert store.record().reviews == (made,)
    assert (made.of, made.by, made.note, made.labels) == (MET, "Ada L.", "no talks", ("a b",))
    assert made.when.endswith("+00:00")
    assert met(store) is None


def test_what_is_amended_once_more_keeps_what_was_amended(store: Store) -> None:
    says(store, changes={"root": "AID"})
    made = decide(store, of=MET, verdict=Verdict.AMEND, changes={"status": "planned"}, by="bob")
    assert made.changes == {"root": "AID", "status": "planned"}
    now = met(store)
    assert now is not None
    assert (now.root, now.status) == (Root.AID, Status.PLANNED)


def test_what_is_amended_back_is_no_change_any_more(store: Store) -> None:
    says(store, changes={"root": "AID", "status": "planned"})
    made = decide(store, of=MET, verdict=Verdict.AMEND, changes={"root": "CONSULT"}, by="bob")
    assert made.changes == {"status": "planned"}


def test_mentions_are_written_in_full(store: Store) -> None:
    made = decide(
        store, of=MET, verdict=Verdict.AMEND, changes={"actors": (records.M_BUSH.id[:14],), "recipients": None}, by="a"
    )
    assert made.changes == {"actors": (records.M_BUSH.id,)}


def test_taking_back_restores_what_held_before(store: Store) -> None:
    says(store, changes={"root": "AID"})
    reject = decide(store, of=MET, verdict=Verdict.REJECT, by="ada")
    back = take_back(store, reject.id[:12], by="bob", note="they did meet")
    now = met(store)
    assert now is not None
    assert now.root is Root.AID
    take_back(store, back.id, by="ada")
    assert met(store) is None


def test_several_decisions_are_all_written_or_none(store: Store) -> None:
    with pytest.raises(NotInRecord):
        decide_all(store, [Decision(of=one, verdict=Verdict.REJECT, by="ada") for one in (MET, "nothing")])
    assert store.record().reviews == ()


def test_links_are_amended(store: Store) -> None:
    says(store, of=crisis.TURN.id, changes={"kind": "contradicts"})
    kinds = {link.id: link.kind for link in reviewed(store.record()).links}
    assert kinds[crisis.TURN.id] is LinkKind.CONTRADICTS


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"verdict": Verdict.AMEND}, "nothing to change.*fields are root, act"),
        ({"verdict": Verdict.AMEND, "changes": {"root": "CONSULT"}}, "so it was read"),
        ({"verdict": Verdict.AMEND, "changes": {"root": "dance"}}, "root: 'dance' is none"),
        ({"verdict": Verdict.AMEND, "changes": {"actors": (records.M_TROOPS.id,)}}, "no mention of its article"),
        ({"verdict": Verdict.AMEND, "changes": {"actors": ("FRA",)}}, "no mention of its article"),
        ({"verdict": Verdict.AMEND, "changes": {"root": "AID"}, "amended": "FRA"}, "leave it out"),
        ({"verdict": Verdict.REJECT, "changes": {"root": "AID"}}, "only an amended fact has changes"),
        ({"verdict": Verdict.NOTE}, "says nothing"),
        ({"verdict": Verdict.REJECT, "by": " "}, "say who you are"),
        ({"verdict": Verdict.REJECT, "note": "x" * 5000}, "note: longer than"),
        ({"verdict": Verdict.REJECT, "labels": ["x" * 61]}, "label: longer than"),
        ({"verdict": Verdict.REJECT, "labels": [f"x{n}" for n in range(21)]}, "label: more than"),
        ({"of": records.ARTICLE.id, "verdict": Verdict.REJECT}, "kind article"),
        ({"of": "FRA", "verdict": Verdict.REJECT}, "an actor is not rejected"),
        ({"of": "FRA", "verdict": Verdict.AMEND}, "name an actor"),
        ({"of": "FRA", "verdict": Verdict.AMEND, "amended": MET}, "is no actor"),
        ({"of": "FRA", "verdict": Verdict.AMEND, "amended": "FRA"}, "one already"),
        ({"of": crisis.TURN.id, "verdict": Verdict.AMEND, "changes": {"kind": "same"}}, "kind: 'same' is none"),
    ],
)
def test_what_cannot_be_decided_is_refused_and_nothing_is_written(
    store: Store, asked: dict[str, Any], said: str
) -> None:
    with pytest.raises(BadReview, match=said):
        decide(store, **{"of": MET, "by": "ada", **asked})
    assert store.record().reviews == ()


@pytest.mark.parametrize(
    "said",
    [{"verdict": Verdict.REJECT}, {"verdict": Verdict.ACCEPT}, {"verdict": Verdict.AMEND, "changes": {"root": "AID"}}],
)
def test_what_is_so_already_is_not_said_again(store: Store, said: dict[str, Any]) -> None:
    decide(store, of=MET, by="ada", **said)
    with pytest.raises(BadReview, match="ada decided so already"):
        decide(store, of=MET, by="bob", **said)


def test_notes_may_be_many(store: Store) -> None:
    for _ in range(2):
        says(store, Verdict.NOTE, labels=["check"])
    assert len(store.record().reviews) == 2
    assert met(store) == records.MET


def test_only_reviews_that_stand_are_taken_back(store: Store) -> None:
    made = decide(store, of=MET, verdict=Verdict.REJECT, by="ada")
    with pytest.raises(BadReview, match="undo"):
        decide(store, of=made.id, verdict=Verdict.REJECT, by="ada")
    with pytest.raises(BadReview, match="is no review"):
        take_back(store, MET, by="ada")
    take_back(store, made.id, by="ada")
    with pytest.raises(BadReview, match="taken back already"):
        take_back(store, made.id, by="ada")


def test_hostile_words_are_no_more_than_words(store: Store) -> None:
    words = "'); DROP TABLE reviews; --"
    made = decide(store, of=MET, verdict=Verdict.NOTE, by=words, note=words, labels=[words])
    assert (made.by, made.note, made.labels) == (words, words, (words,))
    with pytest.raises(NotInRecord):
        decide(store, of=words, verdict=Verdict.REJECT, by="ada")
    assert reviewed(store.record()).events == Record([*RECORD, *CRISIS]).events


def test_of_several_who_decide_the_same_at_once_one_does() -> None:
    def accept(_: int) -> bool:
        try:
            decide(many, of=MET, verdict=Verdict.ACCEPT, by="ada")
        except BadReview:
            return False
        return True

    with stores.holding(RECORD) as many, ThreadPoolExecutor(8) as threads:
        assert sum(threads.map(accept, range(8))) == 1
        assert len(many.record().reviews) == 1
