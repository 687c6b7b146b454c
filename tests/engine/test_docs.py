"""What the pages for programmers show is what happens."""

import doctest
from pathlib import Path

import pytest

import snswriter.engine

PAGE = Path(__file__).resolve().parents[2] / "docs" / "engine.md"


def test_the_page_of_worked_examples() -> None:
    results = doctest.testfile(str(PAGE), module_relative=False, encoding="utf-8")
    assert (results.failed, results.attempted > 40) == (0, True)


def test_the_docstring_of_the_module() -> None:
    results = doctest.testmod(snswriter.engine)
    assert (results.failed, results.attempted > 3) == (0, True)


@pytest.mark.parametrize("name", snswriter.engine.__all__)
def test_everything_exported_is_explained(name: str) -> None:
    thing = getattr(snswriter.engine, name)
    explained = thing.__doc__ if isinstance(thing, type) else type(thing).__doc__
    assert explained
