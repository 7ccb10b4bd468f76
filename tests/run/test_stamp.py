"""A run's stamp tells apart what was coded by other tables or settings."""

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
