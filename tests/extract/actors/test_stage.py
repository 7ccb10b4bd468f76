"""Paragraphs from several crises: who is meant by each mention."""

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from detente.extract.actors import Actors
from detente.extract.reading import Reading
from detente.record import ActorKind, How
from texts import document

SUEZ = (
    "Prime Minister Anthony Eden told the Commons that Britain and France would send troops. Colonel Nasser "
    "refused to withdraw Egyptian forces. Mr. Ben-Gurion rejected demands from Washington. The Kremlin warned "
    "London and Paris. Soviet Premier Nikolai Bulganin threatened rocket attacks. He said that the Israelis would "
    "pay."
)
FALKLANDS = (
    "BUENOS AIRES, April 3 - President Leopoldo Galtieri said Argentine marines had taken the islands. Mrs. "
    "Thatcher told Parliament that a task force would sail. The prime minister called on the junta to withdraw. "
    "U.S. Secretary of State Alexander Haig flew to London, where he met Foreign Secretary Francis Pym. The "
    "Security Council demanded that Argentina withdraw."
)
KOSOVO = (
    "NATO warplanes bombed Belgrade after Yugoslav President Slobodan Milosevic refused to sign. Javier Solana, "
    "the NATO secretary-general, said the raids would go on. Guerrillas of the Kosovo Liberation Army attacked "
    "Serbian police. The Russian foreign minister, Igor Ivanov, condemned the raids. His American counterpart "
    "rejected the criticism. A State Department official said she would not meet Mr. Ivanov."
)
UKRAINE = (
    "Ukrainian President Volodymyr Zelensky urged Germany to supply tanks. Chancellor Olaf Scholz said Berlin "
    "would decide. The Russian defence ministry said its forces had shelled a depot. Kremlin spokesman Dmitry "
    "Peskov accused Kyiv of provocation. He told reporters that talks with the Americans had failed."
)
SAHEL = (
    "Niger's junta ordered the French ambassador to leave. ECOWAS threatened to send troops to restore President "
    "Mohamed Bazoum. General Abdourahamane Tchiani, who heads the junta, accused France of interference. Mali and "
    "Burkina Faso said they would defend Niger. Emmanuel Macron refused to recall the envoy."
)
GENEVA = (
    "Secretary of State James A. Baker and Iraq's foreign minister, Tariq Aziz, met for six hours. Mr. Aziz "
    'refused to accept a letter from President Bush. "Yes, absolutely," the minister answered. He left without a '
    "word."
)


def read(text: str, published: str | None) -> Reading:
    return Actors()(Reading.of(document(text, published=published)))


def meant(reading: Reading) -> dict[str, str | None]:
    """What the first mention with each wording stands for."""
    text = reading.document.text
    return {m.span.of(text): m.actor for m in reversed(reading.mentions)}


@pytest.mark.parametrize(
    ("text", "published", "words", "actor"),
    [
        (SUEZ, "1956-11-05", "Prime Minister Anthony Eden", "anthony-eden"),
        (SUEZ, "1956-11-05", "the Commons", "GBR-house-of-commons"),
        (SUEZ, "1956-11-05", "Colonel Nasser", "gamal-abdel-nasser"),
        (SUEZ, "1956-11-05", "Egyptian forces", "EGY-MIL"),
        (SUEZ, "1956-11-05", "Mr. Ben-Gurion", "david-ben-gurion"),
        (SUEZ, "1956-11-05", "Washington", "USA-GOV"),
        (SUEZ, "1956-11-05", "The Kremlin", "SUN-GOV"),
        (SUEZ, "1956-11-05", "Paris", "FRA-GOV"),
        (SUEZ, "1956-11-05", "He", "nikolai-bulganin"),
        (SUEZ, "1956-11-05", "the Israelis", "ISR"),
        (FALKLANDS, "1982-04-05", "President Leopoldo Galtieri", "leopoldo-galtieri"),
        (FALKLANDS, "1982-04-05", "Mrs. Thatcher", "margaret-thatcher"),
        (FALKLANDS, "1982-04-05", "The prime minister", "margaret-thatcher"),
        (FALKLANDS, "1982-04-05", "Argentine marines", "ARG-MIL"),
        (FALKLANDS, "1982-04-05", "Foreign Secretary Francis Pym", "francis-pym"),
        (FALKLANDS, "1982-04-05", "The Security Council", "UN-security-council"),
        (KOSOVO, "1999-03-25", "NATO warplanes", "NATO"),
        (KOSOVO, "1999-03-25", "Javier Solana", "javier-solana"),
        (KOSOVO, "1999-03-25", "Guerrillas of the Kosovo Liberation Army", "KOS-KLA"),
        (KOSOVO, "1999-03-25", "Serbian police", "SRB-COP"),
        (KOSOVO, "1999-03-25", "The Russian foreign minister, Igor Ivanov", "igor-ivanov"),
        (KOSOVO, "1999-03-25", "His American counterpart", "madeleine-albright"),
        (KOSOVO, "1999-03-25", "A State Department official", "USA-state-department"),
        (KOSOVO, "1999-03-25", "she", "USA-state-department"),
        (UKRAINE, "2023-01-20", "Ukrainian President Volodymyr Zelensky", "volodymyr-zelenskyy"),
        (UKRAINE, "2023-01-20", "Berlin", "DEU-GOV"),
        (UKRAINE, "2023-01-20", "The Russian defence ministry", "RUS-MIL"),
        (UKRAINE, "2023-01-20", "its forces", "RUS-MIL"),
        (UKRAINE, "2023-01-20", "Kyiv", "UKR-GOV"),
        (UKRAINE, "2023-01-20", "reporters", None),
        (SAHEL, "2023-08-28", "Niger's junta", "NER-GOV"),
        (SAHEL, "2023-08-28", "the French ambassador", "FRA-GOV"),
        (SAHEL, "2023-08-28", "the junta", "NER-GOV"),
        (SAHEL, "2023-08-28", "Mali", "MLI"),
        (GENEVA, "1991-01-09", "Iraq's foreign minister, Tariq Aziz", "tariq-aziz"),
        (GENEVA, "1991-01-09", "President Bush", "george-h-w-bush"),
        (GENEVA, "1991-01-09", "the minister", "tariq-aziz"),
        (GENEVA, "1991-01-09", "He", "tariq-aziz"),
        (GENEVA, "2003-01-09", "President Bush", "george-w-bush"),
        (GENEVA, None, "President Bush", None),
        (GENEVA, None, "the minister", "tariq-aziz"),
    ],
)
def test_who_is_meant(text: str, published: str | None, words: str, actor: str | None) -> None:
    found = meant(read(text, published))
    assert words in found
    assert found[words] == actor


