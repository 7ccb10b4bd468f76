"""While an input is read, nothing may be asked of the network, started, written, or opened but what Python needs."""

import sys
import sysconfig
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_FORBIDDEN = frozenset(
    {"socket.connect", "socket.bind", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "subprocess.Popen"}
    | {"os.system", "os.exec", "os.fork", "os.posix_spawn", "os.symlink", "os.link", "os.kill", "os.chmod", "os.chown"}
    | {"urllib.Request", "webbrowser.open", "pickle.find_class", "os.putenv"}
)
_CHANGES = frozenset(
    {"os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.truncate", "shutil.rmtree", "sqlite3.connect"}
)
_WRITES = frozenset("wax+")


class Escape(BaseException):
    """What reads an input did what nothing that only reads does. No `except Exception` hides it."""


class _Guard:
    """Looks at what Python says that it is about to do (PEP 578); a hook cannot be taken off, so that it is one."""

    def __init__(self) -> None:
        self.on, self.hooked = False, False
        self.readable: tuple[str, ...] = ()
        self.writable: tuple[str, ...] = ()
        self.escapes: list[str] = []

    def look(self, event: str, args: tuple[object, ...]) -> None:
        if not self.on or not self._forbids(event, args):
            return
        self.on = False
        self.escapes.append(f"{event} {args!r}"[:300])
        self.on = True
        raise Escape(self.escapes[-1])

    def _forbids(self, event: str, args: tuple[object, ...]) -> bool:
        if event == "open":
            return not self._may_open(*args[:3])
        if event in _CHANGES:
            return not _whole(str(args[0]), *args[1:]).startswith(self.writable) and args[0] != ":memory:"
        return event in _FORBIDDEN

    def _may_open(self, path: object, mode: object, flags: object) -> bool:
        if isinstance(path, int):
            return True
        name = path.decode(errors="replace") if isinstance(path, bytes) else str(path)
        writes = bool(_WRITES & set(mode)) if isinstance(mode, str) else bool(isinstance(flags, int) and flags & 0o3)
        return name.startswith(self.writable) or (not writes and name.startswith(self.readable))


def _whole(path: str, *of: object) -> str:
    """A path that is named from an open folder, from the root."""
    folder = of[-1] if of and isinstance(of[-1], int) and of[-1] >= 0 else None
    return path if folder is None else str(Path(f"/proc/self/fd/{folder}").readlink() / path)


_GUARD = _Guard()


@contextmanager
def guarded(folder: Path, *also_read: Path) -> Iterator[list[str]]:
    """Raises Escape in whatever goes further than reading within Python, its libraries, this project and `folder`.

    Files that libraries of C open by themselves are not seen. What went further is listed too.
    """
    if not _GUARD.hooked:
        sys.addaudithook(_GUARD.look)
        _GUARD.hooked = True
    project = Path(__file__).parents[1]
    places = {
        *sysconfig.get_paths().values(),
        sys.prefix,
        sys.base_prefix,
        "/dev/urandom",
        "/usr/share/zoneinfo",
        "/etc/localtime",
    }
    known = {
        str(Path(str(place)))
        for place in (*places, *sys.path, project / "src", project / "fuzzing", project / "tests")
        if place
    }
    _GUARD.readable = (*known, *map(str, also_read), "<")
    _GUARD.writable = (str(folder),)
    _GUARD.escapes.clear()
    before, tempfile.tempdir = tempfile.tempdir, str(folder)
    _GUARD.on = True
    try:
        yield _GUARD.escapes
    finally:
        _GUARD.on = False
        tempfile.tempdir = before
