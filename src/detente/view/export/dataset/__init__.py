"""A record as flat tables: one row type a table, each column explained in columns.tsv."""

from detente.view.export.dataset.columns import Column, columns
from detente.view.export.dataset.tables import TABLES, Table

__all__ = ["TABLES", "Column", "Table", "columns"]
