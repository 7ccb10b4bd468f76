"""What starts quickly: whoever has others read loads nothing that only readers need, and spaCy nothing that is ours."""

import subprocess
import sys

import pytest

READERS = {"spacy", "trafilatura", "onnxruntime"}


def loaded(program: str) -> set[str]:
    """What a program has imported at its end, and in its own words what it has printed."""
    told = f"{program}\nimport sys\nprint(*sys.modules)"
    return set(subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True).stdout.split())


def test_whoever_has_others_read_loads_no_model() -> None:
    assert not READERS & loaded("import detente.view.cli.read, detente.run")


def test_pages_are_taken_apart_where_there_are_pages() -> None:
    program = (
        "from detente.clean import clean; from detente.acquire import acquire_text; clean(acquire_text({!r}, uri='x'))"
    )
    assert "trafilatura" not in loaded(program.format("Sweden and Norway signed a treaty in Oslo on Monday."))


def test_any_pipeline_of_spacy_loads_the_component_and_nothing_that_reads() -> None:
    found = loaded("import detente.view.spacy_pipe")
    assert "detente.view.spacy_pipe" in found
    assert not {"detente.run", "detente.store", "detente.view.cli", "sqlalchemy"} & found


@pytest.mark.parametrize(
    "program", ["from detente.view.cli import main; main(['--version'])", "import detente.run.warm"]
)
def test_what_refers_to_itself_is_looked_for_seldom(program: str) -> None:
    told = f"import gc\ntry:\n    {program}\nexcept SystemExit:\n    pass\nprint('first', gc.get_threshold()[0])"
    said = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True).stdout
    assert int(said.split()[-1]) > 10_000


def test_the_server_of_readers_has_loaded_what_they_need() -> None:
    found = loaded("import detente.run.warm")
    assert found >= READERS
    told = (
        "import detente.run.warm\nfrom detente.extract.events import towns\nprint(towns._by_name.cache_info().currsize)"
    )
    said = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True).stdout
    assert said.split() == ["1"]
