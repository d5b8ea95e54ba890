"""The tables of HSDS 3.1 with their fields, and how older versions called them (standards.md 2.8)."""

from __future__ import annotations

FIELDS: dict[str, str] = {
    "organization": "name alternate_name description email website tax_status tax_id year_incorporated "
    "legal_status logo uri parent_organization_id",
    "service": "organization_id program_id name alternate_name description url email status "
    "interpretation_services application_process fees_description wait_time accreditations "
    "eligibility_description minimum_age maximum_age assured_date assurer_email licenses alert last_modified",
    "location": "location_type url organization_id name alternate_name description transportation latitude "
    "longitude external_identifier external_identifier_type",
    "service_at_location": "service_id location_id description",
    "address": "location_id organization_id attention address_1 address_2 city region state_province "
    "postal_code country address_type",
    "phone": "location_id service_id organization_id contact_id service_at_location_id number extension type "
    "description",
    "contact": "organization_id service_id service_at_location_id location_id name title department email",
    "schedule": "service_id location_id service_at_location_id valid_from valid_to dtstart timezone until "
    "count wkst freq interval byday byweekno bymonthday byyearday description opens_at closes_at "
    "schedule_link attending_type notes",
    "service_area": "service_id service_at_location_id name description extent extent_type uri",
    "language": "service_id location_id phone_id name code note",
    "accessibility": "location_id description details url",
    "required_document": "service_id document uri",
    "cost_option": "service_id valid_from valid_to option currency amount amount_description",
    "funding": "organization_id service_id source",
    "program": "organization_id name alternate_name description",
    "organization_identifier": "organization_id identifier_scheme identifier_type identifier",
    "service_capacity": "service_id unit_id available maximum description updated",
    "unit": "name scheme identifier uri",
    "url": "organization_id service_id label url",
    "attribute": "link_id taxonomy_term_id link_type link_entity value label",
    "taxonomy": "name description uri version",
    "taxonomy_term": "code name description parent_id taxonomy taxonomy_id language term_uri",
    "metadata": "resource_id resource_type last_action_date last_action_type field_name previous_value "
    "replacement_value updated_by",
    "meta_table_description": "name language character_set",
}
"""The fields of each table but its id; `address.organization_id` is not of HSDS, but old senders write it."""

REQUIRED: dict[str, tuple[str, ...]] = {
    "organization": ("name",),
    "service": ("name",),
    "phone": ("number",),
    "required_document": ("document",),
    "url": ("url",),
}
"""Without these a row says nothing; HSDS 3.1 requires more, but real files leave that empty."""

PARENTS: dict[str, tuple[str, ...]] = {
    "address": ("location_id", "organization_id"),
    "phone": ("service_id", "location_id", "service_at_location_id", "organization_id", "contact_id"),
    "contact": ("service_id", "location_id", "service_at_location_id", "organization_id"),
    "schedule": ("service_id", "location_id", "service_at_location_id"),
    "service_at_location": ("service_id", "location_id"),
    "service_area": ("service_id", "service_at_location_id"),
    "language": ("service_id", "location_id", "phone_id"),
    "accessibility": ("location_id",),
    "required_document": ("service_id",),
    "cost_option": ("service_id",),
    "service_capacity": ("service_id",),
    "funding": ("organization_id", "service_id"),
    "program": ("organization_id",),
    "organization_identifier": ("organization_id",),
    "url": ("organization_id", "service_id"),
    "attribute": ("link_id",),
}
"""What a row hangs on; one that hangs on nothing in the files is not taken."""

ALL_PARENTS_NEEDED = frozenset({"service_at_location"})

LINKS: dict[str, dict[str, str]] = {
    "service": {"organization_id": "organization", "program_id": "program"},
    "location": {"organization_id": "organization"},
    "service_capacity": {"unit_id": "unit"},
    "attribute": {"taxonomy_term_id": "taxonomy_term"},
    "taxonomy_term": {"taxonomy_id": "taxonomy", "parent_id": "taxonomy_term"},
    "organization": {"parent_organization_id": "organization"},
}
"""References a row can live without; one that leads nowhere is left empty, and said so."""

FILE_NAMES: dict[str, tuple[str, str]] = {
    "organizations": ("organization", ""), "services": ("service", ""), "locations": ("location", ""),
    "programs": ("program", ""), "phones": ("phone", ""), "contacts": ("contact", ""),
    "service_at_locations": ("service_at_location", ""), "services_at_location": ("service_at_location", ""),
    "services_at_locations": ("service_at_location", ""), "schedules": ("schedule", ""),
    "regular_schedules": ("schedule", "regular"), "holiday_schedules": ("schedule", "holiday"),
    "addresses": ("address", ""), "physical_addresses": ("address", "physical"),
    "postal_addresses": ("address", "postal"), "mail_addresses": ("address", "postal"),
    "accessibility_for_disabilities": ("accessibility", ""), "service_areas": ("service_area", ""),
    "languages": ("language", ""), "required_documents": ("required_document", ""),
    "eligibilities": ("service", "eligibility"), "eligibility": ("service", "eligibility"),
    "payments_accepted": ("cost_option", "payment"), "payment_accepted": ("cost_option", "payment"),
    "cost_options": ("cost_option", ""), "fundings": ("funding", ""),
    "organization_identifiers": ("organization_identifier", ""),
    "service_capacities": ("service_capacity", ""), "units": ("unit", ""), "urls": ("url", ""),
    "attributes": ("attribute", ""), "service_attributes": ("attribute", "service"),
    "service_attribute": ("attribute", "service"), "other_attributes": ("attribute", ""),
    "other_attribute": ("attribute", ""), "services_taxonomy": ("attribute", "service"),
    "service_taxonomy": ("attribute", "service"), "taxonomies": ("taxonomy", ""),
    "taxonomy_terms": ("taxonomy_term", ""), "meta_table_descriptions": ("meta_table_description", ""),
    **{table: (table, "") for table in FIELDS if table != "taxonomy"},
}  # fmt: skip
"""The table of a CSV file or JSON list by its name, and which old kind of row it holds.

`taxonomy` is told apart by its columns: before 3.0 it held the terms.
"""

