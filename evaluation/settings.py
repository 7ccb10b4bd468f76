"""The tables of this folder as typed values."""

from pathlib import Path

import msgspec

from evaluation.places import HERE, ROOT


class Gold(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What a task is measured on; `gold` is a path in the gold folder, or in this project where it is `ours`."""

    task: str
    gold: str
    part: str = "all"
    ours: bool = False

    def place(self, gold: Path) -> Path:
        """Where it lies, `gold` being the gold folder."""
        return (ROOT if self.ours else gold) / self.gold


class Run(Gold, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """An evaluation that the figures consist of."""

    held_out: bool = False
    """Whether nobody looked at these rows while rules and tables were written."""
    learned: bool = False
    """Whether the encoder that ships has learned from these very rows."""
    folds: bool = False
    """Whether each row is measured by an encoder that did not learn from its fold; training does it."""

    @property
    def note(self) -> str:
        """What a reader has to know of the rows."""
        if self.learned:
            return ", learned from"
        return ", held out" if self.held_out or self.folds else ""

    @property
    def command(self) -> str:
        """How a user runs it."""
        if self.folds:
            return "python -m training crossvalidate"
        part = "" if self.part == "all" else f" --part {self.part}"
        gold = self.gold if self.ours else f'"$DETENTE_GOLD/{self.gold}"'
        return f"detente evaluate {self.task} --gold {gold}{part}"


class Floor(Gold, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What figures must not fall below on `limit` rows spread over a part of some gold."""

    least: dict[str, float]
    limit: int | None = None


class Peer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A figure that others have published, and on which data; it stands beside ours of the same name."""

    task: str
    figure: str
    name: str
    value: float
    on: str
    source: str


class Benchmark(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a benchmark said on a day (ISO 8601)."""

    command: str
    date: str
    said: str
    of_speed: bool = True
    """Whether it times what detente does, and not what befalls it."""


class _Runs(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    run: tuple[Run, ...]


class _Floors(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    floor: tuple[Floor, ...]


class _Peers(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    peer: tuple[Peer, ...]


class _Benchmarks(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    benchmark: tuple[Benchmark, ...]


def runs(path: Path = HERE / "runs.toml") -> tuple[Run, ...]:
    """The evaluations, in the order in which docs/figures.md shows them."""
    return msgspec.toml.decode(path.read_bytes(), type=_Runs).run


def floors(path: Path = HERE / "floors.toml") -> tuple[Floor, ...]:
    """The floors that tests hold."""
    return msgspec.toml.decode(path.read_bytes(), type=_Floors).floor


def peers(path: Path = HERE / "peers.toml") -> tuple[Peer, ...]:
    """The published figures of others."""
    return msgspec.toml.decode(path.read_bytes(), type=_Peers).peer


def benchmarks(path: Path = HERE / "benchmarks.toml") -> tuple[Benchmark, ...]:
    """What benchmarks said, in the order in which docs/figures.md shows it."""
    return msgspec.toml.decode(path.read_bytes(), type=_Benchmarks).benchmark


def fingerprints(path: Path = HERE / "gold.sha256") -> dict[str, str]:
    """The SHA-256 of each gold file, by its path in the gold folder; of a folder, that of its files' digests."""
    rows = (line.split(maxsplit=1) for line in path.read_text(encoding="utf-8").splitlines())
    return {name: digest for digest, name in rows}
