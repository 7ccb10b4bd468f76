"""The licence of everything that detente depends on, held against those that we accept.

    python -m supply.licences [--dev] [--json]

It reads what is installed, by the names of the lock file; it ends with 1 where a licence is unknown or not accepted.
"""

import argparse
import json
import sys
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from boolean.boolean import Expression
from license_expression import AND, OR, LicenseSymbol, LicenseWithExceptionSymbol, get_spdx_licensing
from packaging.utils import canonicalize_name

from supply.locked import DEV, RUNTIME, pins

POLICY = Path(__file__).with_name("licences.toml")
_CLASSIFIER = "License :: "
_SPDX = get_spdx_licensing()  # type: ignore[no-untyped-call]


@dataclass(frozen=True, slots=True)
class Policy:
    """The licences that we accept by their SPDX names, other words for them, and what single distributions say."""

    accepted: frozenset[str]
    words: Mapping[str, str]
    stated: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Licensed:
    """A distribution that is installed, and its licence as an SPDX expression; None where that is unknown."""

    name: str
    version: str
    licence: str | None


def policy() -> Policy:
    """What `licences.toml` says."""
    told = tomllib.loads(POLICY.read_text())
    return Policy(frozenset(told["accepted"]), told["words"], told["stated"])


def licensed(lock: Path, by: Policy) -> Iterator[Licensed]:
    """What a lock file pins for this platform; what of it is not installed has no known licence."""
    for pin in pins(lock):
        if pin.is_wanted:
            yield _licensed(pin.name, pin.version, by)


def _licensed(name: str, version: str, by: Policy) -> Licensed:
    try:
        found = distribution(name)
    except PackageNotFoundError:
        return Licensed(name, version, None)
    return Licensed(name, found.version, by.stated.get(canonicalize_name(name)) or stated_by(found, by.words))


def stated_by(found: Distribution, words: Mapping[str, str]) -> str | None:
    """The licence that a distribution states: as an expression, else in words of its own, else by its classifiers."""
    told = found.metadata
    for expression in told.get_all("License-Expression") or ():
        return str(expression)
    for free in told.get_all("License") or ():
        if free.strip() in words:
            return words[free.strip()]
    classified = (one.removeprefix(_CLASSIFIER) for one in told.get_all("Classifier") or ())
    known = {words[one] for one in classified if one in words}
    return known.pop() if len(known) == 1 else None


def is_accepted(licence: str, accepted: frozenset[str]) -> bool:
    """Whether one may choose so among the licences of an SPDX expression that all that then hold are accepted."""
    return _holds(_SPDX.parse(licence), accepted)


def _holds(licence: Expression | None, accepted: frozenset[str]) -> bool:
    if isinstance(licence, AND):
        return all(_holds(one, accepted) for one in licence.args)
    if isinstance(licence, OR):
        return any(_holds(one, accepted) for one in licence.args)
    if isinstance(licence, LicenseWithExceptionSymbol):  # which allows more than the licence
        return licence.license_symbol.key in accepted
    return isinstance(licence, LicenseSymbol) and licence.key in accepted


def refused(found: Iterator[Licensed], by: Policy) -> list[Licensed]:
    """Those whose licence is unknown or not accepted."""
    return [one for one in found if one.licence is None or not is_accepted(one.licence, by.accepted)]


def main() -> int:
    """Prints the licences; 1 where one is not accepted."""
    asked = argparse.ArgumentParser(description="The licence of everything that detente depends on.")
    asked.add_argument("--dev", action="store_true", help="also of what only development needs")
    asked.add_argument("--json", action="store_true", help="as JSON")
    options = asked.parse_args()
    by = policy()
    found = [*licensed(DEV if options.dev else RUNTIME, by)]
    if options.json:
        print(json.dumps([asdict(one) for one in found], indent=2))
    else:
        for one in found:
            print(f"{one.name:32} {one.version:16} {one.licence or 'unknown'}")
    wrong = refused(iter(found), by)
    for one in wrong:
        sys.stderr.write(f"{one.name}: {one.licence or 'no known licence'} is not accepted; see {POLICY.name}\n")
    sys.stderr.write(f"{len(found)} distributions, {len(wrong)} not accepted\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
