"""What was read of an article is let go of at once, with all that was worked out for it."""

import gc
import weakref
from collections.abc import Iterator
from types import FunctionType

import pytest

from detente.acquire import acquire_text
from detente.clean import clean
from detente.divide.pipeline import pipeline
from detente.run import read_article

TEXT = (
    "HELSINKI, March 4 — Finland's president met the Soviet ministers in Moscow on Monday. He said that the border "
    "guards of both countries had agreed to withdraw. The spokesmen of the rebels and the army denied it."
)


@pytest.fixture
def found() -> Iterator[list[object]]:
    """What a search finds that refers to itself, once it is made; none is made meanwhile."""
    gc.collect()
    gc.disable()
    gc.set_debug(gc.DEBUG_SAVEALL)
    yield gc.garbage
    gc.set_debug(0)
    gc.garbage.clear()
    gc.enable()


def test_a_document_goes_with_its_reading(found: list[object]) -> None:
    (article,) = clean(acquire_text(TEXT, uri="x"))
    reading = read_article(article)
    document = weakref.ref(reading.document)
    assert reading.events
    del reading
    assert document() is None


def test_nothing_stays_of_what_syntax_was_worked_out_from(found: list[object]) -> None:
    pipeline().read([pipeline().words(TEXT)])
    gc.collect()
    assert not [one for one in found if isinstance(one, FunctionType) and one.__module__.startswith("thinc")]
