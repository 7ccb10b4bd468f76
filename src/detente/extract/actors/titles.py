"""Who is meant by a title without a name."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from detente.extract.actors.bodies import body_of, serves
from detente.extract.actors.candidate import Candidate
from detente.extract.actors.cast import Player
from detente.extract.actors.directory import held
from detente.extract.actors.genders import gender_of
from detente.extract.actors.scene import Reference, Scene
from detente.extract.actors.tables import Holder, Title
from detente.extract.actors.vocabulary import begins_after
from detente.extract.actors.words import words_of
from detente.record import Actor, ActorKind, How, Office
from detente.record.edtf import Bounds, bounds

_COUNTERPART = "counterpart"
_BEFORE, _AFTER = "predecessor", "successor"
_LATELY = timedelta(days=60)
"""How far from an article's date somebody comes into an office who is new in it."""
_SPEAKING = frozenset({"spokesman", "ambassador", "un-ambassador", "envoy"})
"""Offices whose holders speak for those who sent them, whoever they are."""
_WORLD = "un-ambassador"
"""An ambassador to the United Nations is meant by "ambassador" alone only where they are named."""


def title(candidate: Candidate, scene: Scene) -> Reference:
    """The person of a title: the one named last who bears it, else its holder at the date."""
    row = candidate.core.row if candidate.core else None
    assert isinstance(row, Title)
    if candidate.plural:
        return _each(candidate, scene, row)
    return _bearer(candidate, scene, row) or _nameless(candidate, scene, row)


def _bearer(candidate: Candidate, scene: Scene, row: Title) -> Reference | None:
    """The one whom a title means; None where its words leave it open, or several fit."""
    of = body_of(candidate) or scene.country_of(candidate)
    if not candidate.is_current:
        return _former(candidate, scene, row)
    if not candidate.definite or candidate.narrowed or _is_capacity(candidate, scene):
        return None
    if row.title in (_COUNTERPART, _BEFORE, _AFTER):
        return _beside(candidate, scene, row)
    if candidate.whose and not candidate.of:
        return None
    if candidate.is_new:
        return _newcomer(of, row, scene)
    return _of(of, candidate, row, scene) if of else _of_nobody(candidate, row, scene)


def _is_capacity(candidate: Candidate, scene: Scene) -> bool:
    """Whether a title says only what somebody else is or was: "he retired as the Malaysian prime minister"."""
    return scene.sentences[candidate.sentence].tokens[candidate.clause].lemma == "as"


def _newcomer(of: str | None, row: Title, scene: Scene) -> Reference | None:
    """The only one of the article who came into an office around its date, or is about to: "the new president"."""
    if scene.when is None or scene.when[0] is None:
        return None
    around = max(scene.when[0], date.min + _LATELY) - _LATELY, min(scene.when[0], date.max - _LATELY) + _LATELY
    new = {p.actor.id: p for p in scene.cast if any(_begins(o, row, of, around) for o in p.actor.offices)}
    if len(new) != 1:
        return None
    player = next(iter(new.values()))
    return Reference(player.actor, How.TITLE, 0.75, f"{player.actor.name} came into that office at this time", player)


def _begins(office: Office, row: Title, of: str | None, around: tuple[date, date]) -> bool:
    first = bounds(office.from_)[0] if office.from_ else None
    meant = office.title.replace(" ", "-") in row.offices and of in (None, office.country)
    return meant and first is not None and around[0] <= first <= around[1]


def _of(of: str, candidate: Candidate, row: Title, scene: Scene) -> Reference | None:
    """Who bears the title of a state or body: the one named last, one named later, or its holder at the date."""
    bearers = [p for p in scene.players_before() if _bears(p, row) and p.serves(of)]
    if bearers:
        return _named(bearers[0])
    left = {p.actor.id: p for p in scene.players_before() if p.serves(of) and not p.lately.isdisjoint(row.offices)}
    if len(left) == 1:
        return _left(next(iter(left.values())))
    later = [p for p in scene.cast if _bears(p, row) and p.serves(of)]
    if len(later) == 1:
        player = later[0]
        return Reference(player.actor, How.TITLE, 0.7, f"{player.actor.name} bears that title", player)
    return _holder(row, of, scene) or _lately(row, of, scene)