@pytest.mark.parametrize(
    ("text", "published", "words", "actor"),
    [
        ("The foreign minister of China warned Japan.", "2017-12-15", "The foreign minister of China", "wang-yi"),
        ("The foreign minister of China warned Japan.", None, "The foreign minister of China", None),
        ("The US president spoke.", "1962-10-22", "The US president", "john-f-kennedy"),
        ("A Russian diplomat was expelled.", None, "A Russian diplomat", "RUS-GOV"),
        ("Former President Carter met the North Koreans.", "1994-06-15", "Former President Carter", "jimmy-carter"),
        ("The Obama administration objected.", "2014-05-01", "The Obama administration", None),
        ("Libyan leader Moamer Kadhafi spoke.", "1997-04-01", "Libyan leader Moamer Kadhafi", "muammar-gaddafi"),
        ("Witnesses saw tanks.", None, "Witnesses", None),
        ("We sent our soldiers.", None, "our soldiers", None),
        ("Hong Kong's Democratic Party marched.", None, "Hong Kong's Democratic Party", "HKG-PTY"),
        ("Bolivia objected. The Senate voted.", None, "The Senate", "BOL-LEG"),
        ("Peru and Chile objected. The two governments met.", None, "The two governments", None),
        ("Ex-premier Rafik Hariri was killed.", "2005-02-15", "Ex-premier Rafik Hariri", "rafik-hariri"),
        ("The 400 Dutch soldiers in Mali left.", None, "The 400 Dutch soldiers", "NLD-MIL"),
        ("Troops hunted Saddam for months.", "2003-12-20", "Saddam", "saddam-hussein"),
        ("Senator Ana Vega spoke. Mia Vega, her sister, left. Vega smiled.", None, "Vega", "ana-vega"),
        ("Maya Obama painted.", None, "Maya Obama", "maya-obama"),
        ("The two leaders shook hands.", "2018-06-12", "The two leaders", None),
        ("Italy's Senate voted.", None, "Italy's Senate", "ITA-LEG"),
        ("Syrian rebels fled.", None, "Syrian rebels", "SYR-REB"),
        ("Tamil rebels fled.", None, "Tamil rebels", "tamils-REB"),
        ("The Iraqi Red Crescent left.", None, "The Iraqi Red Crescent", "IRQ-SOC"),
        ("Morocco's Agriculture Ministry objected.", None, "Morocco's Agriculture Ministry", "MAR-GOV"),
        ("Norway's King Harald spoke.", "2005-12-10", "Norway's King Harald", "harald-v"),
        ("Fujimori wept. Kenji Fujimori left Peru.", "1997-04-24", "Fujimori", "alberto-fujimori"),
        ("Peru refused a British demand.", None, "British", "GBR"),
        ("The Israeli offensive began.", None, "Israeli", "ISR"),
        ("NATO air strikes began.", None, "NATO", "NATO"),
        ("France sent a mediator from Chad.", None, "a mediator from Chad", "TCD-GOV"),
        ("Narendra Modi of India scolded the Congress.", None, "the Congress", "IND-congress-party"),
        ("The Congress met.", None, "The Congress", None),
        ("Donald Trump urged Congress to vote.", "2018-01-05", "Congress", "USA-congress"),
        ("The Times said Britain would lose.", None, "The Times", "Times-of-London"),
        ("The Times said Brazil would lose.", None, "The Times", None),
        ("The New York Times spoke of Britain. The Times was wrong.", None, "The Times", "New-York-Times"),
        ("The U.S. Attorney's Office sued.", None, "The U.S. Attorney's Office", "USA-JUD"),
        ("Peru's first woman president won.", "2006-05-01", "Peru's first woman president", None),
        ("Following Tillerson, aides left.", None, "Tillerson", None),
        ("Iran's Supreme National Security Council met.", None, "Iran's Supreme National Security Council", "IRN-SNSC"),
        ("A native left. Michael Bloomberg spoke. Bloomberg left.", None, "Bloomberg", "michael-bloomberg"),
        ("President XI JINPING of China spoke.", None, "President XI JINPING", "xi-jinping"),
        ("Ghana objected. The National Security Council met.", None, "The National Security Council", "GHA-GOV"),
        ("NAIROBI — Will Israel strike again?", None, "Israel", "ISR"),
        ("Will Arlen Vega resign?", None, "Arlen Vega", "arlen-vega"),
        ("Will Vega resigned on Monday.", None, "Will Vega", "will-vega"),
    ],
)
def test_one_sentence(text: str, published: str | None, words: str, actor: str | None) -> None:
    assert meant(read(text, published))[words] == actor


