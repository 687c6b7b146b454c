"""The banner in the pixels that somebody sees."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QPushButton

from snswriter.drafts.banner import contrast
from snswriter.gui.account_banner import AccountBanner
from snswriter.gui.colors import CONTRAST_DARK, CONTRAST_LIGHT, LIGHT, Colors
from tests.gui.conftest import Town
from tests.live.office import ACCOUNTS, KOHO

GREY = "#7a7a7a"


@pytest.mark.parametrize(
    ("colors", "least"), [(LIGHT, 4.5), (CONTRAST_LIGHT, 7.0), (CONTRAST_DARK, 7.0)]
)
def test_the_ground_under_name_and_button_leaves_enough_contrast(
    town: Town, colors: Colors, least: float
) -> None:
    banner = town.window.findChild(AccountBanner)
    assert isinstance(banner, AccountBanner)
    town.desk.use_accounts(tuple(replace(each, color=GREY) for each in ACCOUNTS))
    town.desk.choose_account(KOHO.id)
    banner.use_colors(colors)
    QApplication.processEvents()
    button = banner.findChild(QPushButton, "account_button")
    assert isinstance(button, QPushButton)
    picture = banner.grab().toImage()
    inside = button.geometry().adjusted(4, 4, -4, -4).topLeft()
    grounds = [
        QColor(picture.pixelColor(place)).name() for place in (banner.rect().topLeft(), inside)
    ]
    assert min(contrast("#000000", each) for each in grounds) >= least
    assert (contrast("#000000", GREY) >= 7.0) is False