def _of_nobody(candidate: Candidate, row: Title, scene: Scene) -> Reference | None:
    """Who bears a title that has no state beside it, and is not the one who does something to him: "the president"."""
    doers = {r.actor.id for c, r in scene.since(candidate.sentence) if r.actor and _does_to(c, candidate)}
    bearers = [p for p in scene.players_before() if _bears(p, row) and p.actor.id not in doers]
    foreign = scene.spoken_in(candidate.sentence) - {scene.home}
    here = scene.placed(candidate) or (None if foreign else scene.home)
    if any(_is_titled(p, row) for p in bearers) or (bearers and not row.of):
        return _likeliest(bearers, row) or _native(here, bearers, row, candidate, scene)
    if row.of:
        return _of(row.of, candidate, row, scene)
    lately = {p.actor.id: p for p in scene.players_before() if not p.lately.isdisjoint(row.offices)}
    if len(lately) == 1:
        return _left(next(iter(lately.values())))
    return _holder(row, here, scene, sure=0.6) if here else None


def _does_to(doer: Candidate, candidate: Candidate) -> bool:
    """Whether one is the subject of a verb whose object the other is."""
    return doer.subject and candidate.object and doer.clause == candidate.clause


def _likeliest(bearers: Sequence[Player], row: Title) -> Reference | None:
    """The only one of those who bear a title; of several the one named last, if the article gives it to him alone."""
    each = {p.actor.id: p for p in bearers}
    titled = [p for p in each.values() if _is_titled(p, row)]
    if len(each) == 1 or (len(titled) == 1 and _is_titled(bearers[0], row)):
        return _named(bearers[0])
    return None


def _native(
    here: str | None, bearers: Sequence[Player], row: Title, candidate: Candidate, scene: Scene
) -> Reference | None:
    """Of several who bear a title, the one of the state spoken of; nobody where another has just done something."""
    near = {r.actor.id for c, r in scene.since(candidate.sentence - 1) if r.actor and c.subject}
    foreign = [p for p in bearers if here is None or not p.serves(here)]
    if any(p.actor.id in near for p in foreign):
        return None
    return _likeliest([p for p in bearers if p not in foreign], row)


def _named(player: Player) -> Reference:
    return Reference(player.actor, How.TITLE, 0.8, f"{player.actor.name} is the last one named with that title", player)


def _bears(player: Player, row: Title) -> bool:
    """Whether a title can be somebody's, who is no man where it is a woman's: "the queen"."""
    if gender_of("", [row]) not in (None, player.gender or gender_of("", [row])):
        return False
    return _is_titled(player, row) or (player.holds(row.offices) and not _is_among(row, player.once))


def _is_titled(player: Player, row: Title) -> bool:
    return _is_among(row, player.titles)


def _is_among(row: Title, titles: frozenset[str]) -> bool:
    """Whether a title is one of some, or one of them is a fuller form, as "foreign minister" is of "minister"."""
    word, lower = row.rank or row.title, words_of("not the office")
    return any(t == word or (t.endswith(f" {word}") and t.split()[0] not in lower) for t in titles)


def _holder(row: Title, of: str, scene: Scene, *, sure: float = 0.85) -> Reference | None:
    """The one who held one of the offices of a state or body at the article's date; None where several did."""
    if scene.when is None:
        return None
    offices = [o for o in row.offices if o != _WORLD or scene.names("UN") or len(row.offices) == 1]
    return _only((h for o in offices for h in scene.directory.holders(o, of, scene.when)), scene, sure)


def _only(holders: Iterator[Holder], scene: Scene, sure: float) -> Reference | None:
    names = {h.person for h in holders}
    if len(names) != 1:
        return None
    player = scene.player(names.pop())
    return Reference(player.actor, How.TITLE, sure, f"{player.actor.name} held that office at this date", player)


def _lately(row: Title, of: str, scene: Scene) -> Reference | None:
    """The person of the article who had the title until shortly before, where nobody is known to have it."""
    met = [p for p in scene.cast if p.serves(of) and not p.lately.isdisjoint(row.offices)]
    return _left(met[0]) if len(met) == 1 else None


def _left(player: Player) -> Reference:
    return Reference(player.actor, How.TITLE, 0.6, f"{player.actor.name} held that office until shortly before", player)


def _former(candidate: Candidate, scene: Scene, row: Title) -> Reference | None:
    """The only person named so far who held one of the offices, and does no more: "the former president"."""
    of = body_of(candidate) or scene.country_of(candidate)
    fitting = {p.actor.id: p for p in scene.players_before() if _held(p, row, of, scene)}
    titled = [p for p in fitting.values() if _is_titled(p, row)]
    only = next((found for found in (list(fitting.values()), titled) if len(found) == 1), None)
    if not candidate.definite or only is None:
        return None
    return Reference(only[0].actor, How.TITLE, 0.7, f"{only[0].actor.name} once held that office", only[0])


