"""The form drawn in ui/care_plans/activate.ui; `make forms` writes it."""

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

class Ui_ActivateForm(object):
    def setupUi(self, ActivateForm: QDialog) -> None:
        if not ActivateForm.objectName():
            ActivateForm.setObjectName(u"ActivateForm")
        self.whole = QVBoxLayout(ActivateForm)
        self.whole.setSpacing(16)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 24, 24, 24)
        self.heading = Heading(ActivateForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"level", 1)

        self.whole.addWidget(self.heading)

        self.scroll = QScrollArea(ActivateForm)
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
        self.sent_to_group = QVBoxLayout()
        self.sent_to_group.setSpacing(4)
        self.sent_to_group.setObjectName(u"sent_to_group")
        self.sent_to_label = PlainLabel(self.fields)
        self.sent_to_label.setObjectName(u"sent_to_label")

        self.sent_to_group.addWidget(self.sent_to_label)

        self.sent_to_help = SoftText(self.fields)
        self.sent_to_help.setObjectName(u"sent_to_help")
        self.sent_to_help.setProperty(u"small", True)

        self.sent_to_group.addWidget(self.sent_to_help)

        self.sent_to = QLineEdit(self.fields)
        self.sent_to.setObjectName(u"sent_to")

        self.sent_to_group.addWidget(self.sent_to)


        self.column.addLayout(self.sent_to_group)

        self.sent_on_group = QVBoxLayout()
        self.sent_on_group.setSpacing(4)
        self.sent_on_group.setObjectName(u"sent_on_group")
        self.sent_on_label = PlainLabel(self.fields)
        self.sent_on_label.setObjectName(u"sent_on_label")

        self.sent_on_group.addWidget(self.sent_on_label)

        self.sent_on_help = SoftText(self.fields)
        self.sent_on_help.setObjectName(u"sent_on_help")
        self.sent_on_help.setProperty(u"small", True)

        self.sent_on_group.addWidget(self.sent_on_help)

        self.sent_on = PartialDateEdit(self.fields)
        self.sent_on.setObjectName(u"sent_on")

        self.sent_on_group.addWidget(self.sent_on)


        self.column.addLayout(self.sent_on_group)

        self.fates_place = QWidget(self.fields)
        self.fates_place.setObjectName(u"fates_place")
        self.fates_place_column = QVBoxLayout(self.fates_place)
        self.fates_place_column.setSpacing(8)
        self.fates_place_column.setObjectName(u"fates_place_column")
        self.fates_place_column.setContentsMargins(0, 0, 0, 0)

        self.column.addWidget(self.fates_place)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.fields)

        self.whole.addWidget(self.scroll)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.left)

        self.cancel = QPushButton(ActivateForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.save = QPushButton(ActivateForm)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.sent_to_label.setBuddy(self.sent_to)
        self.sent_on_label.setBuddy(self.sent_on)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.sent_to, self.sent_on)
        QWidget.setTabOrder(self.sent_on, self.cancel)
        QWidget.setTabOrder(self.cancel, self.save)

        self.retranslateUi(ActivateForm)

        QMetaObject.connectSlotsByName(ActivateForm)
    # setupUi

    def retranslateUi(self, ActivateForm: QDialog) -> None:
        ActivateForm.setWindowTitle(QCoreApplication.translate("ActivateForm", u"Bring the plan into force", None))
        self.heading.setText(QCoreApplication.translate("ActivateForm", u"Bring the plan into force", None))
        self.sent_to_label.setText(QCoreApplication.translate("ActivateForm", u"&Sent to (optional)", None))
        self.sent_to_help.setText(QCoreApplication.translate("ActivateForm", u"Like the primary care office.", None))
#if QT_CONFIG(accessibility)
        self.sent_to.setAccessibleName(QCoreApplication.translate("ActivateForm", u"Sent to (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.sent_on_label.setText(QCoreApplication.translate("ActivateForm", u"Sent &on (optional)", None))
        self.sent_on_help.setText(QCoreApplication.translate("ActivateForm", u"The plan is renewed 12 months after this day, or else after the agreement.", None))
#if QT_CONFIG(accessibility)
        self.sent_on.setAccessibleName(QCoreApplication.translate("ActivateForm", u"Sent on (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("ActivateForm", u"Cancel", None))
        self.save.setText(QCoreApplication.translate("ActivateForm", u"Bring into force", None))
    # retranslateUi
