"""Words that would steer a terminal, run in a spreadsheet or in a page are told by every command, and do none of it."""

import csv
import io
import json
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree, html
from tests.vectors import CANARY, WORKED_OUT
from tests.vectors.poisoned import things
from tests.view.cli.conftest import Run

from detente.record import Record
from detente.record.serial import to_line
from detente.view.cli import main

STORIES = 30
RECORD = Record(things(STORIES))
RUNS = RECORD.runs
EVENT, STATEMENT, LINK, ARTICLE = RECORD.events[1], RECORD.statements[1], RECORD.links[1], RECORD.articles[1]


@pytest.fixture(scope="module")
def poisoned(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The record of somebody who sent lines."""
    folder = tmp_path_factory.mktemp("poisoned")
    (folder / "sent.jsonl").write_text("".join(f"{to_line(thing)}\n" for thing in RECORD), encoding="utf-8")
    with pytest.raises(SystemExit) as left:
        main(["import", str(folder / "sent.jsonl"), "--record", str(folder / "crisis.db")])
    assert not left.value.code
    yield folder / "crisis.db"


TOLD = (
    *("show", "actors", "events", "statements", "links", "timeline", "ledger threats", "ledger promises", "brief"),
    *("runs", "review list", "brief --format markdown", "diff", "verify", "export --reviews"),
    *(f"explain {EVENT.id}", f"explain {STATEMENT.id}", f"explain {LINK.id}", f"explain {ARTICLE.id}"),
    *(f"diff {RUNS[0].id} {RUNS[1].id}", f"explain {RUNS[0].id}", f"explain {RECORD.unread[0].id}"),
    *(f"show {ARTICLE.id}", f"dyad {RECORD.actors[0].id} {RECORD.actors[1].id}"),
)
"""What tells of the record, by its commands."""


def is_tame(text: str) -> bool:
    """Whether a text steers nothing that shows it."""
    steering = {c for c in text if unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"}} - {"\n", "\t", "\r"}
    return not steering and not {*text} & {*"\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u200e\u200f\u061c"}


@pytest.mark.parametrize("command", TOLD)
def test_nothing_steers_the_terminal(run: Run, poisoned: Path, command: str) -> None:
    result = run(*command.split(), "--record", str(poisoned))
    assert result.status == (1 if command == "verify" else 0), result.err
    assert len(result.out) > 40
    assert is_tame(result.out)
    assert is_tame(result.err)
    assert WORKED_OUT not in result.out
    assert "Traceback" not in result.err


FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


@pytest.mark.parametrize(
    "command", ["events --csv", "statements --csv", "links --csv", "actors --csv", "timeline --csv"]
)
def test_nothing_is_a_formula_in_a_spreadsheet(run: Run, poisoned: Path, command: str) -> None:
    result = run(*command.split(), "--record", str(poisoned))
    rows = [*csv.reader(io.StringIO(result.out))]
    assert len(rows) > 1
    assert is_tame(result.out)
    for cell in (cell for row in rows for cell in row):
        assert not cell.lstrip().startswith(FORMULA) or _is_number(cell), cell


def _is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True


@pytest.mark.parametrize("kind", ["events", "statements", "articles", "actors", "links", "unread", "reviews", "runs"])
def test_no_table_of_an_export_has_a_formula(run: Run, poisoned: Path, tmp_path: Path, kind: str) -> None:
    run("export", "--format", "csv", "-o", str(tmp_path / "tables"), "--record", str(poisoned))
    with (tmp_path / "tables" / f"{kind}.csv").open(encoding="utf-8", newline="") as file:
        rows = [*csv.reader(file)]
    assert len(rows) > 1
    for cell in (cell for row in rows for cell in row):
        assert not cell.lstrip().startswith(FORMULA) or _is_number(cell), cell


@pytest.mark.parametrize("form", ["plover", "ftm", "jsonl"])
def test_a_line_of_an_export_is_one_line(run: Run, poisoned: Path, form: str) -> None:
    lines = run("export", "--format", form, "--all-statuses", "--record", str(poisoned)).out.split("\n")[:-1]
    assert len(lines) > 3
    assert all(map(json.loads, lines))


def test_reviews_of_claims_are_json(run: Run, poisoned: Path) -> None:
    assert json.loads(run("export", "--format", "claimreview", "--record", str(poisoned)).out)["@graph"]


@pytest.mark.parametrize("picture", ["timeline", "timeline --rows actor", "network"])
def test_nothing_runs_in_a_picture(run: Run, poisoned: Path, tmp_path: Path, picture: str) -> None:
    for ending in ("svg", "html"):
        result = run("plot", *picture.split(), "--record", str(poisoned), "-o", str(tmp_path / f"a.{ending}"))
        assert result.status == 0, result.err
    drawn = etree.fromstring((tmp_path / "a.svg").read_bytes())
    names = {etree.QName(one).localname for one in drawn.iter(etree.Element)}
    assert not names & {"script", "foreignObject", "image", "use", "a", "animate", "set", "style", "handler"}
    assert not [
        one
        for one in drawn.xpath("//@*[contains(name(), 'href') or starts-with(name(), 'on')]")
        if CANARY in one or "javascript:" in one.lower()
    ]
    page = html.fromstring((tmp_path / "a.html").read_bytes())
    assert len(page.xpath("//script")) == 1
    assert not page.xpath("//iframe | //img | //object | //embed | //base | //link | //@src | //*[@onload]")


def test_a_brief_as_a_page_or_as_markdown_is_text(run: Run, poisoned: Path) -> None:
    page = html.fromstring(run("brief", "--format", "html", "--record", str(poisoned)).out)
    assert not page.xpath("//script | //iframe | //img | //object | //embed | //base | //link | //form | //@src")
    assert not page.xpath("//@*[starts-with(name(), 'on')]")
    assert all(one.startswith(("http://", "https://", "#")) for one in page.xpath("//@href"))
    told = run("brief", "--format", "markdown", "--record", str(poisoned)).out
    assert not re.search(r"(?<!\\)<[a-zA-Z/!?]", told)
    assert not re.search(r"(?<!\\)\]\((?!https?://)", told)
