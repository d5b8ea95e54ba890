"""The form drawn in ui/signatures/signature.ui; `make forms` writes it."""

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

class Ui_SignatureForm(object):
    def setupUi(self, SignatureForm: QDialog) -> None:
        if not SignatureForm.objectName():
            SignatureForm.setObjectName(u"SignatureForm")
        self.whole = QVBoxLayout(SignatureForm)
        self.whole.setSpacing(16)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 24, 24, 24)
        self.heading = Heading(SignatureForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"level", 1)

        self.whole.addWidget(self.heading)

        self.scroll = QScrollArea(SignatureForm)
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
        self.manner_group = QVBoxLayout()
        self.manner_group.setSpacing(4)
        self.manner_group.setObjectName(u"manner_group")
        self.manner_label = PlainLabel(self.fields)
        self.manner_label.setObjectName(u"manner_label")

        self.manner_group.addWidget(self.manner_label)

        self.manner = Choice(self.fields)
        self.manner.setObjectName(u"manner")

        self.manner_group.addWidget(self.manner)


        self.column.addLayout(self.manner_group)

        self.signer_group = QVBoxLayout()
        self.signer_group.setSpacing(4)
        self.signer_group.setObjectName(u"signer_group")
        self.signer_label = PlainLabel(self.fields)
        self.signer_label.setObjectName(u"signer_label")

        self.signer_group.addWidget(self.signer_label)

        self.signer = QLineEdit(self.fields)
        self.signer.setObjectName(u"signer")

        self.signer_group.addWidget(self.signer)


        self.column.addLayout(self.signer_group)

        self.relationship_group = QVBoxLayout()
        self.relationship_group.setSpacing(4)
        self.relationship_group.setObjectName(u"relationship_group")
        self.relationship_label = PlainLabel(self.fields)
        self.relationship_label.setObjectName(u"relationship_label")

        self.relationship_group.addWidget(self.relationship_label)

        self.relationship_help = SoftText(self.fields)
        self.relationship_help.setObjectName(u"relationship_help")
        self.relationship_help.setProperty(u"small", True)

        self.relationship_group.addWidget(self.relationship_help)

        self.relationship = QLineEdit(self.fields)
        self.relationship.setObjectName(u"relationship")

        self.relationship_group.addWidget(self.relationship)


        self.column.addLayout(self.relationship_group)

        self.strokes_place = QWidget(self.fields)
        self.strokes_place.setObjectName(u"strokes_place")
        self.strokes_place_column = QVBoxLayout(self.strokes_place)
        self.strokes_place_column.setSpacing(8)
        self.strokes_place_column.setObjectName(u"strokes_place_column")
        self.strokes_place_column.setContentsMargins(0, 0, 0, 0)

        self.column.addWidget(self.strokes_place)

        self.paper_group = QVBoxLayout()
        self.paper_group.setSpacing(4)
        self.paper_group.setObjectName(u"paper_group")
        self.paper_label = PlainLabel(self.fields)
        self.paper_label.setObjectName(u"paper_label")

        self.paper_group.addWidget(self.paper_label)

        self.paper_help = SoftText(self.fields)
        self.paper_help.setObjectName(u"paper_help")
        self.paper_help.setProperty(u"small", True)

        self.paper_group.addWidget(self.paper_help)

        self.paper = QLineEdit(self.fields)
        self.paper.setObjectName(u"paper")

        self.paper_group.addWidget(self.paper)


        self.column.addLayout(self.paper_group)

        self.witness_group = QVBoxLayout()
        self.witness_group.setSpacing(4)
        self.witness_group.setObjectName(u"witness_group")
        self.witness_label = PlainLabel(self.fields)
        self.witness_label.setObjectName(u"witness_label")

        self.witness_group.addWidget(self.witness_label)

        self.witness = QLineEdit(self.fields)
        self.witness.setObjectName(u"witness")

        self.witness_group.addWidget(self.witness)


        self.column.addLayout(self.witness_group)

        self.read_aloud_in_group = QVBoxLayout()
        self.read_aloud_in_group.setSpacing(4)
        self.read_aloud_in_group.setObjectName(u"read_aloud_in_group")
        self.read_aloud_in_label = PlainLabel(self.fields)
        self.read_aloud_in_label.setObjectName(u"read_aloud_in_label")

        self.read_aloud_in_group.addWidget(self.read_aloud_in_label)

        self.read_aloud_in_help = SoftText(self.fields)
        self.read_aloud_in_help.setObjectName(u"read_aloud_in_help")
        self.read_aloud_in_help.setProperty(u"small", True)

        self.read_aloud_in_group.addWidget(self.read_aloud_in_help)

        self.read_aloud_in = QLineEdit(self.fields)
        self.read_aloud_in.setObjectName(u"read_aloud_in")

        self.read_aloud_in_group.addWidget(self.read_aloud_in)


        self.column.addLayout(self.read_aloud_in_group)

        self.read_aloud_by_group = QVBoxLayout()
        self.read_aloud_by_group.setSpacing(4)
        self.read_aloud_by_group.setObjectName(u"read_aloud_by_group")
        self.read_aloud_by_label = PlainLabel(self.fields)
        self.read_aloud_by_label.setObjectName(u"read_aloud_by_label")

        self.read_aloud_by_group.addWidget(self.read_aloud_by_label)

        self.read_aloud_by = QLineEdit(self.fields)
        self.read_aloud_by.setObjectName(u"read_aloud_by")

        self.read_aloud_by_group.addWidget(self.read_aloud_by)


        self.column.addLayout(self.read_aloud_by_group)

        self.signed_on_group = QVBoxLayout()
        self.signed_on_group.setSpacing(4)
        self.signed_on_group.setObjectName(u"signed_on_group")
        self.signed_on_label = PlainLabel(self.fields)
        self.signed_on_label.setObjectName(u"signed_on_label")

        self.signed_on_group.addWidget(self.signed_on_label)

        self.signed_on = PartialDateEdit(self.fields)
        self.signed_on.setObjectName(u"signed_on")

        self.signed_on_group.addWidget(self.signed_on)


        self.column.addLayout(self.signed_on_group)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.fields)

        self.whole.addWidget(self.scroll)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.left)

        self.cancel = QPushButton(SignatureForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.save = QPushButton(SignatureForm)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.manner_label.setBuddy(self.manner)
        self.signer_label.setBuddy(self.signer)
        self.relationship_label.setBuddy(self.relationship)
        self.paper_label.setBuddy(self.paper)
        self.witness_label.setBuddy(self.witness)
        self.read_aloud_in_label.setBuddy(self.read_aloud_in)
        self.read_aloud_by_label.setBuddy(self.read_aloud_by)
        self.signed_on_label.setBuddy(self.signed_on)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.manner, self.signer)
        QWidget.setTabOrder(self.signer, self.relationship)
        QWidget.setTabOrder(self.relationship, self.paper)
        QWidget.setTabOrder(self.paper, self.witness)
        QWidget.setTabOrder(self.witness, self.read_aloud_in)
        QWidget.setTabOrder(self.read_aloud_in, self.read_aloud_by)
        QWidget.setTabOrder(self.read_aloud_by, self.signed_on)
        QWidget.setTabOrder(self.signed_on, self.cancel)
        QWidget.setTabOrder(self.cancel, self.save)

        self.retranslateUi(SignatureForm)

        QMetaObject.connectSlotsByName(SignatureForm)
    # setupUi

    def retranslateUi(self, SignatureForm: QDialog) -> None:
        SignatureForm.setWindowTitle(QCoreApplication.translate("SignatureForm", u"Record agreement", None))
        self.heading.setText(QCoreApplication.translate("SignatureForm", u"The person agrees", None))
        self.manner_label.setText(QCoreApplication.translate("SignatureForm", u"&How do they agree?", None))
