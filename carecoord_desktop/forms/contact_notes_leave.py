"""The form drawn in ui/contact_notes/leave.ui; `make forms` writes it."""

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

from carecoord_desktop.widgets.labels import (Heading, PlainLabel, SoftText)
from carecoord_desktop.widgets.plain_edit import PlainEdit
from carecoord_desktop.widgets.tiles import Tiles

class Ui_LeaveForm(object):
    def setupUi(self, LeaveForm: QDialog) -> None:
        if not LeaveForm.objectName():
            LeaveForm.setObjectName(u"LeaveForm")
        self.whole = QVBoxLayout(LeaveForm)
        self.whole.setSpacing(16)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 24, 24, 24)
        self.heading = Heading(LeaveForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"level", 1)

        self.whole.addWidget(self.heading)

        self.scroll = QScrollArea(LeaveForm)
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
        self.visit_words = SoftText(self.fields)
        self.visit_words.setObjectName(u"visit_words")

        self.column.addWidget(self.visit_words)

        self.minutes_group = QVBoxLayout()
        self.minutes_group.setSpacing(4)
        self.minutes_group.setObjectName(u"minutes_group")
        self.minutes_label = PlainLabel(self.fields)
        self.minutes_label.setObjectName(u"minutes_label")

        self.minutes_group.addWidget(self.minutes_label)

        self.minutes = QLineEdit(self.fields)
        self.minutes.setObjectName(u"minutes")

        self.minutes_group.addWidget(self.minutes)


        self.column.addLayout(self.minutes_group)

        self.shares_place = QWidget(self.fields)
        self.shares_place.setObjectName(u"shares_place")
        self.shares_place_column = QVBoxLayout(self.shares_place)
        self.shares_place_column.setSpacing(4)
        self.shares_place_column.setObjectName(u"shares_place_column")
        self.shares_place_column.setContentsMargins(0, 0, 0, 0)

        self.column.addWidget(self.shares_place)

        self.text_group = QVBoxLayout()
        self.text_group.setSpacing(4)
        self.text_group.setObjectName(u"text_group")
        self.text_label = PlainLabel(self.fields)
        self.text_label.setObjectName(u"text_label")

        self.text_group.addWidget(self.text_label)

        self.text_help = SoftText(self.fields)
        self.text_help.setObjectName(u"text_help")
        self.text_help.setProperty(u"small", True)

        self.text_group.addWidget(self.text_help)

        self.text = PlainEdit(self.fields)
        self.text.setObjectName(u"text")

        self.text_group.addWidget(self.text)


        self.column.addLayout(self.text_group)

        self.next_step_group = QVBoxLayout()
        self.next_step_group.setSpacing(4)
        self.next_step_group.setObjectName(u"next_step_group")
        self.next_step_label = PlainLabel(self.fields)
        self.next_step_label.setObjectName(u"next_step_label")

        self.next_step_group.addWidget(self.next_step_label)

        self.next_step = QLineEdit(self.fields)
        self.next_step.setObjectName(u"next_step")

        self.next_step_group.addWidget(self.next_step)


        self.column.addLayout(self.next_step_group)

        self.next_action_group = QVBoxLayout()
        self.next_action_group.setSpacing(4)
        self.next_action_group.setObjectName(u"next_action_group")
        self.next_action_label = PlainLabel(self.fields)
        self.next_action_label.setObjectName(u"next_action_label")

        self.next_action_group.addWidget(self.next_action_label)

        self.next_action = Tiles(self.fields)
        self.next_action.setObjectName(u"next_action")

        self.next_action_group.addWidget(self.next_action)


        self.column.addLayout(self.next_action_group)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.fields)

        self.whole.addWidget(self.scroll)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.left)

        self.cancel = QPushButton(LeaveForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.save = QPushButton(LeaveForm)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.minutes_label.setBuddy(self.minutes)
        self.text_label.setBuddy(self.text)
        self.next_step_label.setBuddy(self.next_step)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.minutes, self.text)
        QWidget.setTabOrder(self.text, self.next_step)
        QWidget.setTabOrder(self.next_step, self.cancel)
        QWidget.setTabOrder(self.cancel, self.save)

        self.retranslateUi(LeaveForm)

        QMetaObject.connectSlotsByName(LeaveForm)
    # setupUi

    def retranslateUi(self, LeaveForm: QDialog) -> None:
        LeaveForm.setWindowTitle(QCoreApplication.translate("LeaveForm", u"Leave the visit", None))
        self.heading.setText(QCoreApplication.translate("LeaveForm", u"Leave the visit", None))
        self.minutes_label.setText(QCoreApplication.translate("LeaveForm", u"&Minutes of the whole visit", None))
#if QT_CONFIG(accessibility)
        self.minutes.setAccessibleName(QCoreApplication.translate("LeaveForm", u"Minutes of the whole visit", None))
#endif // QT_CONFIG(accessibility)
        self.text_label.setText(QCoreApplication.translate("LeaveForm", u"What &happened (optional)", None))
        self.text_help.setText(QCoreApplication.translate("LeaveForm", u"It begins the note of each person. Add to it before you sign.", None))
#if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("LeaveForm", u"What happened", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.text.setAccessibleDescription(QCoreApplication.translate("LeaveForm", u"It begins the note of each person. Add to it before you sign.", None))
#endif // QT_CONFIG(accessibility)
        self.next_step_label.setText(QCoreApplication.translate("LeaveForm", u"&Next step (optional)", None))
#if QT_CONFIG(accessibility)
        self.next_step.setAccessibleName(QCoreApplication.translate("LeaveForm", u"Next step", None))
#endif // QT_CONFIG(accessibility)
        self.next_action_label.setText(QCoreApplication.translate("LeaveForm", u"When is the next step due? This ends the visit.", None))
#if QT_CONFIG(accessibility)
        self.next_action.setAccessibleName(QCoreApplication.translate("LeaveForm", u"When is the next step due?", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("LeaveForm", u"Cancel", None))
        self.save.setText(QCoreApplication.translate("LeaveForm", u"Leave", None))
    # retranslateUi
