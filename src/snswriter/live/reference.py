"""The handbook as it stands now: guidelines of all layers and what serves their clauses."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from snswriter.drafts.clause_map import ClauseMap, Service, map_clauses
from snswriter.drafts.handbook import Handbook


class Reference(QObject):
    """Begins with what ships; what office and rules add arrives later."""

    changed = Signal()
    """Guidelines or what serves them are others now."""

    def __init__(self, handbook: Handbook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._handbook = handbook
        self._others: tuple[Service, ...] = ()
        self._table: ClauseMap | None = None

    @property
    def handbook(self) -> Handbook:
        """Return guidelines, fields, steps, checklist and glossary."""
        return self._handbook

    @property
    def table(self) -> ClauseMap:
        """Return what serves each clause; worked out when first asked for."""
        if self._table is None:
            self._table = map_clauses(self._handbook, self._others)
        return self._table

    def use(self, handbook: Handbook, others: Iterable[Service]) -> None:
        """Go by this handbook from now on; `others` are rules and templates."""
        self._handbook = handbook
        self._others = tuple(others)
        self._table = None
        self.changed.emit()

    def cite(self, clause_id: str) -> str:
        """Return how a clause is cited on screen, e.g. "君津市 6-ウ"."""
        return self._handbook.library.citation(clause_id)
