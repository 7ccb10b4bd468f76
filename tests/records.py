"""A small record built by hand: what a careful reader finds in two short stories and a page that cannot be read."""

from detente.record import (
    Actor,
    ActorKind,
    Aligned,
    AnyThing,
    Article,
    Basis,
    Date,
    Dateline,
    Event,
    How,
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
    Unread,
    When,
    make_id,
)

TITLE = "Six hours of talks end without a way out"
BODY = (
    "GENEVA, Jan. 9 — Secretary of State James A. Baker and the Iraqi minister, Tariq Aziz, met here on Wednesday. "
    'Mr. Aziz refused to take a letter from President Bush, whose words he called "unfit for heads of state". '
    "The Security Council has authorized force if Iraq does not leave Kuwait by Jan. 15. "
    "France said it might still send an envoy to Baghdad. "
)
NOTICE = "Subscribe to our newsletter for the latest."
TEXT = f"{TITLE}\n{BODY}\n{NOTICE}"

LATER = "Iraqi troops withdrew from one border post, witnesses claimed."

SHIFT = 12
"""How far into its source the first story begins."""


def at(words: str, text: str = TEXT, *, nth: int = 1) -> Span:
    """Where the words stand for the nth time."""
    start = -1
    for _ in range(nth):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


SOURCE = Source(
    id=make_id("source", "geneva"),
    uri="stories/geneva.txt",
    sha256="0" * 64,
    media_type="text/plain",
    encoding="utf-8",
)
LATER_SOURCE = Source(
    id=make_id("source", "border"), uri="stories/border.txt", sha256="1" * 64, media_type="text/plain", encoding="utf-8"
)
UNREAD = Unread(
    id=make_id("unread", "stories/blank.txt"), uri="stories/blank.txt", reason="no text in it", advice="check the file"
)

ARTICLE = Article(
    id=make_id("article", SOURCE.id, 0),
    source=SOURCE.id,
    title=TITLE,
    byline=None,
    publisher=None,
    dateline=Dateline(place="Geneva", date="Jan. 9", edtf="1991-01-09", span=at("GENEVA, Jan. 9")),
    published=Published(edtf="1991-01-09", basis=Basis.GIVEN),
    language="en",
    text=TEXT,
    passages=(
        Passage(kind=PassageKind.TITLE, span=Span(0, len(TITLE))),
        Passage(kind=PassageKind.BODY, span=at(BODY)),
        Passage(kind=PassageKind.NOTICE, span=at(NOTICE)),
    ),
    alignment=(Aligned(0, SHIFT, len(TEXT)),),
)
LATER_ARTICLE = Article(
    id=make_id("article", LATER_SOURCE.id, 0),
    source=LATER_SOURCE.id,
    title=None,
    byline=None,
    publisher=None,
    dateline=None,
    published=Published(edtf=None, basis=Basis.UNKNOWN),
    language="en",
    text=LATER,
    passages=(Passage(kind=PassageKind.BODY, span=Span(0, len(LATER))),),
    alignment=(),
)


def actor(id: str, name: str, kind: ActorKind, country: str | None, *sectors: str) -> Actor:
    return Actor(id=id, name=name, kind=kind, country=country, sectors=sectors)


BAKER = actor("james-baker", "James Baker", ActorKind.PERSON, "USA", "GOV")
AZIZ = actor("tariq-aziz", "Tariq Aziz", ActorKind.PERSON, "IRQ", "GOV")
BUSH = actor("george-h-w-bush", "George H. W. Bush", ActorKind.PERSON, "USA", "GOV")
COUNCIL = actor("UN-security-council", "UN Security Council", ActorKind.ORGANISATION, "UNO")
IRAQ = actor("IRQ", "Iraq", ActorKind.STATE, "IRQ", "GOV")
FRANCE = actor("FRA", "France", ActorKind.STATE, "FRA", "GOV")


