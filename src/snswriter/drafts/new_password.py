"""Passwords that nobody has to think up."""

import secrets
import string

LENGTH = 20

_KINDS = (string.ascii_lowercase, string.ascii_uppercase, string.digits, "-_.!#%+=@")
# Letters and digits that look alike are read out and typed wrongly.
_ALIKE = frozenset("Il1O0o|")


def new_password(length: int = LENGTH) -> str:
    """Return a random password of `length` characters with some of each usual kind.

    No characters that look alike. Raises ValueError when there is no room for all kinds.
    """
    alphabets = [[each for each in kind if each not in _ALIKE] for kind in _KINDS]
    if length < len(alphabets):
        raise ValueError(length)
    chosen = [secrets.choice(each) for each in alphabets]
    everything = [character for each in alphabets for character in each]
    chosen += [secrets.choice(everything) for _ in range(length - len(chosen))]
    secrets.SystemRandom().shuffle(chosen)
    return "".join(chosen)
