"""The form drawn in ui/contact_points/address.ui; `make forms` writes it."""

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
from carecoord_desktop.widgets.plain_edit import PlainEdit
class Ui_AddressForm(object):
    def setupUi(self, AddressForm: QWidget) -> None:
        if not AddressForm.objectName():
            AddressForm.setObjectName(u"AddressForm")
        self.column = QVBoxLayout(AddressForm)
        self.column.setSpacing(4)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.use_label = PlainLabel(AddressForm)
        self.use_label.setObjectName(u"use_label")

        self.column.addWidget(self.use_label)

        self.use = Choice(AddressForm)
        self.use.setObjectName(u"use")

        self.column.addWidget(self.use)

        self.found = QWidget(AddressForm)
        self.found.setObjectName(u"found")
        self.found_column = QVBoxLayout(self.found)
        self.found_column.setSpacing(4)
        self.found_column.setObjectName(u"found_column")
        self.found_column.setContentsMargins(0, 0, 0, 0)
        self.gap_30 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.found_column.addItem(self.gap_30)

        self.where_to_find_label = PlainLabel(self.found)
        self.where_to_find_label.setObjectName(u"where_to_find_label")

        self.found_column.addWidget(self.where_to_find_label)

        self.where_to_find_help = SoftText(self.found)
        self.where_to_find_help.setObjectName(u"where_to_find_help")
        self.where_to_find_help.setProperty(u"small", True)

        self.found_column.addWidget(self.where_to_find_help)

        self.where_to_find = PlainEdit(self.found)
        self.where_to_find.setObjectName(u"where_to_find")

        self.found_column.addWidget(self.where_to_find)


        self.column.addWidget(self.found)

        self.gap_31 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column.addItem(self.gap_31)

        self.care_of_label = PlainLabel(AddressForm)
        self.care_of_label.setObjectName(u"care_of_label")

        self.column.addWidget(self.care_of_label)

        self.care_of = QLineEdit(AddressForm)
        self.care_of.setObjectName(u"care_of")

        self.column.addWidget(self.care_of)

        self.street = QWidget(AddressForm)
        self.street.setObjectName(u"street")
        self.street_column = QVBoxLayout(self.street)
        self.street_column.setSpacing(4)
        self.street_column.setObjectName(u"street_column")
        self.street_column.setContentsMargins(0, 0, 0, 0)
        self.gap_32 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.street_column.addItem(self.gap_32)

        self.lines_label = PlainLabel(self.street)
        self.lines_label.setObjectName(u"lines_label")

        self.street_column.addWidget(self.lines_label)

        self.lines = PlainEdit(self.street)
        self.lines.setObjectName(u"lines")

        self.street_column.addWidget(self.lines)

        self.gap_33 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.street_column.addItem(self.gap_33)

        self.town = QHBoxLayout()
        self.town.setSpacing(12)
        self.town.setObjectName(u"town")
        self.town_0 = QVBoxLayout()
        self.town_0.setSpacing(4)
        self.town_0.setObjectName(u"town_0")
        self.town_0.setContentsMargins(0, 0, 0, 0)
        self.city_label = PlainLabel(self.street)
        self.city_label.setObjectName(u"city_label")

        self.town_0.addWidget(self.city_label)

        self.city = QLineEdit(self.street)
        self.city.setObjectName(u"city")

        self.town_0.addWidget(self.city)


        self.town.addLayout(self.town_0)

        self.town_1 = QVBoxLayout()
        self.town_1.setSpacing(4)
        self.town_1.setObjectName(u"town_1")
        self.town_1.setContentsMargins(0, 0, 0, 0)
        self.state_label = PlainLabel(self.street)
        self.state_label.setObjectName(u"state_label")

        self.town_1.addWidget(self.state_label)

        self.state = QLineEdit(self.street)
        self.state.setObjectName(u"state")

        self.town_1.addWidget(self.state)


        self.town.addLayout(self.town_1)

        self.town_2 = QVBoxLayout()
        self.town_2.setSpacing(4)
        self.town_2.setObjectName(u"town_2")
        self.town_2.setContentsMargins(0, 0, 0, 0)
        self.postal_code_label = PlainLabel(self.street)
        self.postal_code_label.setObjectName(u"postal_code_label")

        self.town_2.addWidget(self.postal_code_label)

        self.postal_code = QLineEdit(self.street)
        self.postal_code.setObjectName(u"postal_code")

        self.town_2.addWidget(self.postal_code)


        self.town.addLayout(self.town_2)

        self.town.setStretch(0, 4)
        self.town.setStretch(1, 1)
        self.town.setStretch(2, 2)

        self.street_column.addLayout(self.town)


        self.column.addWidget(self.street)

        self.gap_34 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column.addItem(self.gap_34)

        self.may_mail_label = PlainLabel(AddressForm)
        self.may_mail_label.setObjectName(u"may_mail_label")

        self.column.addWidget(self.may_mail_label)

        self.may_mail = Choice(AddressForm)
        self.may_mail.setObjectName(u"may_mail")

        self.column.addWidget(self.may_mail)

        self.gap_35 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column.addItem(self.gap_35)

        self.hazards_label = PlainLabel(AddressForm)
        self.hazards_label.setObjectName(u"hazards_label")

        self.column.addWidget(self.hazards_label)

        self.hazards_help = SoftText(AddressForm)
        self.hazards_help.setObjectName(u"hazards_help")
        self.hazards_help.setProperty(u"small", True)

        self.column.addWidget(self.hazards_help)

        self.hazards = QLineEdit(AddressForm)
        self.hazards.setObjectName(u"hazards")

        self.column.addWidget(self.hazards)

        self.is_shared = QCheckBox(AddressForm)
        self.is_shared.setObjectName(u"is_shared")

        self.column.addWidget(self.is_shared)

