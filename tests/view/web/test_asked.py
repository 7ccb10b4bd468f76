"""An address says what is asked, and what is asked has an address."""

from urllib.parse import parse_qsl, urlsplit

import pytest
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st
from starlette.requests import Request

from detente.store.catalogue import Filter
from detente.view.web.asked import Asked, asked


def request(query: str, path: str = "/timeline") -> Request:
    return Request(
        {"type": "http", "path": path, "query_string": query.encode(), "headers": [], "server": ("localhost", 80)}
    )


def read(url: str) -> Asked:
    parts = urlsplit(url)
    return asked(request(parts.query, parts.path))


values = st.lists(st.text(min_size=1).filter(lambda text: text == text.strip()), max_size=3, unique=True).map(tuple)
dates = st.none() | st.sampled_from(["2017", "2017-09", "2017-09-03"])
filters = st.builds(
    Filter, by=values, root=values, outlet=values, from_=dates, until=dates, min_confidence=st.none() | st.floats(0, 1)
)


@given(filters, st.booleans(), st.integers(1, 1000))
def test_an_address_is_read_as_what_it_was_written_from(filter: Filter, latest: bool, page: int) -> None:
    meant = Asked(path="/timeline", filter=filter, latest=latest, page=page, more=(("rows", "actor"),))
    assert read(meant.here) == meant


@given(filters)
def test_toggling_twice_asks_for_the_same(filter: Filter) -> None:
    meant = Asked(path="/timeline", filter=filter)
    once = read(meant.toggled("status", "planned"))
    assert once.has("status", "planned")
    assert read(once.toggled("status", "planned")) == meant


def test_other_filters_begin_at_the_first_page() -> None:
    assert read(read("/timeline?page=7&root=AID").toggled("root", "ASSAULT")).page == 1


@pytest.mark.parametrize(
    ("query", "page"), [("page=3", 3), ("page=0", 1), ("page=-2", 1), ("page=x", 1), ("page=٣", 1), ("page=1e9", 1)]
)
def test_a_page_is_a_number_from_one_on(query: str, page: int) -> None:
    assert read(f"/timeline?{query}").page == page


@pytest.mark.parametrize("sure", ["x", "2", "-1", "nan", "inf"])
def test_a_confidence_that_is_none_asks_nothing(sure: str) -> None:
    assert read(f"/timeline?min_confidence={sure}").filter.min_confidence is None


def test_what_is_left_empty_asks_nothing() -> None:
    assert not read("/timeline?search=&from=&root=&page=").is_filtered


def test_a_form_keeps_what_it_does_not_ask_for() -> None:
    meant = read("/timeline?root=AID&root=ASSAULT&from=2017&rows=actor&order=latest")
    kept = dict(meant.pairs("from", "until"))
    assert kept == {"root": "ASSAULT", "rows": "actor", "order": "latest"}
    assert parse_qsl(urlsplit(meant.here).query).count(("root", "AID")) == 1


def test_a_date_that_is_none_is_told(client: TestClient) -> None:
    answered = client.get("/statements?from=yesterday")
    assert answered.status_code == 400
    assert "yesterday" in answered.text
