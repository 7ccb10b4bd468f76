"""Writes docs/show.svg, the picture of README: what `detente show` prints of a story on a screen."""

import io
import os
import pty
import shutil
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.text import Text

STORY = Path(__file__).parents[1] / "tests" / "golden" / "geneva-1991.txt"
COLUMNS, LINES = 108, 46


def on_screen(*command: str) -> str:
    """What a command prints where it believes to print on a terminal."""
    said: list[bytes] = []

    def read(file: int) -> bytes:
        said.append(os.read(file, 1 << 16))
        return said[-1]

    devnull = os.open(os.devnull, os.O_WRONLY)
    stdout = os.dup(1)
    os.dup2(devnull, 1)
    try:
        pty.spawn([sys.executable, "-m", "detente", *command], read)
    finally:
        os.dup2(stdout, 1)
    return b"".join(said).decode().replace("\r\n", "\n")


def main() -> None:
    os.environ.update(COLUMNS=str(COLUMNS), TERM="xterm-256color", COLORTERM="truecolor")
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(STORY, folder)
        os.chdir(folder)
        on_screen("read", STORY.name, "--published", "1991-01-09")
        shown = on_screen("show")
        os.chdir("/")
    console = Console(record=True, width=COLUMNS, file=io.StringIO(), force_terminal=True, color_system="truecolor")
    console.print(Text.from_ansi("\n".join(shown.split("\n")[:LINES])))
    console.save_svg(str(Path(__file__).with_name("show.svg")), title="detente show")


main()
