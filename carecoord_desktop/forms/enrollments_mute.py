"""The form drawn in ui/enrollments/mute.ui; `make forms` writes it."""

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
from carecoord_desktop.widgets.labels import (Heading, PlainLabel, SoftText)

class Ui_MuteForm(object):
    def setupUi(self, MuteForm: QDialog) -> None:
        if not MuteForm.objectName():
            MuteForm.setObjectName(u"MuteForm")
        self.whole = QVBoxLayout(MuteForm)
        self.whole.setSpacing(16)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 24, 24, 24)
        self.heading = Heading(MuteForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"level", 1)

        self.whole.addWidget(self.heading)

        self.scroll = QScrollArea(MuteForm)
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
        self.until_on_group = QVBoxLayout()
        self.until_on_group.setSpacing(4)
        self.until_on_group.setObjectName(u"until_on_group")
        self.until_on_label = PlainLabel(self.fields)
        self.until_on_label.setObjectName(u"until_on_label")

        self.until_on_group.addWidget(self.until_on_label)

        self.until_on_help = SoftText(self.fields)
        self.until_on_help.setObjectName(u"until_on_help")
        self.until_on_help.setProperty(u"small", True)

        self.until_on_group.addWidget(self.until_on_help)

        self.until_on = PartialDateEdit(self.fields)
        self.until_on.setObjectName(u"until_on")

        self.until_on_group.addWidget(self.until_on)


        self.column.addLayout(self.until_on_group)

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

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.fields)

        self.whole.addWidget(self.scroll)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.left)

        self.cancel = QPushButton(MuteForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.save = QPushButton(MuteForm)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.until_on_label.setBuddy(self.until_on)
        self.reason_label.setBuddy(self.reason)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.until_on, self.reason)
        QWidget.setTabOrder(self.reason, self.cancel)
        QWidget.setTabOrder(self.cancel, self.save)

        self.retranslateUi(MuteForm)

        QMetaObject.connectSlotsByName(MuteForm)
    # setupUi

    def retranslateUi(self, MuteForm: QDialog) -> None:
        MuteForm.setWindowTitle(QCoreApplication.translate("MuteForm", u"Make tasks quiet", None))
        self.heading.setText(QCoreApplication.translate("MuteForm", u"Make tasks quiet", None))
        self.until_on_label.setText(QCoreApplication.translate("MuteForm", u"&Quiet until", None))
        self.until_on_help.setText(QCoreApplication.translate("MuteForm", u"Tasks set by law keep counting and stay in the list.", None))
#if QT_CONFIG(accessibility)
        self.until_on.setAccessibleName(QCoreApplication.translate("MuteForm", u"Quiet until", None))
#endif // QT_CONFIG(accessibility)
        self.reason_label.setText(QCoreApplication.translate("MuteForm", u"&Reason", None))
#if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("MuteForm", u"Reason", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("MuteForm", u"Cancel", None))
        self.save.setText(QCoreApplication.translate("MuteForm", u"Make quiet", None))
    # retranslateUi
