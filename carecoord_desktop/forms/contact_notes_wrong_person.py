"""The form drawn in ui/contact_notes/wrong_person.ui; `make forms` writes it."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QComboBox, QDialog, QFrame,
    QHBoxLayout, QLineEdit, QPushButton, QScrollArea,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from carecoord_desktop.widgets.labels import (Heading, PlainLabel, SoftText)

class Ui_WrongPersonForm(object):
    def setupUi(self, WrongPersonForm: QDialog) -> None:
        if not WrongPersonForm.objectName():
            WrongPersonForm.setObjectName(u"WrongPersonForm")
        self.whole = QVBoxLayout(WrongPersonForm)
        self.whole.setSpacing(16)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 24, 24, 24)
        self.heading = Heading(WrongPersonForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"level", 1)

        self.whole.addWidget(self.heading)

        self.scroll = QScrollArea(WrongPersonForm)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.fields = QWidget()
        self.fields.setObjectName(u"fields")
        self.column = QVBoxLayout(self.fields)
        self.column.setSpacing(16)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.what_happens = SoftText(self.fields)
        self.what_happens.setObjectName(u"what_happens")

        self.column.addWidget(self.what_happens)

        self.right_chart_group = QVBoxLayout()
        self.right_chart_group.setSpacing(4)
        self.right_chart_group.setObjectName(u"right_chart_group")
        self.right_chart_label = PlainLabel(self.fields)
        self.right_chart_label.setObjectName(u"right_chart_label")

        self.right_chart_group.addWidget(self.right_chart_label)

        self.right_chart = QComboBox(self.fields)
        self.right_chart.setObjectName(u"right_chart")

        self.right_chart_group.addWidget(self.right_chart)


        self.column.addLayout(self.right_chart_group)

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

        self.cancel = QPushButton(WrongPersonForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.save = QPushButton(WrongPersonForm)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.right_chart_label.setBuddy(self.right_chart)
        self.reason_label.setBuddy(self.reason)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.right_chart, self.reason)
        QWidget.setTabOrder(self.reason, self.cancel)
        QWidget.setTabOrder(self.cancel, self.save)

        self.retranslateUi(WrongPersonForm)

        QMetaObject.connectSlotsByName(WrongPersonForm)
    # setupUi

    def retranslateUi(self, WrongPersonForm: QDialog) -> None:
        WrongPersonForm.setWindowTitle(QCoreApplication.translate("WrongPersonForm", u"Wrong person", None))
        self.heading.setText(QCoreApplication.translate("WrongPersonForm", u"Wrong person", None))
        self.what_happens.setText(QCoreApplication.translate("WrongPersonForm", u"The note is struck here and waits unsigned in the right chart. Tasks that came from it stop. You can undo this until it is signed there.", None))
        self.right_chart_label.setText(QCoreApplication.translate("WrongPersonForm", u"&Whose note is it?", None))
#if QT_CONFIG(accessibility)
        self.right_chart.setAccessibleName(QCoreApplication.translate("WrongPersonForm", u"Whose note is it?", None))
#endif // QT_CONFIG(accessibility)
        self.reason_label.setText(QCoreApplication.translate("WrongPersonForm", u"&How did it come here?", None))
#if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("WrongPersonForm", u"How did it come here?", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("WrongPersonForm", u"Cancel", None))
        self.save.setText(QCoreApplication.translate("WrongPersonForm", u"Move the note", None))
    # retranslateUi
