"""The page of the API lists every route, and what it shows to be typed can be typed."""

import html
import io
import json
import re
import shlex
import shutil
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import redirect_stdout

import httpx
import pytest
import uvicorn
from fastapi.testclient import TestClient
from tests.crisis import CRISIS
from tests.view.web.rooms import reading


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    return reading(CRISIS, tmp_path_factory.mktemp("api"))


@pytest.fixture(scope="module")
def here(client: TestClient) -> Iterator[str]:
    """The address of a server that runs."""
    server = uvicorn.Server(uvicorn.Config(client.app, port=0, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join()


def typed(page: str, kind: str) -> list[str]:
    return [
        html.unescape(text) for text in re.findall(rf'<pre tabindex="0" class="{kind}"[^>]*>(.*?)</pre>', page, re.S)
    ]


def test_every_route_and_parameter_is_listed(client: TestClient) -> None:
    page = client.get("/api").text
    for path, methods in client.get("/api/openapi.json").json()["paths"].items():
        assert f"<code>{path}</code></h3>" in page
        for one in methods["get"].get("parameters", ()):
            assert f"<code>{one['name']}</code>" in page


def test_what_one_may_choose_from_is_listed(client: TestClient) -> None:
    page = client.get("/api").text
    assert "<code>THREATEN</code>" in page
    assert "<code>one government</code>" in page
    assert "Without it: <code>50</code>" in page


def test_the_examples_in_python_run(here: str) -> None:
    examples = typed(httpx.get(f"{here}/api").text, "python")
    assert len(examples) == 15
    for example in examples:
        out = io.StringIO()
        with redirect_stdout(out):
            exec(compile(example, "example", "exec"), {})
        assert out.getvalue()
    with redirect_stdout(out := io.StringIO()):
        exec(examples[0], {})
    assert "Ilse Marn: Arland would never sell gas to Besmar" in out.getvalue()
    assert len(out.getvalue().splitlines()) == len(CRISIS.statements)


@pytest.mark.skipif(shutil.which("curl") is None, reason="no curl here")
def test_the_examples_of_curl_run(here: str) -> None:
    examples = typed(httpx.get(f"{here}/api").text, "curl")
    assert len(examples) == 14
    for example in examples:
        answer = subprocess.run(
            [*shlex.split(example), "--silent", "--fail"], capture_output=True, check=True, timeout=20
        )
        assert json.loads(answer.stdout)


def test_an_empty_record_has_the_page_too(tmp_path_factory: pytest.TempPathFactory) -> None:
    page = reading([], tmp_path_factory.mktemp("empty")).get("/api")
    assert page.status_code == 200
    assert "/api/articles/ID" in page.text
