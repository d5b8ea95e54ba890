"""The form drawn in ui/contact_points/contact_point.ui; `make forms` writes it."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QHBoxLayout, QLineEdit,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from carecoord_desktop.widgets.choice import Choice
from carecoord_desktop.widgets.labels import (PlainLabel, SoftText)
class Ui_ContactPointForm(object):
    def setupUi(self, ContactPointForm: QWidget) -> None:
        if not ContactPointForm.objectName():
            ContactPointForm.setObjectName(u"ContactPointForm")
        self.column = QVBoxLayout(ContactPointForm)
        self.column.setSpacing(4)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.system_label = PlainLabel(ContactPointForm)
        self.system_label.setObjectName(u"system_label")

        self.column.addWidget(self.system_label)

        self.system = Choice(ContactPointForm)
        self.system.setObjectName(u"system")

        self.column.addWidget(self.system)

        self.gap_25 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column.addItem(self.gap_25)

        self.value_label = PlainLabel(ContactPointForm)
        self.value_label.setObjectName(u"value_label")

        self.column.addWidget(self.value_label)

        self.value = QLineEdit(ContactPointForm)
        self.value.setObjectName(u"value")

        self.column.addWidget(self.value)

        self.gap_26 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column.addItem(self.gap_26)

        self.whose_label = PlainLabel(ContactPointForm)
        self.whose_label.setObjectName(u"whose_label")

        self.column.addWidget(self.whose_label)

        self.whose_help = SoftText(ContactPointForm)
        self.whose_help.setObjectName(u"whose_help")
        self.whose_help.setProperty(u"small", True)

        self.column.addWidget(self.whose_help)

        self.whose = QLineEdit(ContactPointForm)
        self.whose.setObjectName(u"whose")

        self.column.addWidget(self.whose)

        self.gap_27 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column.addItem(self.gap_27)

        self.permissions = QHBoxLayout()
        self.permissions.setSpacing(12)
        self.permissions.setObjectName(u"permissions")
        self.permissions_0 = QVBoxLayout()
        self.permissions_0.setSpacing(4)
        self.permissions_0.setObjectName(u"permissions_0")
        self.permissions_0.setContentsMargins(0, 0, 0, 0)
        self.may_call_label = PlainLabel(ContactPointForm)
        self.may_call_label.setObjectName(u"may_call_label")

        self.permissions_0.addWidget(self.may_call_label)

        self.may_call = Choice(ContactPointForm)
        self.may_call.setObjectName(u"may_call")

        self.permissions_0.addWidget(self.may_call)


        self.permissions.addLayout(self.permissions_0)

        self.permissions_1 = QVBoxLayout()
        self.permissions_1.setSpacing(4)
        self.permissions_1.setObjectName(u"permissions_1")
        self.permissions_1.setContentsMargins(0, 0, 0, 0)
        self.may_leave_voicemail_label = PlainLabel(ContactPointForm)
        self.may_leave_voicemail_label.setObjectName(u"may_leave_voicemail_label")

        self.permissions_1.addWidget(self.may_leave_voicemail_label)

        self.may_leave_voicemail = Choice(ContactPointForm)
        self.may_leave_voicemail.setObjectName(u"may_leave_voicemail")

        self.permissions_1.addWidget(self.may_leave_voicemail)


        self.permissions.addLayout(self.permissions_1)

        self.permissions_2 = QVBoxLayout()
        self.permissions_2.setSpacing(4)
        self.permissions_2.setObjectName(u"permissions_2")
        self.permissions_2.setContentsMargins(0, 0, 0, 0)
        self.may_text_label = PlainLabel(ContactPointForm)
        self.may_text_label.setObjectName(u"may_text_label")

        self.permissions_2.addWidget(self.may_text_label)

        self.may_text = Choice(ContactPointForm)
        self.may_text.setObjectName(u"may_text")

        self.permissions_2.addWidget(self.may_text)


        self.permissions.addLayout(self.permissions_2)

        self.permissions.setStretch(0, 1)
        self.permissions.setStretch(1, 1)
        self.permissions.setStretch(2, 1)

        self.column.addLayout(self.permissions)

        self.gap_28 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column.addItem(self.gap_28)

        self.safe_times_label = PlainLabel(ContactPointForm)
        self.safe_times_label.setObjectName(u"safe_times_label")

        self.column.addWidget(self.safe_times_label)

        self.safe_times_help = SoftText(ContactPointForm)
        self.safe_times_help.setObjectName(u"safe_times_help")
        self.safe_times_help.setProperty(u"small", True)

        self.column.addWidget(self.safe_times_help)

        self.safe_times = QLineEdit(ContactPointForm)
        self.safe_times.setObjectName(u"safe_times")

        self.column.addWidget(self.safe_times)

        self.gap_29 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column.addItem(self.gap_29)

        self.use_label = PlainLabel(ContactPointForm)
        self.use_label.setObjectName(u"use_label")

        self.column.addWidget(self.use_label)

        self.use = Choice(ContactPointForm)
        self.use.setObjectName(u"use")

        self.column.addWidget(self.use)

        self.is_shared = QCheckBox(ContactPointForm)
        self.is_shared.setObjectName(u"is_shared")

        self.column.addWidget(self.is_shared)

#if QT_CONFIG(shortcut)
        self.system_label.setBuddy(self.system)
        self.value_label.setBuddy(self.value)
        self.whose_label.setBuddy(self.whose)
        self.may_call_label.setBuddy(self.may_call)
        self.may_leave_voicemail_label.setBuddy(self.may_leave_voicemail)
        self.may_text_label.setBuddy(self.may_text)
        self.safe_times_label.setBuddy(self.safe_times)
        self.use_label.setBuddy(self.use)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ContactPointForm)

        QMetaObject.connectSlotsByName(ContactPointForm)
    # setupUi

    def retranslateUi(self, ContactPointForm: QWidget) -> None:
        self.system_label.setText(QCoreApplication.translate("ContactPointForm", u"Kind", None))
#if QT_CONFIG(accessibility)
        self.system.setAccessibleName(QCoreApplication.translate("ContactPointForm", u"Kind", None))
#endif // QT_CONFIG(accessibility)
        self.value_label.setText(QCoreApplication.translate("ContactPointForm", u"Number", None))
#if QT_CONFIG(accessibility)
        self.value.setAccessibleName(QCoreApplication.translate("ContactPointForm", u"Number", None))
#endif // QT_CONFIG(accessibility)
        self.whose_label.setText(QCoreApplication.translate("ContactPointForm", u"Whose it is (optional)", None))
        self.whose_help.setText(QCoreApplication.translate("ContactPointForm", u"Their own, a daughter\u2019s, the front desk of a shelter.", None))
#if QT_CONFIG(accessibility)
        self.whose.setAccessibleName(QCoreApplication.translate("ContactPointForm", u"Whose it is", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.whose.setAccessibleDescription(QCoreApplication.translate("ContactPointForm", u"Their own, a daughter\u2019s, the front desk of a shelter.", None))
#endif // QT_CONFIG(accessibility)
        self.may_call_label.setText(QCoreApplication.translate("ContactPointForm", u"Call", None))
#if QT_CONFIG(accessibility)
        self.may_call.setAccessibleName(QCoreApplication.translate("ContactPointForm", u"Call", None))
#endif // QT_CONFIG(accessibility)
        self.may_leave_voicemail_label.setText(QCoreApplication.translate("ContactPointForm", u"Leave voicemail", None))
#if QT_CONFIG(accessibility)
        self.may_leave_voicemail.setAccessibleName(QCoreApplication.translate("ContactPointForm", u"Leave voicemail", None))
#endif // QT_CONFIG(accessibility)
        self.may_text_label.setText(QCoreApplication.translate("ContactPointForm", u"Text", None))
#if QT_CONFIG(accessibility)
        self.may_text.setAccessibleName(QCoreApplication.translate("ContactPointForm", u"Text", None))
#endif // QT_CONFIG(accessibility)
        self.safe_times_label.setText(QCoreApplication.translate("ContactPointForm", u"Safe days and hours (optional)", None))
        self.safe_times_help.setText(QCoreApplication.translate("ContactPointForm", u"Such as weekdays 9 to 12.", None))
#if QT_CONFIG(accessibility)
        self.safe_times.setAccessibleName(QCoreApplication.translate("ContactPointForm", u"Safe days and hours", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.safe_times.setAccessibleDescription(QCoreApplication.translate("ContactPointForm", u"Such as weekdays 9 to 12.", None))
#endif // QT_CONFIG(accessibility)
        self.use_label.setText(QCoreApplication.translate("ContactPointForm", u"Used for", None))
#if QT_CONFIG(accessibility)
        self.use.setAccessibleName(QCoreApplication.translate("ContactPointForm", u"Used for", None))
#endif // QT_CONFIG(accessibility)
        self.is_shared.setText(QCoreApplication.translate("ContactPointForm", u"Shared with the household", None))
        pass
    # retranslateUi
