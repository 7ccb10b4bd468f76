"""The licence of everything that detente depends on is known and accepted."""

from email.message import Message
from types import SimpleNamespace

import pytest
from supply.licences import Licensed, is_accepted, licensed, policy, refused, stated_by
from supply.locked import DEV, pins

POLICY = policy()
WORDS = {"OSI Approved :: MIT License": "MIT", "MIT License": "MIT", "OSI Approved :: ISC": "ISC"}


def test_all_licences_are_accepted() -> None:
    assert not refused(licensed(DEV, POLICY), POLICY)


def test_every_pin_of_this_platform_is_listed() -> None:
    assert [one.name for one in licensed(DEV, POLICY)] == [pin.name for pin in pins(DEV) if pin.is_wanted]


def test_what_is_unknown_or_not_accepted_is_refused() -> None:
    found = [Licensed("a", "1", "MIT"), Licensed("b", "1", None), Licensed("c", "1", "AGPL-3.0-only")]
    assert [one.name for one in refused(iter(found), POLICY)] == ["b", "c"]


@pytest.mark.parametrize(
    ("licence", "accepted"),
    [
        ("MIT", True),
        ("MIT AND BSD-3-Clause", True),
        ("MIT AND GPL-3.0-only", False),
        ("GPL-3.0-only OR MIT", True),
        ("GPL-3.0-only", False),
        ("MPL-2.0 AND (Apache-2.0 OR MIT)", True),
        ("GPL-3.0-only AND (Apache-2.0 OR MIT)", False),
        ("(GPL-3.0-only OR MIT) AND ISC", True),
        ("Apache-2.0 WITH LLVM-exception", True),
        ("GPL-2.0-only WITH Classpath-exception-2.0", False),
        ("", False),
    ],
)
def test_an_expression_is_accepted_where_one_may_choose_so(licence: str, accepted: bool) -> None:
    assert is_accepted(licence, frozenset({"MIT", "BSD-3-Clause", "ISC", "MPL-2.0", "Apache-2.0"})) is accepted


@pytest.mark.parametrize(
    ("told", "licence"),
    [
        ({"License-Expression": "Zlib", "License": "MIT License"}, "Zlib"),
        ({"License": "MIT License"}, "MIT"),
        ({"License": "All rights reserved"}, None),
        ({"Classifier": "License :: OSI Approved :: MIT License"}, "MIT"),
        ({"Classifier": "Topic :: Text"}, None),
        ({}, None),
    ],
)
def test_what_a_distribution_states(told: dict[str, str], licence: str | None) -> None:
    metadata = Message()
    for name, value in told.items():
        metadata[name] = value
    assert stated_by(SimpleNamespace(metadata=metadata), WORDS) == licence  # type: ignore[arg-type]


def test_two_classifiers_tell_no_licence() -> None:
    metadata = Message()
    for name in ("MIT License", "ISC"):
        metadata["Classifier"] = f"License :: OSI Approved :: {name}"
    assert stated_by(SimpleNamespace(metadata=metadata), WORDS) is None  # type: ignore[arg-type]
