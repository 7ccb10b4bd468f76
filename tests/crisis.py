"""A small crisis built by hand, with links and incidents: two states quarrel over a strait, in four articles."""

from collections.abc import Mapping

from detente.record import (
    Actor,
    ActorKind,
    AnyThing,
    Article,
    Basis,
    Event,
    How,
    Incident,
    Link,
    LinkKind,
    Mention,
    Passage,
    PassageKind,
    Place,
    Published,
    Quantity,
    Quotation,
    Record,
    Root,
    Source,
    Span,
    Statement,
    StatementKind,
    Status,
    When,
    make_id,
)
from tests.records import actor, at

ARLAND = actor("ARL", "Arland", ActorKind.STATE, "ARL", "GOV")
BESMAR = actor("BSM", "Besmar", ActorKind.STATE, "BSM", "GOV")
MARN = actor("ilse-marn", "Ilse Marn", ActorKind.PERSON, "ARL", "GOV")
REBELS = actor("coast-front", "Coast Front", ActorKind.ARMED_GROUP, None, "REB")

Parties = Mapping[str, Actor]
"""Words of a sentence and whom they mean."""

THINGS: list[AnyThing] = [ARLAND, BESMAR, MARN, REBELS]


def when(edtf: str | None) -> When | None:
    return When(edtf=edtf, basis=Basis.TEXT) if edtf else None


def article(uri: str, outlet: str | None, day: str, text: str) -> Article:
    source = Source(id=make_id("source", uri), uri=uri, sha256="0" * 64, media_type="text/plain", encoding="utf-8")
    made = Article(
        id=make_id("article", uri),
        source=source.id,
        title=None,
        byline=None,
        publisher=outlet,
        dateline=None,
        published=Published(edtf=day, basis=Basis.GIVEN),
        language="en",
        text=text,
        passages=(Passage(kind=PassageKind.BODY, span=Span(0, len(text))),),
        alignment=(),
    )
    THINGS.extend([source, made])
    return made


def within(of: Article, sentence: str, words: str) -> Span:
    """Where words stand in a sentence of an article."""
    return at(words, sentence).shifted(at(sentence, of.text).start)


def mentions(of: Article, sentence: str, parties: Parties) -> tuple[str, ...]:
    made = []
    for words, who in parties.items():
        span = within(of, sentence, words)
        id = make_id("mention", of.id, span, who.id)
        made.append(Mention(id=id, article=of.id, span=span, actor=who.id, how=How.NAME, confidence=0.9))
    THINGS.extend(made)
    return tuple(mention.id for mention in made)


def said(of: Article, sentence: str, speaker: Parties, *, cue: str, content: str, day: str | None) -> Statement:
    (who,) = mentions(of, sentence, speaker)
    made = Statement(
        id=make_id("statement", of.id, content),
        article=of.id,
        speaker=who,
        cue=within(of, sentence, cue),
        content=(within(of, sentence, content),),
        kind=StatementKind.SPEECH,
        quotation=Quotation.INDIRECT,
        medium=None,
        addressees=(),
        via=None,
        about=(),
        date=when(day),
        confidence=0.8,
    )
    THINGS.append(made)
    return made


def happened(
    of: Article,
    sentence: str,
    trigger: str,
    root: Root,
    *,
    quad: int,
    by: Parties,
    to: Parties | None = None,
    day: str | None = None,
    act: Root | None = None,
    status: Status = Status.OCCURRED,
    goldstein: float | None = None,
    object: str = "",
    condition: str = "",
    deadline: str | None = None,
    place: str = "",
    figures: Mapping[str, float] | None = None,
    asserted_by: Statement | None = None,
) -> Event:
    made = Event(
        id=make_id("event", of.id, sentence, root),
        article=of.id,
        sentence=at(sentence, of.text),
        trigger=within(of, sentence, trigger),
        root=root,
        act=act,
        mode=None,
        contexts=(),
        cameo=None,
        quad=quad,
        goldstein=goldstein,
        plover_score=0.0,
        actors=mentions(of, sentence, by),
        recipients=mentions(of, sentence, to or {}),
        object=within(of, sentence, object) if object else None,
        date=when(day),
        place=Place(name=place, country=None, span=within(of, sentence, place)) if place else None,
        status=status,
        condition=within(of, sentence, condition) if condition else None,
        deadline=when(deadline),
        quantities=tuple(
            Quantity(what="count", value=value, unit=None, span=within(of, sentence, words))
            for words, value in (figures or {}).items()
        ),
        asserted_by=asserted_by.id if asserted_by else None,
        confidence=0.8,
    )
    THINGS.append(made)
    return made


