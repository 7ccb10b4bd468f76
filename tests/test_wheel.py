"""A wheel, installed where no checkout is, holds all that reading needs."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
SCRIPT = """
import detente
assert "CHECKOUT" not in detente.__file__, detente.__file__
record = detente.read_text("Chad's foreign minister said on Monday that Mali had expelled its envoy.")
from detente.view.export.html import brief_as_html
from detente.view.facts import brief
from detente.view.plot.picture import Picture
from detente.view.plot.write import Image, drawn
assert b"vegaEmbed" in drawn(Picture(title=("",), subtitle=("",), width=9, height=9, marks=()), Image.HTML)
assert "expelled" in brief_as_html(brief(record, record.events))
from detente.store import open_store
from detente.view.web import Room, application
from fastapi.testclient import TestClient
with open_store("chad.db") as store:
    with store.writing() as writer:
        writer.add(record)
    room = TestClient(application(Room(store=store)), base_url="http://localhost")
    assert "expelled" in room.get("/statements?like=sent+the+envoy+away").text
    assert room.get("/static/room.css").status_code == room.get("/static/article.js").status_code == 200
    from io import StringIO
    from pathlib import Path
    from detente.view.export import FOLDERS, LINES, Format, Options, Selection
    with store.snapshot() as seen:
        for format, write in LINES.items():
            done = write(Selection(seen), StringIO(), Options())
            assert done.written or done.left_out, format
        for format, write in FOLDERS.items():
            Path(format).mkdir()
            done = write(Selection(seen), Path(format), Options())
            assert done.written or done.left_out, format
import spacy
nlp = spacy.blank("en")
nlp.add_pipe("detente")
assert nlp("Chad's foreign minister said on Monday that Mali had expelled its envoy.")._.detente.statements
print(len(record.statements), len(record.events))
"""


def test_what_is_installed_from_a_wheel_reads(tmp_path: Path) -> None:
    pip = (sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check")
    subprocess.run([*pip, "wheel", "--no-deps", "--wheel-dir", tmp_path, ROOT], check=True)
    (wheel,) = tmp_path.glob("detente-*.whl")
    subprocess.run([*pip, "install", "--no-deps", "--target", tmp_path / "site", wheel], check=True)
    script = SCRIPT.replace("CHECKOUT", str(ROOT / "src"))
    run = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path,
        env={"PYTHONPATH": str(tmp_path / "site")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    statements, _ = map(int, run.stdout.split())
    assert statements == 1
