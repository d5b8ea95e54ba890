"""The form drawn in ui/tasks/task.ui; `make forms` writes it."""

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
from carecoord_desktop.widgets.labels import (Heading, PlainLabel)
from carecoord_desktop.widgets.plain_edit import PlainEdit

class Ui_TaskForm(object):
    def setupUi(self, TaskForm: QDialog) -> None:
        if not TaskForm.objectName():
            TaskForm.setObjectName(u"TaskForm")
        self.whole = QVBoxLayout(TaskForm)
        self.whole.setSpacing(16)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 24, 24, 24)
        self.heading = Heading(TaskForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"level", 1)

        self.whole.addWidget(self.heading)

        self.scroll = QScrollArea(TaskForm)
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
        self.title_group = QVBoxLayout()
        self.title_group.setSpacing(4)
        self.title_group.setObjectName(u"title_group")
        self.title_label = PlainLabel(self.fields)
        self.title_label.setObjectName(u"title_label")

        self.title_group.addWidget(self.title_label)

        self.title = QLineEdit(self.fields)
        self.title.setObjectName(u"title")

        self.title_group.addWidget(self.title)


        self.column.addLayout(self.title_group)

        self.note_group = QVBoxLayout()
        self.note_group.setSpacing(4)
        self.note_group.setObjectName(u"note_group")
        self.note_label = PlainLabel(self.fields)
        self.note_label.setObjectName(u"note_label")

        self.note_group.addWidget(self.note_label)

        self.note = PlainEdit(self.fields)
        self.note.setObjectName(u"note")

        self.note_group.addWidget(self.note)


        self.column.addLayout(self.note_group)

        self.due_on_and_remind_on = QHBoxLayout()
        self.due_on_and_remind_on.setSpacing(16)
        self.due_on_and_remind_on.setObjectName(u"due_on_and_remind_on")
        self.due_on_group = QVBoxLayout()
        self.due_on_group.setSpacing(4)
        self.due_on_group.setObjectName(u"due_on_group")
        self.due_on_label = PlainLabel(self.fields)
        self.due_on_label.setObjectName(u"due_on_label")

        self.due_on_group.addWidget(self.due_on_label)

        self.due_on = PartialDateEdit(self.fields)
        self.due_on.setObjectName(u"due_on")

        self.due_on_group.addWidget(self.due_on)


        self.due_on_and_remind_on.addLayout(self.due_on_group)

        self.remind_on_group = QVBoxLayout()
        self.remind_on_group.setSpacing(4)
        self.remind_on_group.setObjectName(u"remind_on_group")
        self.remind_on_label = PlainLabel(self.fields)
        self.remind_on_label.setObjectName(u"remind_on_label")

        self.remind_on_group.addWidget(self.remind_on_label)

        self.remind_on = PartialDateEdit(self.fields)
        self.remind_on.setObjectName(u"remind_on")

        self.remind_on_group.addWidget(self.remind_on)


        self.due_on_and_remind_on.addLayout(self.remind_on_group)


        self.column.addLayout(self.due_on_and_remind_on)

        self.due_reason_group = QVBoxLayout()
        self.due_reason_group.setSpacing(4)
        self.due_reason_group.setObjectName(u"due_reason_group")
        self.due_reason_label = PlainLabel(self.fields)
        self.due_reason_label.setObjectName(u"due_reason_label")

        self.due_reason_group.addWidget(self.due_reason_label)

        self.due_reason = QLineEdit(self.fields)
        self.due_reason.setObjectName(u"due_reason")

        self.due_reason_group.addWidget(self.due_reason)


        self.column.addLayout(self.due_reason_group)

        self.priority_and_owner = QHBoxLayout()
        self.priority_and_owner.setSpacing(16)
        self.priority_and_owner.setObjectName(u"priority_and_owner")
        self.priority_group = QVBoxLayout()
        self.priority_group.setSpacing(4)
        self.priority_group.setObjectName(u"priority_group")
        self.priority_label = PlainLabel(self.fields)
        self.priority_label.setObjectName(u"priority_label")

        self.priority_group.addWidget(self.priority_label)

        self.priority = Choice(self.fields)
        self.priority.setObjectName(u"priority")

        self.priority_group.addWidget(self.priority)


        self.priority_and_owner.addLayout(self.priority_group)

        self.owner_group = QVBoxLayout()
        self.owner_group.setSpacing(4)
        self.owner_group.setObjectName(u"owner_group")
        self.owner_label = PlainLabel(self.fields)
        self.owner_label.setObjectName(u"owner_label")

        self.owner_group.addWidget(self.owner_label)

        self.owner = QComboBox(self.fields)
        self.owner.setObjectName(u"owner")

        self.owner_group.addWidget(self.owner)


        self.priority_and_owner.addLayout(self.owner_group)


        self.column.addLayout(self.priority_and_owner)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.fields)

        self.whole.addWidget(self.scroll)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.left)

        self.cancel = QPushButton(TaskForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.save = QPushButton(TaskForm)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.title_label.setBuddy(self.title)
        self.note_label.setBuddy(self.note)
        self.due_on_label.setBuddy(self.due_on)
        self.remind_on_label.setBuddy(self.remind_on)
        self.due_reason_label.setBuddy(self.due_reason)
        self.priority_label.setBuddy(self.priority)
        self.owner_label.setBuddy(self.owner)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.title, self.note)
        QWidget.setTabOrder(self.note, self.due_on)
        QWidget.setTabOrder(self.due_on, self.remind_on)
        QWidget.setTabOrder(self.remind_on, self.due_reason)
        QWidget.setTabOrder(self.due_reason, self.priority)
        QWidget.setTabOrder(self.priority, self.owner)
        QWidget.setTabOrder(self.owner, self.cancel)
        QWidget.setTabOrder(self.cancel, self.save)

        self.retranslateUi(TaskForm)

        QMetaObject.connectSlotsByName(TaskForm)
    # setupUi

    def retranslateUi(self, TaskForm: QDialog) -> None:
        TaskForm.setWindowTitle(QCoreApplication.translate("TaskForm", u"Add a task", None))
        self.heading.setText(QCoreApplication.translate("TaskForm", u"Add a task", None))
        self.title_label.setText(QCoreApplication.translate("TaskForm", u"&What has to be done", None))
