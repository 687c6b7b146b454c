"""CPython for 64-bit Windows, cross-built on Debian from Debian's own sources.

For building and testing where the maker's embeddable package is not at hand. It was never run
on a real Windows; releases should be built with the official package (`--runtime FILE`).
"""
