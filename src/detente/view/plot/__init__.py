"""Pictures of a record: pure functions from facts to marks, to a specification of Vega-Lite, to a file."""
