"""The form drawn in ui/goals/goal.ui; `make forms` writes it."""

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

class Ui_GoalForm(object):
    def setupUi(self, GoalForm: QDialog) -> None:
        if not GoalForm.objectName():
            GoalForm.setObjectName(u"GoalForm")
        self.whole = QVBoxLayout(GoalForm)
        self.whole.setSpacing(16)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 24, 24, 24)
        self.heading = Heading(GoalForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"level", 1)

        self.whole.addWidget(self.heading)

        self.scroll = QScrollArea(GoalForm)
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
        self.statement_group = QVBoxLayout()
        self.statement_group.setSpacing(4)
        self.statement_group.setObjectName(u"statement_group")
        self.statement_label = PlainLabel(self.fields)
        self.statement_label.setObjectName(u"statement_label")

        self.statement_group.addWidget(self.statement_label)

        self.statement_help = SoftText(self.fields)
        self.statement_help.setObjectName(u"statement_help")
        self.statement_help.setProperty(u"small", True)

        self.statement_group.addWidget(self.statement_help)

        self.statement = PlainEdit(self.fields)
        self.statement.setObjectName(u"statement")

        self.statement_group.addWidget(self.statement)


        self.column.addLayout(self.statement_group)

        self.target_text_group = QVBoxLayout()
        self.target_text_group.setSpacing(4)
        self.target_text_group.setObjectName(u"target_text_group")
        self.target_text_label = PlainLabel(self.fields)
        self.target_text_label.setObjectName(u"target_text_label")

        self.target_text_group.addWidget(self.target_text_label)

        self.target_text_help = SoftText(self.fields)
        self.target_text_help.setObjectName(u"target_text_help")
        self.target_text_help.setProperty(u"small", True)

        self.target_text_group.addWidget(self.target_text_help)

        self.target_text = QLineEdit(self.fields)
        self.target_text.setObjectName(u"target_text")

        self.target_text_group.addWidget(self.target_text)


        self.column.addLayout(self.target_text_group)

        self.need_group = QVBoxLayout()
        self.need_group.setSpacing(4)
        self.need_group.setObjectName(u"need_group")
        self.need_label = PlainLabel(self.fields)
        self.need_label.setObjectName(u"need_label")

        self.need_group.addWidget(self.need_label)

        self.need = QComboBox(self.fields)
        self.need.setObjectName(u"need")

        self.need_group.addWidget(self.need)


        self.column.addLayout(self.need_group)

        self.priority_group = QVBoxLayout()
        self.priority_group.setSpacing(4)
        self.priority_group.setObjectName(u"priority_group")
        self.priority_label = PlainLabel(self.fields)
        self.priority_label.setObjectName(u"priority_label")

        self.priority_group.addWidget(self.priority_label)

        self.priority = Choice(self.fields)
        self.priority.setObjectName(u"priority")

        self.priority_group.addWidget(self.priority)


        self.column.addLayout(self.priority_group)

        self.started_on_group = QVBoxLayout()
        self.started_on_group.setSpacing(4)
        self.started_on_group.setObjectName(u"started_on_group")
        self.started_on_label = PlainLabel(self.fields)
        self.started_on_label.setObjectName(u"started_on_label")

        self.started_on_group.addWidget(self.started_on_label)

        self.started_on = PartialDateEdit(self.fields)
        self.started_on.setObjectName(u"started_on")

        self.started_on_group.addWidget(self.started_on)


        self.column.addLayout(self.started_on_group)

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

        self.confidence_group = QVBoxLayout()
        self.confidence_group.setSpacing(4)
        self.confidence_group.setObjectName(u"confidence_group")
        self.confidence_label = PlainLabel(self.fields)
        self.confidence_label.setObjectName(u"confidence_label")

        self.confidence_group.addWidget(self.confidence_label)

        self.confidence_help = SoftText(self.fields)
        self.confidence_help.setObjectName(u"confidence_help")
        self.confidence_help.setProperty(u"small", True)

        self.confidence_group.addWidget(self.confidence_help)

        self.confidence = QComboBox(self.fields)
        self.confidence.setObjectName(u"confidence")

        self.confidence_group.addWidget(self.confidence)


        self.column.addLayout(self.confidence_group)

        self.is_patient_owned = QCheckBox(self.fields)
        self.is_patient_owned.setObjectName(u"is_patient_owned")

        self.column.addWidget(self.is_patient_owned)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.fields)

        self.whole.addWidget(self.scroll)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.left)

        self.cancel = QPushButton(GoalForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.save = QPushButton(GoalForm)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.statement_label.setBuddy(self.statement)
        self.target_text_label.setBuddy(self.target_text)
        self.need_label.setBuddy(self.need)
        self.priority_label.setBuddy(self.priority)
        self.started_on_label.setBuddy(self.started_on)
        self.due_on_label.setBuddy(self.due_on)
        self.confidence_label.setBuddy(self.confidence)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.statement, self.target_text)
        QWidget.setTabOrder(self.target_text, self.need)
        QWidget.setTabOrder(self.need, self.priority)
        QWidget.setTabOrder(self.priority, self.started_on)
        QWidget.setTabOrder(self.started_on, self.due_on)
        QWidget.setTabOrder(self.due_on, self.confidence)
        QWidget.setTabOrder(self.confidence, self.is_patient_owned)
        QWidget.setTabOrder(self.is_patient_owned, self.cancel)
        QWidget.setTabOrder(self.cancel, self.save)

        self.retranslateUi(GoalForm)

        QMetaObject.connectSlotsByName(GoalForm)
    # setupUi

    def retranslateUi(self, GoalForm: QDialog) -> None:
        GoalForm.setWindowTitle(QCoreApplication.translate("GoalForm", u"Add a goal", None))
        self.heading.setText(QCoreApplication.translate("GoalForm", u"Add a goal", None))
        self.statement_label.setText(QCoreApplication.translate("GoalForm", u"&What do you want to reach?", None))
        self.statement_help.setText(QCoreApplication.translate("GoalForm", u"In the person's own words.", None))
