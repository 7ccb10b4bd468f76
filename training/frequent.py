"""Counts in how many stories of newswire each stem stands: `python -m training.frequent CORPUS` writes the table."""

import json
import sys
from collections import Counter
from pathlib import Path

from detente.link.words import TABLE, stems

_PLACE = Path("src/detente/link/tables") / TABLE
_RARE = 4
"""Stems of fewer stories are left out; those not in the table count as rarest."""
_HEAD = """\
# In how many of {count} stories of newswire a stem stands (Snowball, English); rarer ones are left out.
# Source: counted by `python -m training.frequent` in stories of AFP and Xinhua from 1997, 2005 and 2006.
stem\tstories
"""


def main() -> None:
    """Reads the corpus, writes the table."""
    stories = [json.loads(line)["text"] for line in Path(sys.argv[1]).read_text("utf-8").splitlines()]
    counts = Counter(stem for story in stories for stem in set(stems(story)))
    rows = (f"{stem}\t{n}\n" for stem, n in sorted(counts.items(), key=lambda one: (-one[1], one[0])) if n >= _RARE)
    _PLACE.write_text(_HEAD.format(count=len(stories)) + "".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
