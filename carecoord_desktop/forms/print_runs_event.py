"""The form drawn in ui/print_runs/event.ui; `make forms` writes it."""

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
from carecoord_desktop.widgets.plain_edit import PlainEdit

class Ui_EventForm(object):
    def setupUi(self, EventForm: QDialog) -> None:
        if not EventForm.objectName():
            EventForm.setObjectName(u"EventForm")
        self.whole = QVBoxLayout(EventForm)
        self.whole.setSpacing(16)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 24, 24, 24)
        self.heading = Heading(EventForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"level", 1)

        self.whole.addWidget(self.heading)

        self.scroll = QScrollArea(EventForm)
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
        self.name_group = QVBoxLayout()
        self.name_group.setSpacing(4)
        self.name_group.setObjectName(u"name_group")
        self.name_label = PlainLabel(self.fields)
        self.name_label.setObjectName(u"name_label")

        self.name_group.addWidget(self.name_label)

        self.name_help = SoftText(self.fields)
        self.name_help.setObjectName(u"name_help")
        self.name_help.setProperty(u"small", True)

        self.name_group.addWidget(self.name_help)

        self.name = QLineEdit(self.fields)
        self.name.setObjectName(u"name")

        self.name_group.addWidget(self.name)


        self.column.addLayout(self.name_group)

        self.happens_on_group = QVBoxLayout()
        self.happens_on_group.setSpacing(4)
        self.happens_on_group.setObjectName(u"happens_on_group")
        self.happens_on_label = PlainLabel(self.fields)
        self.happens_on_label.setObjectName(u"happens_on_label")

        self.happens_on_group.addWidget(self.happens_on_label)

        self.happens_on = PartialDateEdit(self.fields)
        self.happens_on.setObjectName(u"happens_on")

        self.happens_on_group.addWidget(self.happens_on)


        self.column.addLayout(self.happens_on_group)

        self.place_group = QVBoxLayout()
        self.place_group.setSpacing(4)
        self.place_group.setObjectName(u"place_group")
        self.place_label = PlainLabel(self.fields)
        self.place_label.setObjectName(u"place_label")

        self.place_group.addWidget(self.place_label)

        self.place = QLineEdit(self.fields)
        self.place.setObjectName(u"place")

        self.place_group.addWidget(self.place)


        self.column.addLayout(self.place_group)

        self.audience_group = QVBoxLayout()
        self.audience_group.setSpacing(4)
        self.audience_group.setObjectName(u"audience_group")
        self.audience_label = PlainLabel(self.fields)
        self.audience_label.setObjectName(u"audience_label")

        self.audience_group.addWidget(self.audience_label)

        self.audience_help = SoftText(self.fields)
        self.audience_help.setObjectName(u"audience_help")
        self.audience_help.setProperty(u"small", True)

        self.audience_group.addWidget(self.audience_help)

        self.audience = QLineEdit(self.fields)
        self.audience.setObjectName(u"audience")

        self.audience_group.addWidget(self.audience)


        self.column.addLayout(self.audience_group)

        self.groups_group = QVBoxLayout()
        self.groups_group.setSpacing(4)
        self.groups_group.setObjectName(u"groups_group")
        self.groups_label = PlainLabel(self.fields)
        self.groups_label.setObjectName(u"groups_label")

        self.groups_group.addWidget(self.groups_label)

        self.groups_help = SoftText(self.fields)
        self.groups_help.setObjectName(u"groups_help")
        self.groups_help.setProperty(u"small", True)

        self.groups_group.addWidget(self.groups_help)

        self.groups = PlainEdit(self.fields)
        self.groups.setObjectName(u"groups")

        self.groups_group.addWidget(self.groups)


        self.column.addLayout(self.groups_group)

        self.attendees_group = QVBoxLayout()
        self.attendees_group.setSpacing(4)
        self.attendees_group.setObjectName(u"attendees_group")
        self.attendees_label = PlainLabel(self.fields)
        self.attendees_label.setObjectName(u"attendees_label")

        self.attendees_group.addWidget(self.attendees_label)

        self.attendees = QLineEdit(self.fields)
        self.attendees.setObjectName(u"attendees")

        self.attendees_group.addWidget(self.attendees)


        self.column.addLayout(self.attendees_group)

        self.questions_group = QVBoxLayout()
        self.questions_group.setSpacing(4)
        self.questions_group.setObjectName(u"questions_group")
        self.questions_label = PlainLabel(self.fields)
        self.questions_label.setObjectName(u"questions_label")

        self.questions_group.addWidget(self.questions_label)

        self.questions_help = SoftText(self.fields)
        self.questions_help.setObjectName(u"questions_help")
        self.questions_help.setProperty(u"small", True)

        self.questions_group.addWidget(self.questions_help)

        self.questions = PlainEdit(self.fields)
        self.questions.setObjectName(u"questions")

        self.questions_group.addWidget(self.questions)


        self.column.addLayout(self.questions_group)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.fields)

        self.whole.addWidget(self.scroll)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.left)

        self.cancel = QPushButton(EventForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.save = QPushButton(EventForm)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name)
        self.happens_on_label.setBuddy(self.happens_on)
        self.place_label.setBuddy(self.place)
        self.audience_label.setBuddy(self.audience)
        self.groups_label.setBuddy(self.groups)
        self.attendees_label.setBuddy(self.attendees)
        self.questions_label.setBuddy(self.questions)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.name, self.happens_on)
        QWidget.setTabOrder(self.happens_on, self.place)
        QWidget.setTabOrder(self.place, self.audience)
        QWidget.setTabOrder(self.audience, self.groups)
        QWidget.setTabOrder(self.groups, self.attendees)
        QWidget.setTabOrder(self.attendees, self.questions)
        QWidget.setTabOrder(self.questions, self.cancel)
        QWidget.setTabOrder(self.cancel, self.save)

        self.retranslateUi(EventForm)

        QMetaObject.connectSlotsByName(EventForm)
    # setupUi

    def retranslateUi(self, EventForm: QDialog) -> None:
        EventForm.setWindowTitle(QCoreApplication.translate("EventForm", u"Write down an event", None))
        self.heading.setText(QCoreApplication.translate("EventForm", u"Write down an event", None))
        self.name_label.setText(QCoreApplication.translate("EventForm", u"&Name", None))
        self.name_help.setText(QCoreApplication.translate("EventForm", u"Such as: Health fair at the library.", None))
