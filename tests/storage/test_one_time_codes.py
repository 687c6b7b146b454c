"""One-time codes; the numbers are those of RFC 6238, appendix B."""

import traceback
from datetime import UTC, datetime, timedelta

import pytest

from snswriter.drafts.one_time_code import OneTimeCode
from snswriter.ports import SeedUnreadableError
from snswriter.storage.one_time_codes import one_time_code

SEED = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
SEED_256 = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZA"


def address(seed: str = SEED, more: str = "&digits=8") -> str:
    return f"otpauth://totp/X:midorino?secret={seed}&issuer=X{more}"


@pytest.mark.parametrize(
    ("seed", "second", "digits"),
    [
        (address(), 59, "94287082"),
        (address(), 1111111109, "07081804"),
        (address(), 20000000000, "65353130"),
        (address(SEED_256, "&digits=8&algorithm=SHA256"), 59, "46119246"),
        (SEED, 59, "287082"),
        ("gezd gnbv gy3t qojq gezd gnbv gy3t qojq", 59, "287082"),
        (f"  {SEED}====\n", 59, "287082"),
        (address(more="&period=60"), 119, "287082"),
    ],
)
def test_codes(seed: str, second: int, digits: str) -> None:
    assert one_time_code(seed, datetime.fromtimestamp(second, UTC)).digits == digits


@pytest.mark.parametrize(("second", "left_s"), [(0, 30), (29, 1), (30, 30), (59.9, 1)])
def test_a_code_is_good_until_its_period_ends(second: float, left_s: int) -> None:
    at = datetime.fromtimestamp(second, UTC)
    until = at.replace(microsecond=0) + timedelta(seconds=left_s)
    assert one_time_code(SEED, at) == OneTimeCode(one_time_code(SEED, at).digits, until)


@pytest.mark.parametrize(
    "seed",
    [
        "",
        "あいう",
        "12345678",
        "GEZD",
        "GEZDGNBVG",
        "otpauth://hotp/X?secret=GEZDGNBVGY3TQOJQ",
        "otpauth://totp/X",
        "otpauth://totp[/?secret=GEZDGNBVGY3TQOJQ",
        address(more="&digits=99"),
        address(more="&period=0"),
        address(more="&algorithm=MD5"),
        "A" * 5_000,
    ],
)
def test_what_is_no_seed_is_refused_and_stands_in_no_exception(seed: str) -> None:
    with pytest.raises(SeedUnreadableError) as caught:
        one_time_code(seed, datetime.now(UTC))
    told = "".join(traceback.format_exception(caught.value, limit=0))
    assert not seed or seed not in told
