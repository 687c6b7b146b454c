"""How Python's interpreter shares its time between the window and everything else."""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager

_TURN_S = 0.0005
"""How long another thread may go on while the window wants to do something; Python's own 5 ms
add up to stutter, and make a save of thirty small steps wait as often."""


def take_short_turns() -> None:
    """Let threads that wait for the interpreter wait half a millisecond, not five."""
    sys.setswitchinterval(_TURN_S)


@contextmanager
def large_and_lasting() -> Iterator[None]:
    """Build something that has very many objects and stays.

    Looking for garbage among them would stop all threads for some hundredths of a second, again
    and again, and find none: what is built here is not looked through, now or later. It is freed
    all the same when nobody holds it any more, unless its objects hold each other.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
