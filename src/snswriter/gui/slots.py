"""Slots made from functions."""

from collections.abc import Callable


def calling(function: Callable[..., object], *arguments: object) -> Callable[[], None]:
    """Return a slot that calls `function` with these arguments, whatever the signal carries."""

    def slot() -> None:
        function(*arguments)

    return slot
