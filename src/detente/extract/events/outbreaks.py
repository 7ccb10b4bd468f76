"""Deed nouns with the verb that says that they come about, behind which their parties may stand."""

from detente.divide.document import Sentence, Token
from detente.extract.events.words import fits

PARTNERS = ("between", "among")


def comes_about(sentence: Sentence, noun: Token) -> tuple[Token, ...]:
    """The verb whose subject the noun is, where all it tells is that what the noun names goes on or is over."""
    verb = sentence.head(noun)
    subject = noun.dep == "nsubj" and verb.pos == "VERB"
    return (verb,) if subject and fits(verb, ("@occurring",), head=False) else ()
