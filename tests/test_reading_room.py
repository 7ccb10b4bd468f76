"""docs/reading-room.md lists every page and every key, and what it shows to be typed can be typed."""

import io
import json
import re
import shlex
import subprocess
from collections.abc import Iterator
from contextlib import redirect_stdout
from pathlib import Path

import pytest
from fastapi.routing import APIRoute

from detente.view.web.pages import PAGES
from tests.browser.rooms import served
from tests.crisis import THINGS
from tests.test_docs import ROOT, blocks
from tests.view.web.rooms import filled

ROOM = ROOT / "docs" / "reading-room.md"
TOLD = ROOM.read_text()
STATIC = ROOT / "src" / "detente" / "view" / "web" / "static"
HERE = "http://127.0.0.1:8517"
STATE = "/add/{id}/state"
"""What only a script asks for."""
KEYS = re.compile(r'^  (?:"(\?)"|(\w)): (?:decide|press|\(\))', re.MULTILINE)


def table(head: str) -> list[list[str]]:
    (rows,) = re.findall(rf"^{re.escape(head)}\n\|[-|]+\n((?:\|.*\n)+)", TOLD, re.MULTILINE)
    return [row.strip("| ").split(" | ") for row in rows.splitlines()]


def test_every_page_is_listed_and_no_other() -> None:
    routes = {route.path for router in PAGES for route in router.routes if isinstance(route, APIRoute) and _read(route)}
    listed = {path for row in table("| address | shows |") for path in re.findall(r"`(.*?)`", row[0])}
    assert listed == routes - {STATE}


def _read(route: APIRoute) -> bool:
    return "GET" in (route.methods or ())


def keys(where: str) -> set[str]:
    return {key for row in table("| where | key | does |") if row[0] == where for key in re.findall(r"`(.+?)`", row[1])}


def test_every_key_of_reviewing_is_listed() -> None:
    script = (STATIC / "review.js").read_text()
    known = {mark or letter for mark, letter in KEYS.findall(script)}
    assert len(known) == 8
    assert keys("review") == known | {"Escape"}
    assert 'event.key === "Escape"' in script


def test_every_key_of_a_story_is_listed() -> None:
    (step,) = re.findall(r"const step = \{(.*?)\}\[singleKey\(event\)\]", (STATIC / "article.js").read_text())
    assert keys("story") == set(re.findall(r"(\w): ", step))


def test_every_key_of_the_timeline_is_listed() -> None:
    script = (STATIC / "timeline.js").read_text()
    (moves,) = re.findall(r"const moves = \{(.*?)\}", script, re.DOTALL)
    named = set(re.findall(r"(\w+): ", moves)) | set(re.findall(r'event\.key === "(\w+)"', script))
    assert keys("timeline") == named


def test_no_other_script_minds_keys() -> None:
    minding = {script.name for script in STATIC.glob("*.js") if "keydown" in script.read_text()}
    assert minding == {"article.js", "review.js", "timeline.js"}


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder: Path = tmp_path_factory.mktemp("room")
    with filled(folder / "strait.db", THINGS) as store, served(store) as address:
        yield address


def test_the_example_of_curl_runs(here: str) -> None:
    (line,) = [line for block in blocks(ROOM, "sh") for line in block.splitlines() if line.startswith("curl")]
    command = shlex.split(line.replace(HERE, here))
    answer = subprocess.run([*command, "--silent", "--fail"], capture_output=True, check=True, timeout=20)
    assert [event["root"] for event in json.loads(answer.stdout)["items"]] == ["THREATEN"]


def test_the_example_in_python_runs(here: str) -> None:
    (code,) = blocks(ROOM, "python")
    with redirect_stdout(out := io.StringIO()):
        exec(code.replace(HERE, here), {})
    assert "Ilse Marn: Arland would never sell gas to Besmar" in out.getvalue()
