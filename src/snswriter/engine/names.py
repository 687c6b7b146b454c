"""Names of people, places and bodies, for cutting a text without tearing them."""

from collections.abc import Iterator

from snswriter.engine.passage import Passage
from snswriter.text.span import Span
from snswriter.text.tokens import Words

_PARTS = ("名詞", "接尾辞", "接頭辞")


def names_in(passage: Passage) -> tuple[Span, ...]:
    """Return the names in one line, in folded code points.

    A name is an unbroken run of nouns with a proper noun in it, so titles, forms of address,
    and family and given name are one with it: the dictionary knows few names as a whole.
    """
    return tuple(_names(passage.words))


def _names(words: Words) -> Iterator[Span]:
    """Yield the runs of nouns without a gap between them that hold a proper noun."""
    start, end, is_name = 0, -1, False
    for lexeme, first, behind in zip(words.lexemes, words.starts, words.ends, strict=True):
        is_noun = lexeme.pos.startswith(_PARTS)
        if not is_noun or first != end:
            if is_name:
                yield Span(start, end)
            start, is_name = first, False
        end = behind if is_noun else -1
        is_name = is_name or (is_noun and lexeme.is_proper)
    if is_name:
        yield Span(start, end)
