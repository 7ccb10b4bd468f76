"""The same files give the same wheel, wherever, whenever and by whomever it is built."""

import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from shutil import copytree, ignore_patterns

from supply.locked import ROOT

OTHER = {"TZ": "Asia/Tokyo", "LC_ALL": "C", "PYTHONHASHSEED": "7"}


def built(source: Path, to: Path, **settings: str) -> dict[str, str]:
    command = [sys.executable, "-m", "hatchling", "build", "--directory", str(to)]
    subprocess.run(command, cwd=source, env={**os.environ, **settings}, check=True, capture_output=True)
    return {path.name: sha256(path.read_bytes()).hexdigest() for path in to.iterdir()}


def test_two_builds_are_the_same_bytes(tmp_path: Path) -> None:
    unneeded = ignore_patterns(".venv", ".git", "build", "dist", "*.db*", ".*_cache", ".hypothesis", "__pycache__")
    copies = [copytree(ROOT, tmp_path / name, ignore=unneeded) for name in ("here", "elsewhere")]
    for path in (path for path in copies[1].rglob("*") if path.is_file()):
        path.chmod(path.stat().st_mode & 0o700)
        os.utime(path, (1, 1))
    one, other = built(copies[0], tmp_path / "one"), built(copies[1], tmp_path / "other", **OTHER)
    assert len(one) == 2
    assert one == other
