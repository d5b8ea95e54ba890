"""The form drawn in ui/directory/service.ui; `make forms` writes it."""

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
from carecoord_desktop.widgets.labels import (Heading, PlainLabel, SoftText)
from carecoord_desktop.widgets.plain_edit import PlainEdit

class Ui_DirectoryServiceForm(object):
    def setupUi(self, DirectoryServiceForm: QDialog) -> None:
        if not DirectoryServiceForm.objectName():
            DirectoryServiceForm.setObjectName(u"DirectoryServiceForm")
        self.whole = QVBoxLayout(DirectoryServiceForm)
        self.whole.setSpacing(16)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 24, 24, 24)
        self.heading = Heading(DirectoryServiceForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"level", 1)

        self.whole.addWidget(self.heading)

        self.scroll = QScrollArea(DirectoryServiceForm)
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
        self.name_group = QVBoxLayout()
        self.name_group.setSpacing(4)
        self.name_group.setObjectName(u"name_group")
        self.name_label = PlainLabel(self.fields)
        self.name_label.setObjectName(u"name_label")

        self.name_group.addWidget(self.name_label)

        self.name = QLineEdit(self.fields)
        self.name.setObjectName(u"name")

        self.name_group.addWidget(self.name)


        self.column.addLayout(self.name_group)

        self.organization_name_group = QVBoxLayout()
        self.organization_name_group.setSpacing(4)
        self.organization_name_group.setObjectName(u"organization_name_group")
        self.organization_name_label = PlainLabel(self.fields)
        self.organization_name_label.setObjectName(u"organization_name_label")

        self.organization_name_group.addWidget(self.organization_name_label)

        self.organization_name_help = SoftText(self.fields)
        self.organization_name_help.setObjectName(u"organization_name_help")
        self.organization_name_help.setProperty(u"small", True)

        self.organization_name_group.addWidget(self.organization_name_help)

        self.organization_name = QLineEdit(self.fields)
        self.organization_name.setObjectName(u"organization_name")

        self.organization_name_group.addWidget(self.organization_name)


        self.column.addLayout(self.organization_name_group)

        self.category_group = QVBoxLayout()
        self.category_group.setSpacing(4)
        self.category_group.setObjectName(u"category_group")
        self.category_label = PlainLabel(self.fields)
        self.category_label.setObjectName(u"category_label")

        self.category_group.addWidget(self.category_label)

        self.category = Choice(self.fields)
        self.category.setObjectName(u"category")

        self.category_group.addWidget(self.category)


        self.column.addLayout(self.category_group)

        self.also_category_group = QVBoxLayout()
        self.also_category_group.setSpacing(4)
        self.also_category_group.setObjectName(u"also_category_group")
        self.also_category_label = PlainLabel(self.fields)
        self.also_category_label.setObjectName(u"also_category_label")

        self.also_category_group.addWidget(self.also_category_label)

        self.also_category = Choice(self.fields)
        self.also_category.setObjectName(u"also_category")

        self.also_category_group.addWidget(self.also_category)


        self.column.addLayout(self.also_category_group)

        self.description_group = QVBoxLayout()
        self.description_group.setSpacing(4)
        self.description_group.setObjectName(u"description_group")
        self.description_label = PlainLabel(self.fields)
        self.description_label.setObjectName(u"description_label")

        self.description_group.addWidget(self.description_label)

        self.description = PlainEdit(self.fields)
        self.description.setObjectName(u"description")

        self.description_group.addWidget(self.description)


        self.column.addLayout(self.description_group)

        self.phones_group = QVBoxLayout()
        self.phones_group.setSpacing(4)
        self.phones_group.setObjectName(u"phones_group")
        self.phones_label = PlainLabel(self.fields)
        self.phones_label.setObjectName(u"phones_label")

        self.phones_group.addWidget(self.phones_label)

        self.phones_help = SoftText(self.fields)
        self.phones_help.setObjectName(u"phones_help")
        self.phones_help.setProperty(u"small", True)

        self.phones_group.addWidget(self.phones_help)

        self.phones = PlainEdit(self.fields)
        self.phones.setObjectName(u"phones")

        self.phones_group.addWidget(self.phones)


        self.column.addLayout(self.phones_group)

        self.hours_group = QVBoxLayout()
        self.hours_group.setSpacing(4)
        self.hours_group.setObjectName(u"hours_group")
        self.hours_label = PlainLabel(self.fields)
        self.hours_label.setObjectName(u"hours_label")

        self.hours_group.addWidget(self.hours_label)

        self.hours_help = SoftText(self.fields)
        self.hours_help.setObjectName(u"hours_help")
        self.hours_help.setProperty(u"small", True)

        self.hours_group.addWidget(self.hours_help)

        self.hours = PlainEdit(self.fields)
        self.hours.setObjectName(u"hours")

        self.hours_group.addWidget(self.hours)


        self.column.addLayout(self.hours_group)

        self.address_1_group = QVBoxLayout()
        self.address_1_group.setSpacing(4)
        self.address_1_group.setObjectName(u"address_1_group")
        self.address_1_label = PlainLabel(self.fields)
        self.address_1_label.setObjectName(u"address_1_label")

        self.address_1_group.addWidget(self.address_1_label)

        self.address_1 = QLineEdit(self.fields)
        self.address_1.setObjectName(u"address_1")

        self.address_1_group.addWidget(self.address_1)


        self.column.addLayout(self.address_1_group)

        self.city_group = QVBoxLayout()
        self.city_group.setSpacing(4)
        self.city_group.setObjectName(u"city_group")
        self.city_label = PlainLabel(self.fields)
        self.city_label.setObjectName(u"city_label")

        self.city_group.addWidget(self.city_label)

        self.city = QLineEdit(self.fields)
        self.city.setObjectName(u"city")

        self.city_group.addWidget(self.city)


        self.column.addLayout(self.city_group)

        self.state_group = QVBoxLayout()
        self.state_group.setSpacing(4)
        self.state_group.setObjectName(u"state_group")
        self.state_label = PlainLabel(self.fields)
        self.state_label.setObjectName(u"state_label")

        self.state_group.addWidget(self.state_label)

        self.state_help = SoftText(self.fields)
        self.state_help.setObjectName(u"state_help")
        self.state_help.setProperty(u"small", True)

        self.state_group.addWidget(self.state_help)

        self.state = QLineEdit(self.fields)
        self.state.setObjectName(u"state")

        self.state_group.addWidget(self.state)


        self.column.addLayout(self.state_group)

        self.postal_code_group = QVBoxLayout()
        self.postal_code_group.setSpacing(4)
        self.postal_code_group.setObjectName(u"postal_code_group")
        self.postal_code_label = PlainLabel(self.fields)
        self.postal_code_label.setObjectName(u"postal_code_label")

        self.postal_code_group.addWidget(self.postal_code_label)

        self.postal_code = QLineEdit(self.fields)
        self.postal_code.setObjectName(u"postal_code")

        self.postal_code_group.addWidget(self.postal_code)


        self.column.addLayout(self.postal_code_group)

        self.service_areas_group = QVBoxLayout()
        self.service_areas_group.setSpacing(4)
        self.service_areas_group.setObjectName(u"service_areas_group")
        self.service_areas_label = PlainLabel(self.fields)
        self.service_areas_label.setObjectName(u"service_areas_label")

        self.service_areas_group.addWidget(self.service_areas_label)

        self.service_areas_help = SoftText(self.fields)
        self.service_areas_help.setObjectName(u"service_areas_help")
        self.service_areas_help.setProperty(u"small", True)

        self.service_areas_group.addWidget(self.service_areas_help)

        self.service_areas = QLineEdit(self.fields)
        self.service_areas.setObjectName(u"service_areas")

        self.service_areas_group.addWidget(self.service_areas)


        self.column.addLayout(self.service_areas_group)

        self.languages_group = QVBoxLayout()
        self.languages_group.setSpacing(4)
        self.languages_group.setObjectName(u"languages_group")
        self.languages_label = PlainLabel(self.fields)
        self.languages_label.setObjectName(u"languages_label")

        self.languages_group.addWidget(self.languages_label)

        self.languages_help = SoftText(self.fields)
        self.languages_help.setObjectName(u"languages_help")
        self.languages_help.setProperty(u"small", True)

        self.languages_group.addWidget(self.languages_help)

        self.languages = QLineEdit(self.fields)
        self.languages.setObjectName(u"languages")

        self.languages_group.addWidget(self.languages)


        self.column.addLayout(self.languages_group)

        self.minimum_age_group = QVBoxLayout()
        self.minimum_age_group.setSpacing(4)
        self.minimum_age_group.setObjectName(u"minimum_age_group")
        self.minimum_age_label = PlainLabel(self.fields)
        self.minimum_age_label.setObjectName(u"minimum_age_label")

        self.minimum_age_group.addWidget(self.minimum_age_label)

        self.minimum_age = QLineEdit(self.fields)
        self.minimum_age.setObjectName(u"minimum_age")

        self.minimum_age_group.addWidget(self.minimum_age)


        self.column.addLayout(self.minimum_age_group)

        self.maximum_age_group = QVBoxLayout()
        self.maximum_age_group.setSpacing(4)
        self.maximum_age_group.setObjectName(u"maximum_age_group")
        self.maximum_age_label = PlainLabel(self.fields)
        self.maximum_age_label.setObjectName(u"maximum_age_label")

        self.maximum_age_group.addWidget(self.maximum_age_label)

        self.maximum_age = QLineEdit(self.fields)
        self.maximum_age.setObjectName(u"maximum_age")

        self.maximum_age_group.addWidget(self.maximum_age)


        self.column.addLayout(self.maximum_age_group)

        self.eligibility_group = QVBoxLayout()
        self.eligibility_group.setSpacing(4)
        self.eligibility_group.setObjectName(u"eligibility_group")
        self.eligibility_label = PlainLabel(self.fields)
        self.eligibility_label.setObjectName(u"eligibility_label")

        self.eligibility_group.addWidget(self.eligibility_label)

        self.eligibility = QLineEdit(self.fields)
        self.eligibility.setObjectName(u"eligibility")

        self.eligibility_group.addWidget(self.eligibility)


        self.column.addLayout(self.eligibility_group)

        self.required_documents_group = QVBoxLayout()
        self.required_documents_group.setSpacing(4)
        self.required_documents_group.setObjectName(u"required_documents_group")
        self.required_documents_label = PlainLabel(self.fields)
        self.required_documents_label.setObjectName(u"required_documents_label")

        self.required_documents_group.addWidget(self.required_documents_label)

        self.required_documents_help = SoftText(self.fields)
        self.required_documents_help.setObjectName(u"required_documents_help")
        self.required_documents_help.setProperty(u"small", True)

        self.required_documents_group.addWidget(self.required_documents_help)

        self.required_documents = PlainEdit(self.fields)
        self.required_documents.setObjectName(u"required_documents")

        self.required_documents_group.addWidget(self.required_documents)


        self.column.addLayout(self.required_documents_group)

        self.accepted_insurance_group = QVBoxLayout()
        self.accepted_insurance_group.setSpacing(4)
        self.accepted_insurance_group.setObjectName(u"accepted_insurance_group")
        self.accepted_insurance_label = PlainLabel(self.fields)
        self.accepted_insurance_label.setObjectName(u"accepted_insurance_label")

        self.accepted_insurance_group.addWidget(self.accepted_insurance_label)

        self.accepted_insurance_help = SoftText(self.fields)
        self.accepted_insurance_help.setObjectName(u"accepted_insurance_help")
        self.accepted_insurance_help.setProperty(u"small", True)

        self.accepted_insurance_group.addWidget(self.accepted_insurance_help)

        self.accepted_insurance = QLineEdit(self.fields)
        self.accepted_insurance.setObjectName(u"accepted_insurance")

        self.accepted_insurance_group.addWidget(self.accepted_insurance)


        self.column.addLayout(self.accepted_insurance_group)

        self.application_process_group = QVBoxLayout()
        self.application_process_group.setSpacing(4)
        self.application_process_group.setObjectName(u"application_process_group")
        self.application_process_label = PlainLabel(self.fields)
        self.application_process_label.setObjectName(u"application_process_label")

        self.application_process_group.addWidget(self.application_process_label)

        self.application_process = QLineEdit(self.fields)
        self.application_process.setObjectName(u"application_process")

        self.application_process_group.addWidget(self.application_process)


        self.column.addLayout(self.application_process_group)

        self.fees_group = QVBoxLayout()
        self.fees_group.setSpacing(4)
        self.fees_group.setObjectName(u"fees_group")
        self.fees_label = PlainLabel(self.fields)
        self.fees_label.setObjectName(u"fees_label")

        self.fees_group.addWidget(self.fees_label)

        self.fees = QLineEdit(self.fields)
        self.fees.setObjectName(u"fees")

        self.fees_group.addWidget(self.fees)


        self.column.addLayout(self.fees_group)

        self.capacity_group = QVBoxLayout()
        self.capacity_group.setSpacing(4)
        self.capacity_group.setObjectName(u"capacity_group")
        self.capacity_label = PlainLabel(self.fields)
        self.capacity_label.setObjectName(u"capacity_label")

        self.capacity_group.addWidget(self.capacity_label)

        self.capacity = Choice(self.fields)
        self.capacity.setObjectName(u"capacity")

        self.capacity_group.addWidget(self.capacity)


        self.column.addLayout(self.capacity_group)

        self.status_group = QVBoxLayout()
        self.status_group.setSpacing(4)
        self.status_group.setObjectName(u"status_group")
        self.status_label = PlainLabel(self.fields)
        self.status_label.setObjectName(u"status_label")

        self.status_group.addWidget(self.status_label)

        self.status = Choice(self.fields)
        self.status.setObjectName(u"status")

        self.status_group.addWidget(self.status)


        self.column.addLayout(self.status_group)

        self.alert_group = QVBoxLayout()
        self.alert_group.setSpacing(4)
        self.alert_group.setObjectName(u"alert_group")
        self.alert_label = PlainLabel(self.fields)
        self.alert_label.setObjectName(u"alert_label")

        self.alert_group.addWidget(self.alert_label)

        self.alert_help = SoftText(self.fields)
        self.alert_help.setObjectName(u"alert_help")
        self.alert_help.setProperty(u"small", True)

        self.alert_group.addWidget(self.alert_help)

        self.alert = QLineEdit(self.fields)
        self.alert.setObjectName(u"alert")

        self.alert_group.addWidget(self.alert)


        self.column.addLayout(self.alert_group)

        self.url_group = QVBoxLayout()
        self.url_group.setSpacing(4)
        self.url_group.setObjectName(u"url_group")
        self.url_label = PlainLabel(self.fields)
        self.url_label.setObjectName(u"url_label")

        self.url_group.addWidget(self.url_label)

        self.url = QLineEdit(self.fields)
        self.url.setObjectName(u"url")

        self.url_group.addWidget(self.url)


        self.column.addLayout(self.url_group)

        self.email_group = QVBoxLayout()
        self.email_group.setSpacing(4)
        self.email_group.setObjectName(u"email_group")
        self.email_label = PlainLabel(self.fields)
        self.email_label.setObjectName(u"email_label")

        self.email_group.addWidget(self.email_label)

        self.email = QLineEdit(self.fields)
        self.email.setObjectName(u"email")

        self.email_group.addWidget(self.email)


        self.column.addLayout(self.email_group)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.fields)

        self.whole.addWidget(self.scroll)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.left)

        self.cancel = QPushButton(DirectoryServiceForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.save = QPushButton(DirectoryServiceForm)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name)
        self.organization_name_label.setBuddy(self.organization_name)
        self.category_label.setBuddy(self.category)
        self.also_category_label.setBuddy(self.also_category)
        self.description_label.setBuddy(self.description)
        self.phones_label.setBuddy(self.phones)
        self.hours_label.setBuddy(self.hours)
        self.address_1_label.setBuddy(self.address_1)
        self.city_label.setBuddy(self.city)
        self.state_label.setBuddy(self.state)
        self.postal_code_label.setBuddy(self.postal_code)
        self.service_areas_label.setBuddy(self.service_areas)
        self.languages_label.setBuddy(self.languages)
        self.minimum_age_label.setBuddy(self.minimum_age)
        self.maximum_age_label.setBuddy(self.maximum_age)
        self.eligibility_label.setBuddy(self.eligibility)
        self.required_documents_label.setBuddy(self.required_documents)
        self.accepted_insurance_label.setBuddy(self.accepted_insurance)
        self.application_process_label.setBuddy(self.application_process)
        self.fees_label.setBuddy(self.fees)
        self.capacity_label.setBuddy(self.capacity)
        self.status_label.setBuddy(self.status)
        self.alert_label.setBuddy(self.alert)
        self.url_label.setBuddy(self.url)
        self.email_label.setBuddy(self.email)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.name, self.organization_name)
        QWidget.setTabOrder(self.organization_name, self.category)
        QWidget.setTabOrder(self.category, self.also_category)
        QWidget.setTabOrder(self.also_category, self.description)
        QWidget.setTabOrder(self.description, self.phones)
        QWidget.setTabOrder(self.phones, self.hours)
        QWidget.setTabOrder(self.hours, self.address_1)
        QWidget.setTabOrder(self.address_1, self.city)
        QWidget.setTabOrder(self.city, self.state)
        QWidget.setTabOrder(self.state, self.postal_code)
        QWidget.setTabOrder(self.postal_code, self.service_areas)
        QWidget.setTabOrder(self.service_areas, self.languages)
        QWidget.setTabOrder(self.languages, self.minimum_age)
        QWidget.setTabOrder(self.minimum_age, self.maximum_age)
        QWidget.setTabOrder(self.maximum_age, self.eligibility)
        QWidget.setTabOrder(self.eligibility, self.required_documents)
        QWidget.setTabOrder(self.required_documents, self.accepted_insurance)
        QWidget.setTabOrder(self.accepted_insurance, self.application_process)
        QWidget.setTabOrder(self.application_process, self.fees)
        QWidget.setTabOrder(self.fees, self.capacity)
        QWidget.setTabOrder(self.capacity, self.status)
        QWidget.setTabOrder(self.status, self.alert)
        QWidget.setTabOrder(self.alert, self.url)
        QWidget.setTabOrder(self.url, self.email)
        QWidget.setTabOrder(self.email, self.cancel)
        QWidget.setTabOrder(self.cancel, self.save)

        self.retranslateUi(DirectoryServiceForm)

        QMetaObject.connectSlotsByName(DirectoryServiceForm)
    # setupUi

    def retranslateUi(self, DirectoryServiceForm: QDialog) -> None:
        DirectoryServiceForm.setWindowTitle(QCoreApplication.translate("DirectoryServiceForm", u"Add a service", None))
        self.heading.setText(QCoreApplication.translate("DirectoryServiceForm", u"Add a service", None))
        self.name_label.setText(QCoreApplication.translate("DirectoryServiceForm", u"&Name of the service", None))
