"""The form drawn in ui/coverage/check.ui; `make forms` writes it."""

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

from carecoord_desktop.widgets.choice import Choice
from carecoord_desktop.widgets.date_field import PartialDateEdit
from carecoord_desktop.widgets.labels import (Heading, PlainLabel, SoftText)

class Ui_CheckForm(object):
    def setupUi(self, CheckForm: QDialog) -> None:
        if not CheckForm.objectName():
            CheckForm.setObjectName(u"CheckForm")
        self.whole = QVBoxLayout(CheckForm)
        self.whole.setSpacing(16)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 24, 24, 24)
        self.heading = Heading(CheckForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"level", 1)

        self.whole.addWidget(self.heading)

        self.scroll = QScrollArea(CheckForm)
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
        self.checked_on_group = QVBoxLayout()
        self.checked_on_group.setSpacing(4)
        self.checked_on_group.setObjectName(u"checked_on_group")
        self.checked_on_label = PlainLabel(self.fields)
        self.checked_on_label.setObjectName(u"checked_on_label")

        self.checked_on_group.addWidget(self.checked_on_label)

        self.checked_on = PartialDateEdit(self.fields)
        self.checked_on.setObjectName(u"checked_on")

        self.checked_on_group.addWidget(self.checked_on)


        self.column.addLayout(self.checked_on_group)

        self.checked_by_group = QVBoxLayout()
        self.checked_by_group.setSpacing(4)
        self.checked_by_group.setObjectName(u"checked_by_group")
        self.checked_by_label = PlainLabel(self.fields)
        self.checked_by_label.setObjectName(u"checked_by_label")

        self.checked_by_group.addWidget(self.checked_by_label)

        self.checked_by = Choice(self.fields)
        self.checked_by.setObjectName(u"checked_by")

        self.checked_by_group.addWidget(self.checked_by)


        self.column.addLayout(self.checked_by_group)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.fields)

        self.whole.addWidget(self.scroll)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.left)

        self.cancel = QPushButton(CheckForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.save = QPushButton(CheckForm)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.checked_on_label.setBuddy(self.checked_on)
        self.checked_by_label.setBuddy(self.checked_by)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.checked_on, self.checked_by)
        QWidget.setTabOrder(self.checked_by, self.cancel)
        QWidget.setTabOrder(self.cancel, self.save)

        self.retranslateUi(CheckForm)

        QMetaObject.connectSlotsByName(CheckForm)
    # setupUi

    def retranslateUi(self, CheckForm: QDialog) -> None:
        CheckForm.setWindowTitle(QCoreApplication.translate("CheckForm", u"Coverage checked", None))
        self.heading.setText(QCoreApplication.translate("CheckForm", u"Is it still good?", None))
        self.checked_on_label.setText(QCoreApplication.translate("CheckForm", u"&Day of the check", None))
#if QT_CONFIG(accessibility)
        self.checked_on.setAccessibleName(QCoreApplication.translate("CheckForm", u"Day of the check", None))
#endif // QT_CONFIG(accessibility)
        self.checked_by_label.setText(QCoreApplication.translate("CheckForm", u"&How did you make sure?", None))
#if QT_CONFIG(accessibility)
        self.checked_by.setAccessibleName(QCoreApplication.translate("CheckForm", u"How did you make sure?", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("CheckForm", u"Cancel", None))
        self.save.setText(QCoreApplication.translate("CheckForm", u"Mark as checked", None))
    # retranslateUi