RENAMED: dict[str, dict[str, str]] = {
    "organization": {
        "url": "website", "date_incorporated": "year_incorporated", "funding_sources": "funding.source",
    },
    "service": {
        "fees": "fees_description", "website": "url", "eligibility": "eligibility_description",
        "audience": "eligibility_description", "accepted_payments": "cost_option.payment",
        "required_documents": "required_document.document", "languages": "language.name",
        "service_areas": "service_area.name", "keywords": "attribute.value",
        "taxonomy_ids": "attribute.taxonomy_term_id", "location_id": "service_at_location.location_id",
        "funding_sources": "funding.source",
    },
    "location": {
        "website": "url", "languages": "language.name", "accessibility": "accessibility.description",
        "short_desc": "description", "virtual": "location_type",
    },
    "address": {"address_3": "address_2", "address_4": "address_2"},
    "accessibility": {"accessibility": "description"},
    "language": {"language": "name"},
    "service_area": {"service_area": "name"},
    "attribute": {"taxonomy_id": "taxonomy_term_id", "taxonomy_detail": "value", "service_id": "link_id"},
    "schedule": {"start_date": "valid_from", "end_date": "valid_to", "weekday": "byday"},
    "cost_option": {"payment": "option"},
    "phone": {"number_type": "type", "department": "description", "language": "language.name"},
    "taxonomy_term": {"taxonomy_id": "id", "vocabulary": "taxonomy"},
}  # fmt: skip
"""Old names of columns and what they are now: a field, or table.field for what has become rows of their own.

Several columns of one field are written under each other. `service.fees` is still a field in 3.1, with the
same meaning as `fees_description`.
"""

IGNORED: dict[str, frozenset[str]] = {
    "schedule": frozenset({"closed"}),
    "phone": frozenset({"vanity_number", "country_prefix"}),
    "location": frozenset({"admin_emails"}),
    "taxonomy_term": frozenset({"parent_name"}),
}
"""Columns that are known and say nothing more: their rows are whole without them."""

NESTED: dict[str, dict[str, tuple[str, str]]] = {
    "organization": {
        "funding": ("funding", "organization_id"), "contacts": ("contact", "organization_id"),
        "phones": ("phone", "organization_id"), "locations": ("location", "organization_id"),
        "programs": ("program", "organization_id"), "services": ("service", "organization_id"),
        "organization_identifiers": ("organization_identifier", "organization_id"),
        "additional_websites": ("url", "organization_id"),
    },
    "service": {
        "phones": ("phone", "service_id"), "schedules": ("schedule", "service_id"),
        "service_areas": ("service_area", "service_id"),
        "service_at_locations": ("service_at_location", "service_id"),
        "languages": ("language", "service_id"), "funding": ("funding", "service_id"),
        "cost_options": ("cost_option", "service_id"), "contacts": ("contact", "service_id"),
        "required_documents": ("required_document", "service_id"),
        "capacities": ("service_capacity", "service_id"), "additional_urls": ("url", "service_id"),
    },
    "location": {
        "languages": ("language", "location_id"), "addresses": ("address", "location_id"),
        "contacts": ("contact", "location_id"), "accessibility": ("accessibility", "location_id"),
        "phones": ("phone", "location_id"), "schedules": ("schedule", "location_id"),
    },
    "service_at_location": {
        "service_areas": ("service_area", "service_at_location_id"),
        "contacts": ("contact", "service_at_location_id"), "phones": ("phone", "service_at_location_id"),
        "schedules": ("schedule", "service_at_location_id"),
    },
    "contact": {"phones": ("phone", "contact_id")},
    "phone": {"languages": ("language", "phone_id")},
}  # fmt: skip
"""Lists inside an object of the API: the table of their rows, and the field that names the object there."""

INSIDE: dict[str, dict[str, tuple[str, str]]] = {
    "service": {"organization": ("organization", "organization_id"), "program": ("program", "program_id")},
    "service_at_location": {
        "location": ("location", "location_id"), "service": ("service", "service_id"),
    },
    "service_capacity": {"unit": ("unit", "unit_id")},
    "attribute": {"taxonomy_term": ("taxonomy_term", "taxonomy_term_id")},
    "taxonomy_term": {"taxonomy_detail": ("taxonomy", "taxonomy_id")},
}  # fmt: skip
"""Single objects inside an object: their table, and the field of the outer one that names them."""

NUMBERS = frozenset({
    "minimum_age", "maximum_age", "latitude", "longitude", "amount", "available", "maximum", "interval",
    "year_incorporated", "count", "timezone", "extension",
})  # fmt: skip
"""Fields that JSON writes as numbers (HSDS 3.1 schema)."""


def fields_of(table: str) -> tuple[str, ...]:
    """Return the fields of a table in order, the id first."""
    return ("id", *FIELDS[table].split())
