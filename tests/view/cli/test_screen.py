"""What somebody sees who looks at a terminal."""

import re

import pytest
from tests.view.cli.conftest import Run

COLOURS = re.compile(r"\x1b\[[0-9;]*m")


@pytest.fixture(autouse=True)
def a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")


pytestmark = pytest.mark.usefixtures("record")


@pytest.mark.parametrize("command", ["show", "timeline", "events", "statements", "actors"])
@pytest.mark.parametrize("columns", [60, 80, 200])
def test_nothing_is_wider_than_the_screen(
    run: Run, command: str, columns: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    lines = COLOURS.sub("", run(command).out).splitlines()
    assert max(map(len, lines)) <= columns


def test_evidence_is_marked_by_style_and_not_by_brackets(run: Run) -> None:
    shown = run("show").out
    assert "\x1b[1;4mmet\x1b[0m" in shown
    assert "[met]" not in shown


def test_the_signs_that_are_shown_are_explained(run: Run) -> None:
    shown = COLOURS.sub("", run("timeline").out)
    assert "● deed   ○ word   △ threat   ? hypothetical   ~ claimed" in shown


def test_no_colour_where_none_is_wanted(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert not re.search(r"\x1b\[[0-9;]*3[0-7]m", run("show").out)
