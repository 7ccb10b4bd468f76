"""An input beside others: whatever it is, the others have to give what they give by themselves."""

import io
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.archives import tarred, zipped

from detente.acquire import Given, documents, documents_in, take
from detente.record.errors import UnreadableInput
from fuzzing.oracle import Wrong
from fuzzing.seeds import PAGE, STORY

GOOD = {"a.txt": STORY.encode(), "z.html": PAGE.encode()}
"""Sound files, one before and one behind whatever lies between them."""


def beside(name: str, data: bytes, *, which: int) -> None:
    """Lays an input between sound files in a folder, a zip or a tar; raises Wrong where one of them is not read."""
    between = {"a.txt": GOOD["a.txt"], f"b{Path(name).suffix}": data, "z.html": GOOD["z.html"]}
    made = (_in_folder, _in_zip, _in_tar)[which % 3]
    if missing := _expected() - made(between):
        raise Wrong(
            f"beside it, in a {made.__name__.removeprefix('_in_')}, nothing was read of {len(missing)} sound files"
        )


@cache
def _expected() -> frozenset[str]:
    return frozenset(take(Given(name, data)).text for name, data in GOOD.items())


def _read(found: Iterable[Given | UnreadableInput]) -> frozenset[str]:
    good = [one for one in found if isinstance(one, Given) and one.uri.endswith(("a.txt", "z.html"))]
    return frozenset(take(one).text for one in good if one.content in GOOD.values())


def _in_folder(files: dict[str, bytes]) -> frozenset[str]:
    with TemporaryDirectory() as folder:
        for name, data in files.items():
            (Path(folder) / name).write_bytes(data)
        return _read(documents([folder]))


def _in_zip(files: dict[str, bytes]) -> frozenset[str]:
    return _of_archive(zipped(files), "a.zip")


def _in_tar(files: dict[str, bytes]) -> frozenset[str]:
    return _of_archive(tarred(files), "a.tar")


def _of_archive(packed: bytes, name: str) -> frozenset[str]:
    return _read(documents_in(io.BytesIO(packed), uri=name, size=len(packed)))
