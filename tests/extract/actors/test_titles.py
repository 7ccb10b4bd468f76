"""Who is meant by a title, with a name beside it or without one."""

import pytest
from tests.texts import document

import detente
from detente.extract.actors import Actors
from detente.extract.reading import Reading

TABLE: list[tuple[str, str | None, str, str | None]] = [
    ("President de Gaulle spoke.", "1961-04-23", "President de Gaulle", "charles-de-gaulle"),
    ("President de la Rua spoke.", "2001-05-23", "President de la Rua", "fernando-de-la-rua"),
    ("The Peruvian navy's chief resigned.", "1971-12-06", "The Peruvian navy", "PER-MIL"),
    ("China's delegate walked out.", "1971-12-06", "China's delegate", "CHN-GOV"),
    (
        "President Reagan left. Mr. Gorbachev accused the President of deceit.",
        "1986-10-13",
        "the President",
        "ronald-reagan",
    ),
    ("The secretary of state left.", "1973-11-05", "The secretary of state", "henry-kissinger"),
    ("The foreign secretary left.", "1982-05-10", "The foreign secretary", "francis-pym"),
    ("The pope spoke.", "1981-05-01", "The pope", "john-paul-ii"),
    ("The speaker of the House spoke.", "2012-05-01", "The speaker of the House", "john-boehner"),
    ("The secretary general spoke.", "1999-05-01", "The secretary general", "kofi-annan"),
    ("The secretary of state left.", None, "The secretary of state", None),
    ("In Nairobi, the president vetoed it.", "2004-05-03", "the president", "mwai-kibaki"),
    (
        "Anthony Eden met Guy Mollet. Rain fell. In London, the prime minister left.",
        None,
        "the prime minister",
        "anthony-eden",
    ),
    ("Anthony Eden met Guy Mollet. The prime minister left.", None, "The prime minister", None),
    (
        "Anthony Eden met Guy Mollet. Guy Mollet sang. In London, the prime minister left.",
        None,
        "the prime minister",
        None,
    ),
    ("The president vetoed it.", "2004-05-03", "The president", None),
    ("The new president spoke.", None, "The new president", None),
    ("President Yeltsin met Helmut Kohl. The president left.", "1995-05-01", "The president", "boris-yeltsin"),
    ("President Moi met President Museveni. The president left.", "1995-05-01", "The president", None),
    ("Tariq Aziz, Iraq's foreign minister, spoke.", "1991-01-09", "Iraq's foreign minister", "tariq-aziz"),
    ("The governor, Sir Ana Vega, was sworn in.", None, "The governor, Sir Ana Vega", "ana-vega"),
    ("The speaker, Zubiri, left.", None, "The speaker, Zubiri", "zubiri"),
    ("Lt. Gen. Ana Vega spoke. The general left.", None, "The general", "ana-vega"),
    ("Ana Vega, the Peruvian foreign minister, spoke. The minister left.", None, "The minister", "ana-vega"),
    ("Hamid Karzai spoke. The former president left.", "2021-08-16", "The former president", "hamid-karzai"),
    ("Ashraf Ghani fled. The Afghan president had gone.", "2021-08-16", "The Afghan president", "ashraf-ghani"),
    ("Theresa May spoke. Her predecessor left.", "2017-05-01", "Her predecessor", "david-cameron"),
    ("Theresa May spoke. Her successor left.", "2017-05-01", "Her successor", None),
    ("John Kerry spoke. His Russian counterpart left.", "2014-05-01", "His Russian counterpart", "sergei-lavrov"),
    ("The Green League leader spoke. Petra Kelly leads.", None, "The Green League leader", None),
    ("In Nairobi, the president of the scrapped tribunal spoke.", "2006-05-01", "the president", None),
    ("The IAEA voted. Its director general left.", "2004-05-01", "Its director general", "mohamed-elbaradei"),
    ("John Major spoke. Mr. Major left.", "1995-05-01", "Mr. Major", "john-major"),
    ("Boris Yeltsin spoke. Mrs. Yeltsin left.", "1995-05-01", "Mrs. Yeltsin", "yeltsin"),
    ("John Major spoke. Major left.", "1995-05-01", "Major", "john-major"),
    ("Sir John Kerr spoke. Sir John left.", "1975-11-12", "Sir John", "john-kerr"),
    ("Sir John left.", "1985-11-12", "Sir John", "john"),
    ("General Zia left.", "1984-11-12", "General Zia", "muhammad-zia-ul-haq"),
    ("Gen. Ana Vega e Silva left.", None, "Gen. Ana Vega e Silva", "ana-vega-e-silva"),
    ("They expelled Pavan Kumar Rai.", None, "Pavan Kumar Rai", "pavan-kumar-rai"),
    ("The French ambassador left.", "2023-08-28", "The French ambassador", "FRA-GOV"),
]


def meant(text: str, published: str | None) -> dict[str, str | tuple[str, ...] | None]:
    """What the first mention with each wording stands for."""
    made = document(text, published=published)
    mentions = Actors()(Reading.of(made)).mentions
    return {m.span.of(made.text): m.actor or m.members or None for m in reversed(mentions)}


@pytest.mark.parametrize(("text", "published", "words", "actor"), TABLE)
def test_who_bears_a_title(text: str, published: str | None, words: str, actor: str | None) -> None:
    assert meant(text, published)[words] == actor


def test_the_president_is_that_of_the_dateline() -> None:
    record = detente.read_text("BRASILIA, May 3 (Reuters) - The president vetoed the bill.", published="2004-05-03")
    assert [mention.actor for mention in record.mentions] == ["luiz-inacio-lula-da-silva"]


def test_a_title_that_two_states_share_means_both() -> None:
    found = meant("The Polish and Ukrainian presidents spoke.", "2008-08-12")
    assert set(found.values()) == {("lech-kaczynski", "viktor-yushchenko")}


def test_mrs_is_not_the_husband() -> None:
    found = meant("President Clinton spoke. Mrs. Clinton listened. She left.", "1995-05-01")
    assert found["President Clinton"] == "bill-clinton"
    assert found["Mrs. Clinton"] != "bill-clinton"
    assert found["She"] != "bill-clinton"
