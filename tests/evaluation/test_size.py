"""What docs/scale.md says of the size of a cluster is what its command prints."""

import re
from pathlib import Path

from benchmarks.size import Size, table

DOCS = Path(__file__).parents[2] / "docs" / "scale.md"
USUAL = Size(speed=5, articles=140e6, read=0.4, cores=16)


def test_the_table_in_the_docs_is_what_is_printed() -> None:
    text = DOCS.read_text(encoding="utf-8")
    speeds = re.findall(
        r"At ([\d.]+) articles a second and core \(`python -m benchmarks.size --speed ([\d.]+)`\)", text
    )
    ((told, asked),) = speeds
    assert told == asked
    size = Size(speed=float(told), articles=140e6, read=0.4, cores=16)
    assert "\n".join(table(size, [1.0, 7.0, 30.0])) in text


def test_twice_the_speed_or_time_takes_half_the_machines() -> None:
    faster = Size(speed=10, articles=140e6, read=0.4, cores=16)
    assert faster.core_days * 2 == USUAL.core_days
    assert USUAL.machines(1) >= USUAL.machines(2) * 2 - 1
    assert USUAL.machines(10_000) == 1
