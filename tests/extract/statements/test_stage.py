"""The stage: statements with speakers, addressees, reporters, media and dates."""

import pytest

from detente.extract.dates.stage import Dates
from detente.extract.reading import Reading
from detente.extract.statements.stage import Statements
from detente.record import Actor, ActorKind, How, Mention, Quotation, Span, Statement, StatementKind, make_id
from texts import document

ENVOY = Actor(id="ana-silva", name="Ana Silva", kind=ActorKind.PERSON, country="PRT")
TOWN = Actor(id="CHL", name="Chile", kind=ActorKind.STATE, country="CHL")


def mention(text: str, words: str, actor: Actor, *, article: str) -> Mention:
    span = Span(text.index(words), text.index(words) + len(words))
    return Mention(
        id=make_id("mention", article, span), article=article, span=span, actor=actor.id, how=How.NAME, confidence=1.0
    )


def read(text: str, **known: Actor) -> Reading:
    """The text read with mentions of `known` (words with _ for a blank) where they stand first."""
    divided = document(text, published="1999-05-04")
    mentions = tuple(
        mention(text, words.replace("_", " "), actor, article=divided.article.id) for words, actor in known.items()
    )
    return Statements()(Reading.of(divided, actors=tuple(known.values()), mentions=mentions))


def words_of(reading: Reading, id: str | None) -> str | None:
    found = next((m for m in reading.mentions if m.id == id), None)
    return found.span.of(reading.document.text) if found else None


def only(reading: Reading) -> Statement:
    (statement,) = reading.statements
    return statement


def test_a_known_mention_is_the_speaker_and_the_source_is_all_that_names_it() -> None:
    reading = read("Ana Silva, the envoy, said the talks had failed.", Ana_Silva=ENVOY)
    statement = only(reading)
    assert words_of(reading, statement.speaker) == "Ana Silva"
    assert statement.source is not None
    assert statement.source.of(reading.document.text) == "Ana Silva, the envoy"
    assert reading.mentions == read("Ana Silva, the envoy, said the talks had failed.", Ana_Silva=ENVOY).mentions


def test_a_speaker_without_a_mention_gets_one_of_nobody_in_particular() -> None:
    reading = read("An official said the talks had failed.")
    (made,) = reading.mentions
    assert only(reading).speaker == made.id
    assert (made.actor, made.how) == (None, How.DESCRIPTION)


def test_a_relative_pronoun_speaks_for_its_antecedent() -> None:
    reading = read("They met Ana Silva, who said that the talks had failed.", Ana_Silva=ENVOY)
    speaker = next(m for m in reading.mentions if m.id == only(reading).speaker)
    assert (speaker.span.of(reading.document.text), speaker.actor) == ("who", ENVOY.id)


def test_whoever_reports_a_statement_is_kept_apart_from_the_speaker() -> None:
    reading = read("The envoy said the minister had promised that troops would leave.")
    inner = next(s for s in reading.statements if words_of(reading, s.speaker) == "the minister")
    assert words_of(reading, inner.via) == "The envoy"


def test_whoever_quotes_a_speaker_is_the_reporter() -> None:
    reading = read("The premier was quoted by the Daily Post as saying that troops would leave.")
    assert words_of(reading, only(reading).via) == "the Daily Post"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She told reporters that the talks had failed.", "reporters"),
        ("She urged Chile to sign the treaty.", "Chile"),
        ("She urged Chile and Peru to sign the treaty.", "Chile, Peru"),
        ("She told a news conference that the talks had failed.", ""),
        ("She said the talks had failed.", ""),
    ],
)
def test_addressees_are_people_one_can_speak_to(text: str, expected: str) -> None:
    reading = read(text)
    assert ", ".join(str(words_of(reading, id)) for id in only(reading).addressees) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The envoy tweeted: “The talks are over.”", "tweet"),
        ("The envoy said in a letter that the talks were over.", "letter"),
        ("Speaking on radio, the envoy said the talks were over.", "broadcast"),
        ("She told reporters that the talks were over.", "press"),
        ("She said in response to questions from reporters that the talks were over.", "press"),
        ("She said in answer to a question at a press conference that the talks were over.", "press"),
        ("She said in comments on state radio that the talks were over.", "broadcast"),
        ("She said the letter had been lost.", None),
        ("The envoy said after a telephone call that the talks were over.", None),
        ("The envoy said on the sidelines of a hearing that the talks were over.", None),
        ("The envoy said at the conclusion of the testimonies that the talks were over.", None),
        ("The envoy said in response to the report that the talks were over.", None),
    ],
)
def test_the_medium_stands_beside_the_cue(text: str, expected: str | None) -> None:
    assert only(read(text)).medium == expected