#if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("EventForm", u"Name", None))
#endif // QT_CONFIG(accessibility)
        self.happens_on_label.setText(QCoreApplication.translate("EventForm", u"&Day", None))
#if QT_CONFIG(accessibility)
        self.happens_on.setAccessibleName(QCoreApplication.translate("EventForm", u"Day", None))
#endif // QT_CONFIG(accessibility)
        self.place_label.setText(QCoreApplication.translate("EventForm", u"&Place (optional)", None))
#if QT_CONFIG(accessibility)
        self.place.setAccessibleName(QCoreApplication.translate("EventForm", u"Place (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.audience_label.setText(QCoreApplication.translate("EventForm", u"For &whom (optional)", None))
        self.audience_help.setText(QCoreApplication.translate("EventForm", u"Such as: seniors, new parents.", None))
#if QT_CONFIG(accessibility)
        self.audience.setAccessibleName(QCoreApplication.translate("EventForm", u"For whom (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.groups_label.setText(QCoreApplication.translate("EventForm", u"Who &came (optional)", None))
        self.groups_help.setText(QCoreApplication.translate("EventForm", u"One group in a line with its number, such as: Seniors 40. No names.", None))
#if QT_CONFIG(accessibility)
        self.groups.setAccessibleName(QCoreApplication.translate("EventForm", u"Who came (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.attendees_label.setText(QCoreApplication.translate("EventForm", u"How &many came in all (optional)", None))
#if QT_CONFIG(accessibility)
        self.attendees.setAccessibleName(QCoreApplication.translate("EventForm", u"How many came in all (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.questions_label.setText(QCoreApplication.translate("EventForm", u"What people &asked (optional)", None))
        self.questions_help.setText(QCoreApplication.translate("EventForm", u"No names.", None))
#if QT_CONFIG(accessibility)
        self.questions.setAccessibleName(QCoreApplication.translate("EventForm", u"What people asked (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("EventForm", u"Cancel", None))
        self.save.setText(QCoreApplication.translate("EventForm", u"Save event", None))
    # retranslateUi
