"""Vectors of Japanese words: chiVe (Apache-2.0), as the package ja-ginza carries it.

    pip download --no-deps --require-hashes -r requirements/vectors.txt -d FOLDER

The package files each vector under the hash of a word; the words stand beside it.
"""

import io
import json
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec
import numpy as np
import numpy.typing as npt

from snswriter.engine.cue_table import meaning_word
from snswriter.text.fold import Folder
from snswriter.text.tokens import Tokenizer

Floats = npt.NDArray[np.float64]

_LONGEST = 12
_SEED, _FACTOR, _SHIFT, _ALL = 1, 0xC6A4A7935BD1E995, 47, (1 << 64) - 1


@dataclass(frozen=True, slots=True)
class Vectors:
    """Vectors of words as `meaning_word` names them.

    Attributes:
        rows: The number of the vector of each word.
        table: All vectors, float of shape (rows, dimensions): length 1, around their mean.
    """

    rows: Mapping[str, int]
    table: Floats

    def sum(self, words: Iterable[str]) -> Floats:
        """Return the sum of the vectors of the words that have one, shape (dimensions,)."""
        found = [self.rows[word] for word in words if word in self.rows]
        return np.asarray(self.table[found].sum(axis=0))


def read_vectors(wheel: Path) -> Vectors:
    """Return the vectors in the wheel of ja-ginza 5.3.

    Raises:
        KeyError: It is another package.
    """
    with zipfile.ZipFile(wheel) as archive:
        members = {name.rsplit("/vocab/", 1)[-1]: name for name in archive.namelist()}
        table = np.load(io.BytesIO(archive.read(members["vectors"])))
        rows = msgspec.msgpack.decode(archive.read(members["key2row"]))
        words = json.loads(archive.read(members["strings.json"]))
    filed = {word: rows[key] for word in words if (key := _hash(word.encode())) in rows}
    return Vectors(dict(_by_meaning_word(filed)), _unit(_unit(table) - _unit(table).mean(axis=0)))


def _by_meaning_word(filed: Mapping[str, int]) -> Iterator[tuple[str, int]]:
    """Yield each word as the program reads it; its own vector goes before that of a spelling."""
    tokenizer, folder = Tokenizer(), Folder()
    found: dict[str, int] = {}
    for word, row in filed.items():
        lexemes = tokenizer.words(folder.fold(word).text).lexemes if len(word) <= _LONGEST else ()
        # What the dictionary does not know has no reading: rare foreign words, most of them.
        is_known = len(lexemes) == 1 and lexemes[0].reading
        name = meaning_word(lexemes[0]) if is_known else ""
        if name:
            found.setdefault(name, filed.get(name, row))
    yield from found.items()


def _unit(table: Floats) -> Floats:
    lengths = np.linalg.norm(table, axis=1, keepdims=True)
    return np.asarray(table / np.maximum(lengths, 1e-9))


def _hash(data: bytes) -> int:
    """Return the MurmurHash64A of `data`."""
    value = (_SEED ^ (len(data) * _FACTOR)) & _ALL
    whole = len(data) // 8 * 8
    for start in range(0, whole, 8):
        part = int.from_bytes(data[start : start + 8], "little") * _FACTOR & _ALL
        part = (part ^ part >> _SHIFT) * _FACTOR & _ALL
        value = (value ^ part) * _FACTOR & _ALL
    if data[whole:]:
        value = (value ^ int.from_bytes(data[whole:], "little")) * _FACTOR & _ALL
    value = (value ^ value >> _SHIFT) * _FACTOR & _ALL
    return value ^ value >> _SHIFT
