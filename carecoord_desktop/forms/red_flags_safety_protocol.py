"""The form drawn in ui/red_flags/safety_protocol.ui; `make forms` writes it."""

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

from carecoord_desktop.widgets.call_list import CallList
from carecoord_desktop.widgets.choice import Choice
from carecoord_desktop.widgets.date_field import PartialDateEdit
from carecoord_desktop.widgets.labels import (Heading, PlainLabel, SoftText)
from carecoord_desktop.widgets.paragraph import Paragraph
from carecoord_desktop.widgets.time_field import TimeEdit

class Ui_SafetyProtocolForm(object):
    def setupUi(self, SafetyProtocolForm: QDialog) -> None:
        if not SafetyProtocolForm.objectName():
            SafetyProtocolForm.setObjectName(u"SafetyProtocolForm")
        self.whole = QVBoxLayout(SafetyProtocolForm)
        self.whole.setSpacing(16)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 24, 24, 24)
        self.heading = Heading(SafetyProtocolForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"level", 1)

        self.whole.addWidget(self.heading)

        self.scroll = QScrollArea(SafetyProtocolForm)
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
        self.sides = QHBoxLayout()
        self.sides.setSpacing(24)
        self.sides.setObjectName(u"sides")
        self.guide = QVBoxLayout()
        self.guide.setSpacing(12)
        self.guide.setObjectName(u"guide")
        self.what = Heading(self.fields)
        self.what.setObjectName(u"what")
        self.what.setWordWrap(True)
        self.what.setProperty(u"level", 2)

        self.guide.addWidget(self.what)

        self.tried = SoftText(self.fields)
        self.tried.setObjectName(u"tried")

        self.guide.addWidget(self.tried)

        self.numbers = CallList(self.fields)
        self.numbers.setObjectName(u"numbers")

        self.guide.addWidget(self.numbers)

        self.steps_heading = Heading(self.fields)
        self.steps_heading.setObjectName(u"steps_heading")
        self.steps_heading.setProperty(u"level", 3)

        self.guide.addWidget(self.steps_heading)

        self.steps = Paragraph(self.fields)
        self.steps.setObjectName(u"steps")

        self.guide.addWidget(self.steps)

        self.say_heading = Heading(self.fields)
        self.say_heading.setObjectName(u"say_heading")
        self.say_heading.setProperty(u"level", 3)

        self.guide.addWidget(self.say_heading)

        self.say = Paragraph(self.fields)
        self.say.setObjectName(u"say")

        self.guide.addWidget(self.say)

        self.avoid_heading = Heading(self.fields)
        self.avoid_heading.setObjectName(u"avoid_heading")
        self.avoid_heading.setProperty(u"level", 3)

        self.guide.addWidget(self.avoid_heading)

        self.avoid = Paragraph(self.fields)
        self.avoid.setObjectName(u"avoid")

        self.guide.addWidget(self.avoid)

        self.below_guide = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.guide.addItem(self.below_guide)


        self.sides.addLayout(self.guide)

        self.ways_out = QVBoxLayout()
        self.ways_out.setSpacing(16)
        self.ways_out.setObjectName(u"ways_out")
        self.way_group = QVBoxLayout()
        self.way_group.setSpacing(4)
        self.way_group.setObjectName(u"way_group")
        self.way_label = PlainLabel(self.fields)
        self.way_label.setObjectName(u"way_label")

        self.way_group.addWidget(self.way_label)

        self.way = Choice(self.fields)
        self.way.setObjectName(u"way")

        self.way_group.addWidget(self.way)


        self.ways_out.addLayout(self.way_group)

        self.told_whom_group = QVBoxLayout()
        self.told_whom_group.setSpacing(4)
        self.told_whom_group.setObjectName(u"told_whom_group")
        self.told_whom_label = PlainLabel(self.fields)
        self.told_whom_label.setObjectName(u"told_whom_label")

        self.told_whom_group.addWidget(self.told_whom_label)

        self.told_whom = QLineEdit(self.fields)
        self.told_whom.setObjectName(u"told_whom")

        self.told_whom_group.addWidget(self.told_whom)


        self.ways_out.addLayout(self.told_whom_group)

        self.told_role_group = QVBoxLayout()
        self.told_role_group.setSpacing(4)
        self.told_role_group.setObjectName(u"told_role_group")
        self.told_role_label = PlainLabel(self.fields)
        self.told_role_label.setObjectName(u"told_role_label")

        self.told_role_group.addWidget(self.told_role_label)

        self.told_role = QLineEdit(self.fields)
        self.told_role.setObjectName(u"told_role")

        self.told_role_group.addWidget(self.told_role)


        self.ways_out.addLayout(self.told_role_group)

        self.told_on_and_told_time = QHBoxLayout()
        self.told_on_and_told_time.setSpacing(16)
        self.told_on_and_told_time.setObjectName(u"told_on_and_told_time")
        self.told_on_group = QVBoxLayout()
        self.told_on_group.setSpacing(4)
        self.told_on_group.setObjectName(u"told_on_group")
        self.told_on_label = PlainLabel(self.fields)
        self.told_on_label.setObjectName(u"told_on_label")

        self.told_on_group.addWidget(self.told_on_label)

        self.told_on = PartialDateEdit(self.fields)
        self.told_on.setObjectName(u"told_on")

        self.told_on_group.addWidget(self.told_on)


        self.told_on_and_told_time.addLayout(self.told_on_group)

        self.told_time_group = QVBoxLayout()
        self.told_time_group.setSpacing(4)
        self.told_time_group.setObjectName(u"told_time_group")
        self.told_time_label = PlainLabel(self.fields)
        self.told_time_label.setObjectName(u"told_time_label")

        self.told_time_group.addWidget(self.told_time_label)

        self.told_time = TimeEdit(self.fields)
        self.told_time.setObjectName(u"told_time")

        self.told_time_group.addWidget(self.told_time)


        self.told_on_and_told_time.addLayout(self.told_time_group)


        self.ways_out.addLayout(self.told_on_and_told_time)

        self.next_step_group = QVBoxLayout()
        self.next_step_group.setSpacing(4)
        self.next_step_group.setObjectName(u"next_step_group")
        self.next_step_label = PlainLabel(self.fields)
        self.next_step_label.setObjectName(u"next_step_label")

        self.next_step_group.addWidget(self.next_step_label)

        self.next_step = QLineEdit(self.fields)
        self.next_step.setObjectName(u"next_step")

        self.next_step_group.addWidget(self.next_step)


        self.ways_out.addLayout(self.next_step_group)

        self.again_group = QVBoxLayout()
        self.again_group.setSpacing(4)
        self.again_group.setObjectName(u"again_group")
        self.again_label = PlainLabel(self.fields)
        self.again_label.setObjectName(u"again_label")

        self.again_group.addWidget(self.again_label)

        self.again = Choice(self.fields)
        self.again.setObjectName(u"again")

        self.again_group.addWidget(self.again)


        self.ways_out.addLayout(self.again_group)

        self.below_ways = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.ways_out.addItem(self.below_ways)


        self.sides.addLayout(self.ways_out)

        self.sides.setStretch(0, 3)
        self.sides.setStretch(1, 2)

        self.column.addLayout(self.sides)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.fields)

        self.whole.addWidget(self.scroll)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.left)

        self.cancel = QPushButton(SafetyProtocolForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.save = QPushButton(SafetyProtocolForm)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.way_label.setBuddy(self.way)
        self.told_whom_label.setBuddy(self.told_whom)
        self.told_role_label.setBuddy(self.told_role)
        self.told_on_label.setBuddy(self.told_on)
        self.told_time_label.setBuddy(self.told_time)
        self.next_step_label.setBuddy(self.next_step)
        self.again_label.setBuddy(self.again)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.way, self.told_whom)
        QWidget.setTabOrder(self.told_whom, self.told_role)
        QWidget.setTabOrder(self.told_role, self.told_on)
        QWidget.setTabOrder(self.told_on, self.told_time)
        QWidget.setTabOrder(self.told_time, self.next_step)
        QWidget.setTabOrder(self.next_step, self.again)
        QWidget.setTabOrder(self.again, self.cancel)
        QWidget.setTabOrder(self.cancel, self.save)

        self.retranslateUi(SafetyProtocolForm)

        QMetaObject.connectSlotsByName(SafetyProtocolForm)
    # setupUi

    def retranslateUi(self, SafetyProtocolForm: QDialog) -> None:
        SafetyProtocolForm.setWindowTitle(QCoreApplication.translate("SafetyProtocolForm", u"Not delivered to anyone. Call now", None))
        self.heading.setText(QCoreApplication.translate("SafetyProtocolForm", u"Not delivered to anyone. Call now", None))
        self.steps_heading.setText(QCoreApplication.translate("SafetyProtocolForm", u"What to do", None))
        self.say_heading.setText(QCoreApplication.translate("SafetyProtocolForm", u"What you can say", None))
        self.avoid_heading.setText(QCoreApplication.translate("SafetyProtocolForm", u"What to avoid", None))
        self.way_label.setText(QCoreApplication.translate("SafetyProtocolForm", u"What &happened", None))
