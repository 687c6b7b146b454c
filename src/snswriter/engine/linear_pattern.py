"""A regular expression of a rule: RE2, so its time is linear in the text, whatever it says."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any

import re2

from snswriter.text.span import Span

_NEVER = rb"[^\x00-\x{10FFFF}]"
_HIT_GROUP = b"hit"


class PatternError(ValueError):
    """The expression cannot be used; the message says why."""


class LinearPattern:
    """One RE2 expression, compiled when it is first needed.

    Compiling takes most of the time that rules need at the start, and the patterns of most
    conditions are never asked for. Texts are searched as UTF-8, so that a line is encoded once
    for all its patterns.
    """

    def __init__(self, source: str) -> None:
        self.source = source

    @cached_property
    def _compiled(self) -> tuple[Any, int]:
        """Return the compiled expression and the number of the group that is its hit.

        An expression that RE2 does not accept matches nothing.
        """
        try:
            compiled = re2.compile(self.source.encode(), re2_options())
        except (re2.error, UnicodeEncodeError):
            compiled = re2.compile(_NEVER, re2_options())
        return compiled, compiled.groupindex.get(_HIT_GROUP, 0)

    def places(self, encoded: bytes) -> Iterator[Span]:
        """Yield where the expression matches in UTF-8, in code points.

        A group named `hit` is the place. Empty places are left out.
        """
        compiled, group = self._compiled
        for found in compiled.finditer(encoded):
            start, end = found.span(group)
            if start < end:
                before = len(encoded[:start].decode())
                yield Span(before, before + len(encoded[start:end].decode()))

    def matches(self, encoded: bytes) -> bool:
        """Tell whether the expression matches anywhere in UTF-8."""
        return self._compiled[0].search(encoded) is not None

    def named_groups(self) -> int:
        """Return how many groups have names; none where the expression cannot be used."""
        return len(self._compiled[0].groupindex)

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
