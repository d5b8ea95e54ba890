"""The form drawn in ui/interpreters/interpreter.ui; `make forms` writes it."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QLineEdit, QSizePolicy,
    QVBoxLayout, QWidget)

from carecoord_desktop.widgets.choice import Choice
from carecoord_desktop.widgets.labels import (PlainLabel, SoftText)

class Ui_InterpreterForm(object):
    def setupUi(self, InterpreterForm: QWidget) -> None:
        if not InterpreterForm.objectName():
            InterpreterForm.setObjectName(u"InterpreterForm")
        self.interpreter_column = QVBoxLayout(InterpreterForm)
        self.interpreter_column.setSpacing(8)
        self.interpreter_column.setObjectName(u"interpreter_column")
        self.interpreter_column.setContentsMargins(0, 0, 0, 0)
        self.language_words = SoftText(InterpreterForm)
        self.language_words.setObjectName(u"language_words")

        self.interpreter_column.addWidget(self.language_words)

        self.interpreter_type_group = QVBoxLayout()
        self.interpreter_type_group.setSpacing(4)
        self.interpreter_type_group.setObjectName(u"interpreter_type_group")
        self.interpreter_type_label = PlainLabel(InterpreterForm)
        self.interpreter_type_label.setObjectName(u"interpreter_type_label")

        self.interpreter_type_group.addWidget(self.interpreter_type_label)

        self.interpreter_type = Choice(InterpreterForm)
        self.interpreter_type.setObjectName(u"interpreter_type")

        self.interpreter_type_group.addWidget(self.interpreter_type)


        self.interpreter_column.addLayout(self.interpreter_type_group)

        self.caution = SoftText(InterpreterForm)
        self.caution.setObjectName(u"caution")

        self.interpreter_column.addWidget(self.caution)

        self.interpreter_name_group = QVBoxLayout()
        self.interpreter_name_group.setSpacing(4)
        self.interpreter_name_group.setObjectName(u"interpreter_name_group")
        self.interpreter_name_label = PlainLabel(InterpreterForm)
        self.interpreter_name_label.setObjectName(u"interpreter_name_label")

        self.interpreter_name_group.addWidget(self.interpreter_name_label)

        self.interpreter_name = QLineEdit(InterpreterForm)
        self.interpreter_name.setObjectName(u"interpreter_name")

        self.interpreter_name_group.addWidget(self.interpreter_name)


        self.interpreter_column.addLayout(self.interpreter_name_group)

        self.interpreter_qualified_group = QVBoxLayout()
        self.interpreter_qualified_group.setSpacing(4)
        self.interpreter_qualified_group.setObjectName(u"interpreter_qualified_group")
        self.interpreter_qualified_label = PlainLabel(InterpreterForm)
        self.interpreter_qualified_label.setObjectName(u"interpreter_qualified_label")

        self.interpreter_qualified_group.addWidget(self.interpreter_qualified_label)

        self.interpreter_qualified = Choice(InterpreterForm)
        self.interpreter_qualified.setObjectName(u"interpreter_qualified")

        self.interpreter_qualified_group.addWidget(self.interpreter_qualified)


        self.interpreter_column.addLayout(self.interpreter_qualified_group)

        self.interpreter_reason_group = QVBoxLayout()
        self.interpreter_reason_group.setSpacing(4)
        self.interpreter_reason_group.setObjectName(u"interpreter_reason_group")
        self.interpreter_reason_label = PlainLabel(InterpreterForm)
        self.interpreter_reason_label.setObjectName(u"interpreter_reason_label")

        self.interpreter_reason_group.addWidget(self.interpreter_reason_label)

        self.interpreter_reason = QLineEdit(InterpreterForm)
        self.interpreter_reason.setObjectName(u"interpreter_reason")

        self.interpreter_reason_group.addWidget(self.interpreter_reason)


        self.interpreter_column.addLayout(self.interpreter_reason_group)

        self.companion_agreed = QCheckBox(InterpreterForm)
        self.companion_agreed.setObjectName(u"companion_agreed")

        self.interpreter_column.addWidget(self.companion_agreed)

#if QT_CONFIG(shortcut)
        self.interpreter_type_label.setBuddy(self.interpreter_type)
        self.interpreter_name_label.setBuddy(self.interpreter_name)
        self.interpreter_qualified_label.setBuddy(self.interpreter_qualified)
        self.interpreter_reason_label.setBuddy(self.interpreter_reason)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(InterpreterForm)

        QMetaObject.connectSlotsByName(InterpreterForm)
    # setupUi

    def retranslateUi(self, InterpreterForm: QWidget) -> None:
        self.interpreter_type_label.setText(QCoreApplication.translate("InterpreterForm", u"&Interpreter", None))
#if QT_CONFIG(accessibility)
        self.interpreter_type.setAccessibleName(QCoreApplication.translate("InterpreterForm", u"Interpreter", None))
#endif // QT_CONFIG(accessibility)
        self.interpreter_name_label.setText(QCoreApplication.translate("InterpreterForm", u"Name or ID of the interpreter", None))
#if QT_CONFIG(accessibility)
        self.interpreter_name.setAccessibleName(QCoreApplication.translate("InterpreterForm", u"Name or ID of the interpreter", None))
#endif // QT_CONFIG(accessibility)
        self.interpreter_qualified_label.setText(QCoreApplication.translate("InterpreterForm", u"Qualified interpreter?", None))
#if QT_CONFIG(accessibility)
        self.interpreter_qualified.setAccessibleName(QCoreApplication.translate("InterpreterForm", u"Qualified interpreter?", None))
#endif // QT_CONFIG(accessibility)
        self.interpreter_reason_label.setText(QCoreApplication.translate("InterpreterForm", u"Why no qualified interpreter?", None))
#if QT_CONFIG(accessibility)
        self.interpreter_reason.setAccessibleName(QCoreApplication.translate("InterpreterForm", u"Why no qualified interpreter?", None))
#endif // QT_CONFIG(accessibility)
        self.companion_agreed.setText(QCoreApplication.translate("InterpreterForm", u"Asked for in private with a qualified interpreter there; all agree", None))
        pass
    # retranslateUi