def link(kind: LinkKind, one: Event | Statement, other: Event | Statement, reason: str) -> Link:
    made = Link(
        id=make_id("link", kind, one.id, other.id), kind=kind, from_=one.id, to=other.id, confidence=0.9, reason=reason
    )
    THINGS.append(made)
    return made


TALKS_ = "Arland and Besmar opened talks on the strait on Sunday."
CLOSE_ = "Arland threatened to close the strait unless Besmar withdraws its patrol boats by March 10."
INSPECT_ = "Besmar promised Arland to send inspectors to the port by the end of March."
NEVER_ = "President Ilse Marn said Arland would never sell gas to Besmar."
FIRST = article(
    "https://post.example/talks", "The Harbour Post", "2031-03-02", f"{TALKS_} {CLOSE_} {INSPECT_} {NEVER_}"
)
BOTH = {"Arland": ARLAND, "Besmar": BESMAR}
A, B = {"Arland": ARLAND}, {"Besmar": BESMAR}

TALKS = happened(FIRST, TALKS_, "talks", Root.CONSULT, quad=1, by=BOTH, day="2031-03-02", goldstein=1.0)
CLOSE = happened(
    FIRST,
    CLOSE_,
    "threatened",
    Root.THREATEN,
    quad=3,
    by=A,
    to=B,
    day="2031-03-02",
    act=Root.COERCE,
    goldstein=-5.0,
    condition="unless Besmar withdraws its patrol boats",
    deadline="2031-03-10",
)
INSPECT = happened(
    FIRST,
    INSPECT_,
    "promised",
    Root.AGREE,
    quad=1,
    by=B,
    to=A,
    day="2031-03",
    act=Root.COOPERATE,
    goldstein=4.0,
    deadline="2031-03-31",
)
NEVER = said(
    FIRST,
    NEVER_,
    {"President Ilse Marn": MARN},
    cue="said",
    content="Arland would never sell gas to Besmar",
    day="2031-03-02",
)

TALKS_AGAIN_ = "Arland and Besmar began talks over the weekend."
MISSILES_ = "Besmar test-fired two missiles near Tarn on Monday."
SAILORS_ = "Besmar demanded that Arland release four sailors."
SHELLED_ = "The Coast Front claimed that Arland had shelled Besmar on Friday."
SECOND = article("stories/wire.txt", "Meridian Wire", "2031-03-04", f"{TALKS_AGAIN_} {MISSILES_} {SAILORS_} {SHELLED_}")
TALKS_AGAIN = happened(SECOND, TALKS_AGAIN_, "talks", Root.CONSULT, quad=1, by=BOTH, day="2031-03-01/2031-03-02")
MISSILES = happened(
    SECOND,
    MISSILES_,
    "test-fired",
    Root.MOBILIZE,
    quad=4,
    by=B,
    day="2031-03-03",
    object="two missiles",
    place="Tarn",
    figures={"two": 2.0},
)
SAILORS = happened(
    SECOND, SAILORS_, "demanded", Root.REQUEST, quad=3, by=B, to=A, day="2031-03-03", act=Root.RETREAT, goldstein=-1.0
)
FRONT_SAID = said(
    SECOND,
    SHELLED_,
    {"The Coast Front": REBELS},
    cue="claimed",
    content="Arland had shelled Besmar on Friday",
    day="2031-03-03",
)
SHELLED = happened(
    SECOND,
    SHELLED_,
    "shelled",
    Root.ASSAULT,
    quad=4,
    by=A,
    to=B,
    day="2031-02-28",
    status=Status.CLAIMED,
    goldstein=-9.0,
    asserted_by=FRONT_SAID,
)

