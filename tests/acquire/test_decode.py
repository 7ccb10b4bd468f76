"""Bytes are decoded as their writer meant them, line ends included."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.acquire.decode import decode
from detente.record.errors import BinaryInput

ENGLISH = "The minister’s office said “no comment” on Monday — talks at the café in Genève go on.\r\nNothing else.\n"
RUSSIAN = "Министр иностранных дел заявил, что переговоры продолжатся в понедельник. Об этом сообщило агентство.\n"
JAPANESE = "外務大臣は月曜日に会談を再開すると述べた。政府は合意を歓迎した。\n"
FRENCH = (
    "Le ministre a déclaré à la presse que l'accord était proche, et que les négociations reprendraient à Genève.\n"
)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "utf-8"),
        (ENGLISH, "utf-8-sig"),
        (ENGLISH, "utf-16"),
        (ENGLISH, "utf-16-le"),
        (ENGLISH, "utf-16-be"),
        (ENGLISH, "utf-32"),
        (ENGLISH, "utf-32-be"),
        (ENGLISH, "cp1252"),
        (FRENCH, "latin-1"),
        (RUSSIAN, "utf-16"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
    ],
)
def test_usual_encodings_are_told_apart(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), where="x")[0] == text


@pytest.mark.parametrize(
    ("declaration", "encoding"),
    [
        ('<meta charset="windows-1251">', "cp1251"),
        ("<meta http-equiv='Content-Type' content='text/html; charset=koi8-r'>", "koi8-r"),
        ('<?xml version="1.0" encoding="iso-8859-5"?>', "iso8859-5"),
    ],
)
def test_what_a_page_declares_goes_before_guessing(declaration: str, encoding: str) -> None:
    text = declaration + "<p>Да"
    assert decode(text.encode(encoding), where="x") == (text, encoding)


def test_a_wrong_declaration_does_not_garble_utf_8() -> None:
    text = '<meta charset="iso-8859-1"><p>“Genève”'
    assert decode(text.encode(), where="x") == (text, "utf-8")


def test_an_encoding_that_switches_by_escapes_is_read_as_declared() -> None:
    text = f'<meta charset="iso-2022-jp"><p>{JAPANESE}'
    assert decode(text.encode("iso-2022-jp"), where="x")[0] == text


@pytest.mark.parametrize("name", ["no-such-encoding", "utf-16", "base64", "hex"])
def test_a_declaration_that_cannot_be_true_is_passed_over(name: str) -> None:
    text = f'<meta charset="{name}"><p>Женева'
    assert decode(text.encode(), where="x")[0] == text


def test_latin_1_is_read_as_browsers_do_with_the_quotation_marks_of_windows() -> None:
    text = '<meta charset="iso-8859-1"><p>“Yes”'
    assert decode(text.encode("cp1252"), where="x") == (text, "cp1252")


def test_a_broken_byte_in_utf_8_spoils_one_character_not_the_page() -> None:
    data = ("Переговоры в Женеве. " * 100).encode()
    text, encoding = decode(data[:300] + b"\xff" + data[300:], where="x")
    assert encoding == "utf-8"
    assert text.replace("\ufffd", "") == data.decode()


@pytest.mark.parametrize("data", [bytes(range(256)) * 40, b"\x00\x01\x02" * 100, b"\x7fELF" + bytes(300)])
def test_what_is_no_text_is_called_so(data: bytes) -> None:
    with pytest.raises(BinaryInput) as caught:
        decode(data, where="a.bin")
    assert caught.value.where == "a.bin"
    assert caught.value.advice


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1))
def test_any_text_in_utf_8_comes_back_whole(text: str) -> None:
    assert decode(b"\xef\xbb\xbf" + text.encode(), where="x") == (text, "utf-8-sig")


@given(st.binary(max_size=400))
def test_any_bytes_are_text_or_called_binary(data: bytes) -> None:
    try:
        text, encoding = decode(data, where="x")
    except BinaryInput:
        return
    assert isinstance(text, str)
    assert "".encode(encoding) is not None
