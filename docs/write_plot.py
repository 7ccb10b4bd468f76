"""Writes docs/timeline.svg, the picture of guide.md: what `detente plot timeline` draws of the crisis of the tests.

Run from the root of the repository: python -m docs.write_plot
"""

import tempfile
from pathlib import Path

from tests.crisis import CRISIS

from detente.store import open_store
from detente.view.cli import app


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        record = Path(folder) / "crisis.db"
        with open_store(record) as store, store.writing() as writer:
            writer.add(CRISIS)
        picture = Path(__file__).with_name("timeline.svg")
        app(["plot", "timeline", "-o", str(picture), "--record", str(record)], standalone_mode=False)


if __name__ == "__main__":
    main()
