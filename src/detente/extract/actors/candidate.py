"""What is found in a sentence before it is settled whom it means."""

from enum import StrEnum
from typing import Any, Self

from msgspec import Struct

from detente.divide.document import Sentence, Token
from detente.extract.actors.tables import Organisation, Person, Title
from detente.extract.actors.vocabulary import Term
from detente.extract.actors.words import words_of
from detente.record import Span


class Form(StrEnum):
    """What a candidate is by its head."""

    PERSON = "person"
    BODY = "body"
    METONYM = "metonym"
    STATE = "state"
    CAPITAL = "capital"
    CITIZENS = "citizens"
    TITLE = "title"
    ROLE = "role"
    PRONOUN = "pronoun"
    SPEAKER = "speaker"
    """Whoever is quoted, by "I", "me" or "my"."""
    BYSTANDER = "bystander"
    """Somebody who is no actor; he gets no mention."""


SUBJECT = frozenset({"nsubj", "nsubjpass"})
OBJECT = frozenset({"dobj", "pobj", "dative"})
"""The dependencies of subjects and of objects."""
_NUMBERS = {"both": 2, "neither": 2, "two": 2, "three": 3, "four": 4, "five": 5}


class Candidate(Struct, frozen=True):
    """A phrase that may be a mention: its head, what its own words mean, and what it says it belongs to."""

    span: Span
    sentence: int
    text: str
    form: Form
    core: Term | None = None
    name: str = ""
    """The name of a person or an unlisted organisation."""
    known: tuple[Person, ...] = ()
    """The persons of the tables whose full name it is."""
    bodies: tuple[Organisation, ...] = ()
    """The organisations of the tables whose name it is."""
    titles: tuple[Term, ...] = ()
    unheld: tuple[Term, ...] = ()
    """Those of a person's titles that he does not hold, by the words before them: "Carl Bildt, once prime minister"."""
    of: tuple[Term, ...] = ()
    """States, bodies and seats that the phrase names as its own: "Iraq's foreign minister", "leader of Hamas"."""
    shared: tuple[Term, ...] = ()
    """All the states that share a noun in the plural: "the Polish and Ukrainian presidents"."""
    whose: str = ""
    """The pronoun, or the noun for a state or body, whose it is: "its forces", "the country's president"."""
    owner: str = ""
    """The person whose it is: "the Obama administration"."""
    definite: bool = False
    narrowed: bool = False
    """Whether a name that is not known says which one is meant: "the Unionist leader"."""
    subject: bool = False
    object: bool = False
    plural: bool = False
    possessive: bool = False
    quote: int | None = None
    """The number of the quotation that it stands in."""
    in_fragment: bool = False
    """Whether that quotation is only a part of the sentence around it: "he would “never leave his post”"."""
    homonym: bool = False
    """Whether a body's name may be another state's body: "the Senate", "the Labour Party"."""
    expletive: bool = False
    """An "it" that means nothing: "it is clear that"."""
    head: int = -1
    """The index of its own head in the sentence."""
    clause: int = -1
    """The index of the word that the phrase depends on."""
    joined: int = -1
    """The index of the head of the first of those that "and" joins it to; its own where it is the first or alone."""
    antecedent: int | None = None
    """The index of the head of what a relative pronoun takes up."""
    paragraph: int = 0
    rivals: tuple[int, ...] = ()
    """Where the things stand that a pronoun could mean instead of an actor."""
    of_agent: bool = False
    """Whether a pronoun is the subject of a verb that only actors are subjects of: "it announced"."""
    told: int | None = None
    """Where the one ends who is to do what a pronoun stands in: "called on Iran to end its tests"."""
    ahead: bool = False
    """Whether it stands before the one whom it may mean: "In his speech, Eden said", "his rival, Kasavubu"."""

    @classmethod
    def of_word(cls, sentence: Sentence, token: Token, form: Form, **more: Any) -> Self:
        """A candidate of one word, with its place in the syntax of the sentence."""
        place = {
            "subject": token.dep in SUBJECT,
            "object": token.dep in OBJECT,
            "possessive": token.dep == "poss",
            "head": token.index,
            "clause": token.head,
            "joined": sentence.first_joined(token).index,
            "paragraph": sentence.paragraph,
        }
        return cls(token.span, sentence.index, token.text, form, **place | more)

    @property
    def title_rows(self) -> tuple[Title, ...]:
        """The titles before or behind a person's name."""
        return tuple(t.row for t in self.titles if isinstance(t.row, Title))

    @property
    def held_rows(self) -> tuple[Title, ...]:
        """Those that are not a former holder's or a deputy's."""
        return tuple(t.row for t in self.titles if isinstance(t.row, Title) and t not in self.unheld)

    @property
    def offices(self) -> frozenset[str]:
        """The offices that those titles can mean."""
        return frozenset(o for t in self.held_rows for o in t.offices)

    @property
    def is_current(self) -> bool:
        """Whether a phrase gives somebody the office itself: no former one, no deputy's."""
        return words_of("not the office").isdisjoint(self.text.lower().split())

    @property
    def number(self) -> int | None:
        """How many it means, where it says so: "both sides", "the two leaders"."""
        if self.text.lower().startswith("neither "):
            return 2
        words = (
            self.text.lower().split()[:2] if self.definite or self.text.lower().startswith(("both ", "all ")) else ()
        )
        return next((_NUMBERS[w] for w in words if w in _NUMBERS), None)

    @property
    def is_new(self) -> bool:
        """Whether it means somebody who has only come into the office: "the new president"."""
        return not {"new", "incoming", "next"}.isdisjoint(self.text.lower().split())

    @property
    def country(self) -> str | None:
        """The one state that it names as its own; None where it names none or several."""
        found = {t.country for t in self.of if t.country}
        return found.pop() if len(found) == 1 else None
