"""What is only asked: the verb of a question, and a clause that asks where, when or how."""

from detente.divide.document import Sentence, Token


def is_asked(sentence: Sentence, token: Token) -> bool:
    """Whether a word is the main verb of a question, or coordinated with it."""
    main = token
    while main.dep == "conj":
        main = sentence.head(main)
    marked = main.is_root and sentence.tokens[-1].text.startswith("?")
    return marked or (_is_inverted(sentence, main) and any(t.text.startswith("?") for t in sentence.tokens))


def _is_inverted(sentence: Sentence, verb: Token) -> bool:
    """Whether a clause begins with its modal ("Should they yield")."""
    subjects = sentence.children(verb, "nsubj", "nsubjpass")
    modals = [t for t in sentence.children(verb, "aux") if t.tag == "MD"]
    return bool(subjects and modals) and modals[0].index < subjects[0].index


def is_wondered(sentence: Sentence, token: Token) -> bool:
    """Whether a clause asks where, when or how ("a decision on where it would deploy")."""
    return token.dep in ("pcomp", "ccomp") and any(t.tag == "WRB" for t in sentence.children(token, "advmod"))


def is_left_open(sentence: Sentence, token: Token) -> bool:
    """Whether a clause only asks, when or how or whether at all ("asked whether they would withdraw")."""
    return is_wondered(sentence, token) or any(t.lemma == "whether" for t in sentence.children(token, "mark"))
