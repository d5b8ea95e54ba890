"""The form drawn in ui/related_people/related_person.ui; `make forms` writes it."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QLineEdit, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from carecoord_desktop.widgets.choice import Choice
from carecoord_desktop.widgets.date_field import PartialDateEdit
from carecoord_desktop.widgets.labels import (PlainLabel, SoftText)
class Ui_RelatedPersonForm(object):
    def setupUi(self, RelatedPersonForm: QWidget) -> None:
        if not RelatedPersonForm.objectName():
            RelatedPersonForm.setObjectName(u"RelatedPersonForm")
        self.column = QVBoxLayout(RelatedPersonForm)
        self.column.setSpacing(4)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.name_label = PlainLabel(RelatedPersonForm)
        self.name_label.setObjectName(u"name_label")

        self.column.addWidget(self.name_label)

        self.name_help = SoftText(RelatedPersonForm)
        self.name_help.setObjectName(u"name_help")
        self.name_help.setProperty(u"small", True)

        self.column.addWidget(self.name_help)

        self.name = QLineEdit(RelatedPersonForm)
        self.name.setObjectName(u"name")

        self.column.addWidget(self.name)

        self.gap_36 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column.addItem(self.gap_36)

        self.role_label = PlainLabel(RelatedPersonForm)
        self.role_label.setObjectName(u"role_label")

        self.column.addWidget(self.role_label)

        self.role = Choice(RelatedPersonForm)
        self.role.setObjectName(u"role")

        self.column.addWidget(self.role)

        self.gap_37 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column.addItem(self.gap_37)

        self.relationship_label = PlainLabel(RelatedPersonForm)
        self.relationship_label.setObjectName(u"relationship_label")

        self.column.addWidget(self.relationship_label)

        self.relationship_help = SoftText(RelatedPersonForm)
        self.relationship_help.setObjectName(u"relationship_help")
        self.relationship_help.setProperty(u"small", True)

        self.column.addWidget(self.relationship_help)

        self.relationship = QLineEdit(RelatedPersonForm)
        self.relationship.setObjectName(u"relationship")

        self.column.addWidget(self.relationship)

        self.gap_38 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column.addItem(self.gap_38)

        self.language_label = PlainLabel(RelatedPersonForm)
        self.language_label.setObjectName(u"language_label")

        self.column.addWidget(self.language_label)

        self.language = Choice(RelatedPersonForm)
        self.language.setObjectName(u"language")

        self.column.addWidget(self.language)

        self.gap_39 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column.addItem(self.gap_39)

        self.may_be_told_label = PlainLabel(RelatedPersonForm)
        self.may_be_told_label.setObjectName(u"may_be_told_label")

        self.column.addWidget(self.may_be_told_label)

        self.may_be_told = Choice(RelatedPersonForm)
        self.may_be_told.setObjectName(u"may_be_told")

        self.column.addWidget(self.may_be_told)

        self.gap_40 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column.addItem(self.gap_40)

        self.authority_label = PlainLabel(RelatedPersonForm)
        self.authority_label.setObjectName(u"authority_label")

        self.column.addWidget(self.authority_label)

        self.authority_help = SoftText(RelatedPersonForm)
        self.authority_help.setObjectName(u"authority_help")
        self.authority_help.setProperty(u"small", True)

        self.column.addWidget(self.authority_help)

        self.authority = QLineEdit(RelatedPersonForm)
        self.authority.setObjectName(u"authority")

        self.column.addWidget(self.authority)

        self.gap_41 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column.addItem(self.gap_41)

        self.authority_until_label = PlainLabel(RelatedPersonForm)
        self.authority_until_label.setObjectName(u"authority_until_label")

        self.column.addWidget(self.authority_until_label)

        self.authority_until = PartialDateEdit(RelatedPersonForm)
        self.authority_until.setObjectName(u"authority_until")
        self.authority_until.setProperty(u"wholeDay", True)

        self.column.addWidget(self.authority_until)

        self.gap_42 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column.addItem(self.gap_42)

        self.no_contact = QCheckBox(RelatedPersonForm)
        self.no_contact.setObjectName(u"no_contact")

        self.column.addWidget(self.no_contact)

        self.order = QWidget(RelatedPersonForm)
        self.order.setObjectName(u"order")
        self.order_column = QVBoxLayout(self.order)
        self.order_column.setSpacing(4)
        self.order_column.setObjectName(u"order_column")
        self.order_column.setContentsMargins(0, 0, 0, 0)
        self.gap_43 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.order_column.addItem(self.gap_43)

        self.no_contact_paper_label = PlainLabel(self.order)
        self.no_contact_paper_label.setObjectName(u"no_contact_paper_label")

        self.order_column.addWidget(self.no_contact_paper_label)

        self.no_contact_paper_help = SoftText(self.order)
        self.no_contact_paper_help.setObjectName(u"no_contact_paper_help")
        self.no_contact_paper_help.setProperty(u"small", True)

        self.order_column.addWidget(self.no_contact_paper_help)

        self.no_contact_paper = QLineEdit(self.order)
        self.no_contact_paper.setObjectName(u"no_contact_paper")

        self.order_column.addWidget(self.no_contact_paper)


        self.column.addWidget(self.order)

        self.gap_44 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column.addItem(self.gap_44)

        self.period_end_label = PlainLabel(RelatedPersonForm)
        self.period_end_label.setObjectName(u"period_end_label")

        self.column.addWidget(self.period_end_label)

        self.period_end_help = SoftText(RelatedPersonForm)
        self.period_end_help.setObjectName(u"period_end_help")
        self.period_end_help.setProperty(u"small", True)

        self.column.addWidget(self.period_end_help)

        self.period_end = PartialDateEdit(RelatedPersonForm)
        self.period_end.setObjectName(u"period_end")
        self.period_end.setProperty(u"wholeDay", True)

        self.column.addWidget(self.period_end)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name)
        self.role_label.setBuddy(self.role)
        self.relationship_label.setBuddy(self.relationship)
        self.language_label.setBuddy(self.language)
        self.may_be_told_label.setBuddy(self.may_be_told)
        self.authority_label.setBuddy(self.authority)
        self.authority_until_label.setBuddy(self.authority_until)
        self.no_contact_paper_label.setBuddy(self.no_contact_paper)
        self.period_end_label.setBuddy(self.period_end)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(RelatedPersonForm)

        QMetaObject.connectSlotsByName(RelatedPersonForm)
    # setupUi

    def retranslateUi(self, RelatedPersonForm: QWidget) -> None:
        self.name_label.setText(QCoreApplication.translate("RelatedPersonForm", u"Name", None))
        self.name_help.setText(QCoreApplication.translate("RelatedPersonForm", u"Or who it is, like neighbor upstairs.", None))
#if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("RelatedPersonForm", u"Name", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.name.setAccessibleDescription(QCoreApplication.translate("RelatedPersonForm", u"Or who it is, like neighbor upstairs.", None))
#endif // QT_CONFIG(accessibility)
        self.role_label.setText(QCoreApplication.translate("RelatedPersonForm", u"Role", None))
#if QT_CONFIG(accessibility)
        self.role.setAccessibleName(QCoreApplication.translate("RelatedPersonForm", u"Role", None))
#endif // QT_CONFIG(accessibility)
        self.relationship_label.setText(QCoreApplication.translate("RelatedPersonForm", u"Relationship (optional)", None))
        self.relationship_help.setText(QCoreApplication.translate("RelatedPersonForm", u"Such as daughter or neighbor.", None))
#if QT_CONFIG(accessibility)
        self.relationship.setAccessibleName(QCoreApplication.translate("RelatedPersonForm", u"Relationship", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.relationship.setAccessibleDescription(QCoreApplication.translate("RelatedPersonForm", u"Such as daughter or neighbor.", None))
#endif // QT_CONFIG(accessibility)
        self.language_label.setText(QCoreApplication.translate("RelatedPersonForm", u"Language (optional)", None))
#if QT_CONFIG(accessibility)
        self.language.setAccessibleName(QCoreApplication.translate("RelatedPersonForm", u"Language", None))
#endif // QT_CONFIG(accessibility)
        self.may_be_told_label.setText(QCoreApplication.translate("RelatedPersonForm", u"May be told about care", None))
#if QT_CONFIG(accessibility)
        self.may_be_told.setAccessibleName(QCoreApplication.translate("RelatedPersonForm", u"May be told about care", None))
#endif // QT_CONFIG(accessibility)
        self.authority_label.setText(QCoreApplication.translate("RelatedPersonForm", u"Authority (optional)", None))
        self.authority_help.setText(QCoreApplication.translate("RelatedPersonForm", u"Which paper says so, such as a health care proxy of 2024.", None))
#if QT_CONFIG(accessibility)
        self.authority.setAccessibleName(QCoreApplication.translate("RelatedPersonForm", u"Authority", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.authority.setAccessibleDescription(QCoreApplication.translate("RelatedPersonForm", u"Which paper says so, such as a health care proxy of 2024.", None))
#endif // QT_CONFIG(accessibility)
        self.authority_until_label.setText(QCoreApplication.translate("RelatedPersonForm", u"Authority until (optional)", None))
#if QT_CONFIG(accessibility)
        self.authority_until.setAccessibleName(QCoreApplication.translate("RelatedPersonForm", u"Authority until", None))
#endif // QT_CONFIG(accessibility)
        self.no_contact.setText(QCoreApplication.translate("RelatedPersonForm", u"There is a no-contact order", None))
        self.no_contact_paper_label.setText(QCoreApplication.translate("RelatedPersonForm", u"Which paper (optional)", None))
        self.no_contact_paper_help.setText(QCoreApplication.translate("RelatedPersonForm", u"Court, number and date.", None))
#if QT_CONFIG(accessibility)
        self.no_contact_paper.setAccessibleName(QCoreApplication.translate("RelatedPersonForm", u"Which paper", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.no_contact_paper.setAccessibleDescription(QCoreApplication.translate("RelatedPersonForm", u"Court, number and date.", None))
#endif // QT_CONFIG(accessibility)
        self.period_end_label.setText(QCoreApplication.translate("RelatedPersonForm", u"Last day of this role (optional)", None))
        self.period_end_help.setText(QCoreApplication.translate("RelatedPersonForm", u"Leave it empty while it goes on.", None))
#if QT_CONFIG(accessibility)
        self.period_end.setAccessibleName(QCoreApplication.translate("RelatedPersonForm", u"Last day of this role", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.period_end.setAccessibleDescription(QCoreApplication.translate("RelatedPersonForm", u"Leave it empty while it goes on.", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
