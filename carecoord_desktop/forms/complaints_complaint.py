"""The form drawn in ui/complaints/complaint.ui; `make forms` writes it."""

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

class Ui_ComplaintForm(object):
    def setupUi(self, ComplaintForm: QDialog) -> None:
        if not ComplaintForm.objectName():
            ComplaintForm.setObjectName(u"ComplaintForm")
        self.whole = QVBoxLayout(ComplaintForm)
        self.whole.setSpacing(16)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 24, 24, 24)
        self.heading = Heading(ComplaintForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"level", 1)

        self.whole.addWidget(self.heading)

        self.scroll = QScrollArea(ComplaintForm)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.fields = QWidget()
        self.fields.setObjectName(u"fields")
        self.column = QVBoxLayout(self.fields)
        self.column.setSpacing(16)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.what_group = QVBoxLayout()
        self.what_group.setSpacing(4)
        self.what_group.setObjectName(u"what_group")
        self.what_label = PlainLabel(self.fields)
        self.what_label.setObjectName(u"what_label")

        self.what_group.addWidget(self.what_label)

        self.what_help = SoftText(self.fields)
        self.what_help.setObjectName(u"what_help")
        self.what_help.setProperty(u"small", True)

        self.what_group.addWidget(self.what_help)

        self.what = PlainEdit(self.fields)
        self.what.setObjectName(u"what")

        self.what_group.addWidget(self.what)


        self.column.addLayout(self.what_group)

        self.wanted_group = QVBoxLayout()
        self.wanted_group.setSpacing(4)
        self.wanted_group.setObjectName(u"wanted_group")
        self.wanted_label = PlainLabel(self.fields)
        self.wanted_label.setObjectName(u"wanted_label")

        self.wanted_group.addWidget(self.wanted_label)

        self.wanted = PlainEdit(self.fields)
        self.wanted.setObjectName(u"wanted")

        self.wanted_group.addWidget(self.wanted)


        self.column.addLayout(self.wanted_group)

        self.who_complains_group = QVBoxLayout()
        self.who_complains_group.setSpacing(4)
        self.who_complains_group.setObjectName(u"who_complains_group")
        self.who_complains_label = PlainLabel(self.fields)
        self.who_complains_label.setObjectName(u"who_complains_label")

        self.who_complains_group.addWidget(self.who_complains_label)

        self.who_complains = QLineEdit(self.fields)
        self.who_complains.setObjectName(u"who_complains")

        self.who_complains_group.addWidget(self.who_complains)


        self.column.addLayout(self.who_complains_group)

        self.days_row = QHBoxLayout()
        self.days_row.setSpacing(16)
        self.days_row.setObjectName(u"days_row")
        self.received_on_group = QVBoxLayout()
        self.received_on_group.setSpacing(4)
        self.received_on_group.setObjectName(u"received_on_group")
        self.received_on_label = PlainLabel(self.fields)
        self.received_on_label.setObjectName(u"received_on_label")

        self.received_on_group.addWidget(self.received_on_label)

        self.received_on = PartialDateEdit(self.fields)
        self.received_on.setObjectName(u"received_on")

        self.received_on_group.addWidget(self.received_on)


        self.days_row.addLayout(self.received_on_group)

        self.call_back_by_group = QVBoxLayout()
        self.call_back_by_group.setSpacing(4)
        self.call_back_by_group.setObjectName(u"call_back_by_group")
        self.call_back_by_label = PlainLabel(self.fields)
        self.call_back_by_label.setObjectName(u"call_back_by_label")

        self.call_back_by_group.addWidget(self.call_back_by_label)

        self.call_back_by = PartialDateEdit(self.fields)
        self.call_back_by.setObjectName(u"call_back_by")

        self.call_back_by_group.addWidget(self.call_back_by)


        self.days_row.addLayout(self.call_back_by_group)


        self.column.addLayout(self.days_row)

        self.told_whom_group = QVBoxLayout()
        self.told_whom_group.setSpacing(4)
        self.told_whom_group.setObjectName(u"told_whom_group")
        self.told_whom_label = PlainLabel(self.fields)
        self.told_whom_label.setObjectName(u"told_whom_label")

        self.told_whom_group.addWidget(self.told_whom_label)

        self.told_whom = QLineEdit(self.fields)
        self.told_whom.setObjectName(u"told_whom")

        self.told_whom_group.addWidget(self.told_whom)


        self.column.addLayout(self.told_whom_group)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.fields)

        self.whole.addWidget(self.scroll)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.left)

        self.cancel = QPushButton(ComplaintForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.save = QPushButton(ComplaintForm)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.what_label.setBuddy(self.what)
        self.wanted_label.setBuddy(self.wanted)
        self.who_complains_label.setBuddy(self.who_complains)
        self.received_on_label.setBuddy(self.received_on)
        self.call_back_by_label.setBuddy(self.call_back_by)
        self.told_whom_label.setBuddy(self.told_whom)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.what, self.wanted)
        QWidget.setTabOrder(self.wanted, self.who_complains)
        QWidget.setTabOrder(self.who_complains, self.received_on)
        QWidget.setTabOrder(self.received_on, self.call_back_by)
        QWidget.setTabOrder(self.call_back_by, self.told_whom)
        QWidget.setTabOrder(self.told_whom, self.cancel)
        QWidget.setTabOrder(self.cancel, self.save)

        self.retranslateUi(ComplaintForm)

        QMetaObject.connectSlotsByName(ComplaintForm)
    # setupUi

    def retranslateUi(self, ComplaintForm: QDialog) -> None:
        ComplaintForm.setWindowTitle(QCoreApplication.translate("ComplaintForm", u"Write down a complaint", None))
        self.heading.setText(QCoreApplication.translate("ComplaintForm", u"Write down a complaint", None))
        self.what_label.setText(QCoreApplication.translate("ComplaintForm", u"&What happened", None))
        self.what_help.setText(QCoreApplication.translate("ComplaintForm", u"In the words you heard.", None))