#if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("DirectoryServiceForm", u"Name of the service", None))
#endif // QT_CONFIG(accessibility)
        self.organization_name_label.setText(QCoreApplication.translate("DirectoryServiceForm", u"&Run by", None))
        self.organization_name_help.setText(QCoreApplication.translate("DirectoryServiceForm", u"The organization, such as Harbor Table.", None))
#if QT_CONFIG(accessibility)
        self.organization_name.setAccessibleName(QCoreApplication.translate("DirectoryServiceForm", u"Run by", None))
#endif // QT_CONFIG(accessibility)
        self.category_label.setText(QCoreApplication.translate("DirectoryServiceForm", u"&Helps with", None))
#if QT_CONFIG(accessibility)
        self.category.setAccessibleName(QCoreApplication.translate("DirectoryServiceForm", u"Helps with", None))
#endif // QT_CONFIG(accessibility)
        self.also_category_label.setText(QCoreApplication.translate("DirectoryServiceForm", u"Also helps with (optional)", None))
#if QT_CONFIG(accessibility)
        self.also_category.setAccessibleName(QCoreApplication.translate("DirectoryServiceForm", u"Also helps with (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.description_label.setText(QCoreApplication.translate("DirectoryServiceForm", u"What it &does (optional)", None))
#if QT_CONFIG(accessibility)
        self.description.setAccessibleName(QCoreApplication.translate("DirectoryServiceForm", u"What it does (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.phones_label.setText(QCoreApplication.translate("DirectoryServiceForm", u"&Phone", None))
        self.phones_help.setText(QCoreApplication.translate("DirectoryServiceForm", u"One number on a line. Add who answers: 617-555-0142 (Maria). Write \"fax\" behind a fax number.", None))
#if QT_CONFIG(accessibility)
        self.phones.setAccessibleName(QCoreApplication.translate("DirectoryServiceForm", u"Phone", None))
#endif // QT_CONFIG(accessibility)
        self.hours_label.setText(QCoreApplication.translate("DirectoryServiceForm", u"Hour&s (optional)", None))
        self.hours_help.setText(QCoreApplication.translate("DirectoryServiceForm", u"One line for the same hours: Mon-Fri 9 am to 5 pm.", None))
#if QT_CONFIG(accessibility)
        self.hours.setAccessibleName(QCoreApplication.translate("DirectoryServiceForm", u"Hours (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.address_1_label.setText(QCoreApplication.translate("DirectoryServiceForm", u"&Street (optional)", None))
#if QT_CONFIG(accessibility)
        self.address_1.setAccessibleName(QCoreApplication.translate("DirectoryServiceForm", u"Street (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.city_label.setText(QCoreApplication.translate("DirectoryServiceForm", u"&City (optional)", None))
#if QT_CONFIG(accessibility)
        self.city.setAccessibleName(QCoreApplication.translate("DirectoryServiceForm", u"City (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.state_label.setText(QCoreApplication.translate("DirectoryServiceForm", u"S&tate (optional)", None))
        self.state_help.setText(QCoreApplication.translate("DirectoryServiceForm", u"Two letters, such as MA.", None))
#if QT_CONFIG(accessibility)
        self.state.setAccessibleName(QCoreApplication.translate("DirectoryServiceForm", u"State (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.postal_code_label.setText(QCoreApplication.translate("DirectoryServiceForm", u"&ZIP code (optional)", None))
#if QT_CONFIG(accessibility)
        self.postal_code.setAccessibleName(QCoreApplication.translate("DirectoryServiceForm", u"ZIP code (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.service_areas_label.setText(QCoreApplication.translate("DirectoryServiceForm", u"&Area served (optional)", None))
        self.service_areas_help.setText(QCoreApplication.translate("DirectoryServiceForm", u"ZIP codes or places, with commas.", None))
#if QT_CONFIG(accessibility)
        self.service_areas.setAccessibleName(QCoreApplication.translate("DirectoryServiceForm", u"Area served (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.languages_label.setText(QCoreApplication.translate("DirectoryServiceForm", u"&Languages (optional)", None))
        self.languages_help.setText(QCoreApplication.translate("DirectoryServiceForm", u"Such as Spanish, Portuguese.", None))
#if QT_CONFIG(accessibility)
        self.languages.setAccessibleName(QCoreApplication.translate("DirectoryServiceForm", u"Languages (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.minimum_age_label.setText(QCoreApplication.translate("DirectoryServiceForm", u"Youngest age (optional)", None))
#if QT_CONFIG(accessibility)
        self.minimum_age.setAccessibleName(QCoreApplication.translate("DirectoryServiceForm", u"Youngest age (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.maximum_age_label.setText(QCoreApplication.translate("DirectoryServiceForm", u"Oldest age (optional)", None))
#if QT_CONFIG(accessibility)
        self.maximum_age.setAccessibleName(QCoreApplication.translate("DirectoryServiceForm", u"Oldest age (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.eligibility_label.setText(QCoreApplication.translate("DirectoryServiceForm", u"Who can &use it (optional)", None))
#if QT_CONFIG(accessibility)
        self.eligibility.setAccessibleName(QCoreApplication.translate("DirectoryServiceForm", u"Who can use it (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.required_documents_label.setText(QCoreApplication.translate("DirectoryServiceForm", u"Papers to &bring (optional)", None))
        self.required_documents_help.setText(QCoreApplication.translate("DirectoryServiceForm", u"One on a line, such as Photo ID.", None))
#if QT_CONFIG(accessibility)
        self.required_documents.setAccessibleName(QCoreApplication.translate("DirectoryServiceForm", u"Papers to bring (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.accepted_insurance_label.setText(QCoreApplication.translate("DirectoryServiceForm", u"&Insurance taken (optional)", None))
        self.accepted_insurance_help.setText(QCoreApplication.translate("DirectoryServiceForm", u"With commas.", None))
#if QT_CONFIG(accessibility)
        self.accepted_insurance.setAccessibleName(QCoreApplication.translate("DirectoryServiceForm", u"Insurance taken (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.application_process_label.setText(QCoreApplication.translate("DirectoryServiceForm", u"How to appl&y (optional)", None))
#if QT_CONFIG(accessibility)
        self.application_process.setAccessibleName(QCoreApplication.translate("DirectoryServiceForm", u"How to apply (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.fees_label.setText(QCoreApplication.translate("DirectoryServiceForm", u"C&ost (optional)", None))
#if QT_CONFIG(accessibility)
        self.fees.setAccessibleName(QCoreApplication.translate("DirectoryServiceForm", u"Cost (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.capacity_label.setText(QCoreApplication.translate("DirectoryServiceForm", u"&Room for new people", None))
#if QT_CONFIG(accessibility)
        self.capacity.setAccessibleName(QCoreApplication.translate("DirectoryServiceForm", u"Room for new people", None))
#endif // QT_CONFIG(accessibility)
        self.status_label.setText(QCoreApplication.translate("DirectoryServiceForm", u"Is it ope&n", None))
#if QT_CONFIG(accessibility)
        self.status.setAccessibleName(QCoreApplication.translate("DirectoryServiceForm", u"Is it open", None))
#endif // QT_CONFIG(accessibility)
        self.alert_label.setText(QCoreApplication.translate("DirectoryServiceForm", u"Ale&rt (optional)", None))
        self.alert_help.setText(QCoreApplication.translate("DirectoryServiceForm", u"What everybody must know first.", None))
#if QT_CONFIG(accessibility)
        self.alert.setAccessibleName(QCoreApplication.translate("DirectoryServiceForm", u"Alert (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.url_label.setText(QCoreApplication.translate("DirectoryServiceForm", u"&Website (optional)", None))
#if QT_CONFIG(accessibility)
        self.url.setAccessibleName(QCoreApplication.translate("DirectoryServiceForm", u"Website (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.email_label.setText(QCoreApplication.translate("DirectoryServiceForm", u"&Email (optional)", None))
#if QT_CONFIG(accessibility)
        self.email.setAccessibleName(QCoreApplication.translate("DirectoryServiceForm", u"Email (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("DirectoryServiceForm", u"Cancel", None))
        self.save.setText(QCoreApplication.translate("DirectoryServiceForm", u"Add service", None))
    # retranslateUi
