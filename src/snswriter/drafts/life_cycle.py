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
    """One step; `required_by` names the clauses that demand it, `clauses` others it serves.

    `always` steps are asked of every official account, whatever it follows; `automatic` ones
    are put on record by the program and never by hand.
    """

    id: str
    phase: Phase
    label: str
    label_en: str
    help: str
    help_en: str
    always: bool = False
    automatic: bool = False
    required_by: tuple[str, ...] = ()
    clauses: tuple[str, ...] = ()


ACTIVATED, CLOSED = "activated", "closed"
"""Ids of the automatic steps; what came before one of them says nothing about the life after."""


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


def present_records(records: tuple[StepRecord, ...], phase: Phase) -> tuple[StepRecord, ...]:
    """Return the records that count for a phase of this life of the account.

    An account that was closed and is opened again goes through all steps once more.
    """
    turn = {Phase.OPEN: CLOSED, Phase.CLOSE: ACTIVATED}.get(phase)
    turns = [number for number, each in enumerate(records) if each.step == turn]
    return records[turns[-1] + 1 :] if turns else records


def last_record(step_id: str, records: Iterable[StepRecord]) -> StepRecord | None:
    """Return the newest record of a step; of two on one day the later one in the list."""
    found = [each for each in records if each.step == step_id]
    return max(reversed(found), key=lambda each: each.on, default=None)
