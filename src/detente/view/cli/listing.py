"""Turns a function of what was asked into a listing command with the filters it names."""

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import wraps
from pathlib import Path
from typing import Annotated, Any

import typer

from detente.store import Query, Store, open_store
from detente.view.cli.options import (
    DEFAULT_RECORD,
    DEFAULT_WIDTH,
    About,
    By,
    From,
    Like,
    MinConfidence,
    OfRoot,
    OfStatus,
    RecordFile,
    Search,
    To,
    Until,
    Width,
)
from detente.view.cli.options import Output as OutputFile

_FILTERS: dict[str, Any] = {
    "by": By,
    "to": To,
    "about": About,
    "root": OfRoot,
    "status": OfStatus,
    "from_": From,
    "until": Until,
    "min_confidence": MinConfidence,
    "search": Search,
    "like": Like,
}

OF_EVENTS = ("by", "to", "about", "root", "status", "from_", "until", "min_confidence", "search")
OF_STATEMENTS = ("by", "to", "about", "from_", "until", "min_confidence", "search", "like")
OF_ACTORS = ("search",)

AsJson = Annotated[bool, typer.Option("--json", help="The whole of each thing, as a JSON array.")]
AsCsv = Annotated[bool, typer.Option("--csv", help="A row for each.")]
_FLAGS: dict[str, Any] = {"as_json": AsJson, "as_csv": AsCsv}


class Output(StrEnum):
    """What a listing gives."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"


@dataclass(frozen=True, slots=True)
class Asked:
    """What a listing was asked for."""

    place: str
    query: Query
    output: Output
    like: str | None = None
    """Words whose meaning things are to be near to."""

    def store(self) -> Store:
        """The record to look in."""
        return open_store(self.place, create=False)


def listing(
    *filters: str, kinds: type[StrEnum] | None = None
) -> Callable[[Callable[[Asked], None]], Callable[..., None]]:
    """A decorator that gives a function the options of these filters, `--record`, `--json` and `--csv`.

    Where there are `kinds`, `--kind` chooses one of them. A sub-command of it takes its place.
    """
    kind = {"kind": Annotated[kinds | None, typer.Option(help="Its kind.")]} if kinds else {}
    types: dict[str, Any] = (
        {"context": typer.Context} | {name: _FILTERS[name] for name in filters} | kind | {"record": RecordFile} | _FLAGS
    )
    defaults: dict[str, Any] = dict.fromkeys(types) | {"record": DEFAULT_RECORD} | dict.fromkeys(_FLAGS, False)

    def decorated(show: Callable[[Asked], None]) -> Callable[..., None]:
        @wraps(show)
        def command(*, context: typer.Context, record: str, as_json: bool, as_csv: bool, **asked: Any) -> None:
            if context.invoked_subcommand:
                _check_no_option(context)
            else:
                like = asked.pop("like", None)
                show(Asked(record, Query(**asked), output_of(as_json=as_json, as_csv=as_csv), like))

        return _with_options(command, types, defaults)

    return decorated


@dataclass(frozen=True, slots=True)
class Drawing:
    """What a picture was asked for."""

    place: str
    query: Query
    output: Path
    width: int

    def store(self) -> Store:
        """The record to look in."""
        return open_store(self.place, create=False)


def plotting(*filters: str, **others: Any) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """A decorator that gives a function the options of these filters, `--output`, `--width` and `--record`.

    `others` are what else it takes: the type of an argument, or the type of an option and what holds without it.
    """
    own = {name: one if isinstance(one, tuple) else (one, inspect.Parameter.empty) for name, one in others.items()}
    types = {name: one for name, (one, _) in own.items()} | {name: _FILTERS[name] for name in filters}
    types |= {"output": OutputFile, "width": Width, "record": RecordFile}
    defaults = {name: value for name, (_, value) in own.items()} | dict.fromkeys(filters)
    defaults |= {"output": inspect.Parameter.empty, "width": DEFAULT_WIDTH, "record": DEFAULT_RECORD}

    def decorated(draw: Callable[..., None]) -> Callable[..., None]:
        @wraps(draw)
        def command(*, output: Path, width: int, record: str, **asked: Any) -> None:
            taken = {name: asked.pop(name) for name in own}
            draw(Drawing(record, Query(**asked), output, width), **taken)

        return _with_options(command, types, defaults)

    return decorated


def _with_options(
    command: Callable[..., None], types: Mapping[str, Any], defaults: Mapping[str, Any]
) -> Callable[..., None]:
    """The command with the options of these types, as typer reads them."""
    keyword = inspect.Parameter.KEYWORD_ONLY
    parameters = [inspect.Parameter(n, keyword, default=defaults[n], annotation=t) for n, t in types.items()]
    command.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    command.__annotations__ = dict(types)
    return command


def _check_no_option(context: typer.Context) -> None:
    """A usage error where an option stands before a sub-command, which would not mind it."""
    for name in context.params:
        source = context.get_parameter_source(name)
        if source and source.name == "COMMANDLINE":
            raise typer.BadParameter(f"options stand behind {context.invoked_subcommand}, not before it")


def output_of(*, as_json: bool, as_csv: bool) -> Output:
    """The output that was asked for; a usage error where two were."""
    if as_json and as_csv:
        raise typer.BadParameter("give --json or --csv, not both")
    return Output.JSON if as_json else Output.CSV if as_csv else Output.TEXT
