"""Where a user's own tables of actors lie, in the order in which the later wins."""

import os
from collections.abc import Iterable
from pathlib import Path

Files = str | Path | Iterable[str | Path]
"""One file or several."""


def own_files(given: Files | None = None) -> tuple[Path, ...]:
    """The user's standing table, `~/.config/detente/actors.csv`, where there is one, and behind it those given."""
    standing = _config() / "detente" / "actors.csv"
    return (*filter(Path.is_file, (standing,)), *files_of(given))


def files_of(given: Files | None) -> tuple[Path, ...]:
    """The paths that are given, none, one or several."""
    several = (given,) if isinstance(given, str | Path) else given or ()
    return tuple(map(Path, several))


def _config() -> Path:
    """The folder for a user's settings. Source: XDG Base Directory Specification, which passes over relative paths."""
    named = Path(os.environ.get("XDG_CONFIG_HOME", ""))
    return named if named.is_absolute() else Path.home() / ".config"
