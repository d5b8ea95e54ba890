"""The form drawn in ui/contact_notes/addendum.ui; `make forms` writes it."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QDialog, QFrame, QHBoxLayout,
    QPushButton, QScrollArea, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from carecoord_desktop.widgets.labels import (Heading, PlainLabel, SoftText)
from carecoord_desktop.widgets.paragraph import Paragraph
from carecoord_desktop.widgets.plain_edit import PlainEdit

class Ui_AddendumForm(object):
    def setupUi(self, AddendumForm: QDialog) -> None:
        if not AddendumForm.objectName():
            AddendumForm.setObjectName(u"AddendumForm")
        self.whole = QVBoxLayout(AddendumForm)
        self.whole.setSpacing(16)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 24, 24, 24)
        self.heading = Heading(AddendumForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"level", 1)

        self.whole.addWidget(self.heading)

        self.scroll = QScrollArea(AddendumForm)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.fields = QWidget()
        self.fields.setObjectName(u"fields")
        self.column = QVBoxLayout(self.fields)
        self.column.setSpacing(16)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.signed_words = SoftText(self.fields)
        self.signed_words.setObjectName(u"signed_words")

        self.column.addWidget(self.signed_words)

        self.signed_text = Paragraph(self.fields)
        self.signed_text.setObjectName(u"signed_text")

        self.column.addWidget(self.signed_text)

        self.text_group = QVBoxLayout()
        self.text_group.setSpacing(4)
        self.text_group.setObjectName(u"text_group")
        self.text_label = PlainLabel(self.fields)
        self.text_label.setObjectName(u"text_label")

        self.text_group.addWidget(self.text_label)

        self.text_help = SoftText(self.fields)
        self.text_help.setObjectName(u"text_help")
        self.text_help.setProperty(u"small", True)

        self.text_group.addWidget(self.text_help)

        self.text = PlainEdit(self.fields)
        self.text.setObjectName(u"text")

        self.text_group.addWidget(self.text)


        self.column.addLayout(self.text_group)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.fields)

        self.whole.addWidget(self.scroll)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.left)

        self.cancel = QPushButton(AddendumForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.save = QPushButton(AddendumForm)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.text_label.setBuddy(self.text)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.text, self.cancel)
        QWidget.setTabOrder(self.cancel, self.save)

        self.retranslateUi(AddendumForm)

        QMetaObject.connectSlotsByName(AddendumForm)
    # setupUi

    def retranslateUi(self, AddendumForm: QDialog) -> None:
        AddendumForm.setWindowTitle(QCoreApplication.translate("AddendumForm", u"Signed note", None))
        self.heading.setText(QCoreApplication.translate("AddendumForm", u"Signed note", None))
        self.text_label.setText(QCoreApplication.translate("AddendumForm", u"&Add to this note", None))
        self.text_help.setText(QCoreApplication.translate("AddendumForm", u"What was signed stays as it is. Your words stand below it with your name and the time.", None))
#if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("AddendumForm", u"Add to this note", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.text.setAccessibleDescription(QCoreApplication.translate("AddendumForm", u"What was signed stays as it is. Your words stand below it with your name and the time.", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("AddendumForm", u"Cancel", None))
        self.save.setText(QCoreApplication.translate("AddendumForm", u"Add and sign", None))
    # retranslateUi
