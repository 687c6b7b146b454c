"""Rows of a table in the form that Excel opens by a double click."""

import csv
import io
from collections.abc import Iterable

BYTE_ORDER_MARK = "\ufeff"
"""Without it, Excel takes a file for one in the code page of the PC."""


def written(cells: Iterable[str | int]) -> str:
    """Return one row, quoted as needed, with its line end."""
    line = io.StringIO()
    csv.writer(line, lineterminator="\r\n").writerow(cells)
    return line.getvalue()
