"""Figures: detente's reading held against what people labelled."""

from detente.view.evaluate.figures import Figure, Figures, figures_table
from detente.view.evaluate.tasks import Part, TaskName, evaluate

__all__ = ["Figure", "Figures", "Part", "TaskName", "evaluate", "figures_table"]
