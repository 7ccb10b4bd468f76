"""Where an export goes: a file or a folder that is there whole, or not at all."""

import gzip
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from detente.record.errors import CannotExport


@contextmanager
def new_file(path: Path) -> Iterator[IO[str]]:
    """A text file in UTF-8, compressed where its name ends in .gz; what was there before is replaced at the end."""
    with _aside(path) as part:
        opened = gzip.open if path.suffix == ".gz" else open
        with opened(part, "wt", encoding="utf-8", newline="\n") as file:
            yield file
        part.replace(path)


@contextmanager
def new_folder(path: Path) -> Iterator[Path]:
    """A folder; raises CannotExport where there is something in its place already."""
    if path.exists() and not (path.is_dir() and not any(path.iterdir())):
        raise CannotExport("is there already", where=str(path), advice="name another folder, or remove this one first")
    with _aside(path) as part:
        part.mkdir()
        yield part
        if path.exists():
            path.rmdir()
        part.replace(path)


@contextmanager
def _aside(path: Path) -> Iterator[Path]:
    """A path beside another, at which nothing is left."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        yield part
    except OSError as error:
        reason = error.strerror or str(error)
        raise CannotExport(reason, where=str(path), advice="name a place that can be written to") from error
    finally:
        if part.is_dir():
            shutil.rmtree(part)
        else:
            part.unlink(missing_ok=True)
