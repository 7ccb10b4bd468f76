"""docs/commands.md leaves nothing out: it fails here as soon as a command, option, column or sign is not explained."""

import re
from dataclasses import fields
from pathlib import Path

import pytest
import typer

from detente.record import ActorKind, LinkKind, Status
from detente.view.cli import app
from detente.view.cli.forms import (
    ACTORS,
    CLAIMED_DYAD,
    DYAD,
    EVENTS,
    LEDGER,
    LINKS,
    POSITIONS,
    REVIEWS,
    STATEMENTS,
    UNKNOWN,
    Form,
)
from detente.view.cli.looks import BEARINGS
from detente.view.diff import Change
from detente.view.export import DiffRow, RunRow
from detente.view.facts import Bearing, Ledger, Rift, State

DOCS = (Path(__file__).parents[3] / "docs" / "commands.md").read_text(encoding="utf-8")
SECTIONS = {part.split(maxsplit=2)[1]: part for part in DOCS.split("\n## ")[1:]}
COMMANDS = typer.main.get_command(app).commands  # type: ignore[attr-defined]


def options(command: str) -> set[str]:
    """The options of a command and of its sub-commands."""
    asked = [COMMANDS[command], *getattr(COMMANDS[command], "commands", {}).values()]
    return {name for one in asked for param in one.params for name in param.opts if name.startswith("--")}


def explained(command: str) -> set[str]:
    section = SECTIONS[command] + (SECTIONS["events"] if command == "timeline" else "")
    return {
        name for cell in re.findall(r"^\| (`--[^|]*)", section, re.MULTILINE) for name in re.findall(r"`(\S+)`", cell)
    }


def columns(command: str, of: str = "") -> list[str]:
    (told,) = re.findall(rf"^Columns of `--csv`{of}: ([^.]*)", SECTIONS[command], re.MULTILINE)
    return re.findall(r"`(\w+)`", told)


def in_csv(form: Form[object]) -> list[str]:
    return [field.name.rstrip("_") for field in fields(form.rows)]


def test_every_command_has_its_section() -> None:
    assert list(SECTIONS) == list(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_is_explained_and_none_that_is_not_there(command: str) -> None:
    assert explained(command) == options(command)


@pytest.mark.parametrize(
    ("command", "form"),
    [
        ("events", EVENTS),
        ("statements", STATEMENTS),
        ("positions", POSITIONS),
        ("links", LINKS),
        ("dyad", DYAD),
        ("ledger", LEDGER),
        ("actors", ACTORS),
        ("unknown-actors", UNKNOWN),
    ],
)
def test_every_column_is_named_in_order(command: str, form: Form[object]) -> None:
    assert columns(command) == in_csv(form)


@pytest.mark.parametrize(("command", "rows"), [("runs", RunRow), ("diff", DiffRow)])
def test_every_column_of_runs_is_named_in_order(command: str, rows: type) -> None:
    assert columns(command) == [field.name for field in fields(rows)]


def test_every_sub_command_has_its_section_and_columns() -> None:
    for command in ("actors", "review", "accounts"):
        named = re.findall(rf"^### detente {command} (\w+)", SECTIONS[command], re.MULTILINE)
        assert named == list(COMMANDS[command].commands)
    assert columns("actors", " of `reviews`") == in_csv(REVIEWS)


def test_every_plot_has_its_section() -> None:
    named = re.findall(r"^### detente plot (\w+)", SECTIONS["plot"], re.MULTILINE)
    assert named == list(COMMANDS["plot"].commands)


def test_every_column_of_what_is_only_claimed_is_named() -> None:
    assert columns("dyad", " with `--claimed`") == in_csv(CLAIMED_DYAD)


@pytest.mark.parametrize("bearing", Bearing)
def test_every_sign_is_explained(bearing: Bearing) -> None:
    assert f"| {BEARINGS[bearing].sign} | {bearing.value} |" in DOCS


@pytest.mark.parametrize("choice", [*Status, *ActorKind, *Ledger, *State, *LinkKind, *Rift, *Change])
def test_every_choice_is_named(choice: str) -> None:
    assert re.search(rf"\b{choice}\b", DOCS)
