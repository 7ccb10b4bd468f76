"""A folder of Parquet files that a record is read into, here or in an object store, each part once whatever fails.

    run.json                    what coded it
    facts/PORTION-NUMBER.parquet  all that was read of a block of documents: a row a thing
    stories/PORTION-NUMBER.parquet  what links are drawn by
    done/PORTION.json           the marker: this portion is whole, of so many blocks
    links/links.parquet         links and incidents, a row each
    links/done.json             the marker: these are the links of those portions

A file is written under another name and then given its own; the marker comes last. A block that is read twice, since
what read it was lost, gives the same file under the same name.
"""

import uuid
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from detente.link.proposition import Story
from detente.link.propositions import stories
from detente.record import KINDS, AnyThing, Article, Record, Run, Unread
from detente.record.errors import BadRecord
from detente.record.serial import from_line, to_line
from detente.run.cluster.library import fs, parquet, pyarrow
from detente.run.cluster.plan import Listing, Portion, opened
from detente.run.coding import with_coding
from detente.run.inputs import Outcome

T = TypeVar("T")
_KIND_OF = {kind: name for name, kind in KINDS.items()}
_TOLD = b"told"


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """What is told of a block of documents: how many, what was read of them by kind, and what could not be."""

    documents: int
    kinds: dict[str, int]
    unread: tuple[Unread, ...] = ()

    @classmethod
    def of(cls, outcomes: Sequence[Outcome]) -> "Told":
        """What is told of some outcomes."""
        things = [thing for outcome in outcomes for thing in outcome.things]
        kinds = Counter(_KIND_OF[type(thing)] for thing in things)
        return cls(documents=len(outcomes), kinds=kinds, unread=tuple(t for t in things if isinstance(t, Unread)))


class Done(msgspec.Struct, frozen=True, kw_only=True):
    """The marker of a portion: which files it was, their place among all, and how many blocks they gave."""

    key: str
    position: int
    files: tuple[Listing, ...]
    blocks: int


