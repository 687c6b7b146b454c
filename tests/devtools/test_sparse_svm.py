"""The sparse support vector machine parts what can be parted, the same way every time."""

from devtools.sparse_svm import Row, fit

GOOD, BAD, OFTEN, RARE = 0, 1, 2, 3
ROWS = [
    *[Row((GOOD, OFTEN), 0.7)] * 4,
    *[Row((BAD, OFTEN), 0.7)] * 4,
    Row((BAD, BAD, RARE), 0.5),
]
SIGNS = [-1] * 4 + [1] * 5
COSTS = [1.0] * 9


def test_rows_fall_on_their_side() -> None:
    plane = fit(ROWS, SIGNS, COSTS, size=4)
    assert [plane.score(row) > 0 for row in ROWS] == [sign > 0 for sign in SIGNS]


def test_what_both_sides_have_weighs_little() -> None:
    weights = fit(ROWS, SIGNS, COSTS, size=4).weights
    assert weights[BAD] > 0.5 > abs(weights[OFTEN])
    assert weights[GOOD] < -0.5


def test_dear_rows_win() -> None:
    rows, signs = [Row((0,), 1.0)] * 4, [1, -1, -1, -1]
    assert fit(rows, signs, [1.0] * 4, size=1).score(rows[0]) < 0
    assert fit(rows, signs, [9.0, 1.0, 1.0, 1.0], size=1).score(rows[0]) > 0


def test_the_same_rows_give_the_same_plane() -> None:
    assert fit(ROWS, SIGNS, COSTS, size=4) == fit(ROWS, SIGNS, COSTS, size=4)
