"""One-time codes for signing in, made from a seed (TOTP).

Source: RFC 6238; the address form is the Key Uri Format of authenticator programs.
"""

import base64
import binascii
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import MappingProxyType
from urllib.parse import parse_qs, urlsplit

from cryptography.hazmat.primitives.hashes import SHA1, SHA256, SHA512
from cryptography.hazmat.primitives.twofactor.totp import TOTP

from snswriter.drafts.one_time_code import OneTimeCode
from snswriter.ports import SeedUnreadableError

_ALGORITHMS: Mapping[str, type[SHA1 | SHA256 | SHA512]] = MappingProxyType(
    {"SHA1": SHA1, "SHA256": SHA256, "SHA512": SHA512}
)
_SEED = re.compile(r"[A-Z2-7]{8,256}")
_SPACE = re.compile(r"[\s-]+")
_ADDRESS = "otpauth://totp/"
_USUAL_DIGITS, _USUAL_PERIOD_S = 6, 30
_LONGEST_PERIOD_S = 300


@dataclass(frozen=True, slots=True, repr=False)
class _Recipe:
    """What a seed says about its codes; without repr, since the key must stand nowhere."""

    key: bytes
    digits: int = _USUAL_DIGITS
    period_s: int = _USUAL_PERIOD_S
    algorithm: str = "SHA1"


def one_time_code(seed: str, at: datetime) -> OneTimeCode:
    """Return the code that `seed` gives at `at`.

    Args:
        seed: Base32 letters as sites show them, spaces and case not minded, or an address that
            begins with otpauth://totp/.
        at: With time zone.

    Raises:
        SeedUnreadableError: It is neither; the exception holds nothing of it.
    """
    recipe = _recipe(seed)
    if recipe is None:
        raise SeedUnreadableError("TOTP")
    algorithm = _ALGORITHMS[recipe.algorithm]()
    totp = TOTP(recipe.key, recipe.digits, algorithm, recipe.period_s, enforce_key_length=False)
    second = int(at.timestamp())
    left_s = recipe.period_s - second % recipe.period_s
    until = at.replace(microsecond=0) + timedelta(seconds=left_s)
    return OneTimeCode(totp.generate(second).decode("ascii"), until)


def _recipe(seed: str) -> _Recipe | None:
    text = seed.strip()
    if not text.lower().startswith("otpauth:"):
        key = _key(text)
        return _Recipe(key) if key else None
    if not text.lower().startswith(_ADDRESS):
        return None
    fields = {name: values[0] for name, values in parse_qs(urlsplit(text).query).items()}
    return _checked(fields)


def _checked(fields: Mapping[str, str]) -> _Recipe | None:
    key = _key(fields.get("secret", ""))
    digits = _number(fields.get("digits", str(_USUAL_DIGITS)))
    period_s = _number(fields.get("period", str(_USUAL_PERIOD_S)))
    algorithm = fields.get("algorithm", "SHA1").upper()
    is_usable = digits in (6, 7, 8) and 0 < period_s <= _LONGEST_PERIOD_S
    if not key or not is_usable or algorithm not in _ALGORITHMS:
        return None
    return _Recipe(key, digits, period_s, algorithm)


def _key(text: str) -> bytes:
    letters = _SPACE.sub("", text).upper().rstrip("=")
    if not _SEED.fullmatch(letters):
        return b""
    try:
        return base64.b32decode(letters + "=" * (-len(letters) % 8))
    except binascii.Error:
        return b""


def _number(text: str) -> int:
    return int(text) if re.fullmatch("[0-9]{1,3}", text) else 0
