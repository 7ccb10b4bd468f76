"""News that nobody labelled, in the windows that the encoder reads: what a teacher says of it is learned."""

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from detente.divide import divide
from detente.encode.pieces import pieces
from detente.encode.windows import windows
from detente.view.evaluate.gold import read_rows
from detente.view.evaluate.readers import body_article
from training.example import Example, Rating

UNKNOWN = float("nan")


class Story(Struct, frozen=True):
    """A row."""

    text: str


def newswire(path: Path) -> Iterator[Example]:
    """Every window of every story, its verbs to be rated."""
    for story in read_rows(path, Story):
        document = divide(body_article(story.text))
        sentences = [sentence.span for sentence in document.sentences]
        found = pieces(story.text, sentences)
        verbs = [t.span for sentence in document.sentences for t in sentence.tokens if t.pos == "VERB"]
        places = [place.start for verb in verbs if (place := found.within(verb)).start < place.stop]
        for window in windows(found.cut(sentences)):
            inside = (at for at in places if window.start <= at < window.stop)
            ratings = tuple(Rating(at - window.start, UNKNOWN) for at in inside)
            yield Example(tuple(found.ids[window.start : window.stop].tolist()), ratings=ratings)
