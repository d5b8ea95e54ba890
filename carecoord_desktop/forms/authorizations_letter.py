"""The form drawn in ui/authorizations/letter.ui; `make forms` writes it."""

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

class Ui_LetterForm(object):
    def setupUi(self, LetterForm: QDialog) -> None:
        if not LetterForm.objectName():
            LetterForm.setObjectName(u"LetterForm")
        self.whole = QVBoxLayout(LetterForm)
        self.whole.setSpacing(16)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 24, 24, 24)
        self.heading = Heading(LetterForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"level", 1)

        self.whole.addWidget(self.heading)

        self.scroll = QScrollArea(LetterForm)
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
        self.deadline_group = QVBoxLayout()
        self.deadline_group.setSpacing(4)
        self.deadline_group.setObjectName(u"deadline_group")
        self.deadline_label = PlainLabel(self.fields)
        self.deadline_label.setObjectName(u"deadline_label")

        self.deadline_group.addWidget(self.deadline_label)

        self.deadline = Choice(self.fields)
        self.deadline.setObjectName(u"deadline")

        self.deadline_group.addWidget(self.deadline)


        self.column.addLayout(self.deadline_group)

        self.due_on_group = QVBoxLayout()
        self.due_on_group.setSpacing(4)
        self.due_on_group.setObjectName(u"due_on_group")
        self.due_on_label = PlainLabel(self.fields)
        self.due_on_label.setObjectName(u"due_on_label")

        self.due_on_group.addWidget(self.due_on_label)

        self.due_on_help = SoftText(self.fields)
        self.due_on_help.setObjectName(u"due_on_help")
        self.due_on_help.setProperty(u"small", True)

        self.due_on_group.addWidget(self.due_on_help)

        self.due_on = PartialDateEdit(self.fields)
        self.due_on.setObjectName(u"due_on")

        self.due_on_group.addWidget(self.due_on)


        self.column.addLayout(self.due_on_group)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.fields)

        self.whole.addWidget(self.scroll)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.left)

        self.cancel = QPushButton(LetterForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.save = QPushButton(LetterForm)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.deadline_label.setBuddy(self.deadline)
        self.due_on_label.setBuddy(self.due_on)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.deadline, self.due_on)
        QWidget.setTabOrder(self.due_on, self.cancel)
        QWidget.setTabOrder(self.cancel, self.save)

        self.retranslateUi(LetterForm)

        QMetaObject.connectSlotsByName(LetterForm)
    # setupUi

    def retranslateUi(self, LetterForm: QDialog) -> None:
        LetterForm.setWindowTitle(QCoreApplication.translate("LetterForm", u"A date on a letter", None))
        self.heading.setText(QCoreApplication.translate("LetterForm", u"Which day stands on the letter?", None))
        self.deadline_label.setText(QCoreApplication.translate("LetterForm", u"&What is the day for?", None))
#if QT_CONFIG(accessibility)
        self.deadline.setAccessibleName(QCoreApplication.translate("LetterForm", u"What is the day for?", None))
#endif // QT_CONFIG(accessibility)
        self.due_on_label.setText(QCoreApplication.translate("LetterForm", u"&Day on the letter", None))
        self.due_on_help.setText(QCoreApplication.translate("LetterForm", u"It wins over our estimate. Days noted before stay in the history", None))
#if QT_CONFIG(accessibility)
        self.due_on.setAccessibleName(QCoreApplication.translate("LetterForm", u"Day on the letter", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("LetterForm", u"Cancel", None))
        self.save.setText(QCoreApplication.translate("LetterForm", u"Save date", None))
    # retranslateUi