@pytest.mark.parametrize("text", [SUEZ, FALKLANDS, KOSOVO, UKRAINE, SAHEL, GENEVA])
def test_mentions_and_actors_hold_together(text: str) -> None:
    """In order, none across another, each with a reason; every actor is mentioned and every mention's actor listed."""
    reading = read(text, None)
    spans = [m.span for m in reading.mentions]
    assert spans == sorted(spans)
    assert all(a.end <= b.start or a.covers(b) or b.covers(a) for a, b in pairwise(spans))
    assert all(m.reasons and 0 < m.confidence <= 1 for m in reading.mentions)
    assert {i for m in reading.mentions for i in (m.actor, *m.members) if i} == {a.id for a in reading.actors}
    assert len({a.id for a in reading.actors}) == len(reading.actors)


def test_reading_twice_gives_the_same() -> None:
    assert read(KOSOVO, "1999-03-25").mentions == read(KOSOVO, "1999-03-25").mentions


def test_a_person_has_the_offices_of_the_tables_and_the_country_of_the_title() -> None:
    actors = {a.id: a for a in read("Kenyan Trade Minister Jane Wanjiru met Rishi Sunak.", "2023-02-01").actors}
    assert actors["jane-wanjiru"].country == "KEN"
    assert actors["jane-wanjiru"].sectors == ("GOV", "BUS")
    assert [o.title for o in actors["rishi-sunak"].offices] == ["finance minister", "prime minister"]


def test_how_tells_names_from_metonyms_titles_and_pronouns() -> None:
    reading = read(FALKLANDS, "1982-04-05")
    how = {m.span.of(reading.document.text): m.how for m in reading.mentions}
    assert how["Argentina"] is How.NAME
    assert how["The prime minister"] is How.TITLE
    assert how["he"] is How.PRONOUN
    assert how["Argentine marines"] is How.DESCRIPTION


def test_the_state_is_kept_where_the_person_is_not_settled() -> None:
    text = "President Bush left. The foreign minister of China warned Japan. A senior aide spoke."
    found = {m.span.of(text): (m.actor, m.country) for m in read(text, None).mentions}
    assert found["President Bush"] == (None, "USA")
    assert found["The foreign minister of China"] == (None, "CHN")
    assert found["A senior aide"] == (None, None)


def test_speakers_without_a_name_stay_nobody_but_are_mentioned() -> None:
    reading = read("Analysts said the talks had failed, according to sources.", None)
    assert [m.actor for m in reading.mentions] == [None, None]
    assert not any(a.kind is ActorKind.PERSON for a in reading.actors)


WORDS = [
    "President",
    "Bush",
    "Mr.",
    "Mrs.",
    "Iraq",
    "Iraqi",
    "'s",
    "the",
    "The",
    "a",
    "US",
    "U.S.",
    "-",
    "--",
    "—",
    ",",
    ".",
    ";",
    "(",
    ")",
    "“",
    "”",
    "his",
    "its",
    "he",
    "She",
    "it",
    "they",
    "troops",
    "minister",
    "foreign",
    "Kim",
    "Jong-un",
    "Moscow",
    "to",
    "in",
    "of",
    "and",
    "said",
    "former",
    "Hamas",
    "BAGHDAD",
    "Ministry",
    "General",
    "of-state",
    "3,000",
    "counterpart",
    "\n",
    "😀",
]


@settings(max_examples=150, deadline=None)
@example(["President", "Moscow", "and", "Moscow", "Ministry", "to"], None)
@given(st.lists(st.sampled_from(WORDS), max_size=14), st.sampled_from([None, "1991-01-09", "1956"]))
def test_any_jumble_of_words_is_read(words: list[str], published: str | None) -> None:
    """Whatever stands in a text, mentions are words of it, in order, and apart or one inside another."""
    text = " ".join(words)
    spans = [m.span for m in read(text, published).mentions]
    assert all(0 <= s.start < s.end <= len(text) and s.of(text) == s.of(text).strip() for s in spans)
    assert all(a.end <= b.start or a.covers(b) or b.covers(a) for a, b in pairwise(spans))
