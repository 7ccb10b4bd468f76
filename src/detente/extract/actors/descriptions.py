"""Who is meant by a noun for a body or state that the phrase does not name: "the bloc", "the army", "the country"."""

from functools import cache

from detente.extract.actors.bodies import sector_in, sector_of, state
from detente.extract.actors.candidate import Candidate
from detente.extract.actors.fitting import verbs
from detente.extract.actors.opposed import opposed
from detente.extract.actors.scene import Scene
from detente.extract.actors.tables import Description, Role
from detente.extract.actors.words import words_of
from detente.extract.lexicon.tables import load
from detente.record import Actor, ActorKind

_NEAR = 2
"""How many paragraphs back "the bloc" reaches."""


def same_body(candidate: Candidate, row: Role, scene: Scene) -> Actor | None:
    """The body named last of the sector that "the ministry", "the army" speaks of."""
    if not (row.body and row.states and candidate.definite) or not _is_plain(candidate, row):
        return None
    described = (r.actor for c, r in reversed(scene.past) if r.actor and r.actor.country and _is_body(c, row))
    return next((a for a in described if a.kind is row.kind and row.sectors and a.sectors[:1] == row.sectors[:1]), None)


def _is_body(candidate: Candidate, row: Role) -> bool:
    """Whether a phrase means a body by the same noun, or by one that ends so: "the finance ministry"."""
    met = candidate.core.row if candidate.core else None
    return isinstance(met, Role) and bool(met.body) and met.noun.split()[-1] == row.noun.split()[-1]


def described(candidate: Candidate, row: Role, scene: Scene) -> Actor | None:
    """The only one of those whom a noun can mean, of all that the last paragraphs name: "the alliance" is NATO."""
    noun = _descriptions().get(row.noun)
    if noun is None or not candidate.definite or not _is_plain(candidate, row, plural=not row.body):
        return None
    near = [r.actor for c, r in scene.past if r.actor and candidate.paragraph - c.paragraph <= _NEAR]
    homes = (_state(a.country, scene) for a in near) if noun.kinds == (ActorKind.STATE,) else ()
    others = opposed(candidate, row, scene)
    fitting = {a.id: a for a in (*near, *homes) if a and a.id not in others and _can_be(a, noun)}
    found = next(iter(fitting.values())) if len(fitting) == 1 else None
    return (
        sector_of(found.id, row.sectors[0], scene.directory)
        if found and row.sectors and found.kind is ActorKind.STATE
        else found
    )


def the_country(candidate: Candidate, row: Role, scene: Scene) -> Actor | None:
    """The one state spoken of near, or in all of the article so far, for "the country"; for "his country", his own."""
    if row.noun not in words_of("own country"):
        return None
    if candidate.whose:
        return _state(candidate.country, scene)
    if not candidate.definite or not _is_plain(candidate, row):
        return None
    others = opposed(candidate, row, scene)
    here = {r.actor.country for _, r in scene.since(candidate.sentence) if r.actor and r.actor.country} - others
    spoken = {a.country for a in scene.named_before() if a.country} - others
    near = here or scene.spoken_in(candidate.sentence - 1) - others
    only = next((found for found in (near, spoken) if len(found) == 1), ())
    return next((_state(iso, scene) for iso in only), None)


def _state(iso: str | None, scene: Scene) -> Actor | None:
    return state(iso, scene.directory) if iso and iso in scene.directory.states else None


def sent(candidate: Candidate, row: Role, scene: Scene) -> Actor | None:
    """Of those whom somebody sends, keeps or withdraws, the forces of his state: "France sent troops"."""
    verb = scene.sentences[candidate.sentence].tokens[candidate.clause]
    if "MIL" not in row.sectors or verb.lemma not in words_of("sends") or not _is_plain(candidate, row, plural=True):
        return None
    here = scene.since(candidate.sentence)
    senders = [r.actor for c, r in here if r.actor and c.subject and c.clause == verb.index]
    country = senders[-1].country if senders else None
    return sector_in(country, "MIL", scene.directory)


def addressed(candidate: Candidate, row: Role, scene: Scene) -> Actor | None:
    """Of those to whom an official speaks, the parliament or people of his state: "the president told lawmakers"."""
    if row.noun not in words_of("own audience") or not _is_plain(candidate, row, plural=True):
        return None
    verb = scene.sentences[candidate.sentence].tokens[candidate.clause]
    if verb.lemma not in words_of("addresses") or candidate.subject:
        return None
    subjects = verbs(scene.sentences[candidate.sentence], candidate)
    here = scene.since(candidate.sentence)
    speakers = [r.actor for c, r in here if r.actor and c.subject and c.clause in subjects]
    country = speakers[-1].country if speakers and _speaks_for_state(speakers[-1]) else None
    away = scene.placed(candidate) not in (None, country)
    return None if away else sector_in(country, "LEG" if "LEG" in row.sectors else "CVL", scene.directory)


def _speaks_for_state(actor: Actor) -> bool:
    return any(office.country == actor.country for office in actor.offices) or "GOV" in actor.sectors


def local(candidate: Candidate, row: Role, scene: Scene) -> Actor | None:
    """The body of the one state that an article is about so far, or in which its sentence takes place: "police"."""
    particular = candidate.definite or candidate.subject or row.body
    plain = _is_plain(candidate, row, plural=True) and not candidate.narrowed
    if row.noun not in words_of("of the state") or not particular or not plain:
        return None
    others = opposed(candidate, row, scene)
    country = scene.home if _is_a_service(candidate, row, scene) else scene.setting(candidate)
    if country is None or (country in others and not scene.has_spoken_of(country, before=candidate.sentence)):
        country = scene.focus(candidate, without=others) if row.body else None
    return sector_in(country, row.sectors[0], scene.directory)


def _is_a_service(candidate: Candidate, row: Role, scene: Scene) -> bool:
    """Whether a noun for forces is written as a name, as that of one's own is wherever they are: "the Navy"."""
    return "MIL" in row.sectors and scene.sentences[candidate.sentence].tokens[candidate.head].tag == "NNP"


def _is_plain(candidate: Candidate, row: Role, *, plural: bool = False) -> bool:
    """Whether a phrase is the noun with no more than "the" before it, or an adjective that names nobody: "new"."""
    words = candidate.text.lower().split()
    vague = words_of("which one") if row.kind is ActorKind.GOVERNMENT else frozenset()
    bare = [word for word in words[words[0] == "the" :] if word not in vague]
    named = candidate.of or candidate.owner or candidate.whose
    alone = plural or not candidate.plural
    counted = [word for word in bare if not word[0].isdigit()]
    return alone and not named and len(counted) == len(row.noun.split())


def _can_be(actor: Actor, noun: Description) -> bool:
    if noun.members:
        return actor.id in noun.members
    return actor.kind in noun.kinds and (actor.kind is ActorKind.STATE or not _is_of_state(actor))


def _is_of_state(actor: Actor) -> bool:
    """Whether a body is one of a state's own, or all who act in one of its sectors."""
    governs = not {"GOV", "LEG", "JUD", "MIL", "COP", "SPY"}.isdisjoint(actor.sectors)
    whole = any(actor.id == f"{actor.country}-{sector}" for sector in actor.sectors)
    return whole or (actor.country is not None and governs)


@cache
def _descriptions() -> dict[str, Description]:
    return {row.noun: row for row in load("descriptions.tsv", Description)}
