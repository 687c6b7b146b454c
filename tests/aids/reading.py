"""Texts as the aids read them, for tests."""

import json
from functools import cache
from pathlib import Path

import pytest

from snswriter.aids.material import make_reader
from snswriter.engine.document import Document
from snswriter.text.tokens import Tokenizer

_FOLDERS = [each / "shared" / "evaluation" / "benign" for each in Path(__file__).parents]
ODD_TEXTS = (
    "",
    "\r\n",
    "避難所へ\r\n避難してください🌸\r\n",
    "𠮷野家で開催🧑‍🧑‍🧒‍🧒を実施します。",
    "か\u3099き\u309aに納付してください",
    "ｶﾞｽを使用\ud800してください",
    "１２月１２日（土）㍿①ｱﾞ",
)


@cache
def tokenizer() -> Tokenizer:
    return Tokenizer()


def read(text: str) -> Document:
    return make_reader(tokenizer()).read(text)


def real_texts(most: int) -> list[str]:
    """Return some texts of municipalities, evenly from all files; skips where there are none."""
    files = sorted(file for folder in _FOLDERS for file in folder.glob("*.jsonl"))
    if not files:
        pytest.skip("needs real texts, which are not part of the project")
    texts: list[str] = []
    for file in files:
        lines = file.read_text("utf-8").splitlines()
        step = max(1, len(lines) * len(files) // most)
        texts += [json.loads(line)["text"] for line in lines[::step]]
    return texts
