"""What there is to know about an account, field by field, as described in a data file.

Dialog, checks, policy, list and hand-over sheet are all made from this one description.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

import msgspec

from snswriter.drafts.listed import shipped_entries
from snswriter.engine.rule_file import SHIPPED


class FieldKind(Enum):
    """What a field holds."""

    TEXT = "text"
    LINES = "lines"
    LIST = "list"
    DATE = "date"
    CHOICE = "choice"
    URL = "url"
    MAIL = "mail"
    NUMBER = "number"
    PLATFORMS = "platforms"


class Choice(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One thing that can be chosen; `value` is what files hold."""

    value: str
    label: str
    label_en: str


class OnlyIf(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The field only matters while another field has one of these values."""

    field: str
    values: tuple[str, ...]


class FieldGroup(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Fields that stand together on one page of the dialog."""

    id: str
    label: str
    label_en: str


class FieldSpec(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One field of an account.

    `public` fields go into the published policy and the list of accounts. `required_by` names
    the clauses that demand the field, `clauses` others that it has to do with. `always` fields
    are demanded of every official account, whatever it follows. `layer` says who placed the
    field: "shipped", "organisation", "section" or "user".
    """

    id: str
    group: str
    kind: FieldKind
    label: str
    label_en: str
    help: str
    help_en: str
    example: str = ""
    public: bool = False
    always: bool = False
    required_by: tuple[str, ...] = ()
    clauses: tuple[str, ...] = ()
    only_if: OnlyIf | None = None
    choices: tuple[Choice, ...] = ()
    layer: str = SHIPPED

    def choice(self, value: str) -> Choice | None:
        """Return what can be chosen under `value`, or None."""
        return next((each for each in self.choices if each.value == value), None)


@dataclass(frozen=True, slots=True)
class FieldBook:
    """All fields of an account in the order in which people fill them in."""

    groups: tuple[FieldGroup, ...]
    fields: tuple[FieldSpec, ...]

    @classmethod
    def shipped(cls) -> "FieldBook":
        """Return the fields that the program knows."""
        file = "account_fields.toml"
        groups = shipped_entries(file, "group", FieldGroup)
        return cls(groups, shipped_entries(file, "field", FieldSpec))

    def field(self, field_id: str) -> FieldSpec | None:
        """Return the field with this id, or None."""
        return next((each for each in self.fields if each.id == field_id), None)

    def of_group(self, group_id: str) -> tuple[FieldSpec, ...]:
        """Return the fields of one group, in order."""
        return tuple(each for each in self.fields if each.group == group_id)

    def without(self, field_ids: Iterable[str]) -> Iterator[FieldSpec]:
        """Yield all fields but these."""
        left_out = frozenset(field_ids)
        return (each for each in self.fields if each.id not in left_out)
