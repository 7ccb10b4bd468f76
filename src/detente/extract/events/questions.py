"""What is only asked: the verb of a question, and a clause that asks where, when or how."""

from detente.divide.document import Sentence, Token


def is_asked(sentence: Sentence, token: Token) -> bool:
    """Whether a word is the main verb of a question, or coordinated with it."""
    main = token
    while main.dep == "conj":
        main = sentence.head(main)
    return main.is_root and sentence.tokens[-1].text.startswith("?")


def is_wondered(sentence: Sentence, token: Token) -> bool:
    """Whether a clause asks where, when or how ("a decision on where it would deploy")."""
    return token.dep in ("pcomp", "ccomp") and any(t.tag == "WRB" for t in sentence.children(token, "advmod"))