#if QT_CONFIG(shortcut)
        self.use_label.setBuddy(self.use)
        self.where_to_find_label.setBuddy(self.where_to_find)
        self.care_of_label.setBuddy(self.care_of)
        self.lines_label.setBuddy(self.lines)
        self.city_label.setBuddy(self.city)
        self.state_label.setBuddy(self.state)
        self.postal_code_label.setBuddy(self.postal_code)
        self.may_mail_label.setBuddy(self.may_mail)
        self.hazards_label.setBuddy(self.hazards)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(AddressForm)

        QMetaObject.connectSlotsByName(AddressForm)
    # setupUi

    def retranslateUi(self, AddressForm: QWidget) -> None:
        self.use_label.setText(QCoreApplication.translate("AddressForm", u"Kind", None))
#if QT_CONFIG(accessibility)
        self.use.setAccessibleName(QCoreApplication.translate("AddressForm", u"Kind", None))
#endif // QT_CONFIG(accessibility)
        self.where_to_find_label.setText(QCoreApplication.translate("AddressForm", u"Where to find this person (optional)", None))
        self.where_to_find_help.setText(QCoreApplication.translate("AddressForm", u"A corner, a shelter, a library: where and when.", None))
#if QT_CONFIG(accessibility)
        self.where_to_find.setAccessibleName(QCoreApplication.translate("AddressForm", u"Where to find this person", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.where_to_find.setAccessibleDescription(QCoreApplication.translate("AddressForm", u"A corner, a shelter, a library: where and when.", None))
#endif // QT_CONFIG(accessibility)
        self.care_of_label.setText(QCoreApplication.translate("AddressForm", u"In care of (optional)", None))
#if QT_CONFIG(accessibility)
        self.care_of.setAccessibleName(QCoreApplication.translate("AddressForm", u"In care of", None))
#endif // QT_CONFIG(accessibility)
        self.lines_label.setText(QCoreApplication.translate("AddressForm", u"Street and apartment", None))
#if QT_CONFIG(accessibility)
        self.lines.setAccessibleName(QCoreApplication.translate("AddressForm", u"Street and apartment", None))
#endif // QT_CONFIG(accessibility)
        self.city_label.setText(QCoreApplication.translate("AddressForm", u"City", None))
#if QT_CONFIG(accessibility)
        self.city.setAccessibleName(QCoreApplication.translate("AddressForm", u"City", None))
#endif // QT_CONFIG(accessibility)
        self.state_label.setText(QCoreApplication.translate("AddressForm", u"State", None))
#if QT_CONFIG(accessibility)
        self.state.setAccessibleName(QCoreApplication.translate("AddressForm", u"State", None))
#endif // QT_CONFIG(accessibility)
        self.postal_code_label.setText(QCoreApplication.translate("AddressForm", u"ZIP code", None))
#if QT_CONFIG(accessibility)
        self.postal_code.setAccessibleName(QCoreApplication.translate("AddressForm", u"ZIP code", None))
#endif // QT_CONFIG(accessibility)
        self.may_mail_label.setText(QCoreApplication.translate("AddressForm", u"May we send mail here?", None))
#if QT_CONFIG(accessibility)
        self.may_mail.setAccessibleName(QCoreApplication.translate("AddressForm", u"May we send mail here?", None))
#endif // QT_CONFIG(accessibility)
        self.hazards_label.setText(QCoreApplication.translate("AddressForm", u"What a visitor should know (optional)", None))
        self.hazards_help.setText(QCoreApplication.translate("AddressForm", u"Stairs, a dog, a broken doorbell.", None))
#if QT_CONFIG(accessibility)
        self.hazards.setAccessibleName(QCoreApplication.translate("AddressForm", u"What a visitor should know", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.hazards.setAccessibleDescription(QCoreApplication.translate("AddressForm", u"Stairs, a dog, a broken doorbell.", None))
#endif // QT_CONFIG(accessibility)
        self.is_shared.setText(QCoreApplication.translate("AddressForm", u"Shared with the household", None))
        pass
    # retranslateUi
