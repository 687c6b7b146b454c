"""Find sentences whose words together show an idea, though no single word gives it away."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from snswriter.engine.cue_weighing import Idea, shipped_scales
from snswriter.engine.document import Document
from snswriter.engine.passage import Passage
from snswriter.engine.recognizer import ByLine, Context, Hit, Options, Recognizer


def cues(document: Document, context: Context, options: Options) -> Iterable[Hit]:
    """Yield the stretches that show an idea; what fills {cues} are their heaviest words.

    Option `idea` names the category in the table of cues; with `only = "strong"` only stretches
    that reach the higher level count.
    """
    wanted, only_strong = options.get("idea"), options.get("only") == "strong"
    for number, idea in document.extract(_ideas):
        if idea.name == wanted and (idea.strong or not only_strong):
            yield Hit(number, idea.span, {"cues": "".join(f"「{word}」" for word in idea.words)})


def _ideas(passage: Passage) -> tuple[Idea, ...]:
    ideas = shipped_scales().ideas(passage.words)
    return tuple(idea for idea in ideas if not any(map(idea.span.overlaps, passage.urls)))


CUE_RECOGNIZERS: Mapping[str, Recognizer] = MappingProxyType(
    {"cues": ByLine(cues, _ideas, shipped_scales)}
)
