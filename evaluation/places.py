"""Where the gold lies, and the files of this folder."""

import os
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent
FIGURES = HERE / "figures.json"
PAGE = ROOT / "docs" / "figures.md"


def gold_folder() -> Path | None:
    """The folder that DETENTE_GOLD names, else `shared/gold` beside the project; None where there is none."""
    folder = Path(os.environ.get("DETENTE_GOLD", ROOT.parent / "shared" / "gold"))
    return folder if folder.is_dir() else None
