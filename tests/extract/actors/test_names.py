"""Names of one person are told from names of others, across spellings."""

import pytest

from detente.extract.actors.names import agree, alike, is_full, parts, sound, surnames


@pytest.mark.parametrize(
    ("one", "other"),
    [("Gaddafi", "Kadhafi"), ("Qaddafi", "Gadhafi"), ("Sergey", "Sergei"), ("Hussein", "Husein"), ("Cheik", "Sheikh")],
)
def test_spellings_of_one_sound_are_one(one: str, other: str) -> None:
    assert sound(one) == sound(other)


@pytest.mark.parametrize(("one", "other"), [("Bush", "Bash"), ("Kerry", "Curry"), ("Assad", "Sadat")])
def test_different_names_stay_apart(one: str, other: str) -> None:
    assert sound(one) != sound(other)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Bashar al-Assad", ("bashar", "assad")),
        ("Kim Jong-un", ("kim", "jong", "un")),
        ("O'Neill", ("oneill",)),
        ("al", ("al",)),
    ],
)
def test_parts_leave_out_particles(name: str, words: tuple[str, ...]) -> None:
    assert parts(name) == words


@pytest.mark.parametrize(
    ("name", "given", "expected"),
    [
        ("Margaret Thatcher", None, {"Thatcher"}),
        ("Zhang Lichuan", None, {"Zhang", "Lichuan"}),
        ("Charles de Gaulle", "de Gaulle", {"de Gaulle"}),
        ("Samuel Vega, Jr.", None, {"Vega"}),
        ("Samuel Vega Sr.", None, {"Vega"}),
        ("John Paul II", None, {"John Paul"}),
    ],
)
def test_surnames(name: str, given: str | None, expected: set[str]) -> None:
    assert surnames(name, given) == expected


@pytest.mark.parametrize(
    ("short", "full", "same"),
    [
        ("Baker", "James Baker", True),
        ("James A. Baker", "James Baker", True),
        ("J. Baker", "James Baker", True),
        ("Howard Baker", "James Baker", False),
        ("James", "James Baker", False),
        ("Bakerson", "James Baker", False),
        ("Jim Baker", "James A. Baker", True),
        ("Edward Baker", "Ted Baker", True),
        ("Tim Baker", "James Baker", False),
        ("Jim Frost", "James Baker", False),
    ],
)
def test_agree(short: str, full: str, same: bool) -> None:
    assert agree(short, full, surnames=surnames(full)) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Walid al-Moualem", "Walid al-Moallem", True),
        ("Moamer Kadhafi", "Muammar Gaddafi", True),
        ("George Bush", "Jeb Bush", False),
        ("Igor Ivanov", "Igor Sergeyev", False),
    ],
)
def test_alike_spellings(one: str, other: str, same: bool) -> None:
    assert alike(one, other) is same


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("Ben-Gurion", False),
        ("David Ben-Gurion", True),
        ("Sukarno", False),
        ("de Gaulle", False),
        ("van der Post", False),
        ("Charles de Gaulle", True),
        ("Le Duan", True),
    ],
)
def test_is_full(name: str, full: bool) -> None:
    assert is_full(name) is full
