"""The house of docs/how-it-works.md: imports run one way, files and functions stay small, only the cli prints."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[1] / "src" / "detente"
ROOMS = ["acquire", "clean", "divide", "encode", "extract", "link", "record", "run", "store", "view"]
FILES = sorted(HOUSE.rglob("*.py"))
LONGEST_FILE, LONGEST_FUNCTION = 400, 60


def room_of(path: Path) -> str | None:
    parts = path.relative_to(HOUSE).parts
    return parts[0] if len(parts) > 1 else None


def imports(tree: ast.AST) -> Iterator[str]:
    """The rooms that a file imports from."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield from _room(node.module)
        elif isinstance(node, ast.Import):
            for name in node.names:
                yield from _room(name.name)


def _room(module: str) -> Iterator[str]:
    parts = module.split(".")
    if parts[0] == "detente" and len(parts) > 1:
        yield parts[1]


def may_import(room: str, other: str) -> bool:
    """A room uses itself, the rooms before it in the way of the data, and the record."""
    return other in (room, "record") or (room != "record" and ROOMS.index(other) < ROOMS.index(room))


def test_the_folders_are_the_way_of_the_data() -> None:
    found = sorted(path.name for path in HOUSE.iterdir() if path.is_dir() and path.name != "__pycache__")
    assert found == ROOMS == sorted(ROOMS)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_imports_run_one_way(path: Path) -> None:
    room = room_of(path)
    tree = ast.parse(path.read_text())
    wrong = [other for other in imports(tree) if room and other in ROOMS and not may_import(room, other)]
    assert not wrong, f"{room} may not use {wrong}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_files_and_functions_stay_small(path: Path) -> None:
    source = path.read_text()
    assert source.count("\n") <= LONGEST_FILE
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.end_lineno is not None
            assert node.end_lineno - node.lineno <= LONGEST_FUNCTION, node.name


@pytest.mark.parametrize(
    "path", [p for p in FILES if "cli" not in p.parts], ids=lambda path: str(path.relative_to(HOUSE))
)
def test_only_the_cli_prints(path: Path) -> None:
    called = (node.func for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call))
    assert not any(isinstance(func, ast.Name) and func.id == "print" for func in called)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_every_file_says_what_it_is_for(path: Path) -> None:
    source = path.read_text()
    assert not source.strip() or ast.get_docstring(ast.parse(source))
