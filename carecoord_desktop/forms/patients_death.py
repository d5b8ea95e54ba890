"""The form drawn in ui/patients/death.ui; `make forms` writes it."""

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
class Ui_DeathForm(object):
    def setupUi(self, DeathForm: QWidget) -> None:
        if not DeathForm.objectName():
            DeathForm.setObjectName(u"DeathForm")
        self.column = QVBoxLayout(DeathForm)
        self.column.setSpacing(4)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.intro = SoftText(DeathForm)
        self.intro.setObjectName(u"intro")

        self.column.addWidget(self.intro)

        self.gap_53 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column.addItem(self.gap_53)

        self.deceased_on_label = PlainLabel(DeathForm)
        self.deceased_on_label.setObjectName(u"deceased_on_label")

        self.column.addWidget(self.deceased_on_label)

        self.deceased_on_help = SoftText(DeathForm)
        self.deceased_on_help.setObjectName(u"deceased_on_help")
        self.deceased_on_help.setProperty(u"small", True)

        self.column.addWidget(self.deceased_on_help)

        self.deceased_on = PartialDateEdit(DeathForm)
        self.deceased_on.setObjectName(u"deceased_on")

        self.column.addWidget(self.deceased_on)

        self.gap_54 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column.addItem(self.gap_54)

        self.deceased_source_label = PlainLabel(DeathForm)
        self.deceased_source_label.setObjectName(u"deceased_source_label")

        self.column.addWidget(self.deceased_source_label)

        self.deceased_source_help = SoftText(DeathForm)
        self.deceased_source_help.setObjectName(u"deceased_source_help")
        self.deceased_source_help.setProperty(u"small", True)

        self.column.addWidget(self.deceased_source_help)

        self.deceased_source = QLineEdit(DeathForm)
        self.deceased_source.setObjectName(u"deceased_source")

        self.column.addWidget(self.deceased_source)

#if QT_CONFIG(shortcut)
        self.deceased_on_label.setBuddy(self.deceased_on)
        self.deceased_source_label.setBuddy(self.deceased_source)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(DeathForm)

        QMetaObject.connectSlotsByName(DeathForm)
    # setupUi

    def retranslateUi(self, DeathForm: QWidget) -> None:
        self.intro.setText(QCoreApplication.translate("DeathForm", u"The chart stays as it is and says that this person has died. You can undo this.", None))
        self.deceased_on_label.setText(QCoreApplication.translate("DeathForm", u"Date of death (optional)", None))
        self.deceased_on_help.setText(QCoreApplication.translate("DeathForm", u"A month or a year is enough if the day is not known.", None))
#if QT_CONFIG(accessibility)
        self.deceased_on.setAccessibleName(QCoreApplication.translate("DeathForm", u"Date of death", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.deceased_on.setAccessibleDescription(QCoreApplication.translate("DeathForm", u"A month or a year is enough if the day is not known.", None))
#endif // QT_CONFIG(accessibility)
        self.deceased_source_label.setText(QCoreApplication.translate("DeathForm", u"Who told us", None))
        self.deceased_source_help.setText(QCoreApplication.translate("DeathForm", u"And how it is known, such as her daughter Ana, by phone.", None))
#if QT_CONFIG(accessibility)
        self.deceased_source.setAccessibleName(QCoreApplication.translate("DeathForm", u"Who told us", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.deceased_source.setAccessibleDescription(QCoreApplication.translate("DeathForm", u"And how it is known, such as her daughter Ana, by phone.", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
