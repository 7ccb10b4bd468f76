"""A run's stamp tells apart what was coded by other tables or settings."""

import hashlib
from pathlib import Path

from detente.run.stamp import stamp, tables_fingerprint, weights_fingerprint


def test_the_same_settings_give_the_same_run() -> None:
    assert stamp(published="1995-03-06") == stamp(published="1995-03-06")


def test_other_settings_give_another_run() -> None:
    assert stamp(published="1995-03-06").id != stamp(published="").id


def test_tables_weights_and_model_are_in_the_stamp() -> None:
    prints = stamp().fingerprints
    assert prints["tables"] == tables_fingerprint()
    assert prints["weights"] == weights_fingerprint()
    assert len(prints) == 3


def test_a_table_of_ones_own_gives_another_run_for_every_content_and_order(tmp_path: Path) -> None:
    one, other = tmp_path / "one.csv", tmp_path / "other.csv"
    one.write_text("name\nTonye Briggs\n")
    other.write_text("name\nDelta Watch\n")
    runs = [stamp(own).id for own in ((), (one,), (other,), (one, other), (other, one))]
    assert len(set(runs)) == 5
    assert hashlib.sha256(one.read_bytes()).hexdigest() in stamp([one]).fingerprints.values()
