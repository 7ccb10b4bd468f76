"""Every regular expression of the package: what it is, where it stands, and by which methods the package uses it."""

import ast
import importlib
import pkgutil
import re
from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path
from types import ModuleType
from typing import Any

import detente

Made = Iterator[tuple[str, re.Pattern[Any], frozenset[str]]]
"""Patterns with what tells them apart and the methods by which they are used."""
METHODS = frozenset({"match", "fullmatch", "search", "split", "findall", "finditer", "sub", "subn"})
ANY = frozenset({"match", "fullmatch", "search"})
"""What a pattern may be asked where nobody can tell by the code: this is all that differs in cost."""


@dataclass(frozen=True)
class Site:
    """A call of `re` in the package."""

    module: str
    line: int
    function: str
    """The innermost function that it stands in; empty at the top of a file."""
    method: str
    """Which function of `re` it calls."""
    name: str
    """The name at the top of a file that it is given, if any."""
    call: ast.Call

    def __str__(self) -> str:
        return f"{self.module}:{self.line}"

    @property
    def key(self) -> str:
        """How MADE names it."""
        return f"{self.module}.{self.function or self.name}"


@dataclass(frozen=True)
class Used:
    """A pattern, where it stands, and by which methods it is used."""

    where: str
    pattern: re.Pattern[Any]
    methods: frozenset[str]


def modules() -> Iterator[ModuleType]:
    """All modules of the package, imported."""
    for found in pkgutil.walk_packages(detente.__path__, "detente."):
        if not found.name.endswith("__main__"):
            yield importlib.import_module(found.name)


@cache
def _trees() -> dict[str, ast.Module]:
    return {module.__name__: ast.parse(Path(str(module.__file__)).read_text()) for module in modules()}


@cache
def sites() -> tuple[Site, ...]:
    """Every call of `re` that takes a pattern."""
    return tuple(site for module, tree in _trees().items() for site in _sites(module, tree, "", ""))


def _sites(module: str, node: ast.AST, function: str, name: str) -> Iterator[Site]:
    for child in ast.iter_child_nodes(node):
        inside, named = function, name
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            inside, named = child.name, ""
        elif isinstance(child, ast.Assign | ast.AnnAssign) and not function:
            target = child.targets[0] if isinstance(child, ast.Assign) else child.target
            named = target.id if isinstance(target, ast.Name) else ""
        elif isinstance(child, ast.Call) and (method := _of_re(child)):
            yield Site(module, child.lineno, function, method, name, child)
        yield from _sites(module, child, inside, named)


def _of_re(call: ast.Call) -> str | None:
    func = call.func
    if isinstance(func, ast.Attribute) and isinstance(func.value, ast.Name) and func.value.id == "re":
        return func.attr if func.attr in {*METHODS, "compile"} else None
    return None


def unusual() -> list[str]:
    """Where the package gets at patterns by a way that `sites` does not see: names of `re` itself, other libraries."""
    found = []
    for module, tree in _trees().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and node.module in ("re", "fnmatch", "glob", "regex", "spacy.matcher"):
                found.append(f"{module}:{node.lineno} imports from {node.module}")
            elif isinstance(node, ast.Import):
                found += [
                    f"{module}:{node.lineno} imports {name.name}"
                    for name in node.names
                    if name.name in ("fnmatch", "glob", "regex") or (name.name == "re" and name.asname)
                ]
    return found


def patterns(made: Mapping[str, Callable[[], Made]]) -> tuple[Used, ...]:
    """All patterns of the package, each once for the methods by which it is used.

    `made` gives those that a function puts together, by the key of their site.
    """
    found: dict[tuple[re.Pattern[Any], frozenset[str]], str] = {}
    for where, pattern, methods in chain(_written(made), _made(made)):
        found.setdefault((pattern, methods), where)
    return tuple(Used(where, pattern, methods) for (pattern, methods), where in found.items())


def _written(made: Container[str]) -> Made:
    for site in sites():
        if site.key not in made and (pattern := written(site)):
            yield str(site), pattern, _methods(site)


def _made(made: Mapping[str, Callable[[], Made]]) -> Made:
    for key, make in made.items():
        yield from ((f"{key} {named}".strip(), pattern, methods) for named, pattern, methods in make())


def unseen(made: Container[str]) -> list[str]:
    """The sites whose pattern is only known to the function that they stand in, and which `made` does not name."""
    return [str(site) for site in sites() if site.key not in made and written(site) is None]


def written(site: Site) -> re.Pattern[Any] | None:
    """The pattern of a site, where it is made of literals and of names at the top of its file alone."""
    arguments = site.call.args
    flags = [word.value for word in site.call.keywords if word.arg == "flags"] or arguments[_place_of_flags(site) :]
    names = vars(importlib.import_module(site.module))
    try:
        pattern = _worth(arguments[0], names)
        return re.compile(pattern, _worth(flags[0], names) if flags else 0)
    except (NameError, TypeError):
        return None


def _place_of_flags(site: Site) -> int:
    return {"compile": 1, "sub": 4, "subn": 4, "split": 3}.get(site.method, 2)


def _worth(node: ast.expr, names: dict[str, Any]) -> Any:
    return eval(compile(ast.Expression(node), "<pattern>", "eval"), dict(names))


def _methods(site: Site) -> frozenset[str]:
    if site.method != "compile":
        return frozenset({site.method})
    if site.function or not isinstance(getattr(importlib.import_module(site.module), site.name, None), re.Pattern):
        return ANY
    return _uses().get((site.module, site.name), ANY)


@cache
def _uses() -> dict[tuple[str, str], frozenset[str]]:
    """By module and name of each pattern the methods by which it is used, in its file and in those that import it."""
    found: dict[tuple[str, str], set[str]] = {}
    for module, tree in _trees().items():
        imported = {
            (name.asname or name.name): (str(node.module), name.name)
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom)
            for name in node.names
        }
        asked = {node.value: node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
                home = imported.get(node.id, (module, node.id))
                method = asked.get(node)
                found.setdefault(home, set()).update({method} if method in METHODS else ANY)
    return {home: frozenset(methods) for home, methods in found.items()}
