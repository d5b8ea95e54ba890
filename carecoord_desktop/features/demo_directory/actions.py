"""Fills the directory with made-up services through the product's own actions."""

from __future__ import annotations

from itertools import count
from uuid import uuid5

from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.features.demo_directory.rules import demo_services
from carecoord_desktop.features.directory.actions import add_note, add_service
from carecoord_desktop.store.record import OFFICE_CHART, ids_from


def write_demo_directory(session: Session) -> int:
    """Store the services of the made-up town, each with the same ids whenever it is made; return how many.

    This is for a store without them.
    """
    numbers = count()
    services = demo_services(clock.today())
    with ids_from(lambda: uuid5(OFFICE_CHART, f"demo directory {next(numbers)}")):
        for each in services:
            service = add_service(session, each.draft)
            service.assured_on = each.verified_on
            session.flush()  # so that the next service of the same organization finds it
            for words in each.notes:
                add_note(session, service.id, words)
    return len(services)
