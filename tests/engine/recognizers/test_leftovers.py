"""Signs of an unfinished draft."""

import pytest

from snswriter.engine.recognizer import Recognizer
from snswriter.engine.recognizers.leftovers import (
    cut_off_ends,
    empty_labels,
    repeated_sentences,
    unmarked_drills,
)
from tests.engine.recognizers.reading import found

ALARM = "大津波警報が発表されました。高台へ避難してください。"


@pytest.mark.parametrize(
    ("recognizer", "text", "expected"),
    [
        (empty_labels, "相談会\n日時：\n場所：市役所", ("日時:",)),
        (empty_labels, "相談会\n日時：\n12月5日（土）\n場所：市役所", ()),
        (empty_labels, "【対象】\n・小学生", ()),
        (cut_off_ends, "会場は公民館、\n#みどり野市", ("、",)),
        (cut_off_ends, "会場は公民館。", ()),
        (
            repeated_sentences,
            "冬まつりを開きます今年も。冬まつりを開きます今年も。",
            ("冬まつりを開きます今年も。",),
        ),
        (unmarked_drills, f"【訓練】{ALARM}", ("【訓練】",)),
        (unmarked_drills, f"【訓練】{ALARM}【訓練】", ()),
        (unmarked_drills, "避難訓練を行います。", ()),
    ],
)
def test_leftovers(recognizer: Recognizer, text: str, expected: tuple[str, ...]) -> None:
    assert found(recognizer, text) == expected
