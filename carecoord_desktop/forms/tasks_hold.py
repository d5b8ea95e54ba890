"""The form drawn in ui/tasks/hold.ui; `make forms` writes it."""

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

from carecoord_desktop.widgets.date_field import PartialDateEdit
from carecoord_desktop.widgets.labels import (Heading, PlainLabel)

class Ui_HoldForm(object):
    def setupUi(self, HoldForm: QDialog) -> None:
        if not HoldForm.objectName():
            HoldForm.setObjectName(u"HoldForm")
        self.whole = QVBoxLayout(HoldForm)
        self.whole.setSpacing(16)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 24, 24, 24)
        self.heading = Heading(HoldForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"level", 1)

        self.whole.addWidget(self.heading)

        self.scroll = QScrollArea(HoldForm)
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

        self.resume_on_group = QVBoxLayout()
        self.resume_on_group.setSpacing(4)
        self.resume_on_group.setObjectName(u"resume_on_group")
        self.resume_on_label = PlainLabel(self.fields)
        self.resume_on_label.setObjectName(u"resume_on_label")

        self.resume_on_group.addWidget(self.resume_on_label)

        self.resume_on = PartialDateEdit(self.fields)
        self.resume_on.setObjectName(u"resume_on")

        self.resume_on_group.addWidget(self.resume_on)


        self.column.addLayout(self.resume_on_group)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.fields)

        self.whole.addWidget(self.scroll)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.left)

        self.cancel = QPushButton(HoldForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.save = QPushButton(HoldForm)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.reason_label.setBuddy(self.reason)
        self.resume_on_label.setBuddy(self.resume_on)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.reason, self.resume_on)
        QWidget.setTabOrder(self.resume_on, self.cancel)
        QWidget.setTabOrder(self.cancel, self.save)

        self.retranslateUi(HoldForm)

        QMetaObject.connectSlotsByName(HoldForm)
    # setupUi

    def retranslateUi(self, HoldForm: QDialog) -> None:
        HoldForm.setWindowTitle(QCoreApplication.translate("HoldForm", u"Put on hold", None))
        self.heading.setText(QCoreApplication.translate("HoldForm", u"Put on hold", None))
        self.reason_label.setText(QCoreApplication.translate("HoldForm", u"&Reason", None))
#if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("HoldForm", u"Reason", None))
#endif // QT_CONFIG(accessibility)
        self.resume_on_label.setText(QCoreApplication.translate("HoldForm", u"&Look at it again on", None))
#if QT_CONFIG(accessibility)
        self.resume_on.setAccessibleName(QCoreApplication.translate("HoldForm", u"Look at it again on", None))
#endif // QT_CONFIG(accessibility)
        self.resume_on.setPlaceholderText(QCoreApplication.translate("HoldForm", u"12/1/2026", None))
        self.cancel.setText(QCoreApplication.translate("HoldForm", u"Cancel", None))
        self.save.setText(QCoreApplication.translate("HoldForm", u"Put on hold", None))
    # retranslateUi
