"""Counts what a reading gave, so that nothing that came in goes unaccounted for."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Self

from detente.record import KINDS, LANGUAGES, AnyThing, Article, PassageKind, Unread
from detente.view.facts import set_aside

_KIND_OF = {kind: name for name, kind in KINDS.items()}


@dataclass(frozen=True, slots=True)
class Tally:
    """What the inputs so far gave: things by kind, those new to the record, and what was not read."""

    inputs: int = 0
    read: Counter[str] = field(default_factory=Counter)
    new: Counter[str] = field(default_factory=Counter)
    passages: Counter[PassageKind] = field(default_factory=Counter)
    """Passages that were set aside."""
    characters: Counter[PassageKind] = field(default_factory=Counter)
    """Their length together."""
    undated: int = 0
    """Articles whose date of publication is not known."""
    foreign: Counter[str] = field(default_factory=Counter)
    """Articles in languages that no facts are read from, by language."""
    unread: tuple[Unread, ...] = ()
    skipped: int = 0
    """Inputs that the same run had read before."""
    refused: int = 0
    """Inputs that were forgotten before, and are left out."""
    passed: Counter[str] = field(default_factory=Counter)
    """What containers hold that is no document, by reason."""

    def plus(self, things: Sequence[AnyThing], new: Counter[str]) -> Self:
        """The tally with one more input."""
        articles = [thing for thing in things if isinstance(thing, Article)]
        aside = [passage for article in articles for passage in set_aside(article)]
        return replace(
            self,
            inputs=self.inputs + 1,
            read=self.read + Counter(_KIND_OF[type(thing)] for thing in things),
            new=self.new + new,
            passages=self.passages + Counter(passage.kind for passage in aside),
            characters=sum((Counter({passage.kind: len(passage.text)}) for passage in aside), self.characters),
            undated=self.undated + sum(a.published.edtf is None or a.published.inferred for a in articles),
            foreign=self.foreign + Counter(a.language for a in articles if a.language not in LANGUAGES),
            unread=(*self.unread, *(thing for thing in things if isinstance(thing, Unread))),
        )
