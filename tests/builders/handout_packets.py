"""Amal Haddad, who reads Arabic; handouts in the scripts of other readers; the glyphs of a printed paper."""

from __future__ import annotations

import re
import zlib
from datetime import date
from uuid import UUID

from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.features.handout_packets.queries import packet_facts
from carecoord_desktop.features.handout_packets.rules import PacketFacts
from carecoord_desktop.features.handouts.rules import LibrarySheet
from carecoord_desktop.features.medications.records import MedicationList
from carecoord_desktop.features.patients.records import Asked
from carecoord_desktop.features.patients.rules import PatientDraft
from carecoord_desktop.features.referral_stages.records import EventType
from carecoord_desktop.features.team.actions import set_office_setting
from carecoord_desktop.features.team.rules import Setting
from carecoord_desktop.store.desk import Desk
from tests.builders.care_plans import a_draft, a_goal, brought_into_force, kims_desk
from tests.builders.conditions import a_condition
from tests.builders.handouts import a_version, approved
from tests.builders.medications import a_medication
from tests.builders.patients import a_patient
from tests.builders.referrals import HEART, a_sent_referral, happened

ON_CALL = "+16175550177"
GOAL = "I want to climb the stairs to my flat again"

_HEAD = """+++
id = "{code}"
language = "{language}"
version = {version}
title = "{title}"
form = "{form}"
facts_from = "National Heart, Lung, and Blood Institute (NIH)"
reviewed_on = 2026-11-16
review_due = 2028-11-16
key_points = ["{points}"]
+++

"""


def _sheet(language: str, title: str, points: tuple[str, str, str], body: str) -> str:
    head = _HEAD.format(
        code="HF-01", language=language, version=3, title=title, form="text", points='", "'.join(points)
    )
    return head + body


HINDI = _sheet(
    "hi",
    "दिल की कमज़ोरी: हर दिन वज़न करें",
    ("हर सुबह वज़न करें।", "वज़न बढ़े तो नर्स को फोन करें।", "911 पर फोन करें।"),
    "## मैं अपना वज़न क्यों करूँ?\nपानी का भी वज़न होता है। हर सुबह नाश्ते से पहले वज़न करें।\n\n"
    "::: nurse मैं नर्स को कब फोन करूँ?\n- एक दिन में 3 पाउंड बढ़ जाए।\n:::\n",
)
AMHARIC = _sheet(
    "am",
    "የልብ ድካም፦ በየቀኑ ይመዘኑ",
    ("በየጠዋቱ ይመዘኑ።", "ክብደት ከጨመረ ነርሷን ይጥሩ።", "911 ይደውሉ።"),
    "## ለምን እመዘናለሁ?\nውሃ ክብደት አለው። በየጠዋቱ ከቁርስ በፊት ይመዘኑ።\n\n"
    "::: nurse ነርሷን መቼ እጠራለሁ?\n- በአንድ ቀን 3 ፓውንድ ከጨመረ።\n:::\n",
)
VIETNAMESE = _sheet(
    "vi",
    "Suy tim: cân mỗi ngày",
    ("Cân mỗi sáng.", "Lên cân thì gọi y tá.", "Gọi 911."),
    "## Vì sao tôi cân mỗi ngày?\nNước có trọng lượng. Mỗi sáng hãy cân trước khi ăn.\n\n"
    "::: nurse Khi nào tôi gọi y tá?\n- Lên 3 pound trong một ngày.\n:::\n",
)
SENTENCES = {
    "ar": "الماء له وزن. زن نفسك كل صباح.",
    "hi": "पानी का भी वज़न होता है। हर सुबह नाश्ते से पहले वज़न करें।",
    "am": "ውሃ ክብደት አለው። በየጠዋቱ ከቁርስ በፊት ይመዘኑ።",
    "vi": "Nước có trọng lượng. Mỗi sáng hãy cân trước khi ăn.",
}
"""One sentence of each fixture, as it has to be read back from the paper."""

