"""What reads: this machine, or a cluster of several by Ray; into a record, or into files of Parquet."""

from collections import Counter
from collections.abc import Callable, Generator
from contextlib import closing
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from detente.record import Run
from detente.record.errors import EngineFailed
from detente.store import Store
from detente.view.cli.screen import tell
from detente.view.cli.summary import summary
from detente.view.cli.tally import Tally

if TYPE_CHECKING:
    from detente.acquire import Asked, Log
    from detente.run import Outcome, Reader
    from detente.run.cluster import Account, Told

T = TypeVar("T")

STOPPED = 130
"""How a command ends that somebody stops, as shells have it."""
_OFTEN = 100
"""After how many blocks one is told how far it is."""


class Engine(StrEnum):
    """What reads."""

    LOCAL = "local"
    RAY = "ray"


ByEngine = Annotated[Engine, typer.Option("--engine", help="What reads: this machine by itself, or Ray.")]
Address = Annotated[
    str | None,
    typer.Option(
        "--address", metavar="HOST:PORT", help="The cluster that Ray is to use.", show_default="one on this machine"
    ),
]
Files = Annotated[
    str | None,
    typer.Option("--output", metavar="FOLDER", help="Write files of Parquet, here or at s3://…, and no record."),
]


@dataclass(slots=True, kw_only=True)
class Work:
    """What is to be read, how, and by whom; `skipped` grows with the inputs that were read before."""

    paths: list[str]
    asked: "Asked"
    log: "Log"
    jobs: int | None
    timeout: float | None
    engine: Engine
    address: str | None
    skipped: int = field(default=0, init=False)

    def outcomes(self, reader: "Reader", run: Run, known: Store | None) -> Generator["Outcome", None, None]:
        """What each input gives that `known`, where it is given, does not hold as this run reads it."""
        return (self._by_ray if self.engine is Engine.RAY else self._by_itself)(reader, run, known)

    def _by_itself(self, reader: "Reader", run: Run, known: Store | None) -> Generator["Outcome", None, None]:
        from detente.acquire import documents
        from detente.run import TIMEOUT, Remaining, read_locally

        found = documents(self.paths, asked=self.asked, log=self.log)
        left = Remaining(found, partial(known.is_read, by=run.id) if known else None)
        for outcome in read_locally(left, reader, jobs=self.jobs, timeout=self.timeout or TIMEOUT):
            yield outcome
            self.skipped = left.skipped
        self.skipped = left.skipped

    def _by_ray(self, reader: "Reader", run: Run, known: Store | None) -> Generator["Outcome", None, None]:
        from detente.run.cluster import listed, read_on_cluster

        read = frozenset(known.held_of(run.id) if known else ())
        yield from self._as_asked(read_on_cluster)(listed(self.paths), reader, read=read)

    def _as_asked(self, reading: Callable[..., T]) -> Callable[..., T]:
        """What reads on a cluster, as the user asks for it."""
        from detente.run import TIMEOUT

        return partial(
            reading,
            address=self.address,
            jobs=self.jobs or None,
            timeout=self.timeout or TIMEOUT,
            asked=self.asked,
            account=self._count,
        )

    def _count(self, account: "Account") -> None:
        self.skipped += account.skipped
        self.log.passed.update(account.passed)

    def into_files(self, place: str, reader: "Reader") -> None:
        """Reads into files of Parquet, says how far it is and what came of it, and leaves as `read` does."""
        if self.engine is not Engine.RAY:
            raise EngineFailed("files of Parquet are written by Ray", where=place, advice="add --engine ray")
        from detente.run.cluster import Output, listed, read_into

        told = self._as_asked(read_into)(Output.at(place), listed(self.paths), reader)
        tally, stopped = _tally(told)
        for part in summary(replace(tally, skipped=self.skipped, passed=self.log.passed), place, None):
            tell(part)
        if stopped:
            tell("Stopped before the end: what is whole stays, and reading again goes on from there.")
            raise typer.Exit(STOPPED)
        if tally.unread:
            raise typer.Exit(1)


def _tally(blocks: Generator["Told", None, None]) -> tuple[Tally, bool]:
    """What all blocks together tell, and whether somebody stopped it; says from time to time how far it is."""
    done: list[Told] = []
    stopped = False
    try:
        with closing(blocks):
            for block in blocks:
                done.append(block)
                if len(done) % _OFTEN == 0:
                    tell(f"{sum(one.documents for one in done):,} inputs are read.")
    except KeyboardInterrupt:
        stopped = True
    read = sum((Counter(one.kinds) for one in done), Counter[str]())
    unread = tuple(one for block in done for one in block.unread)
    return Tally(inputs=sum(one.documents for one in done), read=read, unread=unread), stopped