@pytest.mark.parametrize(
    ("text", "quotation", "content"),
    [
        ("“The talks are over,” she said.", Quotation.DIRECT, "The talks are over"),
        ("She said the talks were over.", Quotation.INDIRECT, "the talks were over"),
        ("She said the talks were “a farce”.", Quotation.MIXED, "the talks were “a farce”"),
        ("She condemned the “lawless raid”.", Quotation.MIXED, "the “lawless raid”"),
    ],
)
def test_only_whole_quotations_lose_their_marks(text: str, quotation: Quotation, content: str) -> None:
    statement = only(read(text))
    assert (statement.quotation, statement.content[0].of(text)) == (quotation, content)


def test_actors_named_in_the_content_are_what_it_is_about_but_not_the_speaker() -> None:
    reading = read("Ana Silva said Chile would answer.", Ana_Silva=ENVOY, Chile=TOWN)
    assert only(reading).about == (TOWN.id,)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Would Chile attack? “Yes, at once,” the envoy answered.", (TOWN.id,)),
        ("Asked about Chile, the envoy said it was too early.", (TOWN.id,)),
        ("Chile is at peace. “Yes, at last,” the envoy answered.", ()),
    ],
)
def test_an_answer_is_about_what_was_asked(text: str, expected: tuple[str, ...]) -> None:
    assert only(read(text, Chile=TOWN)).about == expected


def test_what_others_tell_of_a_stance_is_theirs_alone() -> None:
    reading = read("The envoy said that Chile wants to leave.", Chile=TOWN)
    assert words_of(reading, only(reading).speaker) == "The envoy"


def test_what_nobody_says_within_a_statement_is_none_of_its_own() -> None:
    reading = read("The envoy said that the island is believed to hold oil.")
    assert words_of(reading, only(reading).speaker) == "The envoy"


def test_whoever_reports_a_report_is_not_reported_by_it() -> None:
    reading = read("Ana Silva said the dam was safe, a local newspaper reported.", Ana_Silva=ENVOY)
    reporters = {words_of(reading, s.speaker): words_of(reading, s.via) for s in reading.statements}
    assert reporters == {"a local newspaper": None, "Ana Silva": "a local newspaper"}


def test_a_speaker_is_not_told_twice_to_have_said_the_same() -> None:
    reading = read("Ana Silva said the bridge, which she said was old, had fallen.", Ana_Silva=ENVOY)
    assert words_of(reading, only(reading).speaker) == "Ana Silva"


def test_a_stance_is_no_speech() -> None:
    assert only(read("The envoy believes that the talks are over.")).kind is StatementKind.STANCE


def test_a_quotation_of_nobody_is_less_certain_than_one_with_a_speaker() -> None:
    unsaid = only(read("“Nobody in this town knows what will come.”"))
    said = only(read("“Nobody in this town knows what will come,” she said."))
    assert unsaid.speaker is None
    assert unsaid.confidence < said.confidence


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The envoy said on May 2 that the talks were over.", "1999-05-02"),
        ("The envoy said that the talks would end on May 9.", "../1999-05-04"),
    ],
)
def test_a_statement_is_dated_by_its_cue_and_not_by_its_content(text: str, expected: str) -> None:
    date = only(Statements()(Dates()(Reading.of(document(text, published="1999-05-04"))))).date
    assert date is not None
    assert date.edtf == expected


def test_reading_twice_gives_the_same_statements() -> None:
    text = "The mayor said: “The first bridge is gone.\n“The second will follow.” Police said nobody was hurt."
    assert read(text).statements == read(text).statements


@pytest.mark.parametrize(
    "text",
    [
        "Column: The merger sends a dismal signal about the future of the port.",
        "Analysis: The strike has failed, and nobody will admit it.",
        "That said, the two unions might have made a good fit.",
        "A deal known as the River Accord ended in May.",
        "The treaty, referred to as the Lima Pact, ended in May.",
        "A fund dubbed Hope was closed in May.",
    ],
)
def test_labels_and_turns_of_phrase_say_nothing(text: str) -> None:
    assert not read(text).statements
