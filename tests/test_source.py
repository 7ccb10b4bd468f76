"""Where words from outside could do harm, the code is as it has to be; exceptions are stated here with their reason."""

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

SRC = Path(__file__).parents[1] / "src" / "detente"
MODULES = {path.relative_to(SRC).as_posix(): ast.parse(path.read_text(encoding="utf-8")) for path in SRC.rglob("*.py")}
TEMPLATES = [*SRC.rglob("templates/*.html")]
SCRIPTS = [*SRC.rglob("static/*.js")]

Place = str
"""A file with the function in it: "store/plain.py plain"."""


def calls(within: str = "") -> Iterator[tuple[Place, ast.Call]]:
    """Every call in the modules of a folder, with the function that it stands in."""
    for name, tree in MODULES.items():
        if name.startswith(within):
            yield from ((f"{name} {at}".strip(), call) for at, call in _called(tree, ""))


def _called(node: ast.AST, at: str) -> Iterator[tuple[str, ast.Call]]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            yield at, child
        named = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
        yield from _called(child, child.name if named else at)  # type: ignore[attr-defined]


def name_of(call: ast.Call) -> str:
    """The last name by which something is called."""
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def whole_name(call: ast.Call) -> str:
    return ast.unparse(call.func)


SQL = frozenset({"execute", "executemany", "executescript", "exec_driver_sql", "text", "literal_column"})
HANDED_ON = frozenset({"rows", "few", "rows_of", "stream", "_chunks"})
"""What takes SQL as its second argument."""
BUILT = frozenset(
    (
        *("select", "insert", "update", "delete", "where", "values", "having", "order_by", "group_by"),
        *("join", "union_all", "limit", "on_conflict_do_nothing", "cte", "distinct", "select_from"),
        *("returning", "subquery", "outerjoin", "all", "execution_options"),
    )
)
"""What makes a statement of SQLAlchemy Core, in which values are parameters."""
OURS = frozenset(
    (
        *("index", "every", "each", "table", "table.name", "name", "kind", "column", "column.name", "facts"),
        *("kinds", "many", "named", "where", "what", "wanted", "condition", "columns", "marks", "places"),
        *("of.name", "to.name", "size", "to.table.name", "_named(names)"),
    )
)
"""What may be put into SQL as it stands: names of our tables and columns, and as many `?` as there are values."""
CORE = "a statement of SQLAlchemy Core"
WRITTEN: Mapping[Place, str] = {
    "store/writer.py _among: _ids(table)": CORE,
    "store/store.py get: _called(kind, id)": CORE,
    "store/store.py get: _beginning(kind, id)": CORE,
    "store/linking.py _near: _sharing(story)": CORE,
    "store/snapshot.py _passing: part": CORE,
    "store/dialect/postgres.py _prepare: f'SET tcp_{name} = {value}'": "constants of ours",
    "store/catalogue/facts.py facts_since: sql.format(**days)": "constants, and how a database counts days",
}
"""What is put together otherwise, and of what."""


def test_sql_is_ours_and_values_are_parameters() -> None:
    found = {
        f"{place}: {ast.unparse(sql)}" for place, function, sql in _asked_of_databases() if not _is_ours(sql, function)
    }
    assert found == {*WRITTEN}


def _asked_of_databases() -> Iterator[tuple[Place, ast.AST, ast.expr]]:
    """What databases are asked, and the function in which they are."""
    for name, tree in MODULES.items():
        for function in ast.walk(tree) if name.startswith("store/") else ():
            if isinstance(function, ast.FunctionDef):
                for call in (one for one in ast.walk(function) if isinstance(one, ast.Call)):
                    place = 1 if name_of(call) in HANDED_ON else 0 if name_of(call) in SQL else 9
                    yield from ((f"{name} {function.name}", function, sql) for sql in call.args[place : place + 1])


