import re
import tomllib
from pathlib import Path

from snswriter.drafts.components import shipped_components

PROJECT = Path(__file__).parents[2] / "pyproject.toml"


def test_every_dependency_is_named_with_its_licence() -> None:
    project = tomllib.loads(PROJECT.read_text("utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["editor"]]
    names = {re.split(r"[<>=\[; ]", line)[0].lower() for line in wanted}
    assert {each.package.lower() for each in shipped_components()} == names
