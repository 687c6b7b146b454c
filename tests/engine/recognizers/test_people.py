"""People are found by name, with and without a title of courtesy; places and words are not."""

import pytest

from snswriter.engine.document import Reader
from snswriter.engine.recognizers.people import mentions
from snswriter.engine.scanner import Scanner
from snswriter.text.fold import Folder
from snswriter.text.tokens import Tokenizer

FOLDER = Folder()
READER = Reader(Scanner((), FOLDER.kana), FOLDER, Tokenizer())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("吉田ハルさん(82歳)", (("吉田ハルさん", "full"),)),
        ("山田 太郎の件", (("山田 太郎", "full"),)),
        ("小野寺りくくんが", (("小野寺りくくん", "full"),)),
        ("大山 太一くん", (("大山 太一くん", "full"),)),
        ("ワダミツオ様", (("ワダミツオ様", "full"),)),
        ("千葉様と松本氏", (("千葉様", "honoured"), ("松本氏", "honoured"))),
        ("担当の井口は", (("井口", "bare"),)),
        ("皆さん、お客さん、業者さん", ()),
        ("高松市木太町1997", ()),
        ("内　容　講演", ()),
        ("お母さんの会", ()),
    ],
)
def test_mentions(text: str, expected: tuple[tuple[str, str], ...]) -> None:
    passage = READER.read(text).lines[0].passage
    found = passage.extract(mentions)
    assert tuple((m.span.of(passage.text), m.naming.value) for m in found) == expected
