"""What the documentation shows works, and what there is it documents."""

import re
import shlex
import shutil
import sqlite3
from importlib import import_module
from pathlib import Path

import pytest
import uvicorn
from typer.testing import CliRunner

from detente.record import KINDS, LinkKind
from detente.store import fulltext, tables
from detente.view.cli.app import app

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", ROOT / "docs" / "guide.md"]
KEEPING = ROOT / "docs" / "keeping.md"
SILENT = ("read", "serve", "import", "verify", "backup")
"""The commands that need not write anything to stdout."""
RECORD = (ROOT / "docs" / "record.md").read_text()
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)


def blocks(page: Path, language: str) -> list[str]:
    return [code for found, code in BLOCK.findall(page.read_text()) if found == language]


def section(kind: str) -> str:
    (found,) = re.findall(rf"^## {kind}\n(.*?)(?=^## |\Z)", RECORD, re.MULTILINE | re.DOTALL)
    return str(found)


@pytest.mark.parametrize("page", [*PAGES, KEEPING], ids=lambda page: page.name)
def test_the_commands_shown_run(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(
        ROOT / "tests" / "golden", tmp_path / "crisis", ignore=shutil.ignore_patterns("*.py", "*.facts", "__*")
    )
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(uvicorn.Server, "run", lambda server, sockets: None)  # it would stay open
    for line in "".join(blocks(page, "sh")).splitlines():
        words = shlex.split(line.partition(">")[0], comments=True)
        event = CliRunner().invoke(app, ["events", "--json"]).output if "explain" in words else ""
        words = [re.sub(r"event-\w+", _first_id(event), word) for word in words]
        words += ["--port", "0"] if words[1] == "serve" else []
        result = CliRunner().invoke(app, words[1:])
        assert result.exit_code == 0, (line, result.output)
        assert result.stdout or words[1] in SILENT or Path(words[words.index("-o") + 1]).stat().st_size, line


def test_what_is_said_of_a_record_is_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The example outputs of docs/keeping.md, whatever the numbers."""
    sound, damaged = blocks(KEEPING, "text")
    shutil.copytree(ROOT / "tests" / "golden", tmp_path / "crisis", ignore=shutil.ignore_patterns("*.py", "*.facts"))
    monkeypatch.chdir(tmp_path)
    CliRunner().invoke(app, ["read", "crisis/"])
    assert _shape(CliRunner().invoke(app, ["verify"]).stderr) == _shape(sound)
    with sqlite3.connect("crisis.db") as connection:
        connection.execute("UPDATE events SET status = 'denied' WHERE seq = 1")
    assert _shape(CliRunner().invoke(app, ["verify"]).stdout) == _shape(damaged)


def _shape(said: str) -> str:
    """What is said without its numbers and ids."""
    return re.sub(r"\d[\d.,]*\b", "N", re.sub(r"-[0-9a-f]{16}\b", "-ID", said)).strip()


def _first_id(listing: str) -> str:
    found = re.search(r"event-\w+", listing)
    return found.group() if found else ""


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_python_shown_runs(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    import_module("detente.view.spacy_pipe")  # as the entry point of an installed detente does
    for code in blocks(page, "python"):
        exec(code, {})
    assert re.search(r"(REQUEST|CONSULT).* (occurred|met)", capsys.readouterr().out)


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.__name__.lower())
def test_every_field_of_the_record_is_explained(kind: type) -> None:
    told = section(kind.__name__.lower())
    fields = {field.rstrip("_") for field in kind.__struct_fields__}  # type: ignore[attr-defined]
    assert not {field for field in fields if f"`{field}`" not in told}


@pytest.mark.parametrize("table", [*tables.metadata.tables, *sorted(f"{kind.name}_words" for kind in fulltext.INDEXED)])
def test_it_is_said_of_every_table_what_it_holds_of_people(table: str) -> None:
    kept = (ROOT / "docs" / "privacy.md").read_text().partition("## What a record holds")[2].partition("\n## ")[0]
    assert f"`{table}`" in kept


@pytest.mark.parametrize("kind", LinkKind)
def test_every_kind_of_link_is_explained(kind: LinkKind) -> None:
    assert f"\n| `{kind}` | " in section("link")


@pytest.mark.parametrize(
    "page", [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))], ids=lambda page: page.name
)
def test_links_lead_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\(([^)#:]+)\)", page.read_text())
    assert not [target for target in targets if not (page.parent / target).exists()]
