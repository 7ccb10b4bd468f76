"""Who may enter the reading room by a password of his own, and as what."""

import getpass
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from detente.record.errors import BadAccounts
from detente.view.cli.screen import out, tell
from detente.view.web.access.accounts import Account, AccountsFile, Known, as_name, key, new_stamp, read
from detente.view.web.access.audit import DONE, Audit
from detente.view.web.access.door import audit_beside
from detente.view.web.access.passwords import Passwords, checked
from detente.view.web.access.tokens import digest, make_token
from detente.view.web.access.visitor import Role

accounts_app = typer.Typer(no_args_is_help=True, help="Who may enter the reading room, and as what.")

DEFAULT_FILE = Path("accounts.json")

File = Annotated[Path, typer.Option("--file", metavar="FILE", help="Where the accounts are kept.")]
Name = Annotated[str, typer.Argument(metavar="NAME", help="By which one enters, and signs what one decides.")]
OfRole = Annotated[
    Role, typer.Option("--role", case_sensitive=False, help="A reader looks and exports; a reviewer also decides.")
]


@accounts_app.command()
def add(name: Name, role: OfRole = Role.READER, file: File = DEFAULT_FILE) -> None:
    """Let somebody in; the password is asked for, or read from stdin."""
    known_as = as_name(name)
    if file.exists() and key(known_as) in read(file):
        raise BadAccounts("there is an account of that name", where=known_as, advice="choose another, or its password")
    account = Account(name=known_as, role=role, password=_password(known_as), stamp=new_stamp())

    def with_it(known: Known) -> Known:
        if key(known_as) in known:
            raise BadAccounts("there is an account of that name", where=known_as, advice="choose another")
        return {**known, key(known_as): account}

    _change(file, with_it, "account added", known_as, role)
    tell(f"{known_as} may enter as a {role.value}: detente serve --accounts {file}")


@accounts_app.command("list")
def list_(file: File = DEFAULT_FILE) -> None:
    """Who may enter."""
    for account in read(file).values():
        token = "has a token" if account.token else ""
        out().file.write(f"{account.name}\t{account.role.value}\t{token}".rstrip() + "\n")


@accounts_app.command()
def remove(name: Name, file: File = DEFAULT_FILE) -> None:
    """Let somebody in no more; whoever is in by that name is out at once."""

    def without(known: Known) -> Known:
        gone = _one(known, name)
        return {key: one for key, one in known.items() if one is not gone}

    _change(file, without, "account removed", as_name(name))


@accounts_app.command()
def password(name: Name, file: File = DEFAULT_FILE) -> None:
    """Give somebody another password; whoever is in by that name has to enter again."""
    account = _one(read(file), name)
    _put(file, account, "password changed", password=_password(account.name), stamp=new_stamp())


@accounts_app.command()
def role(name: Name, role: OfRole, file: File = DEFAULT_FILE) -> None:
    """Let somebody do more, or less; whoever is in by that name has to enter again."""
    _put(file, _one(read(file), name), "role changed", role=role, stamp=new_stamp())


@accounts_app.command()
def token(
    name: Name,
    *,
    revoke: Annotated[bool, typer.Option("--revoke", help="Have no token any more.")] = False,
    file: File = DEFAULT_FILE,
) -> None:
    """A token for a program to show in somebody's name; the one of before is none any more."""
    made = make_token()
    what = "token revoked" if revoke else "token made"
    _put(file, _one(read(file), name), what, token=None if revoke else digest(made))
    if not revoke:
        out().print(made)
        tell("Keep it: it is shown once. A program sends it as a header: Authorization: Bearer TOKEN")


def _one(known: Known, name: str) -> Account:
    account = known.get(key(name))
    if account is None:
        raise BadAccounts("no account of that name", where=name, advice="list them with `detente accounts list`")
    return account


def _put(file: Path, account: Account, what: str, **changes: object) -> None:
    """Changes fields of an account."""

    def changed(known: Known) -> Known:
        return {**known, key(account.name): msgspec.structs.replace(_one(known, account.name), **changes)}

    _change(file, changed, what, account.name, changes.get("role"))


def _change(file: Path, how: Callable[[Known], Known], what: str, name: str, role: object = None) -> None:
    """Changes the accounts, and has the audit log beside them say so."""
    audit = Audit(audit_beside(file))
    audit.open()
    AccountsFile(file).change(how)
    of = f"{name} as {role}" if role else name
    audit.write(what, DONE, who=_user(), of=of)


def _password(name: str) -> str:
    """The hash of a password that is typed twice, unseen, or is the first line of stdin."""
    if sys.stdin.isatty():
        given = getpass.getpass(f"Password of {name}: ")
        if getpass.getpass("Once more: ") != given:
            raise BadAccounts("two different passwords", where=name, advice="type the same one twice")
    else:
        given = sys.stdin.readline().rstrip("\r\n")
    return Passwords().hash(checked(given, name=name))


def _user() -> str:
    """By which name whoever keeps the accounts is logged in."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return ""
