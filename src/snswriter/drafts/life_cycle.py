"""The life of an account, step by step: who did what when, and what is still missing."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum

import msgspec

from snswriter.drafts.listed import shipped_entries


class Stage(Enum):
    """Where an account stands in its life."""

    PLANNED = "planned"
    ACTIVE = "active"
    CLOSED = "closed"


class Phase(Enum):
    """The part of an account's life to which a step belongs."""

    OPEN = "open"
    REVIEW = "review"
    INCIDENT = "incident"
    CLOSE = "close"


class Step(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One step; `required_by` names the clauses that demand it, `clauses` others it serves."""

    id: str
    phase: Phase
    label: str
    label_en: str
    help: str
    help_en: str
    required_by: tuple[str, ...] = ()
    clauses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StepRecord:
    """That a step was done.

    Attributes:
        step: Id of the step.
        on: The day.
        by: Who did it, as written by the person who noted it.
        note: What was agreed, where it is filed.
    """

    step: str
    on: date
    by: str = ""
    note: str = ""


def shipped_steps() -> tuple[Step, ...]:
    """Return all steps, in the order in which they are usually done."""
    return shipped_entries("life_cycle.toml", "step", Step)


def last_record(step_id: str, records: Iterable[StepRecord]) -> StepRecord | None:
    """Return the newest record of a step; of two on one day the later one in the list."""
    found = [each for each in records if each.step == step_id]
    return max(reversed(found), key=lambda each: each.on, default=None)