def _is_ours(sql: ast.expr, function: ast.AST) -> bool:
    """Whether a query is a constant of ours, with names of ours in it, or made by SQLAlchemy Core."""
    if isinstance(sql, ast.JoinedStr):
        put = [ast.unparse(one.value) for one in sql.values if isinstance(one, ast.FormattedValue)]
        return all(one in OURS or one.isupper() for one in put)
    if isinstance(sql, ast.Call) and name_of(sql) in BUILT:
        return True
    parts = _parts(sql, function)
    return parts is not None and all(_is_ours(one, function) for one in parts)


def _parts(sql: ast.expr, function: ast.AST) -> list[ast.expr] | None:
    """The queries that one is made of, which all have to be ours; None where one does not know."""
    match sql:
        case ast.Constant() | ast.Subscript(value=ast.Name(id="_SAYS")):
            return []
        case ast.Name(id=name):
            is_known = name.isupper() or (name == "sql" and _is_parameter(name, function))
            return [] if is_known else _values_of(name, function) or None
        case ast.IfExp(body=one, orelse=other) | ast.BinOp(left=one, right=other, op=ast.Add()):
            return [one, other]
        case ast.Call(func=ast.Attribute(value=within, attr="format" | "replace")):
            return [within]
    return sql.args if isinstance(sql, ast.Call) and name_of(sql) == "text" else None


def _is_parameter(name: str, function: ast.AST) -> bool:
    return isinstance(function, ast.FunctionDef) and name in {one.arg for one in function.args.args}


def _values_of(name: str, function: ast.AST) -> list[ast.expr]:
    """What a name is given in a function."""
    given = [
        one.value
        for one in ast.walk(function)
        if isinstance(one, ast.Assign | ast.AnnAssign | ast.AugAssign | ast.NamedExpr) and one.value
        for target in (one.targets if isinstance(one, ast.Assign) else [one.target])
        if isinstance(target, ast.Name) and target.id == name
    ]
    turns = (one for one in ast.walk(function) if isinstance(one, ast.For | ast.comprehension))
    for turn in turns:
        if isinstance(turn.target, ast.Name) and turn.target.id == name:
            given += turn.iter.elts if isinstance(turn.iter, ast.Tuple) else [turn.iter]
    return given


EXECUTED = re.compile(
    r"(?:^|\.)(?:eval|exec|compile|__import__|system|popen|mktemp|fork)$|^(?:subprocess|pickle|marshal|shelve|yaml|dill)\."
)
RUNS: Mapping[Place, str] = {
    "run/cluster/cut.py _row": "documents on their way to a machine of the same cluster",
    "run/cluster/reading.py outcomes": "the same, as they come there: no input is ever unpickled",
}


def test_nothing_runs_what_it_is_given() -> None:
    found = {place for place, call in calls() if EXECUTED.search(whole_name(call)) and whole_name(call) != "re.compile"}
    assert found == {*RUNS}


TEMPORARY = frozenset({"tempfile.TemporaryDirectory", "tempfile.SpooledTemporaryFile", "tempfile.mkstemp"})
"""What makes files that nobody else may read, under names that nobody can know before."""


def test_temporary_files_are_their_owners_alone() -> None:
    found = {whole_name(call) for _, call in calls() if whole_name(call).startswith("tempfile.")}
    assert found <= TEMPORARY


FILES = frozenset(
    (
        *("open", "Path", "PurePath", "read_text", "read_bytes", "write_text", "write_bytes", "unlink"),
        *("mkdir", "rmdir", "joinpath", "FileResponse", "glob", "iterdir", "stat", "replace_file"),
        *("symlink_to", "rename", "resolve"),
    )
)
TOUCHED: Mapping[Place, str] = {
    "view/web/app.py application": "the folder of styles and scripts",
    "view/web/templates.py static": "a style or script that a template of ours names",
    "view/web/api/described.py examples": "a file of ours",
    "view/web/pages/front.py _file": "the record's own name, to be shown",
    "view/web/pages/front.py _written": "when the record was written to",
}


def test_no_page_opens_what_a_request_names() -> None:
    """Files of the reading room are named by us, or by whoever opens it; those of its doors are in `access/`."""
    found = {
        place
        for place, call in calls("view/web/")
        if name_of(call) in FILES and not place.startswith("view/web/access/") and not _is_of_fastapi(place, call)
    }
    assert found == {*TOUCHED}


