"""The form drawn in ui/shell/recovery_code.ui; `make forms` writes it."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QLineEdit, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from carecoord_desktop.widgets.labels import (Heading, SoftText)
class Ui_RecoveryCodeForm(object):
    def setupUi(self, RecoveryCodeForm: QWidget) -> None:
        if not RecoveryCodeForm.objectName():
            RecoveryCodeForm.setObjectName(u"RecoveryCodeForm")
        self.column = QVBoxLayout(RecoveryCodeForm)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(8, 8, 8, 8)
        self.heading = Heading(RecoveryCodeForm)
        self.heading.setObjectName(u"heading")

        self.column.addWidget(self.heading)

        self.intro = SoftText(RecoveryCodeForm)
        self.intro.setObjectName(u"intro")

        self.column.addWidget(self.intro)

        self.gap_0 = QSpacerItem(0, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column.addItem(self.gap_0)

        self.code = QLineEdit(RecoveryCodeForm)
        self.code.setObjectName(u"code")
        self.code.setReadOnly(True)
        self.code.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.column.addWidget(self.code)

        self.hint = SoftText(RecoveryCodeForm)
        self.hint.setObjectName(u"hint")

        self.column.addWidget(self.hint)

        self.kept = QCheckBox(RecoveryCodeForm)
        self.kept.setObjectName(u"kept")

        self.column.addWidget(self.kept)

        self.gap_2 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column.addItem(self.gap_2)

        self.go_on = QPushButton(RecoveryCodeForm)
        self.go_on.setObjectName(u"go_on")

        self.column.addWidget(self.go_on, 0, Qt.AlignmentFlag.AlignRight)


        self.retranslateUi(RecoveryCodeForm)

        QMetaObject.connectSlotsByName(RecoveryCodeForm)
    # setupUi

    def retranslateUi(self, RecoveryCodeForm: QWidget) -> None:
        RecoveryCodeForm.setWindowTitle(QCoreApplication.translate("RecoveryCodeForm", u"Recovery code", None))
        self.heading.setText(QCoreApplication.translate("RecoveryCodeForm", u"Write down your recovery code", None))
        self.intro.setText(QCoreApplication.translate("RecoveryCodeForm", u"It opens your records if you forget your passphrase. It is shown only now. Give it to your office, or keep it where you keep important papers: not with the laptop.", None))
#if QT_CONFIG(accessibility)
        self.code.setAccessibleName(QCoreApplication.translate("RecoveryCodeForm", u"Recovery code", None))
#endif // QT_CONFIG(accessibility)
        self.hint.setText(QCoreApplication.translate("RecoveryCodeForm", u"Write all seven groups by hand, then compare them. You can make another code at any time under \"This laptop\"; the former one then ends.", None))
        self.hint.setProperty(u"small", QCoreApplication.translate("RecoveryCodeForm", u"true", None))
        self.kept.setText(QCoreApplication.translate("RecoveryCodeForm", u"I have written it down", None))
        self.go_on.setText(QCoreApplication.translate("RecoveryCodeForm", u"Open my caseload", None))
    # retranslateUi
