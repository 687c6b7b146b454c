"""The coloured band that says, before anything else, which account this will be posted from."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QActionGroup, QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from snswriter.drafts.account import Account, AccountKind
from snswriter.drafts.banner import WHITE, deepened, ink_on
from snswriter.gui.colors import HIGH_CONTRAST, LIGHT, Colors
from snswriter.gui.slots import calling
from snswriter.live.desk import Desk

_NO_COLOR = "#5b6461"
_NAME_SIZE_PT = 20
_WHITE, _BLACK = "255, 255, 255", "0, 0, 0"


class AccountBanner(QFrame):
    """Shows the account in its colour, and lets another be chosen from a menu.

    It is a menu and no list box, because a turn of the wheel or a stray key must never change
    the account.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._colors = LIGHT
        self.setObjectName("account_banner")
        self._name = QLabel()
        self._name.setObjectName("account_name")
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._details = QLabel()
        self._details.setObjectName("account_details")
        self._details.setTextFormat(Qt.TextFormat.PlainText)
        self._button = QPushButton(self.tr("Change account"))
        self._button.setObjectName("account_button")
        self._button.setAutoDefault(False)
        self._menu = QMenu(self._button)
        self._button.setMenu(self._menu)
        self._lay_out()
        desk.accounts_changed.connect(self._fill_menu)
        desk.account_chosen.connect(self._show)
        self._fill_menu()
        self._show(desk.account)

    def use_colors(self, colors: Colors) -> None:
        """Show the account's colour with as much contrast as these colours have."""
        self._colors = colors
        self._show(self._desk.account)

    def _lay_out(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._name)
        texts.addWidget(self._details)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 12, 20, 14)
        row.addLayout(texts, 1)
        row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignVCenter)

    def _fill_menu(self) -> None:
        self._menu.clear()
        group = QActionGroup(self._menu)
        for account in self._desk.accounts:
            label = " — ".join(each for each in (account.name, account.section) if each)
            action = QAction(swatch(account.color), label.replace("&", "&&"), self._menu)
            action.setCheckable(True)
            action.setData(account.id)
            action.triggered.connect(calling(self._desk.choose_account, account.id))
            group.addAction(action)
            self._menu.addAction(action)
        self._button.setEnabled(bool(self._desk.accounts))
        self._check(self._desk.account)

    def _show(self, account: Account | None) -> None:
        self._name.setText(account.name if account else self.tr("No account chosen"))
        self._details.setText(self._describe(account))
        self._paint_in(account.color if account else _NO_COLOR)
        accessible = self.tr("Account: {name}").format(name=self._name.text())
        self.setAccessibleName(accessible)
        self._button.setAccessibleName(f"{self._button.text()} — {accessible}")
        self._check(account)

    def _describe(self, account: Account | None) -> str:
        if account is None:
            return self.tr("Choose the account that this post is for.")
        platforms = " / ".join(platform.name for platform in self._desk.platforms)
        parts = [account.section, account.handle, platforms]
        if account.kind is AccountKind.PRIVATE:
            parts.insert(0, self.tr("Private account, for checking only"))
        return "　".join(part for part in parts if part)

    def _check(self, account: Account | None) -> None:
        for action in self._menu.actions():
            is_chosen = account is not None and action.data() == account.id
            action.setChecked(is_chosen)
            font = action.font()
            font.setBold(is_chosen)
            action.setFont(font)

    def _paint_in(self, account_color: str) -> None:
        color = deepened(account_color, self._colors.least_contrast)
        ink = ink_on(color)
        # The veil behind the words of the button is of the other kind than they are: it must take
        # no contrast away from them.
        letters, veil = _WHITE, _BLACK
        if ink != WHITE:
            letters, veil = veil, letters
        is_strong = self._colors.least_contrast >= HIGH_CONTRAST
        edge = ink if is_strong else f"rgba({letters}, 170)"
        self.setStyleSheet(
            f"#account_banner {{ background: {color}; border: none; }}"
            f"#account_name {{ color: {ink}; font-size: {_NAME_SIZE_PT}pt; font-weight: 700; }}"
            f"#account_details {{ color: {ink}; }}"
            f"#account_button {{ color: {ink}; background: rgba({veil}, 28);"
            f" border: 1px solid {edge}; padding: 6px 16px; }}"
            f"#account_button:hover {{ background: rgba({veil}, 60); }}"
            f"#account_button:focus {{ border: 2px solid {ink}; padding: 5px 15px; }}"
        )


def swatch(color: str) -> QIcon:
    """Return a small rounded square in this colour."""
    pixmap = QPixmap(QSize(32, 32))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(color))
    painter.drawRoundedRect(2, 2, 28, 28, 7, 7)
    painter.end()
    return QIcon(pixmap)
