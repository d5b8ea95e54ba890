"""Care plans and goals as the chart lists them."""

from __future__ import annotations

from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.features.care_plans.queries import goals_of_chart, plans_of_chart
from carecoord_desktop.features.care_plans.records import CarePlan, Goal, GoalStatus, PlanStatus
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import new_id

LUCILLE = new_id()


def test_the_current_plan_stands_before_plans_that_are_over(rosa: Desk) -> None:
    with rosa.writing() as session:
        for title, status, started in (
            ("Old", PlanStatus.COMPLETED, "2025"),
            ("First", PlanStatus.ACTIVE, "2024-01"),
            ("Latest", PlanStatus.ACTIVE, "2026-03-01"),
        ):
            session.add(CarePlan(chart=LUCILLE, title=title, status=status, started_on=PartialDate(started)))
        session.add(CarePlan(chart=new_id(), title="Of somebody else", status=PlanStatus.ACTIVE))
    with rosa.reading() as session:
        assert [(row.title, row.is_over) for row in plans_of_chart(session, LUCILLE)] == [
            ("Latest", False),
            ("First", False),
            ("Old", True),
        ]


def test_goals_stand_in_the_order_in_which_they_are_due(rosa: Desk) -> None:
    with rosa.writing() as session:
        for statement, status, due in (
            ("Walk to church", GoalStatus.ACTIVE, None),
            ("Own phone", GoalStatus.ACCEPTED, "2027-01"),
            ("Steady housing", GoalStatus.ACTIVE, "2026-12-01"),
            ("Food at home", GoalStatus.COMPLETED, "2026-01-01"),
        ):
            due_on = None if due is None else PartialDate(due)
            session.add(Goal(chart=LUCILLE, statement=statement, status=status, due_on=due_on))
    with rosa.reading() as session:
        assert [row.statement for row in goals_of_chart(session, LUCILLE)] == [
            "Steady housing",
            "Own phone",
            "Walk to church",
            "Food at home",
        ]
