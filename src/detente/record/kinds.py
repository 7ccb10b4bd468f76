"""Every choice that a field of the record can hold, as an enum whose values are what JSON shows."""

from enum import StrEnum


class PassageKind(StrEnum):
    """What a stretch of an article is; only title and body are read for facts."""

    TITLE = "title"
    CAPTION = "caption"
    BODY = "body"
    NOTICE = "notice"
    RELATED = "related"


READ = frozenset({PassageKind.TITLE, PassageKind.BODY})
"""The kinds of passage that facts are read from."""

LANGUAGES = frozenset({"en", "und"})
"""The languages that facts are read from: English, and what is too short to tell."""


class Basis(StrEnum):
    """What a date rests on: said by the user, in the page's metadata, in the text, worked out from it, or nothing."""

    GIVEN = "given"
    METADATA = "metadata"
    TEXT = "text"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


class ActorKind(StrEnum):
    PERSON = "person"
    STATE = "state"
    GOVERNMENT = "government"
    ORGANISATION = "organisation"
    ARMED_GROUP = "armed_group"
    PARTY = "party"
    POPULATION = "population"
    COMPANY = "company"
    MEDIA = "media"
    ANONYMOUS = "anonymous"


class How(StrEnum):
    """How the words of a mention name their actor."""

    NAME = "name"
    TITLE = "title"
    PRONOUN = "pronoun"
    METONYM = "metonym"
    DESCRIPTION = "description"


class StatementKind(StrEnum):
    SPEECH = "speech"
    STANCE = "stance"


class Quotation(StrEnum):
    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Root(StrEnum):
    """The sixteen event types of PLOVER 2.0."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"


SHARED = frozenset({Root.AGREE, Root.CONSULT, Root.SUPPORT, Root.COOPERATE, Root.RETREAT, Root.SANCTION, Root.ASSAULT})
"""What two do with each other where both are said to do it; two who accuse, accuse a third."""


class Status(StrEnum):
    """Whether what the root names happened, as far as the text says."""

    OCCURRED = "occurred"
    PLANNED = "planned"
    HYPOTHETICAL = "hypothetical"
    DENIED = "denied"
    CANCELLED = "cancelled"
    CLAIMED = "claimed"
    HISTORICAL = "historical"


class Bound(StrEnum):
    """How exactly a figure is meant."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at least"
    MORE_THAN = "more than"
    AT_MOST = "at most"
    LESS_THAN = "less than"
    BETWEEN = "between"


class LinkKind(StrEnum):
    CONTRADICTS = "contradicts"
    REVERSES = "reverses"
    DENIES = "denies"
    DOUBTS = "doubts"
    CONFIRMS = "confirms"
    CANCELS = "cancels"
    FULFILS = "fulfils"
    ANSWERS = "answers"
    REPEATS = "repeats"
    SAME = "same"


class Verdict(StrEnum):
    """What somebody decides; a note decides nothing."""

    ACCEPT = "accept"
    REJECT = "reject"
    AMEND = "amend"
    NOTE = "note"
