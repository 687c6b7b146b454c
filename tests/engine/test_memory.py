"""What a checker remembers of earlier texts never shows in its findings."""

import pickle
import random
from collections.abc import Iterator

from snswriter.engine import Checker
from tests.engine.rules_for_tests import ON

_LINES = 18
_TEXTS = 150
_HEADINGS = (
    "2027年のおしらせ",
    "令和7年",
    "12月",
    "昨年",
    "",
    "日時:",
    "※訓練です。",
    "避難してください。",
)
_TYPED = ("1", "2", "月", "日", "(金)", "明日", "まで", "。", "○○", "町", "時")


def _edited_texts(pool: list[str], seed: int) -> Iterator[str]:
    """Yield texts of which each is the one before after one edit, as somebody makes them."""
    chance = random.Random(seed)
    lines = chance.sample(pool, _LINES)
    for _ in range(_TEXTS):
        place = chance.randrange(len(lines))
        match chance.randrange(6):
            case 0 if len(lines) > 2:
                del lines[place]
            case 1:
                lines.insert(place, chance.choice(pool))
            case 2:
                lines.insert(place, chance.choice(_HEADINGS))
            case 3:
                chance.shuffle(lines)
            case _:
                column = chance.randint(0, len(lines[place]))
                typed = chance.choice(_TYPED)
                lines[place] = lines[place][:column] + typed + lines[place][column:]
        lines = lines[: 2 * _LINES]
        yield "\n".join(lines)


def test_findings_do_not_depend_on_what_was_checked_before() -> None:
    checker = Checker.default()
    other = pickle.loads(pickle.dumps(checker))
    pool = sorted(
        {
            line
            for rule in checker.rules
            if rule.spec.category in ("facts", "disaster-terms", "placeholder")
            for example in rule.spec.bad
            for line in str(getattr(example, "text", example)).split("\n")
        }
    )
    texts = list(_edited_texts(pool, seed=1))
    in_order = {text: checker.check(text, on=ON) for text in texts}
    shuffled = random.Random(2).sample(texts, len(texts))
    assert sum(map(len, in_order.values())) > 10 * _TEXTS
    assert {text: other.check(text, on=ON) for text in shuffled} == in_order
