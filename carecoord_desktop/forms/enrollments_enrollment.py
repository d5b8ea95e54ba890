"""The form drawn in ui/enrollments/enrollment.ui; `make forms` writes it."""

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

from carecoord_desktop.widgets.choice import Choice
from carecoord_desktop.widgets.date_field import PartialDateEdit
from carecoord_desktop.widgets.labels import (Heading, PlainLabel, SoftText)

class Ui_EnrollmentForm(object):
    def setupUi(self, EnrollmentForm: QDialog) -> None:
        if not EnrollmentForm.objectName():
            EnrollmentForm.setObjectName(u"EnrollmentForm")
        self.whole = QVBoxLayout(EnrollmentForm)
        self.whole.setSpacing(16)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 24, 24, 24)
        self.heading = Heading(EnrollmentForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"level", 1)

        self.whole.addWidget(self.heading)

        self.scroll = QScrollArea(EnrollmentForm)
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
        self.program_group = QVBoxLayout()
        self.program_group.setSpacing(4)
        self.program_group.setObjectName(u"program_group")
        self.program_label = PlainLabel(self.fields)
        self.program_label.setObjectName(u"program_label")

        self.program_group.addWidget(self.program_label)

        self.program_help = SoftText(self.fields)
        self.program_help.setObjectName(u"program_help")
        self.program_help.setProperty(u"small", True)

        self.program_group.addWidget(self.program_help)

        self.program = QLineEdit(self.fields)
        self.program.setObjectName(u"program")

        self.program_group.addWidget(self.program)


        self.column.addLayout(self.program_group)

        self.status_group = QVBoxLayout()
        self.status_group.setSpacing(4)
        self.status_group.setObjectName(u"status_group")
        self.status_label = PlainLabel(self.fields)
        self.status_label.setObjectName(u"status_label")

        self.status_group.addWidget(self.status_label)

        self.status = Choice(self.fields)
        self.status.setObjectName(u"status")

        self.status_group.addWidget(self.status)


        self.column.addLayout(self.status_group)

        self.enrolled_on_group = QVBoxLayout()
        self.enrolled_on_group.setSpacing(4)
        self.enrolled_on_group.setObjectName(u"enrolled_on_group")
        self.enrolled_on_label = PlainLabel(self.fields)
        self.enrolled_on_label.setObjectName(u"enrolled_on_label")

        self.enrolled_on_group.addWidget(self.enrolled_on_label)

        self.enrolled_on = PartialDateEdit(self.fields)
        self.enrolled_on.setObjectName(u"enrolled_on")

        self.enrolled_on_group.addWidget(self.enrolled_on)


        self.column.addLayout(self.enrolled_on_group)

        self.acuity_group = QVBoxLayout()
        self.acuity_group.setSpacing(4)
        self.acuity_group.setObjectName(u"acuity_group")
        self.acuity_label = PlainLabel(self.fields)
        self.acuity_label.setObjectName(u"acuity_label")

        self.acuity_group.addWidget(self.acuity_label)

        self.acuity_help = SoftText(self.fields)
        self.acuity_help.setObjectName(u"acuity_help")
        self.acuity_help.setProperty(u"small", True)

        self.acuity_group.addWidget(self.acuity_help)

        self.acuity = Choice(self.fields)
        self.acuity.setObjectName(u"acuity")

        self.acuity_group.addWidget(self.acuity)


        self.column.addLayout(self.acuity_group)

        self.care_manager_group = QVBoxLayout()
        self.care_manager_group.setSpacing(4)
        self.care_manager_group.setObjectName(u"care_manager_group")
        self.care_manager_label = PlainLabel(self.fields)
        self.care_manager_label.setObjectName(u"care_manager_label")

        self.care_manager_group.addWidget(self.care_manager_label)

        self.care_manager = QComboBox(self.fields)
        self.care_manager.setObjectName(u"care_manager")

        self.care_manager_group.addWidget(self.care_manager)


        self.column.addLayout(self.care_manager_group)

        self.hold_reason_group = QVBoxLayout()
        self.hold_reason_group.setSpacing(4)
        self.hold_reason_group.setObjectName(u"hold_reason_group")
        self.hold_reason_label = PlainLabel(self.fields)
        self.hold_reason_label.setObjectName(u"hold_reason_label")

        self.hold_reason_group.addWidget(self.hold_reason_label)

        self.hold_reason = QLineEdit(self.fields)
        self.hold_reason.setObjectName(u"hold_reason")

        self.hold_reason_group.addWidget(self.hold_reason)


        self.column.addLayout(self.hold_reason_group)

        self.hold_until_group = QVBoxLayout()
        self.hold_until_group.setSpacing(4)
        self.hold_until_group.setObjectName(u"hold_until_group")
        self.hold_until_label = PlainLabel(self.fields)
        self.hold_until_label.setObjectName(u"hold_until_label")

        self.hold_until_group.addWidget(self.hold_until_label)

        self.hold_until = PartialDateEdit(self.fields)
        self.hold_until.setObjectName(u"hold_until")

        self.hold_until_group.addWidget(self.hold_until)


        self.column.addLayout(self.hold_until_group)

        self.ended_on_group = QVBoxLayout()
        self.ended_on_group.setSpacing(4)
        self.ended_on_group.setObjectName(u"ended_on_group")
        self.ended_on_label = PlainLabel(self.fields)
        self.ended_on_label.setObjectName(u"ended_on_label")

        self.ended_on_group.addWidget(self.ended_on_label)

        self.ended_on = PartialDateEdit(self.fields)
        self.ended_on.setObjectName(u"ended_on")

        self.ended_on_group.addWidget(self.ended_on)


        self.column.addLayout(self.ended_on_group)

        self.exit_reason_group = QVBoxLayout()
        self.exit_reason_group.setSpacing(4)
        self.exit_reason_group.setObjectName(u"exit_reason_group")
        self.exit_reason_label = PlainLabel(self.fields)
        self.exit_reason_label.setObjectName(u"exit_reason_label")

        self.exit_reason_group.addWidget(self.exit_reason_label)

        self.exit_reason = Choice(self.fields)
        self.exit_reason.setObjectName(u"exit_reason")

        self.exit_reason_group.addWidget(self.exit_reason)


        self.column.addLayout(self.exit_reason_group)

        self.note_group = QVBoxLayout()
        self.note_group.setSpacing(4)
        self.note_group.setObjectName(u"note_group")
        self.note_label = PlainLabel(self.fields)
        self.note_label.setObjectName(u"note_label")

        self.note_group.addWidget(self.note_label)

        self.note = QLineEdit(self.fields)
        self.note.setObjectName(u"note")

        self.note_group.addWidget(self.note)


        self.column.addLayout(self.note_group)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.fields)

        self.whole.addWidget(self.scroll)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.left)

        self.cancel = QPushButton(EnrollmentForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.save = QPushButton(EnrollmentForm)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.program_label.setBuddy(self.program)
        self.status_label.setBuddy(self.status)
        self.enrolled_on_label.setBuddy(self.enrolled_on)
        self.acuity_label.setBuddy(self.acuity)
        self.care_manager_label.setBuddy(self.care_manager)
        self.hold_reason_label.setBuddy(self.hold_reason)
        self.hold_until_label.setBuddy(self.hold_until)
        self.ended_on_label.setBuddy(self.ended_on)
        self.exit_reason_label.setBuddy(self.exit_reason)
        self.note_label.setBuddy(self.note)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.program, self.status)
        QWidget.setTabOrder(self.status, self.enrolled_on)
        QWidget.setTabOrder(self.enrolled_on, self.acuity)
        QWidget.setTabOrder(self.acuity, self.care_manager)
        QWidget.setTabOrder(self.care_manager, self.hold_reason)
        QWidget.setTabOrder(self.hold_reason, self.hold_until)
        QWidget.setTabOrder(self.hold_until, self.ended_on)
        QWidget.setTabOrder(self.ended_on, self.exit_reason)
        QWidget.setTabOrder(self.exit_reason, self.note)
        QWidget.setTabOrder(self.note, self.cancel)
        QWidget.setTabOrder(self.cancel, self.save)

        self.retranslateUi(EnrollmentForm)

        QMetaObject.connectSlotsByName(EnrollmentForm)
    # setupUi

    def retranslateUi(self, EnrollmentForm: QDialog) -> None:
        EnrollmentForm.setWindowTitle(QCoreApplication.translate("EnrollmentForm", u"Enroll in a program", None))
        self.heading.setText(QCoreApplication.translate("EnrollmentForm", u"Enroll in a program", None))
        self.program_label.setText(QCoreApplication.translate("EnrollmentForm", u"&Program", None))
        self.program_help.setText(QCoreApplication.translate("EnrollmentForm", u"The name your office uses for it.", None))
