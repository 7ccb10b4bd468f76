"""Statements are claims of schema.org; what people say of them is a review, and nothing else is."""

import json
from typing import Any

from tests import crisis, records
from tests.crisis import CRISIS
from tests.records import RECORD
from tests.reviews import accepted, rejected, undone
from tests.reviews import review as judged
from tests.selections import lines

from detente.record import LinkKind, Record, Verdict
from detente.store import Query
from detente.view.export import Format

Node = dict[str, Any]


def document(record: Record, query: Query = Query()) -> Node:  # noqa: B008 (frozen)
    found: Node = json.loads(lines(record, Format.CLAIMREVIEW, query)[0])
    return found


def nodes(record: Record, kind: str) -> dict[str, Node]:
    """The nodes of a type by their ids, those of one id as one."""
    found: dict[str, Node] = {}
    for node in document(record)["@graph"]:
        if node["@type"] == kind:
            found[node["@id"]] = found.get(node["@id"], {}) | node
    return found


def test_every_statement_is_a_claim_with_its_claimant_and_where_it_appeared() -> None:
    claims = nodes(RECORD, "Claim")
    assert set(claims) == {f"urn:detente:{statement.id}" for statement in RECORD.statements}
    claim = claims[f"urn:detente:{records.S_UNFIT.id}"]
    assert claim["text"] == 'whose words … "unfit for heads of state"'
    assert claim["author"] == {"@type": "Person", "@id": "urn:detente:tariq-aziz", "name": "Tariq Aziz"}
    assert claim["dateCreated"] == "1991-01-09"
    assert claim["about"][0]["name"] == "George H. W. Bush"
    assert claim["appearance"]["headline"] == records.TITLE
    assert "url" not in claim["appearance"]


def test_a_page_is_named_by_its_address() -> None:
    claim = nodes(CRISIS, "Claim")[f"urn:detente:{crisis.NEVER.id}"]
    assert claim["appearance"] == {
        "@type": "NewsArticle",
        "@id": "https://post.example/talks",
        "url": "https://post.example/talks",
        "publisher": {"@type": "Organization", "name": "The Harbour Post"},
        "datePublished": "2031-03-02",
    }


def test_whoever_is_not_settled_is_named_by_the_words() -> None:
    claim = nodes(RECORD, "Claim")[f"urn:detente:{records.S_WITNESSES.id}"]
    assert claim["author"] == {"@type": "Thing", "name": "witnesses"}


def test_what_contradicts_what_is_a_term_of_our_own() -> None:
    context = document(CRISIS)["@context"]
    assert context[0] == "https://schema.org"
    assert {kind.value for kind in LinkKind} <= set(context[1])
    between = [
        link for link in CRISIS.links if {link.from_, link.to} <= {statement.id for statement in CRISIS.statements}
    ]
    assert between
    for link in between:
        claim = nodes(CRISIS, "Claim")[f"urn:detente:{link.from_}"]
        assert claim[link.kind.value] == f"urn:detente:{link.to}"


def test_only_words_of_a_person_are_a_review_and_no_number_is() -> None:
    note = judged(records.S_UNFIT.id, Verdict.NOTE, note="He denied it later.", labels=("disputed",))
    gone = judged(records.S_ENVOY.id, Verdict.NOTE, note="wrong")
    record = Record([*RECORD, note, accepted(records.S_ENVOY.id), gone, undone(gone)])
    (review,) = nodes(record, "ClaimReview").values()
    assert review["itemReviewed"] == {"@id": f"urn:detente:{records.S_UNFIT.id}"}
    assert review["author"] == {"@type": "Person", "name": "ada"}
    assert (review["reviewBody"], review["datePublished"]) == ("He denied it later.", note.when)
    assert review["reviewRating"] == {"@type": "Rating", "alternateName": "disputed"}
    assert nodes(RECORD, "ClaimReview") == {}


def test_what_was_rejected_is_no_claim() -> None:
    record = Record([*RECORD, rejected(records.S_UNFIT.id)])
    assert f"urn:detente:{records.S_UNFIT.id}" not in nodes(record, "Claim")


def test_nothing_is_a_document_too() -> None:
    assert document(RECORD, Query(by="nobody"))["@graph"] == []
