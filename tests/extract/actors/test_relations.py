"""Who is meant by what one is to another, by a noun beside a name, and by what a noun owns."""

import pytest
from tests.extract.actors.test_titles import meant

TABLE: list[tuple[str, str | None, str, str | tuple[str, ...] | None]] = [
    ("Chad met Libya. Chad accused its neighbor.", None, "its neighbor", "LBY"),
    ("Chad met Japan. Chad accused its neighbor.", None, "its neighbor", None),
    ("Chad met Libya and Niger. Chad accused its neighbor.", None, "its neighbor", None),
    ("Moscow accused its Polish ally.", None, "its Polish ally", "POL"),
    ("Minsk, Russia's closest ally, agreed.", None, "Russia's closest ally", "BLR-GOV"),
    ("Helmut Kohl met Egon Krenz. Krenz praised his rival.", None, "his rival", "helmut-kohl"),
    ("Al Gore met George W. Bush. Helmut Kohl came. Mr. Gore praised his rival.", "2000", "his rival", "george-w-bush"),
    ("Helmut Kohl met Egon Krenz, his old rival.", None, "his old rival", "egon-krenz"),
    ("Helmut Kohl met Egon Krenz, his old rival.", None, "his", "helmut-kohl"),
    ("Helmut Kohl said his rival, Egon Krenz, had lied.", None, "his rival", "egon-krenz"),
    ("Two party leaders, Ana Vega and Luis Paz, left.", None, "Two party leaders", ("ana-vega", "luis-paz")),
]

OWNERS: list[tuple[str, str | None, str, str | None]] = [
    (
        "Iran denied it. The country's foreign minister left.",
        "2021-08-01",
        "The country's foreign minister",
        "mohammad-javad-zarif",
    ),
    ("Iran denied it. The country's foreign minister left.", "2021-08-01", "The country", "IRN"),
    ("Iran met Iraq. The country's foreign minister left.", "2021-08-01", "The country's foreign minister", None),
    (
        "NATO met. The alliance's secretary general left.",
        "2016-05-01",
        "The alliance's secretary general",
        "jens-stoltenberg",
    ),
    (
        "Troops left Mali. The Malian army said so. The army's chief of staff left.",
        "2016-05-01",
        "The army's chief of staff",
        None,
    ),
    ("Sinn Fein won. The party will ask its members.", None, "its members", "IRL-sinn-fein"),
    ("A Peruvian minister said his troops had left.", None, "his troops", "PER-MIL"),
    ("Peru and Chile said that their forces would land.", None, "their forces", ("PER-MIL", "CHL-MIL")),
    ("President Nasser left. His aides denied it.", "1956", "His aides", "EGY-GOV"),
    ("Ana Vega left. Her aides denied it.", "1956", "Her aides", None),
    ("The leader of Hezbollah, Hassan Nasrallah, left. His aides denied it.", None, "His aides", "LBN-hezbollah"),
    ("The Peruvian ambassador in Rome denied it.", None, "The Peruvian ambassador", "PER-GOV"),
    ("The Peruvian foreign minister denied it.", None, "The Peruvian foreign minister", None),
    ("He met the commander of the force, General Ana Vega.", None, "the commander", "ana-vega"),
]

NEW: list[tuple[str, str | None, str, str | None]] = [
    (
        "Jacques Chirac met Nicolas Sarkozy. The new president left.",
        "2007-05-16",
        "The new president",
        "nicolas-sarkozy",
    ),
    ("Jacques Chirac met Nicolas Sarkozy. The new president left.", None, "The new president", None),
    ("Ana Vega spoke. The new president left.", "2007-05-16", "The new president", None),
]

HOMES: list[tuple[str, str | None, str, str | None]] = [
    ("In Honduras, rebels met. Congress voted.", "2009-06-29", "Congress", "HND-LEG"),
    ("Troops left Idi Amin's army. Amin left.", "1979-04-12", "Idi Amin", "idi-amin"),
    ("Troops left Idi Amin's army. Amin left.", "1979-04-12", "Idi Amin's army", "UGA-MIL"),
    ("The Peruvian air force left. The Chilean army came. The army left.", None, "The army", "CHL-MIL"),
    ("Elizabeth II met Charles Haughey. The king left.", None, "The king", None),
    ("A Peruvian diplomat said he was ill.", None, "he", "PER-GOV"),
    ("Manuel Zelaya left. The Honduran president wept.", "2009-06-29", "The Honduran president", "manuel-zelaya"),
]

GROUPS: list[tuple[str, str | None, str, str | None]] = [
    ("Indonesia's intelligence agency gave a warning. The group left.", None, "The group", None),
    ("The IMF met. The fund agreed.", None, "The fund", "IMF"),
    ("Hamas fired rockets. The militants fled.", "2014-07-16", "The militants", "PSE-hamas"),
    ("The ICC met. The court agreed.", "2014-07-16", "The court", "ICC"),
    ("Chris Wallace of Fox News, who asked, left.", None, "who", "chris-wallace"),
    ("The Taliban of Kabul, who asked, left.", None, "who", "AFG-taliban"),
]

PAST: list[tuple[str, str | None, str, str | None]] = [
    ("Ana Vega, a former senator, led the talks. The former senator left.", None, "The former senator", "ana-vega"),
    (
        "Carl Bildt, once prime minister of Sweden, spoke. The Swedish prime minister left.",
        "2005-05-01",
        "The Swedish prime minister",
        "goran-persson",
    ),
    (
        "Alan Garcia, a former president of Peru, spoke. The president of Peru left.",
        None,
        "The president of Peru",
        None,
    ),
    ("Ana Vega retired as the Malaysian prime minister.", "2005-05-01", "the Malaysian prime minister", None),
    ("Vice President Ana Vega spoke. The president left.", None, "The president", None),
]

AUDIENCES: list[tuple[str, str | None, str, str | None]] = [
    ("Prime Minister Benjamin Netanyahu told lawmakers that it was over.", "2016-05-01", "lawmakers", "ISR-LEG"),
    (
        "In Washington, Prime Minister Benjamin Netanyahu told lawmakers that it was over.",
        "2016-05-01",
        "lawmakers",
        None,
    ),
    ("President Lula addressed the nation.", "2004-05-03", "the nation", "BRA-CVL"),
    ("Ana Vega addressed the nation.", "2004-05-03", "the nation", None),
]


@pytest.mark.parametrize(
    ("text", "published", "words", "actor"), [*TABLE, *OWNERS, *NEW, *HOMES, *GROUPS, *PAST, *AUDIENCES]
)
def test_who_is_meant(text: str, published: str | None, words: str, actor: str | tuple[str, ...] | None) -> None:
    assert meant(text, published)[words] == actor
