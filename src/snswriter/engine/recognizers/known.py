"""All recognizers that rules may name, imported when they are asked for.

They bring calendars and numbering plans along; who only handles findings, as a window that is
about to open, should not wait for them.
"""

import importlib
from collections.abc import Mapping

from snswriter.engine.recognizer import Recognizer


def known_recognizers() -> Mapping[str, Recognizer]:
    """Return the recognizers by the names that rules use."""
    table = importlib.import_module("snswriter.engine.recognizers.table")
    recognizers: Mapping[str, Recognizer] = table.RECOGNIZERS
    return recognizers
