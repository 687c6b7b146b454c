"""All aids for one text, together."""

from dataclasses import dataclass
from datetime import date

from snswriter.aids.furigana import Furigana, Ruby
from snswriter.aids.material import make_reader
from snswriter.aids.opposites import Opposite, Opposites
from snswriter.aids.plain_meter import PlainReport, measure
from snswriter.aids.plain_words import PlainWords, Suggestion
from snswriter.aids.read_aloud import ReadAloud, Said
from snswriter.aids.reading_level import ReadingLevel, SchoolKanji
from snswriter.aids.spelling import Spelling, SpellingGuide
from snswriter.aids.spoken_numbers import SpokenCounts
from snswriter.text.mecab import TokenizerError
from snswriter.text.tokens import Tokenizer


@dataclass(frozen=True, slots=True)
class AidsReport:
    """What the aids say about `text`; every span is one of code points of exactly this text.

    Attributes:
        rubies: The kanji that can get a reading.
        unread: Kanji that the dictionary cannot read.
    """

    text: str
    plain: PlainReport
    level: ReadingLevel
    words: tuple[Suggestion, ...]
    spellings: tuple[Spelling, ...]
    rubies: tuple[Ruby, ...]
    unread: tuple[Ruby, ...]
    said: tuple[Said, ...]
    opposites: tuple[Opposite, ...]


class Aids:
    """Looks at texts; lines that it saw before cost almost nothing. Any str will do."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        """Load the lists that ship with the program.

        Raises:
            TokenizerError: The dictionary is missing or broken.
        """
        self._reader = make_reader(tokenizer)
        self._words = PlainWords.shipped(tokenizer)
        self._kanji = SchoolKanji.shipped()
        self._spelling = SpellingGuide.shipped()
        self._furigana = Furigana.shipped()
        self._aloud = ReadAloud(SpokenCounts.shipped())
        self._opposites = Opposites.shipped()

    def look(self, text: str, on: date) -> AidsReport:
        """Return what there is to say about a text to be posted on that day."""
        document = self._reader.read(text)
        words = self._words.suggestions(document)
        plain = measure(document, words)
        return AidsReport(
            text=text,
            plain=plain,
            level=self._kanji.level(text, plain.mean_length),
            words=words,
            spellings=self._spelling.spellings(document),
            rubies=self._furigana.rubies(document),
            unread=self._furigana.unknown(document),
            said=self._aloud.items(document, on),
            opposites=self._opposites.look(document),
        )


def aids_here() -> Aids | None:
    """Return the aids; None where the dictionary is missing or broken."""
    try:
        return Aids(Tokenizer())
    except TokenizerError:
        return None
