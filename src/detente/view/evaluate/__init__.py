"""Figures: detente's reading held against what people labelled."""

from detente.view.evaluate.figures import Figure, Figures, figures_table
from detente.view.evaluate.tasks import OF_THE_USER, Part, TaskName, evaluate

__all__ = ["OF_THE_USER", "Figure", "Figures", "Part", "TaskName", "evaluate", "figures_table"]
