"""Charts as values of shapes, drawn on the server: across in per cent, so that they fit any width, down in pixels."""

from detente.view.web.charts.axis import Axis, Tick
from detente.view.web.charts.bars import Bars, Segment, Series, bars
from detente.view.web.charts.bins import Bin, bins
from detente.view.web.charts.groups import GROUPS, Group, group_of
from detente.view.web.charts.lanes import Lane, Sign, counted_lane, marked_lane

__all__ = [
    "GROUPS",
    "Axis",
    "Bars",
    "Bin",
    "Group",
    "Lane",
    "Segment",
    "Series",
    "Sign",
    "Tick",
    "bars",
    "bins",
    "counted_lane",
    "group_of",
    "marked_lane",
]
