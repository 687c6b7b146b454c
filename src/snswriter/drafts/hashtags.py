"""Putting an account's hashtags into a text so that each works and none stands twice."""

import re


def hashtags_for(body: str, index: int, tags: tuple[str, ...]) -> str:
    """Return what to insert before code point `index` of `body`: the tags it lacks.

    A tag works only with white space around it, so that comes along where it is missing.
    Empty when the body has all of them.
    """
    present = frozenset(re.split(r"\s+", body))
    missing = " ".join(tag for tag in dict.fromkeys(tags) if tag not in present)
    if not missing:
        return ""
    before, after = body[max(0, index - 1) : index], body[index : index + 1]
    opening = "" if not before or before.isspace() else " "
    closing = "" if not after or after.isspace() else " "
    return f"{opening}{missing}{closing}"
