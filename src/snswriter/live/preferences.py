"""The choices of the person, kept for the next start."""

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from snswriter.live.background import Runner
from snswriter.ports import OutsideError, SettingsRepository
from snswriter.settings import OfficeSettings, Settings

SAVE_DELAY_MS = 1_000


class Preferences(QObject):
    """Holds the settings, tells when they change, and saves them a moment later."""

    changed = Signal(object)
    """Carries the new settings."""
    failed = Signal(object)
    """Saving did not work; carries the OutsideError. The choice holds until the program ends."""

    def __init__(
        self,
        settings: Settings,
        repository: SettingsRepository,
        runner: Runner,
        parent: QObject | None = None,
        office: OfficeSettings | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._office = office or OfficeSettings()
        self._repository = repository
        self._runner = runner
        self._timer = QTimer(self, singleShot=True, interval=SAVE_DELAY_MS)
        self._timer.timeout.connect(self.save_now)

    @property
    def settings(self) -> Settings:
        """Return the settings in force."""
        return self._settings

    def locked_by(self, name: str) -> str:
        """Return who locked the field `name` of Settings; "" when it can be changed."""
        return self._office.locked_by(name)

    def default_of(self, name: str) -> object:
        """Return what the field `name` is when nobody chooses: the office's value, or ours."""
        default: object = getattr(self._office.defaults, name)
        return default

    def reset(self, *names: str) -> None:
        """Put the defaults back into these fields."""
        self.change(**{name: self.default_of(name) for name in names})

    def change(self, **fields: Any) -> None:
        """Put other values into these fields of Settings; locked ones stay as they are."""
        free = {name: value for name, value in fields.items() if not self.locked_by(name)}
        settings = replace(self._settings, **free)
        if settings != self._settings:
            self._settings = settings
            self._timer.start()
            self.changed.emit(settings)

    def save_now(self) -> None:
        """Begin saving the settings."""
        self._timer.stop()
        job = partial(self._repository.save, self._settings)
        self._runner.run(job, lambda _: None, self._on_failed)

    def _on_failed(self, error: OutsideError) -> None:
        self.failed.emit(error)
