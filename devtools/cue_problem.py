"""The labelled sentences as rows of numbers, from which everything about cues is learnt."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import sqrt
from zlib import crc32

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix, hstack

from devtools.cue_samples import Sample
from devtools.cue_vectors import Vectors
from snswriter.engine.cue_table import TROUBLE

FOLDS = 4
_LEAST_SEEN = 2


@dataclass(frozen=True, slots=True)
class Problem:
    """All samples as rows, and which part each belongs to when parts are held out.

    Attributes:
        names: The cues, one for each of the first columns.
        rows: Sparse, shape (samples, cues + dimensions of the vectors).
        parts: The part of each sample, shape (samples,), from 0 to FOLDS - 1.
    """

    samples: Sequence[Sample]
    names: tuple[str, ...]
    rows: csr_matrix
    parts: npt.NDArray[np.int64]

    @property
    def plain(self) -> npt.NDArray[np.bool_]:
        """Tell of each sample whether it is plain public text, shape (samples,)."""
        return np.array([sample.is_plain for sample in self.samples])

    @property
    def public(self) -> npt.NDArray[np.bool_]:
        """Tell of each sample whether it is fine public text of any kind, shape (samples,)."""
        return np.array([sample.is_public for sample in self.samples])

    def showing(self, idea: str) -> npt.NDArray[np.bool_]:
        """Tell of each sample whether it shows an idea, shape (samples,)."""
        return np.array([shows(sample, idea) for sample in self.samples])

    def only(self, kept: npt.NDArray[np.bool_]) -> "Problem":
        """Return the problem with some of its cues; `kept` has the shape (cues,)."""
        columns = np.concatenate([kept, np.ones(self.rows.shape[1] - len(kept), dtype=bool)])
        names = tuple(name for name, keep in zip(self.names, kept, strict=True) if keep)
        return replace(self, names=names, rows=self.rows[:, columns])


def shows(sample: Sample, idea: str) -> bool:
    """Tell whether a sample shows an idea (or TROUBLE, any of them)."""
    return bool(sample.ideas) if idea == TROUBLE else idea in sample.ideas


def problem_of(samples: Sequence[Sample], vectors: Vectors) -> Problem:
    """Return the samples as rows over the cues that occur at least twice, and over meanings."""
    seen = Counter(name for sample in samples for name in set(sample.names))
    names = tuple(sorted(name for name, times in seen.items() if times >= _LEAST_SEEN))
    scales = np.array([[1 / sqrt(sample.words)] for sample in samples])
    meanings = np.stack([vectors.sum(sample.meanings) for sample in samples])
    rows = hstack([_counts(samples, names).multiply(scales), csr_matrix(meanings * scales)])
    return Problem(samples, names, rows.tocsr(), np.array([_part(s) for s in samples]))


def _counts(samples: Sequence[Sample], names: Sequence[str]) -> csr_matrix:
    number = {name: place for place, name in enumerate(names)}
    columns = [[number[name] for name in s.names if name in number] for s in samples]
    ends = np.cumsum([0, *map(len, columns)])
    flat = np.array([column for each in columns for column in each], dtype=np.int32)
    # Columns that stand twice in a row are added up.
    counts = csr_matrix((np.ones(len(flat)), flat, ends), shape=(len(samples), len(names)))
    counts.sum_duplicates()
    return counts


def _part(sample: Sample) -> int:
    return crc32(sample.source.encode()) % FOLDS
