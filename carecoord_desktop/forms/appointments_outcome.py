"""The form drawn in ui/appointments/outcome.ui; `make forms` writes it."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QDialog, QFrame, QHBoxLayout,
    QLineEdit, QPushButton, QScrollArea, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from carecoord_desktop.widgets.choice import Choice
from carecoord_desktop.widgets.date_field import PartialDateEdit
from carecoord_desktop.widgets.labels import (Heading, PlainLabel, SoftText)
from carecoord_desktop.widgets.time_field import TimeEdit

class Ui_OutcomeForm(object):
    def setupUi(self, OutcomeForm: QDialog) -> None:
        if not OutcomeForm.objectName():
            OutcomeForm.setObjectName(u"OutcomeForm")
        self.whole = QVBoxLayout(OutcomeForm)
        self.whole.setSpacing(16)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 24, 24, 24)
        self.heading = Heading(OutcomeForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"level", 1)

        self.whole.addWidget(self.heading)

        self.scroll = QScrollArea(OutcomeForm)
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
        self.status_group = QVBoxLayout()
        self.status_group.setSpacing(4)
        self.status_group.setObjectName(u"status_group")
        self.status_label = PlainLabel(self.fields)
        self.status_label.setObjectName(u"status_label")

        self.status_group.addWidget(self.status_label)

        self.status = Choice(self.fields)
        self.status.setObjectName(u"status")

        self.status_group.addWidget(self.status)


        self.column.addLayout(self.status_group)

        self.no_show_reason_group = QVBoxLayout()
        self.no_show_reason_group.setSpacing(4)
        self.no_show_reason_group.setObjectName(u"no_show_reason_group")
        self.no_show_reason_label = PlainLabel(self.fields)
        self.no_show_reason_label.setObjectName(u"no_show_reason_label")

        self.no_show_reason_group.addWidget(self.no_show_reason_label)

        self.no_show_reason = Choice(self.fields)
        self.no_show_reason.setObjectName(u"no_show_reason")

        self.no_show_reason_group.addWidget(self.no_show_reason)


        self.column.addLayout(self.no_show_reason_group)

        self.cancelled_by_group = QVBoxLayout()
        self.cancelled_by_group.setSpacing(4)
        self.cancelled_by_group.setObjectName(u"cancelled_by_group")
        self.cancelled_by_label = PlainLabel(self.fields)
        self.cancelled_by_label.setObjectName(u"cancelled_by_label")

        self.cancelled_by_group.addWidget(self.cancelled_by_label)

        self.cancelled_by = Choice(self.fields)
        self.cancelled_by.setObjectName(u"cancelled_by")

        self.cancelled_by_group.addWidget(self.cancelled_by)


        self.column.addLayout(self.cancelled_by_group)

        self.reason_group = QVBoxLayout()
        self.reason_group.setSpacing(4)
        self.reason_group.setObjectName(u"reason_group")
        self.reason_label = PlainLabel(self.fields)
        self.reason_label.setObjectName(u"reason_label")

        self.reason_group.addWidget(self.reason_label)

        self.reason = QLineEdit(self.fields)
        self.reason.setObjectName(u"reason")

        self.reason_group.addWidget(self.reason)


        self.column.addLayout(self.reason_group)

        self.again_on_group = QVBoxLayout()
        self.again_on_group.setSpacing(4)
        self.again_on_group.setObjectName(u"again_on_group")
        self.again_on_label = PlainLabel(self.fields)
        self.again_on_label.setObjectName(u"again_on_label")

        self.again_on_group.addWidget(self.again_on_label)

        self.again_on_help = SoftText(self.fields)
        self.again_on_help.setObjectName(u"again_on_help")
        self.again_on_help.setProperty(u"small", True)

        self.again_on_group.addWidget(self.again_on_help)

        self.again_on = PartialDateEdit(self.fields)
        self.again_on.setObjectName(u"again_on")

        self.again_on_group.addWidget(self.again_on)


        self.column.addLayout(self.again_on_group)

        self.again_starts_group = QVBoxLayout()
        self.again_starts_group.setSpacing(4)
        self.again_starts_group.setObjectName(u"again_starts_group")
        self.again_starts_label = PlainLabel(self.fields)
        self.again_starts_label.setObjectName(u"again_starts_label")

        self.again_starts_group.addWidget(self.again_starts_label)

        self.again_starts = TimeEdit(self.fields)
        self.again_starts.setObjectName(u"again_starts")

        self.again_starts_group.addWidget(self.again_starts)


        self.column.addLayout(self.again_starts_group)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.fields)

        self.whole.addWidget(self.scroll)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.left)

        self.cancel = QPushButton(OutcomeForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.save = QPushButton(OutcomeForm)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.status_label.setBuddy(self.status)
        self.no_show_reason_label.setBuddy(self.no_show_reason)
        self.cancelled_by_label.setBuddy(self.cancelled_by)
        self.reason_label.setBuddy(self.reason)
        self.again_on_label.setBuddy(self.again_on)
        self.again_starts_label.setBuddy(self.again_starts)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.status, self.no_show_reason)
        QWidget.setTabOrder(self.no_show_reason, self.cancelled_by)
        QWidget.setTabOrder(self.cancelled_by, self.reason)
        QWidget.setTabOrder(self.reason, self.again_on)
        QWidget.setTabOrder(self.again_on, self.again_starts)
        QWidget.setTabOrder(self.again_starts, self.cancel)
        QWidget.setTabOrder(self.cancel, self.save)

        self.retranslateUi(OutcomeForm)

        QMetaObject.connectSlotsByName(OutcomeForm)
    # setupUi

    def retranslateUi(self, OutcomeForm: QDialog) -> None:
        OutcomeForm.setWindowTitle(QCoreApplication.translate("OutcomeForm", u"What became of it?", None))
        self.heading.setText(QCoreApplication.translate("OutcomeForm", u"What became of it?", None))
        self.status_label.setText(QCoreApplication.translate("OutcomeForm", u"&What happened?", None))
#if QT_CONFIG(accessibility)
        self.status.setAccessibleName(QCoreApplication.translate("OutcomeForm", u"What happened?", None))
#endif // QT_CONFIG(accessibility)
        self.no_show_reason_label.setText(QCoreApplication.translate("OutcomeForm", u"Why did they &not come?", None))
#if QT_CONFIG(accessibility)
        self.no_show_reason.setAccessibleName(QCoreApplication.translate("OutcomeForm", u"Why did they not come?", None))
#endif // QT_CONFIG(accessibility)
        self.cancelled_by_label.setText(QCoreApplication.translate("OutcomeForm", u"Who &called it off?", None))
#if QT_CONFIG(accessibility)
        self.cancelled_by.setAccessibleName(QCoreApplication.translate("OutcomeForm", u"Who called it off?", None))
#endif // QT_CONFIG(accessibility)
        self.reason_label.setText(QCoreApplication.translate("OutcomeForm", u"In a few &words (optional)", None))
#if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("OutcomeForm", u"In a few words (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.again_on_label.setText(QCoreApplication.translate("OutcomeForm", u"Book again &on (optional)", None))
        self.again_on_help.setText(QCoreApplication.translate("OutcomeForm", u"Leave it open if there is no new day yet.", None))
#if QT_CONFIG(accessibility)
        self.again_on.setAccessibleName(QCoreApplication.translate("OutcomeForm", u"Book again on (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.again_starts_label.setText(QCoreApplication.translate("OutcomeForm", u"&At (optional)", None))
#if QT_CONFIG(accessibility)
        self.again_starts.setAccessibleName(QCoreApplication.translate("OutcomeForm", u"At (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("OutcomeForm", u"Cancel", None))
        self.save.setText(QCoreApplication.translate("OutcomeForm", u"Save", None))
    # retranslateUi
