"""The form drawn in ui/handouts/text.ui; `make forms` writes it."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QDialog,
    QFrame, QHBoxLayout, QLineEdit, QPushButton,
    QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from carecoord_desktop.widgets.labels import (Heading, PlainLabel, SoftText)
from carecoord_desktop.widgets.plain_edit import PlainEdit

class Ui_TextForm(object):
    def setupUi(self, TextForm: QDialog) -> None:
        if not TextForm.objectName():
            TextForm.setObjectName(u"TextForm")
        self.whole = QVBoxLayout(TextForm)
        self.whole.setSpacing(16)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 24, 24, 24)
        self.heading = Heading(TextForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"level", 1)

        self.whole.addWidget(self.heading)

        self.scroll = QScrollArea(TextForm)
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
        self.known = QHBoxLayout()
        self.known.setSpacing(12)
        self.known.setObjectName(u"known")
        self.code_group = QVBoxLayout()
        self.code_group.setSpacing(4)
        self.code_group.setObjectName(u"code_group")
        self.code_label = PlainLabel(self.fields)
        self.code_label.setObjectName(u"code_label")

        self.code_group.addWidget(self.code_label)

        self.code = QLineEdit(self.fields)
        self.code.setObjectName(u"code")

        self.code_group.addWidget(self.code)


        self.known.addLayout(self.code_group)

        self.language_group = QVBoxLayout()
        self.language_group.setSpacing(4)
        self.language_group.setObjectName(u"language_group")
        self.language_label = PlainLabel(self.fields)
        self.language_label.setObjectName(u"language_label")

        self.language_group.addWidget(self.language_label)

        self.language = QComboBox(self.fields)
        self.language.setObjectName(u"language")

        self.language_group.addWidget(self.language)


        self.known.addLayout(self.language_group)

        self.version_group = QVBoxLayout()
        self.version_group.setSpacing(4)
        self.version_group.setObjectName(u"version_group")
        self.version_label = PlainLabel(self.fields)
        self.version_label.setObjectName(u"version_label")

        self.version_group.addWidget(self.version_label)

        self.version = QLineEdit(self.fields)
        self.version.setObjectName(u"version")

        self.version_group.addWidget(self.version)


        self.known.addLayout(self.version_group)

        self.known.setStretch(0, 2)
        self.known.setStretch(1, 3)
        self.known.setStretch(2, 1)

        self.column.addLayout(self.known)

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

        self.source_group = QVBoxLayout()
        self.source_group.setSpacing(4)
        self.source_group.setObjectName(u"source_group")
        self.source_label = PlainLabel(self.fields)
        self.source_label.setObjectName(u"source_label")

        self.source_group.addWidget(self.source_label)

        self.source_help = SoftText(self.fields)
        self.source_help.setObjectName(u"source_help")
        self.source_help.setProperty(u"small", True)

        self.source_group.addWidget(self.source_help)

        self.source = PlainEdit(self.fields)
        self.source.setObjectName(u"source")

        self.source_group.addWidget(self.source)


        self.column.addLayout(self.source_group)

        self.point_1_group = QVBoxLayout()
        self.point_1_group.setSpacing(4)
        self.point_1_group.setObjectName(u"point_1_group")
        self.point_1_label = PlainLabel(self.fields)
        self.point_1_label.setObjectName(u"point_1_label")

        self.point_1_group.addWidget(self.point_1_label)

        self.point_1_help = SoftText(self.fields)
        self.point_1_help.setObjectName(u"point_1_help")
        self.point_1_help.setProperty(u"small", True)

        self.point_1_group.addWidget(self.point_1_help)

        self.point_1 = QLineEdit(self.fields)
        self.point_1.setObjectName(u"point_1")

        self.point_1_group.addWidget(self.point_1)


        self.column.addLayout(self.point_1_group)

        self.point_2_group = QVBoxLayout()
        self.point_2_group.setSpacing(4)
        self.point_2_group.setObjectName(u"point_2_group")
        self.point_2_label = PlainLabel(self.fields)
        self.point_2_label.setObjectName(u"point_2_label")

        self.point_2_group.addWidget(self.point_2_label)

        self.point_2 = QLineEdit(self.fields)
        self.point_2.setObjectName(u"point_2")

        self.point_2_group.addWidget(self.point_2)


        self.column.addLayout(self.point_2_group)

        self.point_3_group = QVBoxLayout()
        self.point_3_group.setSpacing(4)
        self.point_3_group.setObjectName(u"point_3_group")
        self.point_3_label = PlainLabel(self.fields)
        self.point_3_label.setObjectName(u"point_3_label")

        self.point_3_group.addWidget(self.point_3_label)

        self.point_3 = QLineEdit(self.fields)
        self.point_3.setObjectName(u"point_3")

        self.point_3_group.addWidget(self.point_3)


        self.column.addLayout(self.point_3_group)

        self.facts_from_group = QVBoxLayout()
        self.facts_from_group.setSpacing(4)
        self.facts_from_group.setObjectName(u"facts_from_group")
        self.facts_from_label = PlainLabel(self.fields)
        self.facts_from_label.setObjectName(u"facts_from_label")

        self.facts_from_group.addWidget(self.facts_from_label)

        self.facts_from_help = SoftText(self.fields)
        self.facts_from_help.setObjectName(u"facts_from_help")
        self.facts_from_help.setProperty(u"small", True)

        self.facts_from_group.addWidget(self.facts_from_help)

        self.facts_from = QLineEdit(self.fields)
        self.facts_from.setObjectName(u"facts_from")

        self.facts_from_group.addWidget(self.facts_from)


        self.column.addLayout(self.facts_from_group)

        self.topics_group = QVBoxLayout()
        self.topics_group.setSpacing(4)
        self.topics_group.setObjectName(u"topics_group")
        self.topics_label = PlainLabel(self.fields)
        self.topics_label.setObjectName(u"topics_label")

        self.topics_group.addWidget(self.topics_label)

        self.topics_help = SoftText(self.fields)
        self.topics_help.setObjectName(u"topics_help")
        self.topics_help.setProperty(u"small", True)

        self.topics_group.addWidget(self.topics_help)

        self.topics = QLineEdit(self.fields)
        self.topics.setObjectName(u"topics")

        self.topics_group.addWidget(self.topics)


        self.column.addLayout(self.topics_group)

        self.icd10_group = QVBoxLayout()
        self.icd10_group.setSpacing(4)
        self.icd10_group.setObjectName(u"icd10_group")
        self.icd10_label = PlainLabel(self.fields)
        self.icd10_label.setObjectName(u"icd10_label")

        self.icd10_group.addWidget(self.icd10_label)

        self.icd10_help = SoftText(self.fields)
        self.icd10_help.setObjectName(u"icd10_help")
        self.icd10_help.setProperty(u"small", True)

        self.icd10_group.addWidget(self.icd10_help)

        self.icd10 = QLineEdit(self.fields)
        self.icd10.setObjectName(u"icd10")

        self.icd10_group.addWidget(self.icd10)


        self.column.addLayout(self.icd10_group)

        self.is_pictures = QCheckBox(self.fields)
        self.is_pictures.setObjectName(u"is_pictures")

        self.column.addWidget(self.is_pictures)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.fields)

        self.whole.addWidget(self.scroll)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.left)

        self.cancel = QPushButton(TextForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.save = QPushButton(TextForm)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.code_label.setBuddy(self.code)
        self.language_label.setBuddy(self.language)
        self.version_label.setBuddy(self.version)
        self.title_label.setBuddy(self.title)
        self.source_label.setBuddy(self.source)
        self.point_1_label.setBuddy(self.point_1)
        self.point_2_label.setBuddy(self.point_2)
        self.point_3_label.setBuddy(self.point_3)
        self.facts_from_label.setBuddy(self.facts_from)
        self.topics_label.setBuddy(self.topics)
        self.icd10_label.setBuddy(self.icd10)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.code, self.language)
        QWidget.setTabOrder(self.language, self.version)
        QWidget.setTabOrder(self.version, self.title)
        QWidget.setTabOrder(self.title, self.source)
        QWidget.setTabOrder(self.source, self.point_1)
        QWidget.setTabOrder(self.point_1, self.point_2)
        QWidget.setTabOrder(self.point_2, self.point_3)
        QWidget.setTabOrder(self.point_3, self.facts_from)
        QWidget.setTabOrder(self.facts_from, self.topics)
        QWidget.setTabOrder(self.topics, self.icd10)
        QWidget.setTabOrder(self.icd10, self.is_pictures)
        QWidget.setTabOrder(self.is_pictures, self.cancel)
        QWidget.setTabOrder(self.cancel, self.save)

        self.retranslateUi(TextForm)

        QMetaObject.connectSlotsByName(TextForm)
    # setupUi

    def retranslateUi(self, TextForm: QDialog) -> None:
        TextForm.setWindowTitle(QCoreApplication.translate("TextForm", u"Write a handout", None))
        self.heading.setText(QCoreApplication.translate("TextForm", u"Write a handout", None))
        self.code_label.setText(QCoreApplication.translate("TextForm", u"&Id", None))
        self.code.setPlaceholderText(QCoreApplication.translate("TextForm", u"HF-01", None))
#if QT_CONFIG(accessibility)
        self.code.setAccessibleName(QCoreApplication.translate("TextForm", u"Id", None))
#endif // QT_CONFIG(accessibility)
        self.language_label.setText(QCoreApplication.translate("TextForm", u"&Language", None))
#if QT_CONFIG(accessibility)
        self.language.setAccessibleName(QCoreApplication.translate("TextForm", u"Language", None))
#endif // QT_CONFIG(accessibility)
        self.version_label.setText(QCoreApplication.translate("TextForm", u"&Version", None))
#if QT_CONFIG(accessibility)
        self.version.setAccessibleName(QCoreApplication.translate("TextForm", u"Version", None))
#endif // QT_CONFIG(accessibility)
        self.title_label.setText(QCoreApplication.translate("TextForm", u"&Title", None))
        self.title_help.setText(QCoreApplication.translate("TextForm", u"What a reader would ask or do.", None))
#if QT_CONFIG(accessibility)
        self.title.setAccessibleName(QCoreApplication.translate("TextForm", u"Title", None))
#endif // QT_CONFIG(accessibility)
        self.source_label.setText(QCoreApplication.translate("TextForm", u"Te&xt", None))
        self.source_help.setText(QCoreApplication.translate("TextForm", u"Leave a line empty between paragraphs. ## begins a question, - an item of a list; **bold**.", None))
#if QT_CONFIG(accessibility)
        self.source.setAccessibleName(QCoreApplication.translate("TextForm", u"Text", None))
#endif // QT_CONFIG(accessibility)
        self.point_1_label.setText(QCoreApplication.translate("TextForm", u"First &key point", None))
        self.point_1_help.setText(QCoreApplication.translate("TextForm", u"What the person should be able to say back. Three in all.", None))
#if QT_CONFIG(accessibility)
        self.point_1.setAccessibleName(QCoreApplication.translate("TextForm", u"First key point", None))
#endif // QT_CONFIG(accessibility)
        self.point_2_label.setText(QCoreApplication.translate("TextForm", u"Second key point", None))
#if QT_CONFIG(accessibility)
        self.point_2.setAccessibleName(QCoreApplication.translate("TextForm", u"Second key point", None))
#endif // QT_CONFIG(accessibility)
        self.point_3_label.setText(QCoreApplication.translate("TextForm", u"Third key point", None))
#if QT_CONFIG(accessibility)
        self.point_3.setAccessibleName(QCoreApplication.translate("TextForm", u"Third key point", None))
#endif // QT_CONFIG(accessibility)
        self.facts_from_label.setText(QCoreApplication.translate("TextForm", u"Where the &facts come from", None))
        self.facts_from_help.setText(QCoreApplication.translate("TextForm", u"Such as: National Heart, Lung, and Blood Institute (NIH).", None))
#if QT_CONFIG(accessibility)
        self.facts_from.setAccessibleName(QCoreApplication.translate("TextForm", u"Where the facts come from", None))
#endif // QT_CONFIG(accessibility)
        self.topics_label.setText(QCoreApplication.translate("TextForm", u"To&pics (optional)", None))
        self.topics_help.setText(QCoreApplication.translate("TextForm", u"Words somebody would look for, with commas between them.", None))
#if QT_CONFIG(accessibility)
        self.topics.setAccessibleName(QCoreApplication.translate("TextForm", u"Topics (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.icd10_label.setText(QCoreApplication.translate("TextForm", u"&Diagnoses (optional)", None))
        self.icd10_help.setText(QCoreApplication.translate("TextForm", u"ICD-10 codes with commas between them, such as I50.", None))
#if QT_CONFIG(accessibility)
        self.icd10.setAccessibleName(QCoreApplication.translate("TextForm", u"Diagnoses (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.is_pictures.setText(QCoreApplication.translate("TextForm", u"A picture sheet, for people who do not read", None))
        self.cancel.setText(QCoreApplication.translate("TextForm", u"Cancel", None))
        self.save.setText(QCoreApplication.translate("TextForm", u"Save as a draft", None))
    # retranslateUi
