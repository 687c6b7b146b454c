"""A regular expression of a rule: RE2, so its time is linear in the text, whatever it says."""

from functools import cached_property
from typing import Any

import re2

_NEVER = r"[^\x00-\x{10FFFF}]"


class PatternError(ValueError):
    """The expression cannot be used; the message says why."""


class LinearPattern:
    """One RE2 expression, compiled when it is first needed.

    Compiling takes most of the time that rules need at the start, and the patterns of most
    conditions are never asked for.
    """

    def __init__(self, source: str) -> None:
        self.source = source

    @cached_property
    def compiled(self) -> Any:
        """Return the compiled expression; one that RE2 does not accept matches nothing."""
        try:
            return re2.compile(self.source, re2_options())
        except re2.error:
            return re2.compile(_NEVER, re2_options())

    def prove(self) -> None:
        """Compile to see whether the expression can be used.

        Raises:
            PatternError: RE2 does not accept it, or it matches the empty text.
        """
        try:
            compiled = re2.compile(self.source, re2_options())
        except re2.error as error:
            reason = error.args[0] if error.args else ""
            said = reason.decode("utf-8", "replace") if isinstance(reason, bytes) else reason
            raise PatternError(f"正規表現「{self.source}」を読めません({said})。") from error
        if compiled.fullmatch("") is not None:
            raise PatternError(f"正規表現「{self.source}」は空の文字列にも一致します。")


def re2_options() -> Any:
    """Return the options of every pattern in a rule file: no messages on standard error."""
    options = re2.Options()
    options.log_errors = False
    return options
