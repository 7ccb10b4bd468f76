"""The lock files pin all that detente asks for, at versions that it accepts, each by the hashes of its files."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from supply.locked import DEV, ROOT, RUNTIME, pins

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
ASKED = {RUNTIME: PROJECT["dependencies"], DEV: PROJECT["dependencies"] + PROJECT["optional-dependencies"]["dev"]}


@pytest.mark.parametrize("lock", ASKED, ids=lambda lock: lock.name)
def test_all_that_is_asked_for_is_pinned_where_it_is_accepted(lock: Path) -> None:
    pinned = {pin.name: pin for pin in pins(lock) if pin.is_wanted}
    for asked in map(Requirement, ASKED[lock]):
        assert pinned[canonicalize_name(asked.name)].version in asked.specifier, f"{asked}: run `make lock`"


@pytest.mark.parametrize("lock", ASKED, ids=lambda lock: lock.name)
def test_every_pin_has_hashes_and_no_address(lock: Path) -> None:
    assert all(pin.hashes for pin in pins(lock))
    assert not re.search(r"https?://|file:", lock.read_text())


def test_development_and_use_pin_the_same() -> None:
    dev = {(pin.name, pin.version) for pin in pins(DEV)}
    assert {(pin.name, pin.version) for pin in pins(RUNTIME)} <= dev


def test_a_pin_is_read_with_its_marker(tmp_path: Path) -> None:
    lock = tmp_path / "lock.txt"
    digest = "ab" * 32
    lock.write_text(
        f"# a remark\nColor_ama==0.4.6 ; sys_platform == 'nowhere' \\\n    --hash=sha256:{digest}\n    # via x\n"
    )
    (pin,) = pins(lock)
    assert (pin.name, pin.version, pin.hashes, pin.is_wanted) == ("color-ama", "0.4.6", {digest}, False)