#if QT_CONFIG(accessibility)
        self.what.setAccessibleName(QCoreApplication.translate("ComplaintForm", u"What happened", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.what.setAccessibleDescription(QCoreApplication.translate("ComplaintForm", u"In the words you heard.", None))
#endif // QT_CONFIG(accessibility)
        self.wanted_label.setText(QCoreApplication.translate("ComplaintForm", u"What is want&ed (optional)", None))
#if QT_CONFIG(accessibility)
        self.wanted.setAccessibleName(QCoreApplication.translate("ComplaintForm", u"What is wanted", None))
#endif // QT_CONFIG(accessibility)
        self.who_complains_label.setText(QCoreApplication.translate("ComplaintForm", u"&Who complains, if not the patient (optional)", None))
#if QT_CONFIG(accessibility)
        self.who_complains.setAccessibleName(QCoreApplication.translate("ComplaintForm", u"Who complains, if not the patient", None))
#endif // QT_CONFIG(accessibility)
        self.received_on_label.setText(QCoreApplication.translate("ComplaintForm", u"&Received on", None))
#if QT_CONFIG(accessibility)
        self.received_on.setAccessibleName(QCoreApplication.translate("ComplaintForm", u"Received on", None))
#endif // QT_CONFIG(accessibility)
        self.call_back_by_label.setText(QCoreApplication.translate("ComplaintForm", u"&Call back by", None))
#if QT_CONFIG(accessibility)
        self.call_back_by.setAccessibleName(QCoreApplication.translate("ComplaintForm", u"Call back by", None))
#endif // QT_CONFIG(accessibility)
        self.told_whom_label.setText(QCoreApplication.translate("ComplaintForm", u"&Told whom (optional)", None))
#if QT_CONFIG(accessibility)
        self.told_whom.setAccessibleName(QCoreApplication.translate("ComplaintForm", u"Told whom", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("ComplaintForm", u"Cancel", None))
        self.save.setText(QCoreApplication.translate("ComplaintForm", u"Save complaint", None))
    # retranslateUi
