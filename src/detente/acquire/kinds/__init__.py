"""The kinds of file that hold documents, told by name and first bytes; each is read by a file of its own here.

A module here has one function, `documents`, which gives the documents of what is opened, and errors among them.
"""
