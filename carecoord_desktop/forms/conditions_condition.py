"""The form drawn in ui/conditions/condition.ui; `make forms` writes it."""

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

from carecoord_desktop.widgets.choice import Choice
from carecoord_desktop.widgets.date_field import PartialDateEdit
from carecoord_desktop.widgets.labels import (Heading, PlainLabel, SoftText)

class Ui_ConditionForm(object):
    def setupUi(self, ConditionForm: QDialog) -> None:
        if not ConditionForm.objectName():
            ConditionForm.setObjectName(u"ConditionForm")
        self.whole = QVBoxLayout(ConditionForm)
        self.whole.setSpacing(16)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 24, 24, 24)
        self.heading = Heading(ConditionForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"level", 1)

        self.whole.addWidget(self.heading)

        self.scroll = QScrollArea(ConditionForm)
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

        self.category_group = QVBoxLayout()
        self.category_group.setSpacing(4)
        self.category_group.setObjectName(u"category_group")
        self.category_label = PlainLabel(self.fields)
        self.category_label.setObjectName(u"category_label")

        self.category_group.addWidget(self.category_label)

        self.category = Choice(self.fields)
        self.category.setObjectName(u"category")

        self.category_group.addWidget(self.category)


        self.column.addLayout(self.category_group)

        self.clinical_status_and_verification = QHBoxLayout()
        self.clinical_status_and_verification.setSpacing(16)
        self.clinical_status_and_verification.setObjectName(u"clinical_status_and_verification")
        self.clinical_status_group = QVBoxLayout()
        self.clinical_status_group.setSpacing(4)
        self.clinical_status_group.setObjectName(u"clinical_status_group")
        self.clinical_status_label = PlainLabel(self.fields)
        self.clinical_status_label.setObjectName(u"clinical_status_label")

        self.clinical_status_group.addWidget(self.clinical_status_label)

        self.clinical_status = Choice(self.fields)
        self.clinical_status.setObjectName(u"clinical_status")

        self.clinical_status_group.addWidget(self.clinical_status)


        self.clinical_status_and_verification.addLayout(self.clinical_status_group)

        self.verification_group = QVBoxLayout()
        self.verification_group.setSpacing(4)
        self.verification_group.setObjectName(u"verification_group")
        self.verification_label = PlainLabel(self.fields)
        self.verification_label.setObjectName(u"verification_label")

        self.verification_group.addWidget(self.verification_label)

        self.verification = Choice(self.fields)
        self.verification.setObjectName(u"verification")

        self.verification_group.addWidget(self.verification)


        self.clinical_status_and_verification.addLayout(self.verification_group)


        self.column.addLayout(self.clinical_status_and_verification)

        self.onset_on_and_abated_on = QHBoxLayout()
        self.onset_on_and_abated_on.setSpacing(16)
        self.onset_on_and_abated_on.setObjectName(u"onset_on_and_abated_on")
        self.onset_on_group = QVBoxLayout()
        self.onset_on_group.setSpacing(4)
        self.onset_on_group.setObjectName(u"onset_on_group")
        self.onset_on_label = PlainLabel(self.fields)
        self.onset_on_label.setObjectName(u"onset_on_label")

        self.onset_on_group.addWidget(self.onset_on_label)

        self.onset_on = PartialDateEdit(self.fields)
        self.onset_on.setObjectName(u"onset_on")

        self.onset_on_group.addWidget(self.onset_on)


        self.onset_on_and_abated_on.addLayout(self.onset_on_group)

        self.abated_on_group = QVBoxLayout()
        self.abated_on_group.setSpacing(4)
        self.abated_on_group.setObjectName(u"abated_on_group")
        self.abated_on_label = PlainLabel(self.fields)
        self.abated_on_label.setObjectName(u"abated_on_label")

        self.abated_on_group.addWidget(self.abated_on_label)

        self.abated_on = PartialDateEdit(self.fields)
        self.abated_on.setObjectName(u"abated_on")

        self.abated_on_group.addWidget(self.abated_on)


        self.onset_on_and_abated_on.addLayout(self.abated_on_group)


        self.column.addLayout(self.onset_on_and_abated_on)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.fields)

        self.whole.addWidget(self.scroll)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.left)

        self.cancel = QPushButton(ConditionForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.save = QPushButton(ConditionForm)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name)
        self.category_label.setBuddy(self.category)
        self.clinical_status_label.setBuddy(self.clinical_status)
        self.verification_label.setBuddy(self.verification)
        self.onset_on_label.setBuddy(self.onset_on)
        self.abated_on_label.setBuddy(self.abated_on)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.name, self.category)
        QWidget.setTabOrder(self.category, self.clinical_status)
        QWidget.setTabOrder(self.clinical_status, self.verification)
        QWidget.setTabOrder(self.verification, self.onset_on)
        QWidget.setTabOrder(self.onset_on, self.abated_on)
        QWidget.setTabOrder(self.abated_on, self.cancel)
        QWidget.setTabOrder(self.cancel, self.save)

        self.retranslateUi(ConditionForm)

        QMetaObject.connectSlotsByName(ConditionForm)
    # setupUi

    def retranslateUi(self, ConditionForm: QDialog) -> None:
        ConditionForm.setWindowTitle(QCoreApplication.translate("ConditionForm", u"Add a condition", None))
        self.heading.setText(QCoreApplication.translate("ConditionForm", u"Add a condition", None))
        self.name_label.setText(QCoreApplication.translate("ConditionForm", u"&What it is", None))
        self.name_help.setText(QCoreApplication.translate("ConditionForm", u"In the words of the person or the paper. A clinician adds the code.", None))
#if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("ConditionForm", u"What it is", None))
#endif // QT_CONFIG(accessibility)
        self.category_label.setText(QCoreApplication.translate("ConditionForm", u"What &kind of entry", None))
#if QT_CONFIG(accessibility)
        self.category.setAccessibleName(QCoreApplication.translate("ConditionForm", u"What kind of entry", None))
#endif // QT_CONFIG(accessibility)
        self.clinical_status_label.setText(QCoreApplication.translate("ConditionForm", u"&How it is now", None))
#if QT_CONFIG(accessibility)
        self.clinical_status.setAccessibleName(QCoreApplication.translate("ConditionForm", u"How it is now", None))
#endif // QT_CONFIG(accessibility)
        self.verification_label.setText(QCoreApplication.translate("ConditionForm", u"How &sure is it", None))
#if QT_CONFIG(accessibility)
        self.verification.setAccessibleName(QCoreApplication.translate("ConditionForm", u"How sure is it", None))
#endif // QT_CONFIG(accessibility)
        self.onset_on_label.setText(QCoreApplication.translate("ConditionForm", u"&Began (optional)", None))
#if QT_CONFIG(accessibility)
        self.onset_on.setAccessibleName(QCoreApplication.translate("ConditionForm", u"Began (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.onset_on.setPlaceholderText(QCoreApplication.translate("ConditionForm", u"3/7/1984 or 1984", None))
        self.abated_on_label.setText(QCoreApplication.translate("ConditionForm", u"&Ended (optional)", None))
#if QT_CONFIG(accessibility)
        self.abated_on.setAccessibleName(QCoreApplication.translate("ConditionForm", u"Ended (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.abated_on.setPlaceholderText(QCoreApplication.translate("ConditionForm", u"3/7/1984 or 1984", None))
        self.cancel.setText(QCoreApplication.translate("ConditionForm", u"Cancel", None))
        self.save.setText(QCoreApplication.translate("ConditionForm", u"Add condition", None))
    # retranslateUi
