"""Puts the builders of test texts and records on the path of every test."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))


def pytest_addoption(parser: pytest.Parser) -> None:
    """Golden files are written anew only where one asks for it."""
    parser.addoption("--update-golden", action="store_true", help="write tests/golden/*.facts anew")
