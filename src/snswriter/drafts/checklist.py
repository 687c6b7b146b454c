"""What a person should look at before a post goes out, because no rule can."""

from collections.abc import Iterable
from enum import Enum

import msgspec

from snswriter.drafts.compose import Post
from snswriter.drafts.listed import shipped_entries
from snswriter.engine.guidelines import GuidelineLibrary
from snswriter.platforms.x_links import x_links


class When(Enum):
    """Which posts an item is for."""

    ALWAYS = "always"
    LINK = "link"


class CheckItem(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One question; `clauses` are those that it serves."""

    id: str
    text: str
    text_en: str
    hint: str
    hint_en: str
    clauses: tuple[str, ...]
    when: When = When.ALWAYS


def shipped_checklist() -> tuple[CheckItem, ...]:
    """Return all items, in the order in which they are gone through."""
    return shipped_entries("checklist.toml", "item", CheckItem)


def items_for(
    post: Post, guidelines: Iterable[str], items: Iterable[CheckItem], library: GuidelineLibrary
) -> tuple[CheckItem, ...]:
    """Return the items that this post needs under these guidelines.

    An account that follows no guideline gets every item that fits the post.
    """
    known = tuple(items)
    followed = frozenset(guidelines)
    has_link = bool(x_links(post.body))
    fitting = tuple(each for each in known if has_link or each.when is not When.LINK)
    asked = tuple(each for each in fitting if followed & _guidelines_of(each, library))
    return asked or fitting


def _guidelines_of(item: CheckItem, library: GuidelineLibrary) -> frozenset[str]:
    found = (library.guideline_of(each) for each in item.clauses)
    return frozenset(each.id for each in found if each)
