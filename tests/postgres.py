"""A PostgreSQL of its own for the tests: in a temporary folder, on a socket there, gone when they end."""

import atexit
import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from urllib.parse import quote

import psycopg
import pytest

REQUIRED = "DETENTE_POSTGRES"
"""Where this says `required`, as `make test` does, no test goes without a server."""
_PLACES = "/usr/lib/postgresql/*/bin"
_OWNERS = ("postgres", "nobody")
_SETTINGS = {
    "listen_addresses": "",
    "fsync": "off",
    "full_page_writes": "off",
    "shared_buffers": "64MB",
    "max_connections": "60",
}
_DATABASE, _USER = "records", "reader"
_GUARDED, SECRET = "guarded", "a secret: §"
"""A user who needs a password, and it."""


@dataclass(frozen=True)
class Cluster:
    """A server that runs."""

    folder: Path
    programs: Path

    def url(self, database: str = _DATABASE, *, user: str = _USER, password: str = "", schema: str = "") -> str:
        """The address of a database."""
        who = f"{user}:{quote(password)}" if password else user
        options = f"&options=-csearch_path%3D{schema}" if schema else ""
        return f"postgresql://{who}@/{database}?host={self.folder}{options}"

    def guarded(self, password: str) -> str:
        """The address for the user who needs a password."""
        return self.url(user=_GUARDED, password=password)

    def sql(self, *statements: str, database: str = _DATABASE) -> list[tuple[object, ...]]:
        """Runs statements, each by itself; the rows of the last."""
        place = f"host={self.folder} user={_USER} dbname={database}"
        with psycopg.connect(place, autocommit=True) as connection:
            for statement in statements:
                cursor = connection.execute(statement.encode())
            return cursor.fetchall() if cursor.description else []

    def control(self, *what: str) -> None:
        """Starts or stops the server."""
        run(self.programs / "pg_ctl", "-D", self.folder / "data", "-l", self.folder / "log", "-w", *what)


def programs() -> Path | None:
    """The folder of the programs of a server, the latest; None where there is none."""
    found = shutil.which("initdb")
    folders = sorted(Path("/").glob(_PLACES.lstrip("/")), key=lambda path: int(path.parent.name))
    return Path(found).parent if found else folders[-1] if folders else None


def run(*command: str | Path) -> None:
    """Runs a program as somebody whom PostgreSQL lets run it: not as root."""
    given = [*_as_owner(), *map(str, command)]
    done = subprocess.run(given, capture_output=True, text=True, check=False, cwd="/")
    assert done.returncode == 0, f"{given}: {done.stdout}{done.stderr}"


@cache
def _as_owner() -> Sequence[str]:
    return ("runuser", "-u", _owner(), "--") if os.geteuid() == 0 else ()


def _owner() -> str:
    known = {line.partition(":")[0] for line in Path("/etc/passwd").read_text().splitlines()}
    return next(name for name in _OWNERS if name in known)


@cache
def cluster() -> Cluster:
    """The server of these tests; where its programs are missing a test is skipped, or fails if they are required."""
    found = programs()
    if found is None:
        why = "no server programs of PostgreSQL: apt-get install postgresql, or `make test`"
        pytest.fail(why) if os.environ.get(REQUIRED) == "required" else pytest.skip(why)
    folder = Path(mkdtemp(prefix="detente-pg-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    if os.geteuid() == 0:
        shutil.chown(folder, _owner())
    made = Cluster(folder, found)
    _start(made)
    return made


def _start(made: Cluster) -> None:
    """Makes the server and starts it; its database sorts words as English does, which no answer may depend on."""
    data = made.folder / "data"
    run(made.programs / "initdb", "-D", data, "-U", _USER, "--auth=trust", "--no-sync", "-E", "UTF8", "--locale=C")
    (data / "pg_hba.conf").write_text(f"local all {_GUARDED} scram-sha-256\nlocal all all trust\n")
    settings = {**_SETTINGS, "unix_socket_directories": str(made.folder)}
    (data / "postgresql.auto.conf").write_text("".join(f"{name} = '{value}'\n" for name, value in settings.items()))
    made.control("start")
    atexit.register(made.control, "stop", "-m", "immediate")
    made.sql(
        f"CREATE DATABASE {_DATABASE} TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'en-US'",
        f"CREATE USER {_GUARDED} PASSWORD '{SECRET}'",
        database="postgres",
    )


@contextmanager
def database(name: str) -> Iterator[str]:
    """The address of a database of one's own, dropped in the end."""
    server = cluster()
    server.sql(f"CREATE DATABASE {name}", database="postgres")
    yield server.url(name)
    server.sql(f"DROP DATABASE {name} WITH (FORCE)", database="postgres")
