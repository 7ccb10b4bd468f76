"""A command is loaded when it is asked for; what is said of it in the list of all is what it says itself."""

import subprocess
import sys

import pytest
import typer

from detente.view.cli import app
from detente.view.cli.commands import PLACES

COMMANDS = typer.main.get_command(app).commands  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", PLACES)
def test_the_list_says_of_a_command_what_its_own_help_says(name: str) -> None:
    assert PLACES[name].says == COMMANDS[name].help.split("\n")[0]
    assert COMMANDS[name].name == name


def test_no_command_is_loaded_for_the_list_of_all() -> None:
    heavy = "{'numpy', 'spacy', 'sqlalchemy', 'onnxruntime', 'detente.store'}"
    program = f"""
import sys
from detente.view.cli import app
try:
    app(["--help"])
except SystemExit:
    print(sorted({heavy} & set(sys.modules)))
"""
    said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert said.splitlines()[-1] == "[]"
    assert all(name in said for name in PLACES)