def mention(words: str, of: Actor | None, how: How = How.NAME, *, nth: int = 1) -> Mention:
    span = at(words, nth=nth)
    reasons = (f'"{words}" is a name of it',) if of else ("no antecedent fits",)
    return Mention(
        id=make_id("mention", ARTICLE.id, span),
        article=ARTICLE.id,
        span=span,
        actor=of.id if of else None,
        how=how,
        confidence=0.9 if of else 0.4,
        reasons=reasons,
    )


M_BAKER = mention("Secretary of State James A. Baker", BAKER)
M_AZIZ = mention("Tariq Aziz", AZIZ)
M_MR_AZIZ = mention("Mr. Aziz", AZIZ)
M_BUSH = mention("President Bush", BUSH, How.TITLE)
M_HE = mention("he", AZIZ, How.PRONOUN, nth=BODY[: BODY.index("he called")].count("he") + TITLE.count("he") + 1)
M_COUNCIL = mention("The Security Council", COUNCIL)
M_IRAQ = mention("Iraq", IRAQ, nth=2)
M_FRANCE = mention("France", FRANCE)
M_BAGHDAD = mention("Baghdad", IRAQ, How.METONYM)
M_WITNESSES = Mention(
    id=make_id("mention", LATER_ARTICLE.id, at("witnesses", LATER)),
    article=LATER_ARTICLE.id,
    span=at("witnesses", LATER),
    actor=None,
    how=How.DESCRIPTION,
    confidence=0.5,
)
M_TROOPS = Mention(
    id=make_id("mention", LATER_ARTICLE.id, at("Iraqi troops", LATER)),
    article=LATER_ARTICLE.id,
    span=at("Iraqi troops", LATER),
    actor=IRAQ.id,
    how=How.DESCRIPTION,
    confidence=0.8,
)

D_WEDNESDAY = Date(
    id=make_id("date", ARTICLE.id, at("Wednesday")),
    article=ARTICLE.id,
    span=at("Wednesday"),
    timex="1991-01-09",
    edtf="1991-01-09",
    basis=Basis.INFERRED,
    confidence=0.9,
    reasons=("the Wednesday of the day of publication, in the past tense",),
)
D_DEADLINE = Date(
    id=make_id("date", ARTICLE.id, at("Jan. 15")),
    article=ARTICLE.id,
    span=at("Jan. 15"),
    timex="1991-01-15",
    edtf="1991-01-15",
    basis=Basis.INFERRED,
    confidence=0.8,
)


def statement(speaker: Mention | None, cue: str, *content: str, of: Article = ARTICLE, **fields: object) -> Statement:
    spans = tuple(at(words, of.text) for words in content)
    known = {
        "kind": StatementKind.SPEECH,
        "quotation": Quotation.INDIRECT,
        "medium": None,
        "addressees": (),
        "via": None,
        "about": (),
        "date": None,
    }
    return Statement(
        id=make_id("statement", of.id, spans),
        article=of.id,
        speaker=speaker.id if speaker else None,
        cue=at(cue, of.text),
        content=spans,
        confidence=0.8,
        reasons=(f'"{cue}" introduces speech',),
        **{**known, **fields},  # type: ignore[arg-type]
    )


S_UNFIT = statement(
    M_HE,
    "called",
    "whose words",
    '"unfit for heads of state"',
    quotation=Quotation.MIXED,
    about=(BUSH.id,),
    date=When(edtf="1991-01-09", basis=Basis.INFERRED),
)
S_ENVOY = statement(M_FRANCE, "said", "it might still send an envoy to Baghdad", about=(IRAQ.id,))
S_WITNESSES = statement(
    M_WITNESSES, "claimed", "Iraqi troops withdrew from one border post", of=LATER_ARTICLE, about=(IRAQ.id,)
)


