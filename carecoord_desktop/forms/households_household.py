"""The form drawn in ui/households/household.ui; `make forms` writes it."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QLineEdit, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from carecoord_desktop.widgets.labels import (PlainLabel, SoftText)
from carecoord_desktop.widgets.plain_edit import PlainEdit
class Ui_HouseholdForm(object):
    def setupUi(self, HouseholdForm: QWidget) -> None:
        if not HouseholdForm.objectName():
            HouseholdForm.setObjectName(u"HouseholdForm")
        self.column = QVBoxLayout(HouseholdForm)
        self.column.setSpacing(4)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.name_label = PlainLabel(HouseholdForm)
        self.name_label.setObjectName(u"name_label")

        self.column.addWidget(self.name_label)

        self.name_help = SoftText(HouseholdForm)
        self.name_help.setObjectName(u"name_help")
        self.name_help.setProperty(u"small", True)

        self.column.addWidget(self.name_help)

        self.name = QLineEdit(HouseholdForm)
        self.name.setObjectName(u"name")

        self.column.addWidget(self.name)

        self.gap_50 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column.addItem(self.gap_50)

        self.note_label = PlainLabel(HouseholdForm)
        self.note_label.setObjectName(u"note_label")

        self.column.addWidget(self.note_label)

        self.note = PlainEdit(HouseholdForm)
        self.note.setObjectName(u"note")

        self.column.addWidget(self.note)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name)
        self.note_label.setBuddy(self.note)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(HouseholdForm)

        QMetaObject.connectSlotsByName(HouseholdForm)
    # setupUi

    def retranslateUi(self, HouseholdForm: QWidget) -> None:
        self.name_label.setText(QCoreApplication.translate("HouseholdForm", u"Name of the household", None))
        self.name_help.setText(QCoreApplication.translate("HouseholdForm", u"Such as the family name and the street.", None))
#if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("HouseholdForm", u"Name of the household", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.name.setAccessibleDescription(QCoreApplication.translate("HouseholdForm", u"Such as the family name and the street.", None))
#endif // QT_CONFIG(accessibility)
        self.note_label.setText(QCoreApplication.translate("HouseholdForm", u"Note (optional)", None))
#if QT_CONFIG(accessibility)
        self.note.setAccessibleName(QCoreApplication.translate("HouseholdForm", u"Note", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
