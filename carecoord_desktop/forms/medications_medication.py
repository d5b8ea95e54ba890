"""The form drawn in ui/medications/medication.ui; `make forms` writes it."""

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

class Ui_MedicationForm(object):
    def setupUi(self, MedicationForm: QDialog) -> None:
        if not MedicationForm.objectName():
            MedicationForm.setObjectName(u"MedicationForm")
        self.whole = QVBoxLayout(MedicationForm)
        self.whole.setSpacing(16)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 24, 24, 24)
        self.heading = Heading(MedicationForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"level", 1)

        self.whole.addWidget(self.heading)

        self.scroll = QScrollArea(MedicationForm)
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
        self.list_group = QVBoxLayout()
        self.list_group.setSpacing(4)
        self.list_group.setObjectName(u"list_group")
        self.list_label = PlainLabel(self.fields)
        self.list_label.setObjectName(u"list_label")

        self.list_group.addWidget(self.list_label)

        self.list_help = SoftText(self.fields)
        self.list_help.setObjectName(u"list_help")
        self.list_help.setProperty(u"small", True)

        self.list_group.addWidget(self.list_help)

        self.list = Choice(self.fields)
        self.list.setObjectName(u"list")

        self.list_group.addWidget(self.list)


        self.column.addLayout(self.list_group)

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

        self.dose_text_group = QVBoxLayout()
        self.dose_text_group.setSpacing(4)
        self.dose_text_group.setObjectName(u"dose_text_group")
        self.dose_text_label = PlainLabel(self.fields)
        self.dose_text_label.setObjectName(u"dose_text_label")

        self.dose_text_group.addWidget(self.dose_text_label)

        self.dose_text_help = SoftText(self.fields)
        self.dose_text_help.setObjectName(u"dose_text_help")
        self.dose_text_help.setProperty(u"small", True)

        self.dose_text_group.addWidget(self.dose_text_help)

        self.dose_text = QLineEdit(self.fields)
        self.dose_text.setObjectName(u"dose_text")

        self.dose_text_group.addWidget(self.dose_text)


        self.column.addLayout(self.dose_text_group)

        self.purpose_and_prescriber = QHBoxLayout()
        self.purpose_and_prescriber.setSpacing(16)
        self.purpose_and_prescriber.setObjectName(u"purpose_and_prescriber")
        self.purpose_group = QVBoxLayout()
        self.purpose_group.setSpacing(4)
        self.purpose_group.setObjectName(u"purpose_group")
        self.purpose_label = PlainLabel(self.fields)
        self.purpose_label.setObjectName(u"purpose_label")

        self.purpose_group.addWidget(self.purpose_label)

        self.purpose = QLineEdit(self.fields)
        self.purpose.setObjectName(u"purpose")

        self.purpose_group.addWidget(self.purpose)


        self.purpose_and_prescriber.addLayout(self.purpose_group)

        self.prescriber_group = QVBoxLayout()
        self.prescriber_group.setSpacing(4)
        self.prescriber_group.setObjectName(u"prescriber_group")
        self.prescriber_label = PlainLabel(self.fields)
        self.prescriber_label.setObjectName(u"prescriber_label")

        self.prescriber_group.addWidget(self.prescriber_label)

        self.prescriber = QLineEdit(self.fields)
        self.prescriber.setObjectName(u"prescriber")

        self.prescriber_group.addWidget(self.prescriber)


        self.purpose_and_prescriber.addLayout(self.prescriber_group)


        self.column.addLayout(self.purpose_and_prescriber)

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

        self.started_on_and_ended_on = QHBoxLayout()
        self.started_on_and_ended_on.setSpacing(16)
        self.started_on_and_ended_on.setObjectName(u"started_on_and_ended_on")
        self.started_on_group = QVBoxLayout()
        self.started_on_group.setSpacing(4)
        self.started_on_group.setObjectName(u"started_on_group")
        self.started_on_label = PlainLabel(self.fields)
        self.started_on_label.setObjectName(u"started_on_label")

        self.started_on_group.addWidget(self.started_on_label)

        self.started_on = PartialDateEdit(self.fields)
        self.started_on.setObjectName(u"started_on")

        self.started_on_group.addWidget(self.started_on)


        self.started_on_and_ended_on.addLayout(self.started_on_group)

        self.ended_on_group = QVBoxLayout()
        self.ended_on_group.setSpacing(4)
        self.ended_on_group.setObjectName(u"ended_on_group")
        self.ended_on_label = PlainLabel(self.fields)
        self.ended_on_label.setObjectName(u"ended_on_label")

        self.ended_on_group.addWidget(self.ended_on_label)

        self.ended_on = PartialDateEdit(self.fields)
        self.ended_on.setObjectName(u"ended_on")

        self.ended_on_group.addWidget(self.ended_on)


        self.started_on_and_ended_on.addLayout(self.ended_on_group)


        self.column.addLayout(self.started_on_and_ended_on)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.fields)

        self.whole.addWidget(self.scroll)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.left)

        self.cancel = QPushButton(MedicationForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.save = QPushButton(MedicationForm)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.list_label.setBuddy(self.list)
        self.name_label.setBuddy(self.name)
        self.dose_text_label.setBuddy(self.dose_text)
        self.purpose_label.setBuddy(self.purpose)
        self.prescriber_label.setBuddy(self.prescriber)
        self.status_label.setBuddy(self.status)
        self.started_on_label.setBuddy(self.started_on)
        self.ended_on_label.setBuddy(self.ended_on)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.list, self.name)
        QWidget.setTabOrder(self.name, self.dose_text)
        QWidget.setTabOrder(self.dose_text, self.purpose)
        QWidget.setTabOrder(self.purpose, self.prescriber)
        QWidget.setTabOrder(self.prescriber, self.status)
        QWidget.setTabOrder(self.status, self.started_on)
        QWidget.setTabOrder(self.started_on, self.ended_on)
        QWidget.setTabOrder(self.ended_on, self.cancel)
        QWidget.setTabOrder(self.cancel, self.save)

        self.retranslateUi(MedicationForm)

        QMetaObject.connectSlotsByName(MedicationForm)
    # setupUi

    def retranslateUi(self, MedicationForm: QDialog) -> None:
        MedicationForm.setWindowTitle(QCoreApplication.translate("MedicationForm", u"Add a medicine", None))
        self.heading.setText(QCoreApplication.translate("MedicationForm", u"Add a medicine", None))
        self.list_label.setText(QCoreApplication.translate("MedicationForm", u"Whose &list is it", None))
        self.list_help.setText(QCoreApplication.translate("MedicationForm", u"Lists stay side by side. The same medicine may stand on several.", None))
