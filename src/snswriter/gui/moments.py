"""Dates and times as the program shows them, in the time of this PC."""

from datetime import datetime


def short_moment(at: datetime, now: datetime) -> str:
    """Return the time of day for today, else the day, with the year when it is another one."""
    local, today = at.astimezone(), now.astimezone()
    if local.date() == today.date():
        return f"{local:%H:%M}"
    if local.year == today.year:
        return f"{local.month}/{local.day}"
    return f"{local.year}/{local.month}/{local.day}"


def full_moment(at: datetime) -> str:
    """Return day and time."""
    local = at.astimezone()
    return f"{local.year}/{local.month}/{local.day} {local:%H:%M}"
