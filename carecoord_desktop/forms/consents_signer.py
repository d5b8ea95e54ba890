"""The form drawn in ui/consents/signer.ui; `make forms` writes it."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QComboBox, QLineEdit, QSizePolicy,
    QVBoxLayout, QWidget)

from carecoord_desktop.widgets.labels import (PlainLabel, SoftText)

class Ui_SignerFields(object):
    def setupUi(self, SignerFields: QWidget) -> None:
        if not SignerFields.objectName():
            SignerFields.setObjectName(u"SignerFields")
        self.column = QVBoxLayout(SignerFields)
        self.column.setSpacing(16)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.text_group = QVBoxLayout()
        self.text_group.setSpacing(4)
        self.text_group.setObjectName(u"text_group")
        self.text = QWidget(SignerFields)
        self.text.setObjectName(u"text")
        self.text_column = QVBoxLayout(self.text)
        self.text_column.setSpacing(4)
        self.text_column.setObjectName(u"text_column")
        self.text_column.setContentsMargins(0, 0, 0, 0)

        self.text_group.addWidget(self.text)


        self.column.addLayout(self.text_group)

        self.signs_as_group = QVBoxLayout()
        self.signs_as_group.setSpacing(4)
        self.signs_as_group.setObjectName(u"signs_as_group")
        self.signs_as_label = PlainLabel(SignerFields)
        self.signs_as_label.setObjectName(u"signs_as_label")

        self.signs_as_group.addWidget(self.signs_as_label)

        self.signs_as = QComboBox(SignerFields)
        self.signs_as.setObjectName(u"signs_as")

        self.signs_as_group.addWidget(self.signs_as)


        self.column.addLayout(self.signs_as_group)

        self.authority_group = QVBoxLayout()
        self.authority_group.setSpacing(4)
        self.authority_group.setObjectName(u"authority_group")
        self.authority_label = PlainLabel(SignerFields)
        self.authority_label.setObjectName(u"authority_label")

        self.authority_group.addWidget(self.authority_label)

        self.authority_help = SoftText(SignerFields)
        self.authority_help.setObjectName(u"authority_help")
        self.authority_help.setProperty(u"small", True)
        self.authority_help.setWordWrap(True)

        self.authority_group.addWidget(self.authority_help)

        self.authority = QLineEdit(SignerFields)
        self.authority.setObjectName(u"authority")

        self.authority_group.addWidget(self.authority)


        self.column.addLayout(self.authority_group)

#if QT_CONFIG(shortcut)
        self.signs_as_label.setBuddy(self.signs_as)
        self.authority_label.setBuddy(self.authority)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.signs_as, self.authority)

        self.retranslateUi(SignerFields)

        QMetaObject.connectSlotsByName(SignerFields)
    # setupUi

    def retranslateUi(self, SignerFields: QWidget) -> None:
#if QT_CONFIG(accessibility)
        self.text.setAccessibleName("")
#endif // QT_CONFIG(accessibility)
        self.signs_as_label.setText(QCoreApplication.translate("SignerFields", u"Who &signs?", None))
#if QT_CONFIG(accessibility)
        self.signs_as.setAccessibleName(QCoreApplication.translate("SignerFields", u"Who signs?", None))
#endif // QT_CONFIG(accessibility)
        self.authority_label.setText(QCoreApplication.translate("SignerFields", u"Wh&y may this person sign?", None))
        self.authority_help.setText(QCoreApplication.translate("SignerFields", u"Mother, father, or the paper of the court.", None))
#if QT_CONFIG(accessibility)
        self.authority.setAccessibleName(QCoreApplication.translate("SignerFields", u"Why may this person sign?", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
