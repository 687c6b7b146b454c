"""The choices of the person, kept for the next start."""

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from snswriter.live.background import Runner
from snswriter.ports import OutsideError, SettingsRepository
from snswriter.settings import Settings

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
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._repository = repository
        self._runner = runner
        self._timer = QTimer(self, singleShot=True, interval=SAVE_DELAY_MS)
        self._timer.timeout.connect(self.save_now)

    @property
    def settings(self) -> Settings:
        """Return the settings in force."""
        return self._settings

    def change(self, **fields: Any) -> None:
        """Put other values into these fields of Settings."""
        settings = replace(self._settings, **fields)
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
