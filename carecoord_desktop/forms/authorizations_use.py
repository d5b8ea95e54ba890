"""The form drawn in ui/authorizations/use.ui; `make forms` writes it."""

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

class Ui_UseForm(object):
    def setupUi(self, UseForm: QDialog) -> None:
        if not UseForm.objectName():
            UseForm.setObjectName(u"UseForm")
        self.whole = QVBoxLayout(UseForm)
        self.whole.setSpacing(16)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 24, 24, 24)
        self.heading = Heading(UseForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"level", 1)

        self.whole.addWidget(self.heading)

        self.scroll = QScrollArea(UseForm)
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
        self.used_on_group = QVBoxLayout()
        self.used_on_group.setSpacing(4)
        self.used_on_group.setObjectName(u"used_on_group")
        self.used_on_label = PlainLabel(self.fields)
        self.used_on_label.setObjectName(u"used_on_label")

        self.used_on_group.addWidget(self.used_on_label)

        self.used_on = PartialDateEdit(self.fields)
        self.used_on.setObjectName(u"used_on")

        self.used_on_group.addWidget(self.used_on)


        self.column.addLayout(self.used_on_group)

        self.units_group = QVBoxLayout()
        self.units_group.setSpacing(4)
        self.units_group.setObjectName(u"units_group")
        self.units_label = PlainLabel(self.fields)
        self.units_label.setObjectName(u"units_label")

        self.units_group.addWidget(self.units_label)

        self.units = QLineEdit(self.fields)
        self.units.setObjectName(u"units")

        self.units_group.addWidget(self.units)


        self.column.addLayout(self.units_group)

        self.override_reason_group = QVBoxLayout()
        self.override_reason_group.setSpacing(4)
        self.override_reason_group.setObjectName(u"override_reason_group")
        self.override_reason_label = PlainLabel(self.fields)
        self.override_reason_label.setObjectName(u"override_reason_label")

        self.override_reason_group.addWidget(self.override_reason_label)

        self.override_reason = QLineEdit(self.fields)
        self.override_reason.setObjectName(u"override_reason")

        self.override_reason_group.addWidget(self.override_reason)


        self.column.addLayout(self.override_reason_group)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.fields)

        self.whole.addWidget(self.scroll)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.left)

        self.cancel = QPushButton(UseForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.save = QPushButton(UseForm)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.used_on_label.setBuddy(self.used_on)
        self.units_label.setBuddy(self.units)
        self.override_reason_label.setBuddy(self.override_reason)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.used_on, self.units)
        QWidget.setTabOrder(self.units, self.override_reason)
        QWidget.setTabOrder(self.override_reason, self.cancel)
        QWidget.setTabOrder(self.cancel, self.save)

        self.retranslateUi(UseForm)

        QMetaObject.connectSlotsByName(UseForm)
    # setupUi

    def retranslateUi(self, UseForm: QDialog) -> None:
        UseForm.setWindowTitle(QCoreApplication.translate("UseForm", u"Note a use", None))
        self.heading.setText(QCoreApplication.translate("UseForm", u"What was used?", None))
        self.used_on_label.setText(QCoreApplication.translate("UseForm", u"&Day", None))
#if QT_CONFIG(accessibility)
        self.used_on.setAccessibleName(QCoreApplication.translate("UseForm", u"Day", None))
#endif // QT_CONFIG(accessibility)
        self.units_label.setText(QCoreApplication.translate("UseForm", u"&How many", None))
#if QT_CONFIG(accessibility)
        self.units.setAccessibleName(QCoreApplication.translate("UseForm", u"How many", None))
#endif // QT_CONFIG(accessibility)
        self.override_reason_label.setText(QCoreApplication.translate("UseForm", u"&Reason, if it is beyond what was approved", None))
#if QT_CONFIG(accessibility)
        self.override_reason.setAccessibleName(QCoreApplication.translate("UseForm", u"Reason, if it is beyond what was approved", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("UseForm", u"Cancel", None))
        self.save.setText(QCoreApplication.translate("UseForm", u"Save use", None))
    # retranslateUi
