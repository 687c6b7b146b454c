"""Names of people, places and bodies, for cutting a text without tearing them."""

from collections.abc import Iterator
from itertools import groupby

from snswriter.engine.passage import Passage
from snswriter.text.span import Span
from snswriter.text.tokens import Token

_PROPER = "名詞-固有名詞"
_PARTS = ("名詞", "接尾辞", "接頭辞")


def names_in(passage: Passage) -> tuple[Span, ...]:
    """Return the names in one line, in folded code points.

    A name is an unbroken run of nouns with a proper noun in it, so titles, forms of address,
    and family and given name are one with it: the dictionary knows few names as a whole.
    """
    return tuple(
        Span(run[0].start, run[-1].end)
        for run in _noun_runs(passage.tokens)
        if any(token.lexeme.pos.startswith(_PROPER) for token in run)
    )


def _noun_runs(tokens: tuple[Token, ...]) -> Iterator[list[Token]]:
    for is_noun, group in groupby(tokens, lambda token: token.lexeme.pos.startswith(_PARTS)):
        if is_noun:
            yield from _unbroken(list(group))


def _unbroken(tokens: list[Token]) -> Iterator[list[Token]]:
    """Split tokens where white space stands between them."""
    run = tokens[:1]
    for token in tokens[1:]:
        if token.start != run[-1].end:
            yield run
            run = []
        run.append(token)
    yield run