@dataclass(frozen=True)
class Output:
    """The folder, by its path or its URL; it pickles small."""

    place: str

    @classmethod
    def at(cls, place: str | Path) -> "Output":
        """The output in a folder, or at the URL of one."""
        return cls(str(place) if "://" in str(place) else Path(place).resolve().as_posix())

    @cached_property
    def _system(self) -> tuple[Any, str]:
        if "://" not in self.place:
            return fs.LocalFileSystem(), self.place
        system, path, _ = opened(self.place)
        return system, path

    def begin(self, run: Run) -> None:
        """Makes it where there is none; raises BadRecord where another run has written there."""
        held = self._load("run.json", Run)
        if held is not None and held.id != run.id:
            advice = "name another folder, or read with the same detente, tables and settings"
            raise BadRecord("another run has written there", where=self.place, advice=advice)
        if held is None:
            self._save("run.json", run)

    def done(self) -> dict[str, Done]:
        """The portions that are whole, by their keys, in their order."""
        found = [self._load(f"done/{name}", Done) for name in self._names("done")]
        return {one.key: one for one in sorted(filter(None, found), key=lambda one: (one.position, one.key))}

    def finish(self, portion: Portion, *, position: int, blocks: int) -> None:
        """Marks a portion as whole."""
        done = Done(key=portion.key, position=position, files=portion.files, blocks=blocks)
        self._save(f"done/{portion.key}.json", done)

    def clear(self, keep: Iterable[str]) -> None:
        """Takes away blocks of portions with other keys: of files that have changed before all was read."""
        kept = {*keep}
        system, root = self._system
        for folder in ("facts", "stories"):
            for name in self._names(folder):
                if name.rsplit("-", 1)[0] not in kept:
                    system.delete_file(f"{root}/{folder}/{name}")

    def told(self, key: str, number: int) -> Told | None:
        """What is told of a block; None where it has not been written."""
        system, root = self._system
        try:
            schema = parquet.read_schema(f"{root}/facts/{_name(key, number)}", filesystem=system)
        except FileNotFoundError:
            return None
        return msgspec.json.decode(schema.metadata[_TOLD], type=Told)

    def write(self, key: str, number: int, outcomes: Sequence[Outcome], *, by: Run) -> Told:
        """Writes what a run read of a block; the same again changes nothing."""
        told = Told.of(outcomes)
        things = Record(thing for outcome in outcomes for thing in outcome.things)
        named = [{"article": one.article, "json": msgspec.json.encode(one).decode()} for one in stories(things)]
        self._write(f"stories/{_name(key, number)}", named, ("article", "json"))
        rows = [
            {**row(thing), "input": outcome.uri, "document": place}
            for place, outcome in enumerate(outcomes)
            for thing in with_coding(by, outcome.things)
        ]
        self._write(f"facts/{_name(key, number)}", rows, _COLUMNS, told=told)
        return told

    def write_links(self, things: Iterable[AnyThing], *, of: str) -> None:
        """Writes links and incidents in place of those before, as those of portions with such a digest."""
        self._write("links/links.parquet", [row(thing) for thing in things], _COLUMNS)
        self._save("links/done.json", of)

    def linked(self) -> str | None:
        """The digest of the portions whose links are there."""
        return self._load("links/done.json", str)

    def blocks(self) -> Iterator[str]:
        """The names of the blocks of all portions that are whole, in order."""
        return (_name(one.key, number) for one in self.done().values() for number in range(one.blocks))

    def stories(self, block: str) -> list[Story]:
        """The stories of a block."""
        return [msgspec.json.decode(line, type=Story) for line in self._column(f"stories/{block}", "json")]

    def things(self) -> Iterator[AnyThing]:
        """All that was read, in the order of what came in, and its links."""
        if run := self._load("run.json", Run):
            yield run
        for block in self.blocks():
            yield from map(from_line, self._column(f"facts/{block}", "json"))
        if self.linked():
            yield from map(from_line, self._column("links/links.parquet", "json"))

    def _names(self, folder: str) -> list[str]:
        system, root = self._system
        found = system.get_file_info(fs.FileSelector(f"{root}/{folder}", allow_not_found=True))
        return sorted(one.base_name for one in found if not one.base_name.startswith("."))

    def _column(self, name: str, column: str) -> list[str]:
        system, root = self._system
        return list(parquet.read_table(f"{root}/{name}", filesystem=system, columns=[column])[column].to_pylist())

    def _write(self, name: str, rows: Sequence[dict[str, Any]], columns: Sequence[str], *, told: Any = None) -> None:
        types = {"document": pyarrow.int32()}
        schema = pyarrow.schema([(column, types.get(column, pyarrow.string())) for column in columns])
        table = pyarrow.Table.from_pylist(list(rows), schema=schema)
        if told is not None:
            table = table.replace_schema_metadata({_TOLD: msgspec.json.encode(told)})
        with self._named(name) as stream:
            parquet.write_table(table, stream, compression="zstd")

    def _save(self, name: str, value: object) -> None:
        with self._named(name) as stream:
            stream.write(msgspec.json.encode(value))

    def _load(self, name: str, kind: type[T]) -> T | None:
        system, root = self._system
        try:
            with system.open_input_stream(f"{root}/{name}") as stream:
                return msgspec.json.decode(stream.read(), type=kind)
        except FileNotFoundError:
            return None

    @contextmanager
    def _named(self, name: str) -> Iterator[Any]:
        """A file to write to, that has its name when all of it is there."""
        system, root = self._system
        folder, base = f"{root}/{name}".rsplit("/", 1)
        system.create_dir(folder)
        unfinished = f"{folder}/.{base}-{uuid.uuid4().hex}"
        with system.open_output_stream(unfinished) as stream:
            yield stream
        system.move(unfinished, f"{folder}/{base}")


_COLUMNS = ("input", "document", "article", "kind", "id", "json")


def row(thing: AnyThing) -> dict[str, Any]:
    """The row of a thing: its kind and id, the article that it was read from, and its whole JSON."""
    return {"kind": type(thing).__name__.lower(), "id": thing.id, "article": _article(thing), "json": to_line(thing)}


def _article(thing: AnyThing) -> str | None:
    return thing.id if isinstance(thing, Article) else getattr(thing, "article", None)


def _name(key: str, number: int) -> str:
    return f"{key}-{number:05}.parquet"
