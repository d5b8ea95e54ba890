"""The form drawn in ui/care_team/care_team_member.ui; `make forms` writes it."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QLineEdit, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from carecoord_desktop.widgets.date_field import PartialDateEdit
from carecoord_desktop.widgets.labels import (PlainLabel, SoftText)
class Ui_CareTeamMemberForm(object):
    def setupUi(self, CareTeamMemberForm: QWidget) -> None:
        if not CareTeamMemberForm.objectName():
            CareTeamMemberForm.setObjectName(u"CareTeamMemberForm")
        self.column = QVBoxLayout(CareTeamMemberForm)
        self.column.setSpacing(4)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.name_label = PlainLabel(CareTeamMemberForm)
        self.name_label.setObjectName(u"name_label")

        self.column.addWidget(self.name_label)

        self.name = QLineEdit(CareTeamMemberForm)
        self.name.setObjectName(u"name")

        self.column.addWidget(self.name)

        self.gap_45 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column.addItem(self.gap_45)

        self.role_label = PlainLabel(CareTeamMemberForm)
        self.role_label.setObjectName(u"role_label")

        self.column.addWidget(self.role_label)

        self.role_help = SoftText(CareTeamMemberForm)
        self.role_help.setObjectName(u"role_help")
        self.role_help.setProperty(u"small", True)

        self.column.addWidget(self.role_help)

        self.role = QLineEdit(CareTeamMemberForm)
        self.role.setObjectName(u"role")

        self.column.addWidget(self.role)

        self.gap_46 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column.addItem(self.gap_46)

        self.organization_label = PlainLabel(CareTeamMemberForm)
        self.organization_label.setObjectName(u"organization_label")

        self.column.addWidget(self.organization_label)

        self.organization = QLineEdit(CareTeamMemberForm)
        self.organization.setObjectName(u"organization")

        self.column.addWidget(self.organization)

        self.gap_47 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column.addItem(self.gap_47)

        self.phone_label = PlainLabel(CareTeamMemberForm)
        self.phone_label.setObjectName(u"phone_label")

        self.column.addWidget(self.phone_label)

        self.phone = QLineEdit(CareTeamMemberForm)
        self.phone.setObjectName(u"phone")

        self.column.addWidget(self.phone)

        self.gap_48 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column.addItem(self.gap_48)

        self.started_on_label = PlainLabel(CareTeamMemberForm)
        self.started_on_label.setObjectName(u"started_on_label")

        self.column.addWidget(self.started_on_label)

        self.started_on = PartialDateEdit(CareTeamMemberForm)
        self.started_on.setObjectName(u"started_on")

        self.column.addWidget(self.started_on)

        self.gap_49 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column.addItem(self.gap_49)

        self.ended_on_label = PlainLabel(CareTeamMemberForm)
        self.ended_on_label.setObjectName(u"ended_on_label")

        self.column.addWidget(self.ended_on_label)

        self.ended_on_help = SoftText(CareTeamMemberForm)
        self.ended_on_help.setObjectName(u"ended_on_help")
        self.ended_on_help.setProperty(u"small", True)

        self.column.addWidget(self.ended_on_help)

        self.ended_on = PartialDateEdit(CareTeamMemberForm)
        self.ended_on.setObjectName(u"ended_on")

        self.column.addWidget(self.ended_on)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name)
        self.role_label.setBuddy(self.role)
        self.organization_label.setBuddy(self.organization)
        self.phone_label.setBuddy(self.phone)
        self.started_on_label.setBuddy(self.started_on)
        self.ended_on_label.setBuddy(self.ended_on)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(CareTeamMemberForm)

        QMetaObject.connectSlotsByName(CareTeamMemberForm)
    # setupUi

    def retranslateUi(self, CareTeamMemberForm: QWidget) -> None:
        self.name_label.setText(QCoreApplication.translate("CareTeamMemberForm", u"Name", None))
#if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("CareTeamMemberForm", u"Name", None))
#endif // QT_CONFIG(accessibility)
        self.role_label.setText(QCoreApplication.translate("CareTeamMemberForm", u"Role (optional)", None))
        self.role_help.setText(QCoreApplication.translate("CareTeamMemberForm", u"Such as primary care, home nurse or housing worker.", None))
#if QT_CONFIG(accessibility)
        self.role.setAccessibleName(QCoreApplication.translate("CareTeamMemberForm", u"Role", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.role.setAccessibleDescription(QCoreApplication.translate("CareTeamMemberForm", u"Such as primary care, home nurse or housing worker.", None))
#endif // QT_CONFIG(accessibility)
        self.organization_label.setText(QCoreApplication.translate("CareTeamMemberForm", u"Clinic or organization (optional)", None))
#if QT_CONFIG(accessibility)
        self.organization.setAccessibleName(QCoreApplication.translate("CareTeamMemberForm", u"Clinic or organization", None))
#endif // QT_CONFIG(accessibility)
        self.phone_label.setText(QCoreApplication.translate("CareTeamMemberForm", u"Phone (optional)", None))
#if QT_CONFIG(accessibility)
        self.phone.setAccessibleName(QCoreApplication.translate("CareTeamMemberForm", u"Phone", None))
#endif // QT_CONFIG(accessibility)
        self.started_on_label.setText(QCoreApplication.translate("CareTeamMemberForm", u"Since (optional)", None))
#if QT_CONFIG(accessibility)
        self.started_on.setAccessibleName(QCoreApplication.translate("CareTeamMemberForm", u"Since", None))
#endif // QT_CONFIG(accessibility)
        self.ended_on_label.setText(QCoreApplication.translate("CareTeamMemberForm", u"Until (optional)", None))
        self.ended_on_help.setText(QCoreApplication.translate("CareTeamMemberForm", u"Leave it empty while it goes on.", None))
#if QT_CONFIG(accessibility)
        self.ended_on.setAccessibleName(QCoreApplication.translate("CareTeamMemberForm", u"Until", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.ended_on.setAccessibleDescription(QCoreApplication.translate("CareTeamMemberForm", u"Leave it empty while it goes on.", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
