"""Emergency posts: what people need is there, or the finding names it."""

import pytest

from snswriter.engine.recognizer import Context
from snswriter.engine.recognizers.emergencies import orders_without_facts
from tests.engine.recognizers.reading import FRIDAY, read


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("避難指示を発令しました。", ("対象の地域ととるべき行動と時刻",)),
        ("18時10分、南町に避難指示を発令しました。南小学校へ避難してください。", ()),
        ("緊急安全確保を発令しました。命を守ってください。", ("対象の地域と時刻",)),
        ("各避難所を開設しました。", ("場所の名前と時刻",)),
        ("15時に西小体育館を避難所として開設しました。", ()),
        ("給水所を設けました。", ("場所の名前と時刻",)),
        ("川があふれそうです。逃げてください。", ("対象の地域と時刻",)),
        ("避難指示を発令したときはお知らせします。", ()),
        ("冬まつりを開きます。", ()),
    ],
)
def test_missing_facts_are_named(text: str, missing: tuple[str, ...]) -> None:
    hits = orders_without_facts(read(text), Context(FRIDAY), {})
    assert tuple(hit.values["missing"] for hit in hits) == missing
