"""How one part of the self-test ended."""

from dataclasses import asdict, dataclass
from enum import Enum
from typing import Any


class Verdict(Enum):
    """The end of one check; SKIPPED is no failure: something is absent that may be absent."""

    PASSED = "passed"
    FAILED = "failed"
    SKIPPED = "skipped"


class CheckFailedError(Exception):
    """Something works otherwise than it must; the text is a Japanese sentence."""


class CheckSkippedError(Exception):
    """This PC has not what the check needs; the text is a Japanese sentence."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result of one check.

    Attributes:
        name: Short English name, the same in every version.
        verdict: How it ended.
        detail: What was found, for people; Japanese where it asks for something to be done.
        duration_ms: Wall time, imports included.
    """

    name: str
    verdict: Verdict
    detail: str
    duration_ms: int

    def as_json(self) -> dict[str, Any]:
        """Return the outcome in the shape of the report."""
        return {**asdict(self), "verdict": self.verdict.value}


def expect(found: object, wanted: object, what: str) -> None:
    """Raise CheckFailedError unless both are equal; `what` names the thing in Japanese."""
    if found != wanted:
        raise CheckFailedError(
            f"{what}が期待どおりではありません。期待：{wanted!r}、実際：{found!r}。"
        )
