"""Puts the builders of test texts and records on the path of every test."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture(autouse=True, scope="session")
def without_tables_of_ones_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What whoever runs the tests keeps in ~/.config must not change what is read in them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CONFIG_HOME", str(tmp_path_factory.mktemp("config")))
        yield


def pytest_addoption(parser: pytest.Parser) -> None:
    """Golden files are written anew only where one asks for it."""
    parser.addoption("--update-golden", action="store_true", help="write tests/golden/*.facts anew")