def event(trigger: str, root: Root, *, of: Article = ARTICLE, within: Span, quad: int, **fields: object) -> Event:
    span = at(trigger, of.text)
    known = {
        "act": None,
        "mode": None,
        "contexts": (),
        "cameo": None,
        "goldstein": None,
        "plover_score": 0.0,
        "actors": (),
        "recipients": (),
        "object": None,
        "date": None,
        "place": None,
        "status": Status.OCCURRED,
        "condition": None,
        "deadline": None,
        "quantities": (),
        "asserted_by": None,
        "confidence": 0.8,
    }
    return Event(
        id=make_id("event", of.id, span, root),
        article=of.id,
        sentence=within,
        trigger=span,
        root=root,
        quad=quad,
        reasons=(f'"{trigger}" is a word for {root}',),
        **{**known, **fields},  # type: ignore[arg-type]
    )


def between(first: str, last: str) -> Span:
    return Span(at(first).start, at(last).end)


MET = event(
    "met",
    Root.CONSULT,
    within=between("GENEVA", "on Wednesday."),
    quad=1,
    actors=(M_BAKER.id, M_AZIZ.id),
    date=When(edtf="1991-01-09", basis=Basis.INFERRED, source=D_WEDNESDAY.id),
    place=Place(name="Geneva", country="CHE", span=at("here")),
    plover_score=2.5,
    goldstein=1.0,
    cameo="040",
    quantities=(Quantity(what="duration", value=6.0, unit="hour", span=at("Six hours")),),
)
REFUSED = event(
    "refused",
    Root.REJECT,
    within=between("Mr. Aziz", 'heads of state".'),
    quad=3,
    actors=(M_MR_AZIZ.id,),
    recipients=(M_BUSH.id,),
    object=at("a letter from President Bush"),
    date=When(edtf="1991-01-09", basis=Basis.INFERRED, reason="past tense"),
)
AUTHORIZED = event(
    "authorized",
    Root.THREATEN,
    within=between("The Security Council", "by Jan. 15."),
    quad=3,
    act=Root.ASSAULT,
    mode="violence",
    contexts=("military",),
    actors=(M_COUNCIL.id,),
    recipients=(M_IRAQ.id,),
    condition=at("Iraq does not leave Kuwait by Jan. 15"),
    deadline=When(edtf="1991-01-15", basis=Basis.INFERRED, source=D_DEADLINE.id),
    date=When(edtf="../1991-01-09", basis=Basis.INFERRED),
)
ENVOY = event(
    "send",
    Root.CONSULT,
    within=between("France", "to Baghdad."),
    quad=1,
    mode="visit",
    actors=(M_FRANCE.id,),
    recipients=(M_BAGHDAD.id,),
    status=Status.HYPOTHETICAL,
    asserted_by=S_ENVOY.id,
    date=When(edtf="1991-01-09/..", basis=Basis.INFERRED),
)
WITHDREW = event(
    "withdrew",
    Root.RETREAT,
    of=LATER_ARTICLE,
    within=Span(0, len(LATER)),
    quad=2,
    actors=(M_TROOPS.id,),
    status=Status.CLAIMED,
    confidence=0.4,
    asserted_by=S_WITNESSES.id,
)

FIRST_INPUT: tuple[AnyThing, ...] = (
    *(SOURCE, ARTICLE, BAKER, AZIZ, BUSH, COUNCIL, IRAQ, FRANCE),
    *(M_BAKER, M_AZIZ, M_MR_AZIZ, M_BUSH, M_HE, M_COUNCIL, M_IRAQ, M_FRANCE, M_BAGHDAD),
    *(D_WEDNESDAY, D_DEADLINE, S_UNFIT, S_ENVOY, MET, REFUSED, AUTHORIZED, ENVOY),
)
SECOND_INPUT: tuple[AnyThing, ...] = (
    *(LATER_SOURCE, LATER_ARTICLE, IRAQ, M_TROOPS, M_WITNESSES, S_WITNESSES, WITHDREW),
)
THIRD_INPUT: tuple[AnyThing, ...] = (UNREAD,)

RECORD = Record([*FIRST_INPUT, *SECOND_INPUT, *THIRD_INPUT])