def _held(player: Player, row: Title, of: str | None, scene: Scene) -> bool:
    """Whether somebody held one of the offices of a title and does no more, or the article says so."""
    here = [o for o in player.actor.offices if of in (None, o.country)]
    past = [o for o in here if o.title.replace(" ", "-") in row.offices]
    gone = bool(past) and (scene.when is None or all(_has_ended(o, scene.when) for o in past))
    return gone or _is_among(row, player.once)


def _has_ended(office: Office, when: Bounds) -> bool:
    last = bounds(office.to)[1] if office.to else None
    return last is not None and when[1] is not None and last <= when[1]


def _beside(candidate: Candidate, scene: Scene, row: Title) -> Reference | None:
    """Who stands to somebody as "his Chinese counterpart" or "his predecessor" says."""
    owner = scene.owner(candidate)
    player = owner.player if owner else None
    if player is None:
        return None
    if row.title == _COUNTERPART:
        return _counterpart(player, candidate.country, scene)
    return _only(_next_to(player, scene, scene.when, before=row.title == _BEFORE), scene, 0.7) if scene.when else None


def _counterpart(player: Player, country: str | None, scene: Scene) -> Reference | None:
    """Who has the same office abroad: the only one named so far or in the article, else its holder at the date."""
    abroad = country if country != player.actor.country else None
    offices = player.offices or player.possible
    for named in ({p.actor.id: p for p in scene.players_before()}.values(), scene.cast):
        fitting = [p for p in named if p.holds(offices) and p.actor.country not in (None, player.actor.country)]
        met = [p for p in fitting if abroad in (None, p.actor.country)]
        if len(met) == 1:
            return Reference(met[0].actor, How.TITLE, 0.75, f"{met[0].actor.name} has that office there", met[0])
    if abroad is None or scene.when is None:
        return None
    return _only((h for o in player.offices for h in scene.directory.holders(o, abroad, scene.when)), scene, 0.75)


def _next_to(player: Player, scene: Scene, when: Bounds, *, before: bool) -> Iterator[Holder]:
    """The holders right before or after a person in the office held at the date."""
    for holder in scene.directory.offices_of(player.actor.name):
        chain = [h for h in scene.directory.holders(holder.office, holder.country, None) if h.from_]
        chain.sort(key=lambda h: bounds(h.from_ or "")[0] or date.min)
        at = chain.index(holder) + (-1 if before else 1)
        if not held(holder, when) or not 0 <= at < len(chain) or begins_after(chain[at].from_, when):
            continue
        yield chain[at]


def _each(candidate: Candidate, scene: Scene, row: Title) -> Reference:
    """Who holds an office in each of several states, or who serves there: "the Polish and Ukrainian presidents"."""
    countries = dict.fromkeys(t.country for t in candidate.shared or candidate.of if t.country)
    found = [(c, _of(c, candidate, row, scene)) for c in countries]
    members = [r.actor if r else serves(candidate, c, row, scene.directory) for c, r in found]
    known = tuple(actor for actor in members if actor)
    if len(known) < 2 or len(known) < len(found):
        return _nameless(candidate, scene, row)
    return Reference(None, How.TITLE, 0.7, "who held that office there at this date", members=known)


def _nameless(candidate: Candidate, scene: Scene, row: Title) -> Reference:
    """Those for whom somebody serves or speaks whose name does not matter ("a Russian diplomat"); else nobody."""
    speaks = not (row.offices and candidate.definite) or not _SPEAKING.isdisjoint(row.offices)
    country = scene.country_of(candidate)
    serving = speaks and candidate.is_current
    actor = serves(candidate, country, row, scene.directory) or _body(candidate, scene) if serving else None
    if actor:
        return Reference(actor, How.TITLE, 0.6, f"somebody in the service of {actor.name}")
    return Reference(None, How.TITLE, 0.4, "a title of somebody who is not named", country=country)


def _body(candidate: Candidate, scene: Scene) -> Actor | None:
    """The body that a noun stands for with which a phrase begins: "the army's spokesman"."""
    owner = scene.owner(candidate)
    return owner.actor if owner and owner.actor and owner.actor.kind is ActorKind.ORGANISATION else None
