"""What is known about an account besides what every post needs; fields as in the field book."""

from dataclasses import dataclass
from datetime import date

Value = str | int | date | tuple[str, ...]
"""Of a field: text, number of days, day, or one entry a line."""


@dataclass(frozen=True, slots=True)
class Profile:
    """The filled-in fields of an account, by id; a field without a value is not in it.

    Attributes:
        values: Pairs of field id and value, sorted by id, so that equal profiles are equal.
    """

    values: tuple[tuple[str, Value], ...] = ()

    def get(self, field_id: str) -> Value | None:
        """Return the value of a field, or None while there is none."""
        return next((value for name, value in self.values if name == field_id), None)

    def with_value(self, field_id: str, value: Value | None) -> "Profile":
        """Return the profile with another value; None or an empty one takes the field out."""
        kept = {name: old for name, old in self.values if name != field_id}
        if value is not None and value not in ("", ()):
            kept[field_id] = value
        return Profile(tuple(sorted(kept.items(), key=lambda pair: pair[0])))


NOTHING_KNOWN = Profile()
