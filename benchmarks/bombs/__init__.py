"""Inputs that are small and unpack, nest or repeat without end: what each costs, and that it is refused or read.

    python -m benchmarks.bombs [NAME…]

Each is read from disk up to its stories, by itself, in a process whose memory is bounded. Prints what it is, its size,
processor seconds, megabytes of memory and what came of it; ends with 1 where one goes over the bound of `bound.py`.
"""
