"""The commands by name: what each is for and where it is, so that only the one that is asked for is loaded."""

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from importlib.resources import files
from typing import Any, NamedTuple

import typer
from typer.core import TyperCommand, TyperGroup

_HERE = "detente.view.cli"


class Place(NamedTuple):
    """Where a command is: a function, or a typer with commands of its own, in a module of this folder."""

    module: str
    name: str
    says: str
    """What it is for: the first line of its own help."""


def _places() -> Iterator[tuple[str, Place]]:
    lines = files(__package__).joinpath("commands.tsv").read_text(encoding="utf-8").splitlines()
    for line in lines[2:]:
        name, *place = line.split("\t")
        yield name, Place(*place)


PLACES: Mapping[str, Place] = dict(_places())


class Commands(TyperGroup):
    """All commands; each is loaded when it is asked for, and for a list of them none is."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.commands: Mapping[str, Any] = _Loaded()  # type: ignore[assignment]

    def format_help(self, context: Any, formatter: Any) -> None:
        """The help with all commands, as `PLACES` has them."""
        loaded = self.commands
        self.commands = {name: TyperCommand(name, help=place.says) for name, place in PLACES.items()}
        super().format_help(context, formatter)
        self.commands = loaded


class _Loaded(Mapping[str, Any]):
    def __getitem__(self, name: str) -> Any:
        place = PLACES[name]
        return _command(getattr(import_module(f"{_HERE}.{place.module}"), place.name), name)

    def __iter__(self) -> Iterator[str]:
        return iter(PLACES)

    def __len__(self) -> int:
        return len(PLACES)


def _command(of: typer.Typer | Callable[..., None], name: str) -> Any:
    if isinstance(of, typer.Typer):
        command = typer.main.get_group(of)
        command.name = name
        return command
    alone = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
    alone.command(name)(of)
    return typer.main.get_command(alone)
