"""A code for signing in that is good for some seconds."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class OneTimeCode:
    """A code for signing in that is good for some seconds.

    Attributes:
        digits: Six to eight digits.
        valid_until: From this moment on another code is asked for; with time zone.
    """

    digits: str
    valid_until: datetime


CodeMaker = Callable[[str, datetime], OneTimeCode]
"""Gives the code of a seed that is good at a moment; raises `ports.SeedUnreadableError`."""
