"""The thread that a post becomes where it does not fit into one."""

from itertools import accumulate, pairwise

from snswriter.drafts.compose import Post
from snswriter.platforms.platform import Platform
from snswriter.platforms.split import Part, numbered, split
from snswriter.text.span import Span


def parts_of(
    post: Post, platform: Platform, cuts: tuple[int, ...] = (), names: tuple[Span, ...] = ()
) -> tuple[Part, ...]:
    """Return the parts of `post`; one when it fits and nobody cut it.

    Args:
        post: The post for this platform; its footer closes the last part.
        platform: Decides where the program cuts.
        cuts: Where the writer cut the body instead; code points of it.
        names: What is kept together as long as anything else may be torn.
    """
    if cuts:
        return numbered(_pieces(post.body, cuts), f"\n\n{post.footer}" if post.footer else "")
    whole = split(post.body, platform, post.separator + post.footer, names)
    if len(whole) == 1 or not post.footer:
        return whole
    return split(post.body, platform, f"\n\n{post.footer}", names)


def with_part(parts: tuple[Part, ...], number: int, text: str) -> tuple[str, tuple[int, ...]]:
    """Return the body and its cuts after one part was edited.

    The white space around a part stays. So does a part of which nothing is left, because the
    writer may be about to write it anew.

    Args:
        parts: The parts as they were.
        number: Which part was edited; 0 is the first.
        text: What it says now, without number and footer.
    """
    pieces = [part.text for part in parts]
    pieces[number] = _in_place_of(pieces[number], text)
    *cuts, _ = accumulate(map(len, pieces))
    return "".join(pieces), tuple(cuts)


def _in_place_of(piece: str, text: str) -> str:
    core = piece.strip()
    start = piece.index(core)
    kept = text if text.strip() else ""
    return f"{piece[:start]}{kept}{piece[start + len(core) :]}"


def _pieces(body: str, cuts: tuple[int, ...]) -> tuple[str, ...]:
    inside = sorted(cut for cut in cuts if 0 <= cut <= len(body))
    return tuple(body[start:end] for start, end in pairwise((0, *inside, len(body))))