ARABIC_WORDS = _HEAD.format(
    code="PW-01", language="ar", version=1, title="كلمات أوراقنا", form="words",
    points='", "'.join(("ما أتناوله.", "موعدي.", "بمن أتصل.")),
) + """كلمات الأوراق التي نعدها لشخص واحد.

1. صفحتي
2. أعدت في {date}
3. أدويتي
4. تناولها كما هو مكتوب على العلبة. أحضر هذه الصفحة وكل أدويتك إلى كل زيارة.
5. الدواء
6. الصباح
7. الظهر
8. المساء
9. عند النوم
10. كما هو مكتوب على العلبة
11. اسأل الممرضة متى تتناول هذه
12. لا أدوية مسجلة.
13. موصوفة لي
14. كما ذكرت
15. العبوات في البيت
16. من المستشفى
17. من الصيدلية
18. حساسيتي
19. مواعيدي القادمة
20. لا موعد بعد.
21. هدفي
22. بمن أتصل؟
23. منسقة رعايتي
24. مكتبنا
25. إذا لم يجب أحد
26. أهم النقاط
27. أوراق لك
28. ماذا يوجد هنا
29. صفحة {number} من {total}
30. تاريخ الميلاد {date}

::: emergency في خطر؟ اتصل على 911.
لا تنتظر.
:::

::: nurse اتصل بنا.
اسأل كل سؤال.
:::
"""  # fmt: skip


def amal_haddad(desk: Desk) -> UUID:
    """Return the chart of Amal Haddad: heart failure, three medicines, a visit booked, a goal of her own."""
    person = PatientDraft(
        family_name="Haddad",
        given_names=("Amal",),
        birth_date=PartialDate("1960-03-03"),
        spoken_language="ar",
        written_language="ar",
        needs_interpreter=Asked.YES,
    )
    chart = a_patient(desk, person, phone="617 555 0133")
    with desk.writing() as session:
        set_office_setting(session, Setting.ON_CALL_PHONE, ON_CALL)
    a_condition(desk, chart, "Congestive heart failure")
    for name, dose in (
        ("Furosemide 40 mg tablet", "1 tablet every morning"),
        ("Carvedilol 6.25 mg tablet", "1 tablet twice a day with food"),
        ("Potassium chloride 20 mEq", "As your nurse tells you"),
    ):
        a_medication(desk, chart, name, dose_text=dose, list_name=MedicationList.PRESCRIBED)
    visit = a_sent_referral(desk, chart, HEART)
    happened(desk, visit, EventType.ACCEPTED)
    happened(desk, visit, EventType.SCHEDULED, appointment_on=date(2026, 12, 3))
    a_draft(desk, chart)
    a_goal(desk, chart, GOAL, "Walk one floor each day", is_patient_owned=True)
    brought_into_force(desk, chart)
    return chart


def approved_text(desk: Desk, source: str) -> LibrarySheet:
    """Return a text of the office after all reviews, the last by a qualified translator."""
    return approved(kims_desk(desk), a_version(desk, source))


def facts_of(desk: Desk, chart: UUID) -> PacketFacts:
    """Return what a packet may say of a person now."""
    with desk.reading() as session:
        return packet_facts(session, chart)


def glyphs_of(content: bytes) -> set[int]:
    """Return the numbers of all glyphs that a paper draws; 0 would be the box for a missing letter."""
    found: set[int] = set()
    for raw in re.findall(rb"stream\r?\n(.*?)endstream", content, re.DOTALL):
        drawn = zlib.decompressobj().decompress(raw)
        for shown in re.findall(rb"\[([^\]]*)\] TJ", drawn):
            codes = b"".join(re.findall(rb"<([0-9a-f]+)>", shown))
            found |= {int(codes[place : place + 4], 16) for place in range(0, len(codes), 4)}
    return found
