"""The form drawn in ui/documents/document.ui; `make forms` writes it."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QDialog, QFrame, QHBoxLayout,
    QLineEdit, QPushButton, QScrollArea, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from carecoord_desktop.widgets.choice import Choice
from carecoord_desktop.widgets.date_field import PartialDateEdit
from carecoord_desktop.widgets.labels import (Heading, PlainLabel, SoftText)
from carecoord_desktop.widgets.plain_edit import PlainEdit

class Ui_DocumentForm(object):
    def setupUi(self, DocumentForm: QDialog) -> None:
        if not DocumentForm.objectName():
            DocumentForm.setObjectName(u"DocumentForm")
        self.whole = QVBoxLayout(DocumentForm)
        self.whole.setSpacing(16)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 24, 24, 24)
        self.heading = Heading(DocumentForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"level", 1)

        self.whole.addWidget(self.heading)

        self.scroll = QScrollArea(DocumentForm)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.fields = QWidget()
        self.fields.setObjectName(u"fields")
        self.column = QVBoxLayout(self.fields)
        self.column.setSpacing(16)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.kind_group = QVBoxLayout()
        self.kind_group.setSpacing(4)
        self.kind_group.setObjectName(u"kind_group")
        self.kind_label = PlainLabel(self.fields)
        self.kind_label.setObjectName(u"kind_label")

        self.kind_group.addWidget(self.kind_label)

        self.kind = Choice(self.fields)
        self.kind.setObjectName(u"kind")

        self.kind_group.addWidget(self.kind)


        self.column.addLayout(self.kind_group)

        self.title_group = QVBoxLayout()
        self.title_group.setSpacing(4)
        self.title_group.setObjectName(u"title_group")
        self.title_label = PlainLabel(self.fields)
        self.title_label.setObjectName(u"title_label")

        self.title_group.addWidget(self.title_label)

        self.title_help = SoftText(self.fields)
        self.title_help.setObjectName(u"title_help")
        self.title_help.setProperty(u"small", True)

        self.title_group.addWidget(self.title_help)

        self.title = QLineEdit(self.fields)
        self.title.setObjectName(u"title")

        self.title_group.addWidget(self.title)


        self.column.addLayout(self.title_group)

        self.taken_on_group = QVBoxLayout()
        self.taken_on_group.setSpacing(4)
        self.taken_on_group.setObjectName(u"taken_on_group")
        self.taken_on_label = PlainLabel(self.fields)
        self.taken_on_label.setObjectName(u"taken_on_label")

        self.taken_on_group.addWidget(self.taken_on_label)

        self.taken_on = PartialDateEdit(self.fields)
        self.taken_on.setObjectName(u"taken_on")

        self.taken_on_group.addWidget(self.taken_on)


        self.column.addLayout(self.taken_on_group)

        self.sensitivity_group = QVBoxLayout()
        self.sensitivity_group.setSpacing(4)
        self.sensitivity_group.setObjectName(u"sensitivity_group")
        self.sensitivity_label = PlainLabel(self.fields)
        self.sensitivity_label.setObjectName(u"sensitivity_label")

        self.sensitivity_group.addWidget(self.sensitivity_label)

        self.sensitivity = Choice(self.fields)
        self.sensitivity.setObjectName(u"sensitivity")

        self.sensitivity_group.addWidget(self.sensitivity)


        self.column.addLayout(self.sensitivity_group)

        self.description_group = QVBoxLayout()
        self.description_group.setSpacing(4)
        self.description_group.setObjectName(u"description_group")
        self.description_label = PlainLabel(self.fields)
        self.description_label.setObjectName(u"description_label")

        self.description_group.addWidget(self.description_label)

        self.description_help = SoftText(self.fields)
        self.description_help.setObjectName(u"description_help")
        self.description_help.setProperty(u"small", True)

        self.description_group.addWidget(self.description_help)

        self.description = PlainEdit(self.fields)
        self.description.setObjectName(u"description")

        self.description_group.addWidget(self.description)


        self.column.addLayout(self.description_group)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.fields)

        self.whole.addWidget(self.scroll)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.left)

        self.cancel = QPushButton(DocumentForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.save = QPushButton(DocumentForm)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.kind_label.setBuddy(self.kind)
        self.title_label.setBuddy(self.title)
        self.taken_on_label.setBuddy(self.taken_on)
        self.sensitivity_label.setBuddy(self.sensitivity)
        self.description_label.setBuddy(self.description)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.kind, self.title)
        QWidget.setTabOrder(self.title, self.taken_on)
        QWidget.setTabOrder(self.taken_on, self.sensitivity)
        QWidget.setTabOrder(self.sensitivity, self.description)
        QWidget.setTabOrder(self.description, self.cancel)
        QWidget.setTabOrder(self.cancel, self.save)

        self.retranslateUi(DocumentForm)

        QMetaObject.connectSlotsByName(DocumentForm)
    # setupUi

    def retranslateUi(self, DocumentForm: QDialog) -> None:
        DocumentForm.setWindowTitle(QCoreApplication.translate("DocumentForm", u"Keep a paper", None))
        self.heading.setText(QCoreApplication.translate("DocumentForm", u"What is this paper?", None))
        self.kind_label.setText(QCoreApplication.translate("DocumentForm", u"&Kind of paper", None))
#if QT_CONFIG(accessibility)
        self.kind.setAccessibleName(QCoreApplication.translate("DocumentForm", u"Kind of paper", None))
#endif // QT_CONFIG(accessibility)
        self.title_label.setText(QCoreApplication.translate("DocumentForm", u"&Name of it (optional)", None))
        self.title_help.setText(QCoreApplication.translate("DocumentForm", u"Such as: Release for Harbor Food Bank", None))
#if QT_CONFIG(accessibility)
        self.title.setAccessibleName(QCoreApplication.translate("DocumentForm", u"Name of it (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.taken_on_label.setText(QCoreApplication.translate("DocumentForm", u"&Taken on", None))
#if QT_CONFIG(accessibility)
        self.taken_on.setAccessibleName(QCoreApplication.translate("DocumentForm", u"Taken on", None))
#endif // QT_CONFIG(accessibility)
        self.sensitivity_label.setText(QCoreApplication.translate("DocumentForm", u"&Who may see it", None))
#if QT_CONFIG(accessibility)
        self.sensitivity.setAccessibleName(QCoreApplication.translate("DocumentForm", u"Who may see it", None))
#endif // QT_CONFIG(accessibility)
        self.description_label.setText(QCoreApplication.translate("DocumentForm", u"&Notes (optional)", None))
        self.description_help.setText(QCoreApplication.translate("DocumentForm", u"What it is about, in your words.", None))
#if QT_CONFIG(accessibility)
        self.description.setAccessibleName(QCoreApplication.translate("DocumentForm", u"Notes (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("DocumentForm", u"Cancel", None))
        self.save.setText(QCoreApplication.translate("DocumentForm", u"Keep it", None))
    # retranslateUi
