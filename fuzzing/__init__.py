"""Feeds every reader damaged and hostile input without end, and keeps what one of them cannot bear.

    python -m fuzzing [READER…] [--inputs N | --seconds S] [--seed K] [--jobs J]
    python -m fuzzing READER --input FILE      # one kept input again

docs/hostile-input.md says what is held against what a reader gives.
"""
