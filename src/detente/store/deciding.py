"""What somebody decides, checked against the record and written beside it: for the command line and the web alike."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from detente.record import Actor, AnyThing, Mention, Review, Verdict, make_id
from detente.record.amending import MENTIONS, SEVERAL, Changes, Fact, amended, fields_of
from detente.record.errors import BadReview
from detente.record.model import Change
from detente.record.reviews import Verdicts, meant, standing, verdicts
from detente.store.store import Store
from detente.store.writer import Writer

LONGEST_LABEL, LONGEST_NOTE, LONGEST_NAME = 60, 4000, 100
"""How many characters of a label, of a note and of the name of whoever decides are taken at most."""
MOST_LABELS = 20
"""How many labels a review has at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What somebody decides on a thing; ids may be beginnings of ids."""

    of: str
    verdict: Verdict
    by: str
    changes: Changes = field(default_factory=dict)
    """Of a fact that is amended; they go on top of an amendment that holds."""
    amended: str | None = None
    """The actor that a mention means instead, or that an actor is."""
    note: str = ""
    labels: Iterable[str] = ()


def decide(  # noqa: PLR0913 (whoever calls names what is decided field by field)
    store: Store,
    *,
    of: str,
    verdict: Verdict,
    by: str,
    changes: Changes | None = None,
    amended: str | None = None,
    note: str = "",
    labels: Iterable[str] = (),
) -> Review:
    """Writes a verdict on a fact, a mention or an actor (see `Decision`), and gives the review back.

    Raises NotInRecord where an id names nothing, and BadReview where nothing can be decided so, or it is so already.
    """
    decision = Decision(of=of, verdict=verdict, by=by, changes=changes or {}, amended=amended, note=note, labels=labels)
    return decide_all(store, [decision])[0]


def decide_all(store: Store, decisions: Iterable[Decision]) -> tuple[Review, ...]:
    """Writes several decisions, all or none; of several on one thing the last. Raises as `decide` does."""
    with store.deciding, store.writing() as writer:
        known = verdicts(store.things(Review))
        made = {review.of: review for review in (_checked(store, decision, known) for decision in decisions)}
        return _write(writer, made.values())


def take_back(store: Store, review: str, *, by: str, note: str = "") -> Review:
    """Writes that a review does not stand, itself a review that can be taken back; raises as `decide` does."""
    of = store.get(review)
    if not isinstance(of, Review):
        raise BadReview("is no review", where=of.id, advice="list reviews with `detente review list`")
    with store.deciding, store.writing() as writer:
        if of not in standing(store.things(Review)):
            raise BadReview("was taken back already", where=of.id, advice="take that back instead")
        return _write(writer, [_review(Decision(of=of.id, verdict=Verdict.REJECT, by=by, note=note), {})])[0]


def _write(writer: Writer, reviews: Iterable[Review]) -> tuple[Review, ...]:
    made = tuple(reviews)
    writer.add(made)
    return made


def _checked(store: Store, decision: Decision, known: Verdicts) -> Review:
    """The review that a decision makes."""
    thing = store.get(decision.of)
    _check_kind(thing, decision.verdict)
    review = _review(
        replace(decision, of=thing.id, amended=_actor(store, thing, decision)),
        _changes(store, thing, decision, known.get(thing.id)),
    )
    _check_new(thing, review, known)
    return review


def _check_kind(thing: AnyThing, verdict: Verdict) -> None:
    """Raises BadReview where nobody can give such a verdict on a thing of that kind."""
    if isinstance(thing, Review):
        raise BadReview("is a review itself", where=thing.id, advice="take it back with `detente review undo`")
    if not isinstance(thing, Fact | Mention | Actor):
        kind = type(thing).__name__.lower()
        advice = "statements, events, links, mentions and actors are reviewed"
        raise BadReview(f"nothing is decided on a thing of the kind {kind}", where=thing.id, advice=advice)
    if isinstance(thing, Actor) and verdict is Verdict.REJECT:
        raise BadReview(
            "an actor is not rejected", where=thing.id, advice="split its mentions, or merge it into another"
        )


def _actor(store: Store, thing: AnyThing, decision: Decision) -> str | None:
    """The id of the actor that a mention or an actor is amended to."""
    if decision.verdict is not Verdict.AMEND or not isinstance(thing, Mention | Actor):
        if decision.amended:
            raise BadReview("only an amended mention or actor is another actor", where=thing.id, advice="leave it out")
        return None
    if not decision.amended:
        raise BadReview("nothing says who it is instead", where=thing.id, advice="name an actor")
    actor = store.get(decision.amended)
    if not isinstance(actor, Actor):
        raise BadReview("is no actor", where=actor.id, advice="list actors with `detente actors`")
    return actor.id


def _changes(store: Store, thing: AnyThing, decision: Decision, held: Review | None) -> dict[str, Change]:
    """What is to be changed of a fact as it was read, with what is changed already; raises BadReview if nothing is."""
    if decision.verdict is not Verdict.AMEND or not isinstance(thing, Fact):
        if decision.changes:
            raise BadReview("only an amended fact has changes", where=thing.id, advice="leave them out")
        return {}
    if not decision.changes:
        raise BadReview("nothing to change", where=thing.id, advice=f"fields are {', '.join(fields_of(thing))}")
    before = held.changes if held and held.verdict is Verdict.AMEND else {}
    whole = {**before, **{name: _named(store, thing, name, value) for name, value in decision.changes.items()}}
    now = amended(thing, whole, reason="")
    own = {name: value for name, value in whole.items() if _is_other(thing, now, name)}
    if not own:
        advice = "accept it, or undo what changed it"
        raise BadReview("nothing to change: so it was read", where=thing.id, advice=advice)
    return own


def _is_other(thing: Fact, now: Fact, name: str) -> bool:
    """Whether a field is another than it was read; of a date, the day alone."""
    was, is_ = getattr(thing, name), getattr(now, name)
    return bool(getattr(was, "edtf", was) != getattr(is_, "edtf", is_))


def _named(store: Store, fact: Fact, name: str, value: Change) -> Change:
    """The value of a field, ids in full; raises where one is no mention of the article of the fact."""
    if name not in MENTIONS or not value:
        return value
    ids = tuple(_mention(store, fact, name, id) for id in ([value] if isinstance(value, str) else value))
    return ids if name in SEVERAL else ids[0]


def _mention(store: Store, fact: Fact, name: str, id: str) -> str:
    mention = store.get(id)
    if not isinstance(mention, Mention) or mention.article != getattr(fact, "article", None):
        advice = f"`detente explain {fact.id}` names mentions"
        raise BadReview(f"{mention.id} is no mention of its article", where=name, advice=advice)
    return mention.id


def _check_new(thing: AnyThing, review: Review, known: Verdicts) -> None:
    """Raises BadReview where a review says what holds already, or nothing."""
    held = known.get(thing.id)
    if review.verdict is Verdict.NOTE:
        if not review.note and not review.labels:
            raise BadReview("says nothing", where=thing.id, advice="give a note or a label")
    elif isinstance(thing, Actor) and review.amended:
        if meant(thing.id, known) == meant(review.amended, known):
            raise BadReview(f"{review.amended} and {thing.id} are one already", where=thing.id)
    elif held and (held.verdict, held.amended, held.changes) == (review.verdict, review.amended, review.changes):
        raise BadReview(f"{held.by} decided so already", where=thing.id, advice=f"undo {held.id} if it is not so")


def _review(decision: Decision, changes: Mapping[str, Change]) -> Review:
    who, why, when = _short(decision.by, LONGEST_NAME, "by"), decision.note.strip(), datetime.now(UTC).isoformat()
    if not who:
        raise BadReview("nobody decides", where="by", advice="say who you are")
    if len(why) > LONGEST_NOTE:
        raise BadReview(f"longer than {LONGEST_NOTE} characters", where="note", advice="say it shorter")
    given = (_short(label, LONGEST_LABEL, "label") for label in decision.labels)
    labels = tuple(dict.fromkeys(filter(None, given)))
    if len(labels) > MOST_LABELS:
        raise BadReview(f"more than {MOST_LABELS} labels", where="label", advice="say it in the note")
    return Review(
        id=make_id("review", decision.of, decision.verdict, decision.amended, changes, labels, who, why, when),
        of=decision.of,
        verdict=decision.verdict,
        amended=decision.amended,
        changes=dict(changes),
        labels=labels,
        by=who,
        when=when,
        note=why,
    )


def _short(text: str, longest: int, name: str) -> str:
    """A short text on one line; raises BadReview where it is long."""
    line = " ".join(text.split())
    if len(line) > longest:
        raise BadReview(f"longer than {longest} characters", where=name, advice="say it shorter")
    return line
