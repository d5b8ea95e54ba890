"""The form drawn in ui/goals/step.ui; `make forms` writes it."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QDialog,
    QFrame, QHBoxLayout, QLineEdit, QPushButton,
    QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from carecoord_desktop.widgets.choice import Choice
from carecoord_desktop.widgets.date_field import PartialDateEdit
from carecoord_desktop.widgets.labels import (Heading, PlainLabel, SoftText)
from carecoord_desktop.widgets.plain_edit import PlainEdit

class Ui_StepForm(object):
    def setupUi(self, StepForm: QDialog) -> None:
        if not StepForm.objectName():
            StepForm.setObjectName(u"StepForm")
        self.whole = QVBoxLayout(StepForm)
        self.whole.setSpacing(16)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 24, 24, 24)
        self.heading = Heading(StepForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"level", 1)

        self.whole.addWidget(self.heading)

        self.scroll = QScrollArea(StepForm)
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
        self.text_group = QVBoxLayout()
        self.text_group.setSpacing(4)
        self.text_group.setObjectName(u"text_group")
        self.text_label = PlainLabel(self.fields)
        self.text_label.setObjectName(u"text_label")

        self.text_group.addWidget(self.text_label)

        self.text = QLineEdit(self.fields)
        self.text.setObjectName(u"text")

        self.text_group.addWidget(self.text)


        self.column.addLayout(self.text_group)

        self.owner_group = QVBoxLayout()
        self.owner_group.setSpacing(4)
        self.owner_group.setObjectName(u"owner_group")
        self.owner_label = PlainLabel(self.fields)
        self.owner_label.setObjectName(u"owner_label")

        self.owner_group.addWidget(self.owner_label)

        self.owner = QComboBox(self.fields)
        self.owner.setObjectName(u"owner")

        self.owner_group.addWidget(self.owner)


        self.column.addLayout(self.owner_group)

        self.owner_name_group = QVBoxLayout()
        self.owner_name_group.setSpacing(4)
        self.owner_name_group.setObjectName(u"owner_name_group")
        self.owner_name_label = PlainLabel(self.fields)
        self.owner_name_label.setObjectName(u"owner_name_label")

        self.owner_name_group.addWidget(self.owner_name_label)

        self.owner_name_help = SoftText(self.fields)
        self.owner_name_help.setObjectName(u"owner_name_help")
        self.owner_name_help.setProperty(u"small", True)

        self.owner_name_group.addWidget(self.owner_name_help)

        self.owner_name = QLineEdit(self.fields)
        self.owner_name.setObjectName(u"owner_name")

        self.owner_name_group.addWidget(self.owner_name)


        self.column.addLayout(self.owner_name_group)

        self.frequency_group = QVBoxLayout()
        self.frequency_group.setSpacing(4)
        self.frequency_group.setObjectName(u"frequency_group")
        self.frequency_label = PlainLabel(self.fields)
        self.frequency_label.setObjectName(u"frequency_label")

        self.frequency_group.addWidget(self.frequency_label)

        self.frequency_help = SoftText(self.fields)
        self.frequency_help.setObjectName(u"frequency_help")
        self.frequency_help.setProperty(u"small", True)

        self.frequency_group.addWidget(self.frequency_help)

        self.frequency = QLineEdit(self.fields)
        self.frequency.setObjectName(u"frequency")

        self.frequency_group.addWidget(self.frequency)


        self.column.addLayout(self.frequency_group)

        self.due_on_group = QVBoxLayout()
        self.due_on_group.setSpacing(4)
        self.due_on_group.setObjectName(u"due_on_group")
        self.due_on_label = PlainLabel(self.fields)
        self.due_on_label.setObjectName(u"due_on_label")

        self.due_on_group.addWidget(self.due_on_label)

        self.due_on = PartialDateEdit(self.fields)
        self.due_on.setObjectName(u"due_on")

        self.due_on_group.addWidget(self.due_on)


        self.column.addLayout(self.due_on_group)

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

        self.outcome_group = QVBoxLayout()
        self.outcome_group.setSpacing(4)
        self.outcome_group.setObjectName(u"outcome_group")
        self.outcome_label = PlainLabel(self.fields)
        self.outcome_label.setObjectName(u"outcome_label")

        self.outcome_group.addWidget(self.outcome_label)

        self.outcome = PlainEdit(self.fields)
        self.outcome.setObjectName(u"outcome")

        self.outcome_group.addWidget(self.outcome)


        self.column.addLayout(self.outcome_group)

        self.wants_task = QCheckBox(self.fields)
        self.wants_task.setObjectName(u"wants_task")

        self.column.addWidget(self.wants_task)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.fields)

        self.whole.addWidget(self.scroll)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.left)

        self.cancel = QPushButton(StepForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.save = QPushButton(StepForm)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.text_label.setBuddy(self.text)
        self.owner_label.setBuddy(self.owner)
        self.owner_name_label.setBuddy(self.owner_name)
        self.frequency_label.setBuddy(self.frequency)
        self.due_on_label.setBuddy(self.due_on)
        self.status_label.setBuddy(self.status)
        self.outcome_label.setBuddy(self.outcome)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.text, self.owner)
        QWidget.setTabOrder(self.owner, self.owner_name)
        QWidget.setTabOrder(self.owner_name, self.frequency)
        QWidget.setTabOrder(self.frequency, self.due_on)
        QWidget.setTabOrder(self.due_on, self.status)
        QWidget.setTabOrder(self.status, self.outcome)
        QWidget.setTabOrder(self.outcome, self.wants_task)
        QWidget.setTabOrder(self.wants_task, self.cancel)
        QWidget.setTabOrder(self.cancel, self.save)

        self.retranslateUi(StepForm)

        QMetaObject.connectSlotsByName(StepForm)
    # setupUi

    def retranslateUi(self, StepForm: QDialog) -> None:
        StepForm.setWindowTitle(QCoreApplication.translate("StepForm", u"Add a step", None))
        self.heading.setText(QCoreApplication.translate("StepForm", u"Add a step", None))
        self.text_label.setText(QCoreApplication.translate("StepForm", u"&What is to be done?", None))
#if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("StepForm", u"What is to be done?", None))
#endif // QT_CONFIG(accessibility)
        self.owner_label.setText(QCoreApplication.translate("StepForm", u"Who &does it?", None))
#if QT_CONFIG(accessibility)
        self.owner.setAccessibleName(QCoreApplication.translate("StepForm", u"Who does it?", None))
#endif // QT_CONFIG(accessibility)
        self.owner_name_label.setText(QCoreApplication.translate("StepForm", u"&Name", None))
        self.owner_name_help.setText(QCoreApplication.translate("StepForm", u"The person, family, or somebody outside the team.", None))
#if QT_CONFIG(accessibility)
        self.owner_name.setAccessibleName(QCoreApplication.translate("StepForm", u"Name", None))
#endif // QT_CONFIG(accessibility)
        self.frequency_label.setText(QCoreApplication.translate("StepForm", u"How &often? (optional)", None))
        self.frequency_help.setText(QCoreApplication.translate("StepForm", u"Like every morning, or once.", None))
#if QT_CONFIG(accessibility)
        self.frequency.setAccessibleName(QCoreApplication.translate("StepForm", u"How often? (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.due_on_label.setText(QCoreApplication.translate("StepForm", u"&Until when? (optional)", None))
#if QT_CONFIG(accessibility)
        self.due_on.setAccessibleName(QCoreApplication.translate("StepForm", u"Until when? (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.status_label.setText(QCoreApplication.translate("StepForm", u"How does it &stand?", None))
#if QT_CONFIG(accessibility)
        self.status.setAccessibleName(QCoreApplication.translate("StepForm", u"How does it stand?", None))
#endif // QT_CONFIG(accessibility)
        self.outcome_label.setText(QCoreApplication.translate("StepForm", u"What &came of it?", None))
#if QT_CONFIG(accessibility)
        self.outcome.setAccessibleName(QCoreApplication.translate("StepForm", u"What came of it?", None))
#endif // QT_CONFIG(accessibility)
        self.wants_task.setText(QCoreApplication.translate("StepForm", u"Put it on their task &list, too", None))
        self.cancel.setText(QCoreApplication.translate("StepForm", u"Cancel", None))
        self.save.setText(QCoreApplication.translate("StepForm", u"Add step", None))
    # retranslateUi
