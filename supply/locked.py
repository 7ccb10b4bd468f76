"""Lock files: what is installed, at which version, held by the hashes of its files."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
RUNTIME, DEV = ROOT / "locks" / "detente.txt", ROOT / "locks" / "dev.txt"

_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})\b")


@dataclass(frozen=True, slots=True)
class Pin:
    """A distribution at one version, where it is installed at all, and the SHA-256 of the files that it may come in."""

    name: str
    version: str
    requirement: Requirement
    hashes: frozenset[str]

    @property
    def is_wanted(self) -> bool:
        """Whether it is for this platform and this Python."""
        return self.requirement.marker is None or self.requirement.marker.evaluate()


def pins(path: Path) -> tuple[Pin, ...]:
    """What a lock file pins, in its order."""
    return tuple(_pins(path.read_text()))


def _pins(text: str) -> Iterator[Pin]:
    for entry in text.replace("\\\n", " ").splitlines():
        stated = entry.split("#")[0].split("--hash")[0].strip()
        if stated:
            requirement = Requirement(stated)
            (version,) = (one.version for one in requirement.specifier if one.operator == "==")
            yield Pin(canonicalize_name(requirement.name), version, requirement, frozenset(_HASH.findall(entry)))
