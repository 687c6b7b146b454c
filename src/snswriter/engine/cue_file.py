"""The file of what cues say: names of cues, words with a meaning, rows of weights, network.

Two lines of text, of which the second describes the rest in JSON; then the names of the cues a
line each, the numbers of the words (32 bits each, ascending), the numbers of their rows (16 bits
each, counted from the first row behind those of the cues), and the rows. Numbers are stored with
the lowest byte first.
"""

import json
import sys
from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from snswriter.engine.cue_meanings import Meanings, named
from snswriter.engine.cue_network import CueNetwork
from snswriter.engine.cue_rows import CueRows

_HEAD = "snswriter cues 1"


@dataclass(frozen=True, slots=True)
class CueFile:
    """What the file holds.

    Attributes:
        names: The cues; each has the row of its place in this order. A pair of words is written
            with a blank between them.
        meanings: Rows of words.
        rows: The rows of cues, then of meanings.
        network: What sees the cues together.
    """

    names: tuple[str, ...]
    meanings: Meanings
    rows: CueRows
    network: CueNetwork


def read_cue_file(path: Path) -> CueFile:
    """Return what `cue_file` wrote.

    Raises:
        OSError: The file is missing or cannot be read.
        ValueError: The file is another one, or not whole.
    """
    head, _, rest = path.read_bytes().partition(b"\n")
    if head.decode("ascii", "replace") != _HEAD:
        raise ValueError(f"{path.name}: not a file of cues of this version")
    described, _, data = rest.partition(b"\n")
    try:
        return _read(json.loads(described), data)
    except (KeyError, TypeError, ValueError) as problem:
        raise ValueError(f"{path.name}: not whole") from problem


def _read(told: Mapping[str, Any], data: bytes) -> CueFile:
    sizes = (told["bytes_of_names"], 4 * told["words"], 2 * told["words"])
    ends = (sizes[0], sum(sizes[:2]), sum(sizes))
    names = tuple(data[: ends[0]].decode("utf-8").split("\n"))
    first, words = len(names), _numbers("I", data[ends[0] : ends[1]])
    places = array("I", (first + n for n in _numbers("H", data[ends[1] : ends[2]])))
    weights = array("b", data[ends[2] :])
    scales = array("d", told["scales"])
    if len(weights) != len(scales) * told["rows"]:
        raise ValueError("rows are missing")
    network = CueNetwork(told["bases"], told["outputs"], told["output_bases"])
    return CueFile(
        names, Meanings(words, places), CueRows(tuple(told["ideas"]), scales, weights), network
    )


def _numbers(kind: str, data: bytes) -> "array[int]":
    numbers = array(kind, data)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


def cue_file(
    names: Sequence[str],
    words: Mapping[str, int],
    rows: Iterable[Sequence[int]],
    scales: Sequence[float],
    ideas: Sequence[str],
    network: CueNetwork,
) -> bytes:
    """Return the bytes of a file of cues.

    Args:
        names: The cues, of the first rows in this order.
        words: The number of the row of each word with a meaning, from 0 for the first row behind
            those of the cues.
        rows: The weights of each row, -127 to 127: trouble, each idea, each unit of the network.
        scales: What a weight of 1 in each column is worth.
        ideas: The ideas, in the order of their columns and of the outputs of the network.
        network: What sees the cues together.
    """
    listed, text = list(rows), "\n".join(names).encode("utf-8")
    described = {
        "ideas": list(ideas),
        "scales": list(scales),
        "rows": len(listed),
        "words": len(words),
        "bytes_of_names": len(text),
        "bases": list(network.bases),
        "outputs": [list(weights) for weights in network.outputs],
        "output_bases": list(network.output_bases),
    }
    filed = sorted((named(word), row) for word, row in words.items())
    numbers, places = array("I", (n for n, _ in filed)), array("H", (row for _, row in filed))
    if sys.byteorder == "big":
        numbers.byteswap()
        places.byteswap()
    weights = array("b", (weight for row in listed for weight in row))
    head = f"{_HEAD}\n{json.dumps(described)}\n".encode("ascii")
    return b"".join([head, text, numbers.tobytes(), places.tobytes(), weights.tobytes()])
