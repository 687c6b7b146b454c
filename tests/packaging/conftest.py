"""The build scripts are no part of the program; these tests find them beside it."""

import sys

from tests.architecture.sources import ROOT

sys.path.insert(0, str(ROOT / "packaging"))