#if QT_CONFIG(accessibility)
        self.program.setAccessibleName(QCoreApplication.translate("EnrollmentForm", u"Program", None))
#endif // QT_CONFIG(accessibility)
        self.status_label.setText(QCoreApplication.translate("EnrollmentForm", u"&State", None))
#if QT_CONFIG(accessibility)
        self.status.setAccessibleName(QCoreApplication.translate("EnrollmentForm", u"State", None))
#endif // QT_CONFIG(accessibility)
        self.enrolled_on_label.setText(QCoreApplication.translate("EnrollmentForm", u"&Joined on", None))
#if QT_CONFIG(accessibility)
        self.enrolled_on.setAccessibleName(QCoreApplication.translate("EnrollmentForm", u"Joined on", None))
#endif // QT_CONFIG(accessibility)
        self.acuity_label.setText(QCoreApplication.translate("EnrollmentForm", u"How &closely", None))
        self.acuity_help.setText(QCoreApplication.translate("EnrollmentForm", u"4 means the closest: short intervals between contacts.", None))
#if QT_CONFIG(accessibility)
        self.acuity.setAccessibleName(QCoreApplication.translate("EnrollmentForm", u"How closely", None))
#endif // QT_CONFIG(accessibility)
        self.care_manager_label.setText(QCoreApplication.translate("EnrollmentForm", u"Care &manager", None))
