from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from snswriter.live.background import RunNow
from snswriter.live.desk import Desk
from snswriter.platforms.catalog import Catalog
from tests.live.office import ACCOUNTS, KOHO, checker, now


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    """A desk with accounts and checker, and an empty draft for the first account."""
    made = Desk(Catalog.shipped(), RunNow(), now)
    made.use_accounts(ACCOUNTS)
    made.use_checker(checker())
    made.start_draft(KOHO.id)
    return made


@pytest.fixture
def reviewed(desk: Desk, qtbot: QtBot) -> Callable[[], None]:
    """Wait until the present post has been reviewed."""
    return lambda: qtbot.waitUntil(lambda: desk.review is not None)