#if QT_CONFIG(accessibility)
        self.manner.setAccessibleName(QCoreApplication.translate("SignatureForm", u"How do they agree?", None))
#endif // QT_CONFIG(accessibility)
        self.signer_label.setText(QCoreApplication.translate("SignatureForm", u"&Name of the person who agrees", None))
#if QT_CONFIG(accessibility)
        self.signer.setAccessibleName(QCoreApplication.translate("SignatureForm", u"Name of the person who agrees", None))
#endif // QT_CONFIG(accessibility)
        self.relationship_label.setText(QCoreApplication.translate("SignatureForm", u"&Relationship (optional)", None))
        self.relationship_help.setText(QCoreApplication.translate("SignatureForm", u"Only if somebody else agrees for them, like mother or guardian.", None))
#if QT_CONFIG(accessibility)
        self.relationship.setAccessibleName(QCoreApplication.translate("SignatureForm", u"Relationship (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.paper_label.setText(QCoreApplication.translate("SignatureForm", u"&Where is the signed paper kept?", None))
        self.paper_help.setText(QCoreApplication.translate("SignatureForm", u"A scan or the folder; the paper itself stays there.", None))
#if QT_CONFIG(accessibility)
        self.paper.setAccessibleName(QCoreApplication.translate("SignatureForm", u"Where is the signed paper kept?", None))
#endif // QT_CONFIG(accessibility)
        self.witness_label.setText(QCoreApplication.translate("SignatureForm", u"Name of the &witness", None))
#if QT_CONFIG(accessibility)
        self.witness.setAccessibleName(QCoreApplication.translate("SignatureForm", u"Name of the witness", None))
#endif // QT_CONFIG(accessibility)
        self.read_aloud_in_label.setText(QCoreApplication.translate("SignatureForm", u"Read aloud &in which language? (optional)", None))
        self.read_aloud_in_help.setText(QCoreApplication.translate("SignatureForm", u"Only if somebody read the text to them.", None))
#if QT_CONFIG(accessibility)
        self.read_aloud_in.setAccessibleName(QCoreApplication.translate("SignatureForm", u"Read aloud in which language? (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.read_aloud_by_label.setText(QCoreApplication.translate("SignatureForm", u"Read aloud &by (optional)", None))
#if QT_CONFIG(accessibility)
        self.read_aloud_by.setAccessibleName(QCoreApplication.translate("SignatureForm", u"Read aloud by (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.signed_on_label.setText(QCoreApplication.translate("SignatureForm", u"&On", None))
#if QT_CONFIG(accessibility)
        self.signed_on.setAccessibleName(QCoreApplication.translate("SignatureForm", u"On", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("SignatureForm", u"Cancel", None))
        self.save.setText(QCoreApplication.translate("SignatureForm", u"Record agreement", None))
    # retranslateUi