#if QT_CONFIG(accessibility)
        self.statement.setAccessibleName(QCoreApplication.translate("GoalForm", u"What do you want to reach?", None))
#endif // QT_CONFIG(accessibility)
        self.target_text_label.setText(QCoreApplication.translate("GoalForm", u"How will you know it is &reached? (optional)", None))
        self.target_text_help.setText(QCoreApplication.translate("GoalForm", u"Like A1c < 7.5 %, or in words.", None))
#if QT_CONFIG(accessibility)
        self.target_text.setAccessibleName(QCoreApplication.translate("GoalForm", u"How will you know it is reached? (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.need_label.setText(QCoreApplication.translate("GoalForm", u"&Need it answers (optional)", None))
#if QT_CONFIG(accessibility)
        self.need.setAccessibleName(QCoreApplication.translate("GoalForm", u"Need it answers (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.priority_label.setText(QCoreApplication.translate("GoalForm", u"&Priority", None))
#if QT_CONFIG(accessibility)
        self.priority.setAccessibleName(QCoreApplication.translate("GoalForm", u"Priority", None))
#endif // QT_CONFIG(accessibility)
        self.started_on_label.setText(QCoreApplication.translate("GoalForm", u"&Begins on", None))
#if QT_CONFIG(accessibility)
        self.started_on.setAccessibleName(QCoreApplication.translate("GoalForm", u"Begins on", None))
#endif // QT_CONFIG(accessibility)
        self.due_on_label.setText(QCoreApplication.translate("GoalForm", u"&Reached by", None))
#if QT_CONFIG(accessibility)
        self.due_on.setAccessibleName(QCoreApplication.translate("GoalForm", u"Reached by", None))
#endif // QT_CONFIG(accessibility)
        self.confidence_label.setText(QCoreApplication.translate("GoalForm", u"How &sure are they to reach it? (optional)", None))
        self.confidence_help.setText(QCoreApplication.translate("GoalForm", u"0 is not at all, 10 is completely.", None))
#if QT_CONFIG(accessibility)
        self.confidence.setAccessibleName(QCoreApplication.translate("GoalForm", u"How sure are they to reach it? (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.is_patient_owned.setText(QCoreApplication.translate("GoalForm", u"It is the &person\u2019s own idea", None))
        self.cancel.setText(QCoreApplication.translate("GoalForm", u"Cancel", None))
        self.save.setText(QCoreApplication.translate("GoalForm", u"Add goal", None))
    # retranslateUi
