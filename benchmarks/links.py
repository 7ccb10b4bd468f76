"""What linking an article costs in a small record and in one ten times as large.

    python benchmarks/links.py [--small 5000] [--large 50000] [--added 1000] [--texts 60]

The articles of some bundles of training/links are read once. A record is filled with their stories over and over, each
time as another crisis: its people and words are others, its states the same, its days anywhere in forty years. Then so
many stories are added and linked, crisis by crisis as in the news, and timed; reading them is not.
"""

import argparse
import random
import time
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec.structs import replace
from rich.console import Console

from detente.link.anchors import is_state
from detente.link.linking import links
from detente.link.proposition import Proposition, Story
from detente.link.propositions import stories
from detente.record import Article, Basis, Published, Source
from detente.store import Writer, open_store
from detente.view.evaluate.links import load, read

_TEXTS = Path("training/links/old-world.jsonl")
_DAYS = 40 * 365
_SEED = 20140320

Bundle = Sequence[Story]


def main() -> None:
    """Prints the time that adding an article takes in both records, and their ratio."""
    asked = _arguments()
    bundles = [[s for record in read(row) for s in stories(record)] for row in islice(load((_TEXTS,)), asked.texts)]
    small, large = (_seconds(bundles, held, asked.added) for held in (asked.small, asked.large))
    for held, seconds in ((asked.small, small), (asked.large, large)):
        Console().print(
            f"{asked.added:,} articles added to {held:,}: {1000 * seconds:.1f} ms of a processor an article"
        )
    Console().print(f"ratio: {large / small:.2f}")


def _seconds(bundles: Sequence[Bundle], held: int, added: int) -> float:
    """How much of a processor linking an article takes, on average, in a record that holds so many: seconds."""
    told = _told(bundles)
    with TemporaryDirectory() as folder, open_store(Path(folder) / "crisis.db") as store:
        with store.writing() as writer:
            for story in islice(told, held):
                _put(writer, story)
        started = time.process_time()
        for story in islice(told, added):
            with store.writing() as writer:
                _put(writer, story, linked=True)
        return (time.process_time() - started) / added


def _put(writer: Writer, story: Story, *, linked: bool = False) -> None:
    source = Source(
        id=f"source-{story.article}", uri=story.article, sha256="", media_type="text/plain", encoding="utf-8"
    )
    known = writer.stories()
    writer.add([source, _article(story, source)])
    known.add(story, links(story, known) if linked else ())


def _article(story: Story, source: Source) -> Article:
    return Article(
        id=story.article,
        source=source.id,
        title=None,
        byline=None,
        publisher=None,
        dateline=None,
        published=Published(edtf=None, basis=Basis.UNKNOWN),
        language="en",
        text="",
        passages=(),
        alignment=(),
    )


def _told(bundles: Sequence[Bundle]) -> Iterator[Story]:
    """Stories without end: all those of a bundle in a row, as another crisis each time."""
    rng = random.Random(_SEED)
    for crisis in range(10**9):
        shift = rng.randrange(_DAYS)
        yield from (_elsewhere(story, str(crisis), shift) for story in bundles[crisis % len(bundles)])


def _elsewhere(story: Story, crisis: str, shift: int) -> Story:
    """A story as if it were of another crisis that much later."""
    day = (story.day or 0) + shift
    anchors = {key if is_state(key) else f"{key} {crisis}": bits for key, bits in story.anchors.items()}
    told = tuple(_moved(one, crisis, day) for one in story.propositions)
    return replace(story, article=f"{story.article} {crisis}", day=day, anchors=anchors, propositions=told)


def _moved(one: Proposition, crisis: str, day: int) -> Proposition:
    ids = {name: f"{id} {crisis}" for name in ("article", "statement", "event") if (id := getattr(one, name))}
    return replace(one, **ids, day=day, when=None)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name, default in (("small", 5_000), ("large", 50_000), ("added", 1_000), ("texts", 60)):
        parser.add_argument(f"--{name}", type=int, default=default)
    return parser.parse_args()


if __name__ == "__main__":
    main()
