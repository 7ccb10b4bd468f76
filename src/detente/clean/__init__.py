"""Sources to articles: pages and plain text become stories, each with its title, date and passages."""

from detente.clean.clean import clean

__all__ = ["clean"]