#if QT_CONFIG(accessibility)
        self.care_manager.setAccessibleName(QCoreApplication.translate("EnrollmentForm", u"Care manager", None))
#endif // QT_CONFIG(accessibility)
        self.hold_reason_label.setText(QCoreApplication.translate("EnrollmentForm", u"&Why it waits", None))
#if QT_CONFIG(accessibility)
        self.hold_reason.setAccessibleName(QCoreApplication.translate("EnrollmentForm", u"Why it waits", None))
#endif // QT_CONFIG(accessibility)
        self.hold_until_label.setText(QCoreApplication.translate("EnrollmentForm", u"&Look at it again on", None))
#if QT_CONFIG(accessibility)
        self.hold_until.setAccessibleName(QCoreApplication.translate("EnrollmentForm", u"Look at it again on", None))
#endif // QT_CONFIG(accessibility)
        self.ended_on_label.setText(QCoreApplication.translate("EnrollmentForm", u"&Ended on", None))
#if QT_CONFIG(accessibility)
        self.ended_on.setAccessibleName(QCoreApplication.translate("EnrollmentForm", u"Ended on", None))
#endif // QT_CONFIG(accessibility)
        self.exit_reason_label.setText(QCoreApplication.translate("EnrollmentForm", u"Why it en&ded", None))
#if QT_CONFIG(accessibility)
        self.exit_reason.setAccessibleName(QCoreApplication.translate("EnrollmentForm", u"Why it ended", None))
#endif // QT_CONFIG(accessibility)
        self.note_label.setText(QCoreApplication.translate("EnrollmentForm", u"&Note (optional)", None))
#if QT_CONFIG(accessibility)
        self.note.setAccessibleName(QCoreApplication.translate("EnrollmentForm", u"Note (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("EnrollmentForm", u"Cancel", None))
        self.save.setText(QCoreApplication.translate("EnrollmentForm", u"Enroll", None))
    # retranslateUi