REFUSED_ = "Arland refused to let the sailors of Besmar go."
FISH_ = "Arland banned fish from Besmar, effective April 1."
TIMBER_ = "Arland has banned timber from Besmar since Thursday."
VISIT_ = "An envoy of Besmar will visit Arland on March 20."
MINISTERS_ = "A meeting of Besmar and Arland on fisheries was called off."
READY_ = "President Marn said she was ready to sell gas to Besmar."
THIRD = article(
    "https://post.example/ban",
    "The Harbour Post",
    "2031-03-09",
    f"{REFUSED_} {FISH_} {TIMBER_} {VISIT_} {MINISTERS_} {READY_}",
)
REFUSED = happened(THIRD, REFUSED_, "refused", Root.REJECT, quad=3, by=A, to=B, day="2031-03-08", goldstein=-4.0)
FISH = happened(
    THIRD, FISH_, "banned", Root.COERCE, quad=4, by=A, to=B, day="2031-03-08", object="fish", deadline="2031-04-01"
)
TIMBER = happened(THIRD, TIMBER_, "banned", Root.SANCTION, quad=4, by=A, to=B, day="2031-03-06", object="timber")
VISIT = happened(THIRD, VISIT_, "visit", Root.CONSULT, quad=1, by=B, to=A, day="2031-03-20", status=Status.PLANNED)
MINISTERS = happened(THIRD, MINISTERS_, "meeting", Root.CONSULT, quad=1, by=BOTH, status=Status.CANCELLED)
READY = said(
    THIRD, READY_, {"President Marn": MARN}, cue="said", content="she was ready to sell gas to Besmar", day="2031-03-08"
)

ARRIVED_ = "Inspectors of Besmar arrived in Arland on Monday, <b>as promised</b>."
LIFTED_ = "Arland lifted its ban on timber from Besmar."
DENIED_ = "Besmar said that no shell had fallen."
FOURTH = article("stories/strait.txt", None, "2031-03-11", f"{ARRIVED_} {LIFTED_} {DENIED_}")
ARRIVED = happened(FOURTH, ARRIVED_, "arrived", Root.COOPERATE, quad=2, by=B, to=A, day="2031-03-10", goldstein=6.0)
LIFTED = happened(FOURTH, LIFTED_, "lifted", Root.RETREAT, quad=2, by=A, to=B, day="2031-03-11", goldstein=7.0)
DENIED = said(FOURTH, DENIED_, B, cue="said", content="no shell had fallen", day="2031-03-11")

SAME = link(LinkKind.SAME, TALKS_AGAIN, TALKS, "Both tell of talks that weekend.")
TURN = link(LinkKind.REVERSES, READY, NEVER, "“ready to sell gas” goes back on “never sell gas”.")
KEPT = link(LinkKind.FULFILS, ARRIVED, INSPECT, "“arrived” carries out “promised to send inspectors”.")
ANSWER = link(LinkKind.ANSWERS, REFUSED, SAILORS, "“refused” answers “demanded”.")
FREED = link(LinkKind.REVERSES, LIFTED, TIMBER, "“lifted its ban” goes back on “banned timber”.")
DENIAL = link(LinkKind.DENIES, DENIED, SHELLED, "“no shell had fallen” denies “had shelled”.")

TOGETHER = tuple(sorted((SAME.from_, SAME.to)))
THINGS.append(Incident(id=make_id("incident", *TOGETHER), events=TOGETHER))
CRISIS = Record(THINGS)
