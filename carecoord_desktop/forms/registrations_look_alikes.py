"""The form drawn in ui/registrations/look_alikes.ui; `make forms` writes it."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QLineEdit, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from carecoord_desktop.widgets.labels import (Heading, PlainLabel, SoftText)
class Ui_LookAlikesForm(object):
    def setupUi(self, LookAlikesForm: QWidget) -> None:
        if not LookAlikesForm.objectName():
            LookAlikesForm.setObjectName(u"LookAlikesForm")
        self.column = QVBoxLayout(LookAlikesForm)
        self.column.setSpacing(4)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.heading = Heading(LookAlikesForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"level", 2)

        self.column.addWidget(self.heading)

        self.intro = SoftText(LookAlikesForm)
        self.intro.setObjectName(u"intro")

        self.column.addWidget(self.intro)

        self.gap_55 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column.addItem(self.gap_55)

        self.candidates = QWidget(LookAlikesForm)
        self.candidates.setObjectName(u"candidates")
        self.candidates_column = QVBoxLayout(self.candidates)
        self.candidates_column.setSpacing(12)
        self.candidates_column.setObjectName(u"candidates_column")
        self.candidates_column.setContentsMargins(0, 0, 0, 0)

        self.column.addWidget(self.candidates)

        self.gap_56 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column.addItem(self.gap_56)

        self.another = QFrame(LookAlikesForm)
        self.another.setObjectName(u"another")
        self.another.setProperty(u"kind", u"card")
        self.another_column = QVBoxLayout(self.another)
        self.another_column.setSpacing(4)
        self.another_column.setObjectName(u"another_column")
        self.another_column.setContentsMargins(16, 16, 16, 16)
        self.another_heading = Heading(self.another)
        self.another_heading.setObjectName(u"another_heading")
        self.another_heading.setProperty(u"level", 2)

        self.another_column.addWidget(self.another_heading)

        self.reason_label = PlainLabel(self.another)
        self.reason_label.setObjectName(u"reason_label")

        self.another_column.addWidget(self.reason_label)

        self.reason_help = SoftText(self.another)
        self.reason_help.setObjectName(u"reason_help")
        self.reason_help.setProperty(u"small", True)

        self.another_column.addWidget(self.reason_help)

        self.reason = QLineEdit(self.another)
        self.reason.setObjectName(u"reason")

        self.another_column.addWidget(self.reason)

        self.gap_57 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.another_column.addItem(self.gap_57)


        self.column.addWidget(self.another)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

#if QT_CONFIG(shortcut)
        self.reason_label.setBuddy(self.reason)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(LookAlikesForm)

        QMetaObject.connectSlotsByName(LookAlikesForm)
    # setupUi

    def retranslateUi(self, LookAlikesForm: QWidget) -> None:
        self.heading.setText(QCoreApplication.translate("LookAlikesForm", u"Is it one of these people?", None))
        self.intro.setText(QCoreApplication.translate("LookAlikesForm", u"They look like the person you are registering. Opening one of them stores nothing new.", None))
        self.another_heading.setText(QCoreApplication.translate("LookAlikesForm", u"None of them", None))
        self.reason_label.setText(QCoreApplication.translate("LookAlikesForm", u"Why is this not the same person?", None))
        self.reason_help.setText(QCoreApplication.translate("LookAlikesForm", u"Both charts are marked, and the office looks at them again.", None))
#if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("LookAlikesForm", u"Why is this not the same person?", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.reason.setAccessibleDescription(QCoreApplication.translate("LookAlikesForm", u"Both charts are marked, and the office looks at them again.", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