def _is_of_fastapi(place: Place, call: ast.Call) -> bool:
    """Whether it is `fastapi.Path`, which describes a parameter."""
    return name_of(call) == "Path" and place.startswith("view/web/api/")


UNESCAPED: Mapping[Place, str] = {
    "view/plot/write.py _html": "Vega's own programs; JSON in which no sign can end a script; an SVG of vl-convert",
    "view/web/templates.py as_lines": "a line break between lines that are each escaped",
}


def test_what_is_shown_unescaped_is_stated() -> None:
    found = {place for place, call in calls() if name_of(call) == "Markup"}
    assert found == {*UNESCAPED}
    for template in TEMPLATES:
        assert not re.search(r"\|\s*safe\b|autoescape|\bMarkup\b|\|\s*tojson", template.read_text(encoding="utf-8")), (
            template
        )


def test_every_template_is_escaped() -> None:
    made = [call for _, call in calls() if name_of(call) in {"Environment", "Template", "from_string"}]
    assert len(made) == 3
    for call in made:
        assert {one.arg: getattr(one.value, "value", None) for one in call.keywords}["autoescape"] is True


ATTRIBUTE = re.compile(r"<[a-z][^<>]*?\s([a-z-]+)=([^\"'{>\s][^\s>]*|\{\{)")
_CODE = re.compile(r"\{%.*?%\}|\{#.*?#\}", re.DOTALL)


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: f"{path.parent.parent.name}-{path.name}")
def test_whatever_stands_in_an_attribute_stands_between_quotation_marks(template: Path) -> None:
    """Escaping keeps words within quotation marks, and not without them; scripts and styles hold none of them."""
    text = template.read_text(encoding="utf-8")
    found = [one for one in ATTRIBUTE.findall(_CODE.sub("", text)) if "{{" in one[1]]
    assert not found
    within = re.findall(r"<(script|style)\b[^>]*>(.*?)</\1>", text, re.DOTALL)
    assert not [words for _, words in within if "{{" in words] or template.name == "plot.html"
    assert not re.search(r"<!--.*?\{\{.*?-->", text, re.DOTALL)


SINKS = (
    *(
        r"\binnerHTML\b",
        r"\bouterHTML\b",
        r"\binsertAdjacentHTML\b",
        r"\bdocument\.write",
        r"\beval\s*\(",
        r"new Function",
    ),
    *(r"\bsrcdoc\b", r"set(?:Timeout|Interval)\(\s*[\"'`]", r"setAttribute\(\s*[\"'`]on", r"\.on[a-z]+\s*=[^=]"),
    *(r"\bcreateContextualFragment\b", r"\bimport\(", r"\bdocument\.cookie\b", r"postMessage", r"\bsetHTMLUnsafe\b"),
    *(r"createElement\(\s*[\"'`]script", r"https?://(?!www\.w3\.org/2000/svg)"),
)
"""What makes a page, or runs, from words."""


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_scripts_make_nothing_from_words_but_text(script: Path) -> None:
    text = script.read_text(encoding="utf-8")
    assert not [one for one in SINKS if re.search(one, text)]
    assert '"use strict";' in text


def test_there_is_something_to_look_at() -> None:
    assert len(MODULES) > 300
    assert len(TEMPLATES) > 30
    assert len(SCRIPTS) >= 5


@pytest.mark.parametrize(
    ("sql", "is_ours"),
    [
        ('"SELECT 1"', True),
        ("_TABLE", True),
        ('f"SELECT id FROM {table.name}"', True),
        ("select(actor.id).where(actor.id == asked)", True),
        ('f"SELECT id FROM actors WHERE name = {asked}"', False),
        ('"SELECT " + asked', False),
        ("asked", False),
        ("text(asked)", False),
    ],
)
def test_sql_that_is_put_together_of_words_would_be_found(sql: str, is_ours: bool) -> None:
    (function,) = ast.parse("def find(asked): pass").body
    assert _is_ours(ast.parse(sql, mode="eval").body, function) is is_ours
