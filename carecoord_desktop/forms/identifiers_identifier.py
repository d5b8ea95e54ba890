"""The form drawn in ui/identifiers/identifier.ui; `make forms` writes it."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QLineEdit, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from carecoord_desktop.widgets.choice import Choice
from carecoord_desktop.widgets.labels import (PlainLabel, SoftText)
class Ui_IdentifierForm(object):
    def setupUi(self, IdentifierForm: QWidget) -> None:
        if not IdentifierForm.objectName():
            IdentifierForm.setObjectName(u"IdentifierForm")
        self.column = QVBoxLayout(IdentifierForm)
        self.column.setSpacing(4)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.type_label = PlainLabel(IdentifierForm)
        self.type_label.setObjectName(u"type_label")

        self.column.addWidget(self.type_label)

        self.type = Choice(IdentifierForm)
        self.type.setObjectName(u"type")

        self.column.addWidget(self.type)

        self.gap_51 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column.addItem(self.gap_51)

        self.system_label = PlainLabel(IdentifierForm)
        self.system_label.setObjectName(u"system_label")

        self.column.addWidget(self.system_label)

        self.system_help = SoftText(IdentifierForm)
        self.system_help.setObjectName(u"system_help")
        self.system_help.setProperty(u"small", True)

        self.column.addWidget(self.system_help)

        self.system = QLineEdit(IdentifierForm)
        self.system.setObjectName(u"system")

        self.column.addWidget(self.system)

        self.gap_52 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column.addItem(self.gap_52)

        self.value_label = PlainLabel(IdentifierForm)
        self.value_label.setObjectName(u"value_label")

        self.column.addWidget(self.value_label)

        self.value_help = SoftText(IdentifierForm)
        self.value_help.setObjectName(u"value_help")
        self.value_help.setProperty(u"small", True)

        self.column.addWidget(self.value_help)

        self.value = QLineEdit(IdentifierForm)
        self.value.setObjectName(u"value")

        self.column.addWidget(self.value)

#if QT_CONFIG(shortcut)
        self.type_label.setBuddy(self.type)
        self.system_label.setBuddy(self.system)
        self.value_label.setBuddy(self.value)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(IdentifierForm)

        QMetaObject.connectSlotsByName(IdentifierForm)
    # setupUi

    def retranslateUi(self, IdentifierForm: QWidget) -> None:
        self.type_label.setText(QCoreApplication.translate("IdentifierForm", u"Kind of number", None))
#if QT_CONFIG(accessibility)
        self.type.setAccessibleName(QCoreApplication.translate("IdentifierForm", u"Kind of number", None))
#endif // QT_CONFIG(accessibility)
        self.system_label.setText(QCoreApplication.translate("IdentifierForm", u"Who gave it (optional)", None))
        self.system_help.setText(QCoreApplication.translate("IdentifierForm", u"Such as Boston Medical Center or MassHealth.", None))
#if QT_CONFIG(accessibility)
        self.system.setAccessibleName(QCoreApplication.translate("IdentifierForm", u"Who gave it", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.system.setAccessibleDescription(QCoreApplication.translate("IdentifierForm", u"Such as Boston Medical Center or MassHealth.", None))
#endif // QT_CONFIG(accessibility)
        self.value_label.setText(QCoreApplication.translate("IdentifierForm", u"Number", None))
        self.value_help.setText(QCoreApplication.translate("IdentifierForm", u"Never a Social Security number, driver\u2019s license or passport.", None))
#if QT_CONFIG(accessibility)
        self.value.setAccessibleName(QCoreApplication.translate("IdentifierForm", u"Number", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.value.setAccessibleDescription(QCoreApplication.translate("IdentifierForm", u"Never a Social Security number, driver\u2019s license or passport.", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
