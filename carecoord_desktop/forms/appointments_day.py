"""The form drawn in ui/appointments/day.ui; `make forms` writes it."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QDialog, QFrame, QHBoxLayout,
    QPushButton, QScrollArea, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from carecoord_desktop.widgets.date_field import PartialDateEdit
from carecoord_desktop.widgets.labels import (Heading, PlainLabel, SoftText)
from carecoord_desktop.widgets.time_field import TimeEdit

class Ui_DayForm(object):
    def setupUi(self, DayForm: QDialog) -> None:
        if not DayForm.objectName():
            DayForm.setObjectName(u"DayForm")
        self.whole = QVBoxLayout(DayForm)
        self.whole.setSpacing(16)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 24, 24, 24)
        self.heading = Heading(DayForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"level", 1)

        self.whole.addWidget(self.heading)

        self.scroll = QScrollArea(DayForm)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.fields = QWidget()
        self.fields.setObjectName(u"fields")
        self.column = QVBoxLayout(self.fields)
        self.column.setSpacing(16)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.on_group = QVBoxLayout()
        self.on_group.setSpacing(4)
        self.on_group.setObjectName(u"on_group")
        self.on_label = PlainLabel(self.fields)
        self.on_label.setObjectName(u"on_label")

        self.on_group.addWidget(self.on_label)

        self.on = PartialDateEdit(self.fields)
        self.on.setObjectName(u"on")

        self.on_group.addWidget(self.on)


        self.column.addLayout(self.on_group)

        self.starts_group = QVBoxLayout()
        self.starts_group.setSpacing(4)
        self.starts_group.setObjectName(u"starts_group")
        self.starts_label = PlainLabel(self.fields)
        self.starts_label.setObjectName(u"starts_label")

        self.starts_group.addWidget(self.starts_label)

        self.starts_help = SoftText(self.fields)
        self.starts_help.setObjectName(u"starts_help")
        self.starts_help.setProperty(u"small", True)

        self.starts_group.addWidget(self.starts_help)

        self.starts = TimeEdit(self.fields)
        self.starts.setObjectName(u"starts")

        self.starts_group.addWidget(self.starts)


        self.column.addLayout(self.starts_group)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.fields)

        self.whole.addWidget(self.scroll)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.left)

        self.cancel = QPushButton(DayForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.save = QPushButton(DayForm)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.on_label.setBuddy(self.on)
        self.starts_label.setBuddy(self.starts)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.on, self.starts)
        QWidget.setTabOrder(self.starts, self.cancel)
        QWidget.setTabOrder(self.cancel, self.save)

        self.retranslateUi(DayForm)

        QMetaObject.connectSlotsByName(DayForm)
    # setupUi

    def retranslateUi(self, DayForm: QDialog) -> None:
        DayForm.setWindowTitle(QCoreApplication.translate("DayForm", u"Move", None))
        self.heading.setText(QCoreApplication.translate("DayForm", u"Move", None))
        self.on_label.setText(QCoreApplication.translate("DayForm", u"&Day", None))
#if QT_CONFIG(accessibility)
        self.on.setAccessibleName(QCoreApplication.translate("DayForm", u"Day", None))
#endif // QT_CONFIG(accessibility)
        self.starts_label.setText(QCoreApplication.translate("DayForm", u"&Time (optional)", None))
        self.starts_help.setText(QCoreApplication.translate("DayForm", u"Like 9:30 am.", None))
#if QT_CONFIG(accessibility)
        self.starts.setAccessibleName(QCoreApplication.translate("DayForm", u"Time (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("DayForm", u"Cancel", None))
        self.save.setText(QCoreApplication.translate("DayForm", u"Move", None))
    # retranslateUi
