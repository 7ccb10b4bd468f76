"""Of which states a noun for a body cannot speak, as they are another party to what it does or suffers."""

from detente.divide.document import Sentence, Token
from detente.extract.actors.candidate import Candidate, Form
from detente.extract.actors.scene import Scene
from detente.extract.actors.tables import Role
from detente.extract.actors.words import words_of
from detente.record import ActorKind

_LINKS = frozenset({"dobj", "dative", "pobj", "prep", "conj", "agent", "amod", "compound", "acl"})
_TOWARDS = frozenset({"with", "for", "to", "from", "against", "at", "on", "toward", "towards", "by"})
_PUBLIC = frozenset({ActorKind.STATE, ActorKind.GOVERNMENT})
_NAMED = frozenset({Form.STATE, Form.CAPITAL, Form.METONYM})
"""States as others name them: what they invade or leave is another country than theirs."""


def opposed(candidate: Candidate, row: Role, scene: Scene) -> frozenset[str]:
    """Those on the other side of the verb of a phrase: a state that recognises "the government" is not its own.

    Nor is "the country" that "Washington" invades, or a government that is asked to leave a state. Nobody calls his own
    government a junta.
    """
    here = scene.since(candidate.sentence)
    if candidate.subject:
        return _acted_on(candidate, scene, candidate.clause)
    if row.noun in words_of("of others"):
        return frozenset(r.actor.country for c, r in here if c.subject and r.actor and r.actor.country)
    if row.kind not in _PUBLIC:
        return frozenset()
    doing = [(c, r.actor) for c, r in here if c.subject and c.clause == candidate.clause and r.actor]
    if row.kind is ActorKind.STATE:
        doing = [(c, actor) for c, actor in doing if c.form in _NAMED and candidate.object]
    asked = _asked(candidate, scene)
    against = _acted_on(candidate, scene, asked.index) if asked else frozenset()
    return against | {a.country for _, a in doing if a.kind in _PUBLIC and a.country}


def _asked(candidate: Candidate, scene: Scene) -> Token | None:
    """What somebody is asked to do: "leave" in "urged the government to leave Iraq"."""
    sentence = scene.sentences[candidate.sentence]
    asking = next((t for t in sentence.ancestors(sentence.tokens[candidate.head]) if t.pos == "VERB"), None)
    deeds = sentence.children(asking, "xcomp", "ccomp") if asking else ()
    return next((t for t in deeds if t.tag == "VB" and t.index > candidate.head), None)


def _acted_on(candidate: Candidate, scene: Scene, verb: int) -> frozenset[str]:
    """The states that are the objects of the verb of a phrase, or stand behind its prepositions: "ties with Cuba".

    So are those of a clause about the subject: "The navy, which has stopped ships bound for Cuba".
    """
    sentence = scene.sentences[candidate.sentence]
    about = sentence.children(sentence.tokens[candidate.head], "relcl")
    verbs = (verb, *(t.index for t in about))
    here = [p for p in scene.places if p.sentence == candidate.sentence and p.of is None]
    return frozenset(p.country for p in here for v in verbs if _hangs_from(sentence, sentence.tokens[p.at], v))


def _hangs_from(sentence: Sentence, token: Token, verb: int) -> bool:
    """Whether a word is under a verb by the links of an object alone, and not right behind "of" or "in"."""
    above = sentence.head(token)
    if token.dep == "pobj" and above.lemma not in _TOWARDS:
        return False
    while token.dep in _LINKS and not token.is_root:
        if token.head == verb:
            return True
        token = sentence.head(token)
    return False
