"""What one draft becomes on each of its platforms."""

from dataclasses import dataclass

from snswriter.drafts.account import Account
from snswriter.drafts.compose import Post, compose_on
from snswriter.drafts.draft import Draft, Tick
from snswriter.platforms.platform import Platform


@dataclass(frozen=True, slots=True)
class Edition:
    """A platform and the post for it."""

    platform: Platform
    post: Post


def editions_of(
    draft: Draft, account: Account, platforms: tuple[Platform, ...]
) -> tuple[Edition, ...]:
    """Return the edition for each platform, footers chosen by the room that there is."""
    return tuple(
        Edition(
            platform,
            compose_on(platform, draft.body_on(platform.id), account, draft.footer_form),
        )
        for platform in platforms
    )


def ticks_held(
    draft: Draft, account: Account, platforms: tuple[Platform, ...]
) -> tuple[Tick, ...]:
    """Return the ticks that hold for what a draft becomes on any of these platforms."""
    posts = (each.post.digest for each in editions_of(draft, account, platforms))
    return draft.ticks_for(posts)


def post_on(platform_id: str, editions: tuple[Edition, ...]) -> Post | None:
    """Return the post for one platform, or None when there is no edition for it."""
    return next((each.post for each in editions if each.platform.id == platform_id), None)


def platforms_with_body(editions: tuple[Edition, ...], body: str) -> tuple[Platform, ...]:
    """Return the platforms on which exactly this body goes out."""
    return tuple(each.platform for each in editions if each.post.body == body)