#if QT_CONFIG(accessibility)
        self.title.setAccessibleName(QCoreApplication.translate("TaskForm", u"What has to be done", None))
#endif // QT_CONFIG(accessibility)
        self.title.setPlaceholderText(QCoreApplication.translate("TaskForm", u"Call the pharmacy about the refill", None))
        self.note_label.setText(QCoreApplication.translate("TaskForm", u"&Note (optional)", None))
#if QT_CONFIG(accessibility)
        self.note.setAccessibleName(QCoreApplication.translate("TaskForm", u"Note (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.due_on_label.setText(QCoreApplication.translate("TaskForm", u"&Due on (optional)", None))
#if QT_CONFIG(accessibility)
        self.due_on.setAccessibleName(QCoreApplication.translate("TaskForm", u"Due on (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.due_on.setPlaceholderText(QCoreApplication.translate("TaskForm", u"12/1/2026", None))
        self.remind_on_label.setText(QCoreApplication.translate("TaskForm", u"&Remind on (optional)", None))
#if QT_CONFIG(accessibility)
        self.remind_on.setAccessibleName(QCoreApplication.translate("TaskForm", u"Remind on (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.remind_on.setPlaceholderText(QCoreApplication.translate("TaskForm", u"11/28/2026", None))
        self.due_reason_label.setText(QCoreApplication.translate("TaskForm", u"Why the due date &moves", None))
#if QT_CONFIG(accessibility)
        self.due_reason.setAccessibleName(QCoreApplication.translate("TaskForm", u"Why the due date moves", None))
#endif // QT_CONFIG(accessibility)
        self.priority_label.setText(QCoreApplication.translate("TaskForm", u"&Priority", None))
#if QT_CONFIG(accessibility)
        self.priority.setAccessibleName(QCoreApplication.translate("TaskForm", u"Priority", None))
#endif // QT_CONFIG(accessibility)
        self.owner_label.setText(QCoreApplication.translate("TaskForm", u"Who d&oes it", None))
#if QT_CONFIG(accessibility)
        self.owner.setAccessibleName(QCoreApplication.translate("TaskForm", u"Who does it", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("TaskForm", u"Cancel", None))
        self.save.setText(QCoreApplication.translate("TaskForm", u"Add task", None))
    # retranslateUi
