"""docs/commands.md leaves nothing out: it fails here as soon as a command, option, column or sign is not explained."""

import re
from dataclasses import fields
from pathlib import Path

import pytest
import typer

from detente.record import ActorKind, Status
from detente.view.cli import app
from detente.view.cli.forms import ACTORS, EVENTS, STATEMENTS, Form
from detente.view.cli.looks import BEARINGS
from detente.view.facts import Bearing

DOCS = (Path(__file__).parents[3] / "docs" / "commands.md").read_text(encoding="utf-8")
SECTIONS = {part.split(maxsplit=2)[1]: part for part in DOCS.split("\n## ")[1:]}
COMMANDS = typer.main.get_command(app).commands  # type: ignore[attr-defined]


def options(command: str) -> set[str]:
    return {name for param in COMMANDS[command].params for name in param.opts if name.startswith("--")}


def explained(command: str) -> set[str]:
    section = SECTIONS[command] + (SECTIONS["events"] if command == "timeline" else "")
    return {
        name for cell in re.findall(r"^\| (`--[^|]*)", section, re.MULTILINE) for name in re.findall(r"`(\S+)`", cell)
    }


def test_every_command_has_its_section() -> None:
    assert list(SECTIONS) == list(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_is_explained_and_none_that_is_not_there(command: str) -> None:
    assert explained(command) == options(command)


@pytest.mark.parametrize(("command", "form"), [("events", EVENTS), ("statements", STATEMENTS), ("actors", ACTORS)])
def test_every_column_is_named_in_order(command: str, form: Form[object]) -> None:
    names = re.findall(r"`(\w+)`", SECTIONS[command].partition("Columns of")[2])
    assert names == [field.name for field in fields(form.rows)]


@pytest.mark.parametrize("bearing", Bearing)
def test_every_sign_is_explained(bearing: Bearing) -> None:
    assert f"| {BEARINGS[bearing].sign} | {bearing.value} |" in DOCS


@pytest.mark.parametrize("choice", [*Status, *ActorKind])
def test_every_choice_is_named(choice: str) -> None:
    assert re.search(rf"\b{choice}\b", DOCS)