#if QT_CONFIG(accessibility)
        self.list.setAccessibleName(QCoreApplication.translate("MedicationForm", u"Whose list is it", None))
#endif // QT_CONFIG(accessibility)
        self.name_label.setText(QCoreApplication.translate("MedicationForm", u"&Medicine", None))
        self.name_help.setText(QCoreApplication.translate("MedicationForm", u"With strength and form, as on the label.", None))
#if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("MedicationForm", u"Medicine", None))
#endif // QT_CONFIG(accessibility)
        self.name.setPlaceholderText(QCoreApplication.translate("MedicationForm", u"Metformin 500 mg tablet", None))
        self.dose_text_label.setText(QCoreApplication.translate("MedicationForm", u"How it is &taken (optional)", None))
        self.dose_text_help.setText(QCoreApplication.translate("MedicationForm", u"Copy the words of the label or of the person.", None))
#if QT_CONFIG(accessibility)
        self.dose_text.setAccessibleName(QCoreApplication.translate("MedicationForm", u"How it is taken (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.dose_text.setPlaceholderText(QCoreApplication.translate("MedicationForm", u"1 tablet twice a day with food", None))
        self.purpose_label.setText(QCoreApplication.translate("MedicationForm", u"What it is &for (optional)", None))
#if QT_CONFIG(accessibility)
        self.purpose.setAccessibleName(QCoreApplication.translate("MedicationForm", u"What it is for (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.prescriber_label.setText(QCoreApplication.translate("MedicationForm", u"&Prescribed by (optional)", None))
#if QT_CONFIG(accessibility)
        self.prescriber.setAccessibleName(QCoreApplication.translate("MedicationForm", u"Prescribed by (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.status_label.setText(QCoreApplication.translate("MedicationForm", u"&Is it taken now", None))
#if QT_CONFIG(accessibility)
        self.status.setAccessibleName(QCoreApplication.translate("MedicationForm", u"Is it taken now", None))
#endif // QT_CONFIG(accessibility)
        self.started_on_label.setText(QCoreApplication.translate("MedicationForm", u"&Began (optional)", None))
#if QT_CONFIG(accessibility)
        self.started_on.setAccessibleName(QCoreApplication.translate("MedicationForm", u"Began (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.started_on.setPlaceholderText(QCoreApplication.translate("MedicationForm", u"3/7/1984 or 1984", None))
        self.ended_on_label.setText(QCoreApplication.translate("MedicationForm", u"&Ended (optional)", None))
#if QT_CONFIG(accessibility)
        self.ended_on.setAccessibleName(QCoreApplication.translate("MedicationForm", u"Ended (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.ended_on.setPlaceholderText(QCoreApplication.translate("MedicationForm", u"3/7/1984 or 1984", None))
        self.cancel.setText(QCoreApplication.translate("MedicationForm", u"Cancel", None))
        self.save.setText(QCoreApplication.translate("MedicationForm", u"Add medicine", None))
    # retranslateUi
