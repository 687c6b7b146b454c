"""Japanese eras: which years each one has, and what they are in the western calendar."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Era:
    """One era.

    Attributes:
        name: As written in full, e.g. "昭和".
        letter: As abbreviated, e.g. "S".
        first_day: The day from which the name was in force.
        last_day: The last day; `date.max` for the present era.
    """

    name: str
    letter: str
    first_day: date
    last_day: date

    def western_year(self, number: int) -> int:
        """Return the western year of the era's year `number` (1 is 元年), even past its end."""
        return self.first_day.year + number - 1

    @property
    def last_number(self) -> int | None:
        """Return the number of the era's last year, None while it lasts."""
        if self.last_day == date.max:
            return None
        return self.last_day.year - self.first_day.year + 1

    def covers(self, number: int) -> bool:
        """Tell whether the era has a year of this number."""
        return number >= 1 and (self.last_number is None or number <= self.last_number)

    def covers_day(self, day: date) -> bool:
        """Tell whether the era was in force on `day`."""
        return self.first_day <= day <= self.last_day


# 改元の政令・詔書: 明治 1868-10-23 (counted from 1868-01-25), 大正 1912-07-30, 昭和 1926-12-25,
# 平成 1989-01-08 (昭和64年政令第1号), 令和 2019-05-01 (平成31年政令第143号).
ERAS = (
    Era("令和", "R", date(2019, 5, 1), date.max),
    Era("平成", "H", date(1989, 1, 8), date(2019, 4, 30)),
    Era("昭和", "S", date(1926, 12, 25), date(1989, 1, 7)),
    Era("大正", "T", date(1912, 7, 30), date(1926, 12, 25)),
    Era("明治", "M", date(1868, 1, 25), date(1912, 7, 30)),
)
ERA_NAME = "(?:" + "|".join(era.name for era in ERAS) + ")"


def era_named(written: str) -> Era | None:
    """Return the era called `written`, by full name or capital letter."""
    for era in ERAS:
        if written in (era.name, era.letter):
            return era
    return None


def era_of(day: date) -> Era | None:
    """Return the era in force on `day`, None before 明治."""
    return next((era for era in ERAS if era.covers_day(day)), None)


def year_in_era(year: int) -> str:
    """Return the western year in its newest era, e.g. 2026 as "令和8年", 2019 as "令和元年"."""
    for era in ERAS:
        number = year - era.first_day.year + 1
        if number >= 1:
            return f"{era.name}{'元' if number == 1 else number}年"
    return f"{year}年"
