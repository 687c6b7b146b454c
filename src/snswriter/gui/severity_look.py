"""How each severity looks: word, colour and shape together, never colour alone."""

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPainterPath, QPixmap, QPolygonF

from snswriter.engine import Severity
from snswriter.gui.colors import Colors

_ICON_SIZES = (16, 24, 32, 48)
_SIGNS = {Severity.ERROR: "!", Severity.WARNING: "!", Severity.INFO: "i"}


def severity_word(severity: Severity) -> str:
    """Return the word for a severity in the language of the program."""
    translate = QCoreApplication.translate
    words = {
        Severity.ERROR: translate("Severity", "Must fix"),
        Severity.WARNING: translate("Severity", "Check"),
        Severity.INFO: translate("Severity", "Advice"),
    }
    return words[severity]


def severity_ink(severity: Severity, colors: Colors) -> QColor:
    """Return the colour of marks and words of a severity."""
    inks = {
        Severity.ERROR: colors.error,
        Severity.WARNING: colors.warning,
        Severity.INFO: colors.info,
    }
    return QColor(inks[severity])


def severity_ground(severity: Severity, colors: Colors) -> QColor:
    """Return the colour behind something of a severity."""
    grounds = {
        Severity.ERROR: colors.error_soft,
        Severity.WARNING: colors.warning_soft,
        Severity.INFO: colors.info_soft,
    }
    return QColor(grounds[severity])


def severity_icon(severity: Severity, colors: Colors) -> QIcon:
    """Return an octagon for an error, a triangle for a warning, a disc for advice."""
    icon = QIcon()
    for size in _ICON_SIZES:
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        paint_severity(painter, QRectF(0, 0, size, size), severity, colors)
        painter.end()
        icon.addPixmap(pixmap)
    return icon


def paint_severity(painter: QPainter, box: QRectF, severity: Severity, colors: Colors) -> None:
    """Paint the sign of a severity into the square `box`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(severity_ink(severity, colors))
    painter.drawPath(_shape(severity, box.adjusted(0.5, 0.5, -0.5, -0.5)))
    painter.setPen(QColor(colors.surface))
    font = QFont(painter.font())
    font.setBold(True)
    font.setPixelSize(max(1, round(box.height() * 0.66)))
    painter.setFont(font)
    drop = box.height() * (0.08 if severity is Severity.WARNING else 0)
    painter.drawText(box.translated(0, drop), Qt.AlignmentFlag.AlignCenter, _SIGNS[severity])
    painter.restore()


def _shape(severity: Severity, box: QRectF) -> QPainterPath:
    path = QPainterPath()
    if severity is Severity.INFO:
        path.addEllipse(box)
    elif severity is Severity.WARNING:
        corners = [(0.5, 0.02), (1.0, 0.96), (0.0, 0.96)]
        path.addPolygon(_polygon(corners, box))
    else:
        near, far = 0.29, 0.71
        corners = [(near, 0), (far, 0), (1, near), (1, far), (far, 1), (near, 1), (0, far)]
        path.addPolygon(_polygon([*corners, (0, near)], box))
    path.closeSubpath()
    return path


def _polygon(corners: list[tuple[float, float]], box: QRectF) -> QPolygonF:
    return QPolygonF(
        [QPointF(box.left() + x * box.width(), box.top() + y * box.height()) for x, y in corners]
    )
