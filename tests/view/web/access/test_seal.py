"""A form's token is of one session, of this server, and never the same twice."""

from hypothesis import given
from hypothesis import strategies as st

from detente.view.web.access.seal import Seal


@given(bound=st.text(), other=st.text())
def test_a_token_fits_the_session_that_it_was_made_for_and_no_other(bound: str, other: str) -> None:
    seal = Seal()
    token = seal.token(bound)
    assert seal.fits(token, bound)
    assert seal.fits(token, other) is (other == bound)
    assert not Seal().fits(token, bound)


@given(st.text())
def test_what_is_made_up_fits_nothing(token: str) -> None:
    assert not Seal().fits(token, "")


def test_no_two_tokens_are_alike() -> None:
    seal = Seal()
    assert len({seal.token("one") for _ in range(100)}) == 100
    assert str(seal.secret) not in repr(seal)


@given(salt=st.text(alphabet="0123456789abcdef."), bound=st.text(max_size=5))
def test_salt_and_session_cannot_be_exchanged(salt: str, bound: str) -> None:
    seal = Seal()
    made, _, rest = seal.token(bound).partition(".")
    assert not seal.fits(f"{made[:-1]}.{rest}", f"{made[-1:]}.{bound}")
    assert not seal.fits(f"{salt}.{rest}", bound) or salt == made
