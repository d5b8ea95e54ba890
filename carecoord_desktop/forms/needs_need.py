"""The form drawn in ui/needs/need.ui; `make forms` writes it."""

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
from carecoord_desktop.widgets.plain_edit import PlainEdit

class Ui_NeedForm(object):
    def setupUi(self, NeedForm: QDialog) -> None:
        if not NeedForm.objectName():
            NeedForm.setObjectName(u"NeedForm")
        self.whole = QVBoxLayout(NeedForm)
        self.whole.setSpacing(16)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 24, 24, 24)
        self.heading = Heading(NeedForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"level", 1)

        self.whole.addWidget(self.heading)

        self.scroll = QScrollArea(NeedForm)
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
        self.category_group = QVBoxLayout()
        self.category_group.setSpacing(4)
        self.category_group.setObjectName(u"category_group")
        self.category_label = PlainLabel(self.fields)
        self.category_label.setObjectName(u"category_label")

        self.category_group.addWidget(self.category_label)

        self.category = QComboBox(self.fields)
        self.category.setObjectName(u"category")

        self.category_group.addWidget(self.category)


        self.column.addLayout(self.category_group)

        self.description_group = QVBoxLayout()
        self.description_group.setSpacing(4)
        self.description_group.setObjectName(u"description_group")
        self.description_label = PlainLabel(self.fields)
        self.description_label.setObjectName(u"description_label")

        self.description_group.addWidget(self.description_label)

        self.description = PlainEdit(self.fields)
        self.description.setObjectName(u"description")

        self.description_group.addWidget(self.description)


        self.column.addLayout(self.description_group)

        self.wants_help_group = QVBoxLayout()
        self.wants_help_group.setSpacing(4)
        self.wants_help_group.setObjectName(u"wants_help_group")
        self.wants_help_label = PlainLabel(self.fields)
        self.wants_help_label.setObjectName(u"wants_help_label")

        self.wants_help_group.addWidget(self.wants_help_label)

        self.wants_help = Choice(self.fields)
        self.wants_help.setObjectName(u"wants_help")

        self.wants_help_group.addWidget(self.wants_help)


        self.column.addLayout(self.wants_help_group)

        self.found_on_and_sensitivity = QHBoxLayout()
        self.found_on_and_sensitivity.setSpacing(16)
        self.found_on_and_sensitivity.setObjectName(u"found_on_and_sensitivity")
        self.found_on_group = QVBoxLayout()
        self.found_on_group.setSpacing(4)
        self.found_on_group.setObjectName(u"found_on_group")
        self.found_on_label = PlainLabel(self.fields)
        self.found_on_label.setObjectName(u"found_on_label")

        self.found_on_group.addWidget(self.found_on_label)

        self.found_on = PartialDateEdit(self.fields)
        self.found_on.setObjectName(u"found_on")

        self.found_on_group.addWidget(self.found_on)


        self.found_on_and_sensitivity.addLayout(self.found_on_group)

        self.sensitivity_group = QVBoxLayout()
        self.sensitivity_group.setSpacing(4)
        self.sensitivity_group.setObjectName(u"sensitivity_group")
        self.sensitivity_label = PlainLabel(self.fields)
        self.sensitivity_label.setObjectName(u"sensitivity_label")

        self.sensitivity_group.addWidget(self.sensitivity_label)

        self.sensitivity = Choice(self.fields)
        self.sensitivity.setObjectName(u"sensitivity")

        self.sensitivity_group.addWidget(self.sensitivity)


        self.found_on_and_sensitivity.addLayout(self.sensitivity_group)


        self.column.addLayout(self.found_on_and_sensitivity)

        self.goal_group = QVBoxLayout()
        self.goal_group.setSpacing(4)
        self.goal_group.setObjectName(u"goal_group")
        self.goal_label = PlainLabel(self.fields)
        self.goal_label.setObjectName(u"goal_label")

        self.goal_group.addWidget(self.goal_label)

        self.goal_help = SoftText(self.fields)
        self.goal_help.setObjectName(u"goal_help")
        self.goal_help.setProperty(u"small", True)

        self.goal_group.addWidget(self.goal_help)

        self.goal = QLineEdit(self.fields)
        self.goal.setObjectName(u"goal")

        self.goal_group.addWidget(self.goal)


        self.column.addLayout(self.goal_group)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.fields)

        self.whole.addWidget(self.scroll)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.left)

        self.cancel = QPushButton(NeedForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.save = QPushButton(NeedForm)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.category_label.setBuddy(self.category)
        self.description_label.setBuddy(self.description)
        self.wants_help_label.setBuddy(self.wants_help)
        self.found_on_label.setBuddy(self.found_on)
        self.sensitivity_label.setBuddy(self.sensitivity)
        self.goal_label.setBuddy(self.goal)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.category, self.description)
        QWidget.setTabOrder(self.description, self.wants_help)
        QWidget.setTabOrder(self.wants_help, self.found_on)
        QWidget.setTabOrder(self.found_on, self.sensitivity)
        QWidget.setTabOrder(self.sensitivity, self.goal)
        QWidget.setTabOrder(self.goal, self.cancel)
        QWidget.setTabOrder(self.cancel, self.save)

        self.retranslateUi(NeedForm)

        QMetaObject.connectSlotsByName(NeedForm)
    # setupUi

    def retranslateUi(self, NeedForm: QDialog) -> None:
        NeedForm.setWindowTitle(QCoreApplication.translate("NeedForm", u"Add a need", None))
        self.heading.setText(QCoreApplication.translate("NeedForm", u"Add a need", None))
        self.category_label.setText(QCoreApplication.translate("NeedForm", u"&What it is about", None))
#if QT_CONFIG(accessibility)
        self.category.setAccessibleName(QCoreApplication.translate("NeedForm", u"What it is about", None))
#endif // QT_CONFIG(accessibility)
        self.description_label.setText(QCoreApplication.translate("NeedForm", u"In their &own words (optional)", None))
#if QT_CONFIG(accessibility)
        self.description.setAccessibleName(QCoreApplication.translate("NeedForm", u"In their own words (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.wants_help_label.setText(QCoreApplication.translate("NeedForm", u"Is &help wanted", None))
#if QT_CONFIG(accessibility)
        self.wants_help.setAccessibleName(QCoreApplication.translate("NeedForm", u"Is help wanted", None))
#endif // QT_CONFIG(accessibility)
        self.found_on_label.setText(QCoreApplication.translate("NeedForm", u"&Found on", None))
#if QT_CONFIG(accessibility)
        self.found_on.setAccessibleName(QCoreApplication.translate("NeedForm", u"Found on", None))
#endif // QT_CONFIG(accessibility)
        self.found_on.setPlaceholderText(QCoreApplication.translate("NeedForm", u"11/23/2026", None))
        self.sensitivity_label.setText(QCoreApplication.translate("NeedForm", u"Who may see &it", None))
#if QT_CONFIG(accessibility)
        self.sensitivity.setAccessibleName(QCoreApplication.translate("NeedForm", u"Who may see it", None))
#endif // QT_CONFIG(accessibility)
        self.goal_label.setText(QCoreApplication.translate("NeedForm", u"&Goal (optional)", None))
        self.goal_help.setText(QCoreApplication.translate("NeedForm", u"A suggestion. You agree on it together in the plan.", None))
#if QT_CONFIG(accessibility)
        self.goal.setAccessibleName(QCoreApplication.translate("NeedForm", u"Goal (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("NeedForm", u"Cancel", None))
        self.save.setText(QCoreApplication.translate("NeedForm", u"Add need", None))
    # retranslateUi
