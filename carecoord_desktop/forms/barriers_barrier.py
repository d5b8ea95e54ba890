"""The form drawn in ui/barriers/barrier.ui; `make forms` writes it."""

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

class Ui_BarrierForm(object):
    def setupUi(self, BarrierForm: QDialog) -> None:
        if not BarrierForm.objectName():
            BarrierForm.setObjectName(u"BarrierForm")
        self.whole = QVBoxLayout(BarrierForm)
        self.whole.setSpacing(16)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 24, 24, 24)
        self.heading = Heading(BarrierForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"level", 1)

        self.whole.addWidget(self.heading)

        self.scroll = QScrollArea(BarrierForm)
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
        self.domain_group = QVBoxLayout()
        self.domain_group.setSpacing(4)
        self.domain_group.setObjectName(u"domain_group")
        self.domain_label = PlainLabel(self.fields)
        self.domain_label.setObjectName(u"domain_label")

        self.domain_group.addWidget(self.domain_label)

        self.domain = Choice(self.fields)
        self.domain.setObjectName(u"domain")

        self.domain_group.addWidget(self.domain)


        self.column.addLayout(self.domain_group)

        self.description_group = QVBoxLayout()
        self.description_group.setSpacing(4)
        self.description_group.setObjectName(u"description_group")
        self.description_label = PlainLabel(self.fields)
        self.description_label.setObjectName(u"description_label")

        self.description_group.addWidget(self.description_label)

        self.description = QLineEdit(self.fields)
        self.description.setObjectName(u"description")

        self.description_group.addWidget(self.description)


        self.column.addLayout(self.description_group)

        self.severity_group = QVBoxLayout()
        self.severity_group.setSpacing(4)
        self.severity_group.setObjectName(u"severity_group")
        self.severity_label = PlainLabel(self.fields)
        self.severity_label.setObjectName(u"severity_label")

        self.severity_group.addWidget(self.severity_label)

        self.severity = Choice(self.fields)
        self.severity.setObjectName(u"severity")

        self.severity_group.addWidget(self.severity)


        self.column.addLayout(self.severity_group)

        self.goal_group = QVBoxLayout()
        self.goal_group.setSpacing(4)
        self.goal_group.setObjectName(u"goal_group")
        self.goal_label = PlainLabel(self.fields)
        self.goal_label.setObjectName(u"goal_label")

        self.goal_group.addWidget(self.goal_label)

        self.goal = QComboBox(self.fields)
        self.goal.setObjectName(u"goal")

        self.goal_group.addWidget(self.goal)


        self.column.addLayout(self.goal_group)

        self.recheck_on_group = QVBoxLayout()
        self.recheck_on_group.setSpacing(4)
        self.recheck_on_group.setObjectName(u"recheck_on_group")
        self.recheck_on_label = PlainLabel(self.fields)
        self.recheck_on_label.setObjectName(u"recheck_on_label")

        self.recheck_on_group.addWidget(self.recheck_on_label)

        self.recheck_on_help = SoftText(self.fields)
        self.recheck_on_help.setObjectName(u"recheck_on_help")
        self.recheck_on_help.setProperty(u"small", True)

        self.recheck_on_group.addWidget(self.recheck_on_help)

        self.recheck_on = PartialDateEdit(self.fields)
        self.recheck_on.setObjectName(u"recheck_on")

        self.recheck_on_group.addWidget(self.recheck_on)


        self.column.addLayout(self.recheck_on_group)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.fields)

        self.whole.addWidget(self.scroll)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.left)

        self.cancel = QPushButton(BarrierForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.save = QPushButton(BarrierForm)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.domain_label.setBuddy(self.domain)
        self.description_label.setBuddy(self.description)
        self.severity_label.setBuddy(self.severity)
        self.goal_label.setBuddy(self.goal)
        self.recheck_on_label.setBuddy(self.recheck_on)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.domain, self.description)
        QWidget.setTabOrder(self.description, self.severity)
        QWidget.setTabOrder(self.severity, self.goal)
        QWidget.setTabOrder(self.goal, self.recheck_on)
        QWidget.setTabOrder(self.recheck_on, self.cancel)
        QWidget.setTabOrder(self.cancel, self.save)

        self.retranslateUi(BarrierForm)

        QMetaObject.connectSlotsByName(BarrierForm)
    # setupUi

    def retranslateUi(self, BarrierForm: QDialog) -> None:
        BarrierForm.setWindowTitle(QCoreApplication.translate("BarrierForm", u"Add a barrier", None))
        self.heading.setText(QCoreApplication.translate("BarrierForm", u"What stands in the way?", None))
        self.domain_label.setText(QCoreApplication.translate("BarrierForm", u"&Kind", None))
#if QT_CONFIG(accessibility)
        self.domain.setAccessibleName(QCoreApplication.translate("BarrierForm", u"Kind", None))
#endif // QT_CONFIG(accessibility)
        self.description_label.setText(QCoreApplication.translate("BarrierForm", u"In a few &words (optional)", None))
#if QT_CONFIG(accessibility)
        self.description.setAccessibleName(QCoreApplication.translate("BarrierForm", u"In a few words (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.severity_label.setText(QCoreApplication.translate("BarrierForm", u"How much does it &hinder?", None))
#if QT_CONFIG(accessibility)
        self.severity.setAccessibleName(QCoreApplication.translate("BarrierForm", u"How much does it hinder?", None))
#endif // QT_CONFIG(accessibility)
        self.goal_label.setText(QCoreApplication.translate("BarrierForm", u"Which &goal does it concern? (optional)", None))
#if QT_CONFIG(accessibility)
        self.goal.setAccessibleName(QCoreApplication.translate("BarrierForm", u"Which goal does it concern? (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.recheck_on_label.setText(QCoreApplication.translate("BarrierForm", u"&Look again on (optional)", None))
        self.recheck_on_help.setText(QCoreApplication.translate("BarrierForm", u"Left empty, the usual time for this kind is taken.", None))
#if QT_CONFIG(accessibility)
        self.recheck_on.setAccessibleName(QCoreApplication.translate("BarrierForm", u"Look again on (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("BarrierForm", u"Cancel", None))
        self.save.setText(QCoreApplication.translate("BarrierForm", u"Add barrier", None))
    # retranslateUi
