"""A reading room of the small crisis, and a reader for it."""

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient
from tests.crisis import THINGS
from tests.view.web.rooms import filled, reader

from detente.store import Store


@pytest.fixture(scope="session")
def crisis(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The crisis as nobody has reviewed it; nobody writes to it."""
    with filled(tmp_path_factory.mktemp("room") / "strait.db", THINGS) as store:
        yield store


@pytest.fixture
def client(crisis: Store) -> TestClient:
    return reader(crisis)
