"""Titles and given names tell he from she, and many tell nothing."""

import pytest

from detente.extract.actors.genders import gender_of
from detente.extract.actors.tables import Title


@pytest.mark.parametrize(
    ("name", "title", "gender"),
    [
        ("Margaret Jones", None, "f"),
        ("Nelson Okoro", None, "m"),
        ("Qwx Jones", None, None),
        ("Jones", "mrs", "f"),
        ("Jones", "spokesman", "m"),
        ("Jones", "general", None),
        ("", None, None),
    ],
)
def test_gender_of(name: str, title: str | None, gender: str | None) -> None:
    assert gender_of(name, [Title(title=title)] if title else []) == gender
