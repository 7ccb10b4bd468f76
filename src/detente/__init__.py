"""detente reads the news and writes the diplomatic record.

    record = detente.read("page.html", published="2017-10-02")
    for event in record.events:
        print(event.root, event.status, event.trigger)

What is heavy is imported where it is first used, so that looking at a record starts at once.
"""

from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from detente.record import Record

if TYPE_CHECKING:
    from detente.run import Files
    from detente.store import Store

__all__ = ["Record", "compare", "open_record", "read", "read_text", "relation"]
__version__ = version("detente")


def read(
    what: str | Path | bytes | Iterable[str],
    *,
    published: str | None = None,
    map: str | None = None,
    metadata: "Files | None" = None,
    actors: "Files | None" = None,
    jobs: int | None = 0,
) -> Record:
    """The record of a file, a folder, the bytes of a page, or an iterable of texts.

    `published` is the date of the text (EDTF), where the reader knows it better than the page says; `map` says which
    fields of tables and JSON hold what ("text=body,published=date"), `metadata` are tables of what is known of
    documents, and `actors` tables of one's own (CSV), the later winning. Of many, `jobs` processes read, one a core
    where it is None; the record is the same. A single input that cannot be read raises UnreadableInput; of many, those
    are listed in `record.unread`.
    """
    from detente.acquire import ask, several_in, take
    from detente.link.linking import link
    from detente.run import Reader, files_of, own_files, read_acquired, read_locally, with_coding

    asked = ask(mapped=map, metadata=files_of(metadata))
    reader = Reader(published, own_files(actors), asked.settings)
    alone, given = several_in(what, asked)
    if alone:
        each = [read_acquired(take(alone), published=published, stages=reader.stages)]
    else:
        each = [one.things for one in read_locally(given, reader, jobs=jobs)]
    run = reader.stamp()
    return link(Record((run, *(thing for things in each for thing in with_coding(run, things)))))


def read_text(text: str, published: str | None = None, uri: str | None = None, actors: "Files | None" = None) -> Record:
    """The record of a text; `published` is its date (EDTF), `uri` where it is from, `actors` tables of one's own."""
    from detente.acquire import acquire_text
    from detente.link.linking import link
    from detente.run import Reader, own_files, read_acquired, with_coding

    reader = Reader(published, own_files(actors))
    things = read_acquired(acquire_text(text, uri=uri or "text"), published=published, stages=reader.stages)
    run = reader.stamp()
    return link(Record((run, *with_coding(run, things))))


def relation(sentence: str, *, source: tuple[int, int], target: tuple[int, int]) -> dict[str, float]:
    """How probable each PLOVER root is for what `source` does to `target` in a sentence, NONE included; sums to 1.

    `source` and `target` are character spans `[start, end)` of the sentence.
    """
    from detente.extract.events.relation import relation

    return relation(sentence, source=source, target=target)


def compare(a: str, b: str) -> dict[str, float]:
    """How probably what two statements say contradicts or repeats each other, or neither; sums to 1.

    `a` and `b` are the words of the statements; which of them comes first makes no difference.
    """
    from detente.encode import VERDICTS, verdicts

    each = dict(zip(VERDICTS, verdicts([(a, b), (b, a)]).mean(0).tolist(), strict=True))
    return {"contradicts": each["contradiction"], "repeats": each["entailment"], "unrelated": each["neutral"]}


def open_record(url: str | Path) -> "Store":
    """The store at a path or URL; made where there is none."""
    from detente.store import open_store

    return open_store(url)