#if QT_CONFIG(accessibility)
        self.way.setAccessibleName(QCoreApplication.translate("SafetyProtocolForm", u"What happened", None))
#endif // QT_CONFIG(accessibility)
        self.told_whom_label.setText(QCoreApplication.translate("SafetyProtocolForm", u"&Whom you told", None))
#if QT_CONFIG(accessibility)
        self.told_whom.setAccessibleName(QCoreApplication.translate("SafetyProtocolForm", u"Whom you told", None))
#endif // QT_CONFIG(accessibility)
        self.told_role_label.setText(QCoreApplication.translate("SafetyProtocolForm", u"What this person &does", None))
#if QT_CONFIG(accessibility)
        self.told_role.setAccessibleName(QCoreApplication.translate("SafetyProtocolForm", u"What this person does", None))
#endif // QT_CONFIG(accessibility)
        self.told_role.setPlaceholderText(QCoreApplication.translate("SafetyProtocolForm", u"RN, 988 counselor", None))
        self.told_on_label.setText(QCoreApplication.translate("SafetyProtocolForm", u"On which da&y", None))
#if QT_CONFIG(accessibility)
        self.told_on.setAccessibleName(QCoreApplication.translate("SafetyProtocolForm", u"On which day", None))
#endif // QT_CONFIG(accessibility)
        self.told_time_label.setText(QCoreApplication.translate("SafetyProtocolForm", u"&At what time", None))
#if QT_CONFIG(accessibility)
        self.told_time.setAccessibleName(QCoreApplication.translate("SafetyProtocolForm", u"At what time", None))
#endif // QT_CONFIG(accessibility)
        self.told_time.setPlaceholderText(QCoreApplication.translate("SafetyProtocolForm", u"2:35 pm", None))
        self.next_step_label.setText(QCoreApplication.translate("SafetyProtocolForm", u"&Next step", None))
#if QT_CONFIG(accessibility)
        self.next_step.setAccessibleName(QCoreApplication.translate("SafetyProtocolForm", u"Next step", None))
#endif // QT_CONFIG(accessibility)
        self.again_label.setText(QCoreApplication.translate("SafetyProtocolForm", u"&Call again", None))
#if QT_CONFIG(accessibility)
        self.again.setAccessibleName(QCoreApplication.translate("SafetyProtocolForm", u"Call again", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("SafetyProtocolForm", u"Why can I not close this?", None))
        self.save.setText(QCoreApplication.translate("SafetyProtocolForm", u"Save what happened", None))
    # retranslateUi
