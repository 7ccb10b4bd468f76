"""The ledgers of a record of any size: every line from its catalogue, those that are shown in full from the store."""

from detente.view.accounts.account import Account, account
from detente.view.accounts.days import last_day
from detente.view.accounts.entries import entries

__all__ = ["Account", "account", "entries", "last_day"]
