"""A record as reading makes one: two papers on one quarrel, one read twice, an input without text, and decisions."""

from collections.abc import Iterator
from functools import cache

from detente.acquire import Given
from detente.record import AnyThing, Verdict
from detente.run import Reader, read_documents, with_coding
from detente.store import Store, decide, take_back
from detente.view.intake import take_in

MORNING = """Chile recalls its envoy from Lima

SANTIAGO, March 3 — Chile recalled its ambassador from Peru on Monday and threatened to close the border.
"We will not accept this," said President Ricardo Lagos. Peru denied that its troops had crossed the border.
Brazil's foreign minister, Celso Amorim, will meet both sides in Brasilia on Friday, if they agree to a truce.
"""
EVENING = """Ambassador leaves Peru

Chile recalled its ambassador from Peru on Monday. Peruvian officials said that no soldier had crossed the border.
President Ricardo Lagos said he would accept the talks. The two countries met in Brasilia on Friday, and Peru offered
to pay for 12 houses that were burned.
"""
LATER = """LIMA, March 10 — Peru on Monday cancelled the talks with Chile that Brazil had arranged in Brasilia.
Ecuador accused Peru of "playing with fire". At least 40 people were wounded in protests against the border closure.
"""
PLACES = {"morning.txt": MORNING, "evening.txt": EVENING, "later.txt": LATER}


Input = tuple[AnyThing, ...]


@cache
def readings() -> tuple[Input, ...]:
    """What two runs read from these papers, an input at a time."""
    return (*_read("2003-03-04", *PLACES, "blank.txt"), *_read("2003-03-05", "evening.txt"))


def _read(published: str, *names: str) -> Iterator[Input]:
    reader = Reader(published)
    run = reader.stamp()
    given = [Given(name, PLACES.get(name, " ").encode()) for name in names]
    for outcome in read_documents(given, published=published, stages=reader.stages):
        yield (run, *with_coding(run, outcome.things))


def fill(store: Store) -> None:
    """Takes all of it into an empty store, and decides on some of it."""
    for things in readings():
        take_in(store, things)
    record = store.record()
    event, other = record.events[:2]
    mention = next(one for one in record.mentions if one.article == event.article and one.actor)
    decide(store, of=event.id, verdict=Verdict.AMEND, by="ada", changes={"status": "planned", "actors": (mention.id,)})
    decide(store, of=other.id, verdict=Verdict.ACCEPT, by="ada", note="as it stands there", labels=["sure"])
    decide(store, of=mention.id, verdict=Verdict.AMEND, by="ben", amended=record.actors[-1].id)
    note = decide(store, of=record.links[0].id, verdict=Verdict.NOTE, by="ben", note="is it?")
    take_back(store, note.id, by="ada")
