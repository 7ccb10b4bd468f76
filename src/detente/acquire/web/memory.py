"""What servers said of the state of their feeds, kept in a small file so that what is not new is not sent again."""

import os
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

_LARGEST = 10_000_000
_LONGEST = 1000


class State(msgspec.Struct, frozen=True):
    """The marks of a state: ETag and Last-Modified, as the server wrote them."""

    etag: str = ""
    modified: str = ""


@dataclass(frozen=True, slots=True)
class Memory:
    """The states that are kept in a file; without one nothing is."""

    file: Path | None
    of: str = ""

    def state(self, address: str) -> State:
        """The last state of what lies at an address; an empty one where none is known."""
        return self._kept().get(self._key(address), State())

    def keep(self, address: str, state: State) -> None:
        """Keeps a state; a file that cannot be written is no matter, it only saves the server work."""
        if self.file is None or state == State() or len(state.etag + state.modified) > _LONGEST:
            return
        self._write(self.file, {**self._kept(), self._key(address): state})

    def forget(self, addresses: Collection[str]) -> bool:
        """Lets go of addresses, whatever was filled from them; whether any was there."""
        kept = self._kept()
        left = {key: state for key, state in kept.items() if key.partition("\n")[2] not in addresses}
        if self.file is not None and len(left) < len(kept):
            self._write(self.file, left)
        return len(left) < len(kept)

    def _write(self, file: Path, kept: Mapping[str, State]) -> None:
        fresh = file.with_suffix(f".{os.getpid()}")
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            fresh.write_bytes(msgspec.json.encode(kept))
            fresh.replace(file)
        except OSError:
            return

    def _key(self, address: str) -> str:
        return f"{self.of}\n{address}"

    def _kept(self) -> Mapping[str, State]:
        try:
            if self.file is None or self.file.stat().st_size > _LARGEST:
                return {}
            return msgspec.json.decode(self.file.read_bytes(), type=dict[str, State])
        except (OSError, msgspec.DecodeError):
            return {}


def cache_file() -> Path:
    """Where a user's cache lies. Source: XDG Base Directory Specification, which passes over relative paths."""
    named = Path(os.environ.get("XDG_CACHE_HOME", ""))
    return (named if named.is_absolute() else Path.home() / ".cache") / "detente" / "feeds.json"
