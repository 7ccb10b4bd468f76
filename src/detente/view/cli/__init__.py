"""The command line."""

from detente.view.cli.app import app, main

__all__ = ["app", "main"]
