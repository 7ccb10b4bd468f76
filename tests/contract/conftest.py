"""Runs every test of the contract through each kind of store."""

from collections.abc import Iterator

import pytest
from tests import stores
from tests.postgres import cluster


@pytest.fixture(autouse=True, scope="module", params=["sqlite", "postgresql"])
def kind(request: pytest.FixtureRequest) -> Iterator[str]:
    """The kind of the stores that `tests.stores` gives."""
    if request.param == "postgresql":
        cluster()
    stores.choose(request.param)
    yield request.param
