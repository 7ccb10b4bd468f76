"""Writes one article of an invented world together with what is read from it."""

from dataclasses import dataclass, field

from msgspec.structs import replace

from detente.record import (
    Actor,
    AnyThing,
    Article,
    Basis,
    Date,
    Event,
    How,
    Mention,
    Passage,
    PassageKind,
    Place,
    Published,
    Quotation,
    Root,
    Run,
    Source,
    Span,
    Statement,
    StatementKind,
    Status,
    When,
    make_id,
)
from detente.record.ids import article_id
from detente.run.coding import coding

QUADS = {
    **dict.fromkeys((Root.AGREE, Root.CONSULT, Root.SUPPORT, Root.CONCEDE), 1),
    **dict.fromkeys((Root.COOPERATE, Root.AID, Root.RETREAT), 2),
    **dict.fromkeys((Root.REQUEST, Root.ACCUSE, Root.REJECT, Root.THREATEN), 3),
    **dict.fromkeys((Root.PROTEST, Root.SANCTION, Root.MOBILIZE, Root.COERCE, Root.ASSAULT), 4),
}
_WEIGHTS = {1: 3.0, 2: 6.5, 3: -3.5, 4: -8.0}


@dataclass(frozen=True)
class Deed:
    """What happens, as several articles may tell it."""

    root: Root
    status: Status
    by: Actor
    to: Actor | None
    day: str | None
    town: tuple[str, str] | None
    act: Root | None = None
    deadline: str | None = None


@dataclass
class Story:
    """An article that is being written."""

    number: int
    text: str = ""
    things: list[AnyThing] = field(default_factory=list)

    @property
    def article(self) -> str:
        """What the article is called until all of its text is known."""
        return f"article-{self.number:016x}"

    def write(self, words: str) -> Span:
        """Writes some words, and says where they stand."""
        start = len(self.text)
        self.text += words
        return Span(start, len(self.text))

    def name(self, actor: Actor) -> str:
        """Names an actor; the id of the mention."""
        span = self.write(actor.name)
        mention = Mention(
            id=make_id("mention", self.article, span),
            article=self.article,
            span=span,
            actor=actor.id,
            how=How.NAME,
            confidence=0.9,
            reasons=(f"the name of {actor.name}",),
            country=actor.country,
        )
        self.things.append(mention)
        return mention.id

    def date(self, edtf: str) -> When:
        """Writes a day."""
        span = self.write(f" on {edtf}")
        date = Date(
            id=make_id("date", self.article, span),
            article=self.article,
            span=span,
            timex=edtf,
            edtf=edtf,
            basis=Basis.TEXT,
            confidence=0.9,
        )
        self.things.append(date)
        return When(edtf=edtf, basis=Basis.TEXT, source=date.id, reason="in its clause")

    def tell(self, deed: Deed, rest: str, confidence: float, asserted_by: str | None = None) -> str:
        """Tells of a deed in a sentence; the id of the event."""
        start = len(self.text)
        by = self.name(deed.by)
        self.write(" ")
        trigger = self.write(deed.root.value.lower())
        self.write(" ")
        to = self.name(deed.to) if deed.to else None
        when = self.date(deed.day) if deed.day else None
        place = self._place(deed.town) if deed.town else None
        deadline = When(edtf=deed.deadline, basis=Basis.INFERRED) if deed.deadline else None
        self.write(f" {rest}. ")
        event = Event(
            id=make_id("event", self.article, trigger, deed.root),
            article=self.article,
            sentence=Span(start, len(self.text) - 1),
            trigger=trigger,
            root=deed.root,
            act=deed.act,
            mode=None,
            contexts=(),
            cameo=None,
            quad=QUADS[deed.root],
            goldstein=_WEIGHTS[QUADS[deed.root]],
            plover_score=0.0,
            actors=(by,),
            recipients=(to,) if to else (),
            object=None,
            date=when,
            place=place,
            status=deed.status,
            condition=None,
            deadline=deadline,
            quantities=(),
            asserted_by=asserted_by,
            confidence=confidence,
            reasons=(f"“{deed.root.value.lower()}” is a word of {deed.root.value}", "read as fact, hence occurred"),
        )
        self.things.append(event)
        return event.id

    def _place(self, town: tuple[str, str]) -> Place:
        self.write(" in ")
        return Place(name=town[0], country=town[1], span=self.write(town[0]))

    def quote(self, speaker: Actor, about: Actor, rest: str, when: When | None, confidence: float) -> str:
        """Quotes somebody on somebody; the id of the statement."""
        by = self.name(speaker)
        self.write(" ")
        cue = self.write("said")
        self.write(" that ")
        start = len(self.text)
        self.name(about)
        self.write(f" {rest}")
        content = Span(start, len(self.text))
        self.write(". ")
        statement = Statement(
            id=make_id("statement", self.article, (content,)),
            article=self.article,
            speaker=by,
            cue=cue,
            content=(content,),
            kind=StatementKind.STANCE if confidence > 0.85 else StatementKind.SPEECH,
            quotation=Quotation.INDIRECT,
            medium=None,
            addressees=(),
            via=None,
            about=(about.id,),
            date=when,
            confidence=confidence,
            reasons=("read as speech by “said”",),
        )
        self.things.append(statement)
        return statement.id

    def finished(self, title: Span, outlet: str, day: str, run: Run) -> tuple[list[AnyThing], dict[str, str]]:
        """The source, the article, all that is read from it and by which run; and by what it was called its ids."""
        host = outlet.lower().replace(" ", "")
        uri, sha256 = f"https://www.{host}.example/{day}/{self.number}", f"{self.number:064}"
        id = make_id("source", uri, sha256)
        source = Source(id=id, uri=uri, sha256=sha256, media_type="text/html", encoding="utf-8")
        body = Span(title.end + 1, len(self.text))
        passages = (Passage(kind=PassageKind.TITLE, span=title), Passage(kind=PassageKind.BODY, span=body))
        article = Article(
            id=article_id(source.id, 0, self.text),
            source=source.id,
            title=title.of(self.text),
            byline=None,
            publisher=outlet if self.number % 5 else None,
            dateline=None,
            published=Published(edtf=day, basis=Basis.METADATA),
            language="en",
            text=self.text,
            passages=passages,
            alignment=(),
        )
        ids: dict[str, str] = {}
        facts = [_of(article.id, thing, ids) for thing in self.things]
        return [source, article, *facts, coding(run, source, [article, *facts])], ids


def _of(article: str, thing: AnyThing, ids: dict[str, str]) -> AnyThing:
    """The same fact in the article that has this id, with the ids of what it names; `ids` learns its own."""
    match thing:
        case Mention() | Date():
            made: AnyThing = replace(
                thing, id=make_id(type(thing).__name__.lower(), article, thing.span), article=article
            )
        case Statement():
            id = make_id("statement", article, thing.content)
            speaker = ids[thing.speaker] if thing.speaker else None
            made = replace(thing, id=id, article=article, speaker=speaker, date=_when(thing.date, ids))
        case Event():
            made = replace(
                thing,
                id=make_id("event", article, thing.trigger, thing.root),
                article=article,
                actors=tuple(ids[one] for one in thing.actors),
                recipients=tuple(ids[one] for one in thing.recipients),
                date=_when(thing.date, ids),
                asserted_by=ids[thing.asserted_by] if thing.asserted_by else None,
            )
        case _:
            return thing
    ids[thing.id] = made.id
    return made


def _when(when: When | None, ids: dict[str, str]) -> When | None:
    return replace(when, source=ids[when.source]) if when and when.source else when
