import msgspec
import pytest
from tests.records import MET

from detente.record import Root, Status
from detente.record.bearing import Bearing, bearing


@pytest.mark.parametrize(
    ("root", "status", "expected"),
    [
        (Root.CONSULT, Status.OCCURRED, Bearing.DEED),
        (Root.ASSAULT, Status.OCCURRED, Bearing.DEED),
        (Root.THREATEN, Status.OCCURRED, Bearing.THREAT),
        (Root.AGREE, Status.OCCURRED, Bearing.PROMISE),
        (Root.ACCUSE, Status.OCCURRED, Bearing.WORD),
        (Root.ASSAULT, Status.DENIED, Bearing.DENIED),
        (Root.THREATEN, Status.CLAIMED, Bearing.CLAIMED),
        (Root.CONSULT, Status.PLANNED, Bearing.PLANNED),
    ],
)
def test_a_deed_is_told_from_words_and_from_what_did_not_happen(root: Root, status: Status, expected: Bearing) -> None:
    assert bearing(msgspec.structs.replace(MET, root=root, status=status)) is expected


@pytest.mark.parametrize("root", Root)
@pytest.mark.parametrize("status", [status for status in Status if status is not Status.OCCURRED])
def test_only_what_occurred_can_be_a_deed(root: Root, status: Status) -> None:
    assert bearing(msgspec.structs.replace(MET, root=root, status=status)) is Bearing(status.value)
