"""People by the thousand, always the same for one seed: names as they are met in an American city."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.features.patients.records import (
    Address,
    ContactPoint,
    ContactSystem,
    IdentifierType,
    Patient,
    PatientIdentifier,
    RelatedPerson,
    RelatedRole,
)
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import new_id

SURNAMES = """
Adams Allen Anderson Bailey Baker Barnes Bell Bennett Brooks Brown Butler Campbell Carter Clark Coleman
Collins Cook Cooper Cox Davis Edwards Evans Fisher Foster Gibson Graham Gray Green Griffin Hall Hamilton
Harris Hayes Henderson Hill Howard Hughes Jackson James Jenkins Johnson Jones Jordan Kelly King Lewis Long
Marshall Martin Mason McCarthy Miller Mitchell Moore Morgan Morris Murphy Murray Myers Nelson O'Brien
O'Connor Owens Parker Patterson Perry Peterson Phillips Powell Price Reed Reynolds Richardson Roberts
Robinson Rogers Ross Russell Sanders Scott Shaw Simmons Smith Stevens Stewart Sullivan Taylor Thomas
Thompson Turner Walker Wallace Ward Washington Watson West White Williams Wilson Wood Wright Young Schmidt
Schneider Müller Weiß Kowalski Nowak Łukasik Wójcik Søndergaard Ødegaard Åkerlund García Martínez Rodríguez
López Hernández González Pérez Sánchez Ramírez Torres Flores Rivera Gómez Díaz Reyes Cruz Morales Ortiz
Gutiérrez Chávez Ramos Ruiz Álvarez Mendoza Vásquez Castillo Jiménez Moreno Romero Herrera Medina Aguilar
Vargas Castro Guzmán Fernández Muñoz Salazar Núñez Peña Rojas Contreras Delgado Guerrero Ríos Estrada Ortega
Cabrera Figueroa Santiago Colón Rosario Vega Mejía Acosta Cárdenas Zúñiga Ibáñez Quiñones Villanueva Escobar
Cevallos Nguyễn Trần Lê Phạm Huỳnh Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trương Đoàn Lâm Mai Tô
Cao Lương Quách Jean Pierre Joseph Charles Louis Augustin Baptiste Toussaint Dessalines Desir Beauvoir Cadet
Celestin Dorvil Estime Fleurant Germain Hyppolite Jeudy Laguerre Lafontant Lamour Mondesir Narcisse Noel
Exantus Paul Petit Philogene Polynice Saintil Sylvain Theodore Valcin Vilsaint Zamor Belizaire Cherenfant
Duverger Etienne Silva Santos Ferreira Pereira Oliveira Costa Rodrigues Martins Sousa Fernandes Gonçalves
Gomes Lopes Marques Alves Almeida Ribeiro Pinto Carvalho Teixeira Moreira Correia Mendes Nunes Soares Vieira
Monteiro Cardoso Rocha Raposo Brandão Magalhães Simões Falcão Tavares Barbosa Andrade Furtado Cabral
Medeiros Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie
Tang Han Cao Deng Feng Zeng Peng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye Cheng Wei Su Lu Ding Ren Shen
Yao Zhong Cui Abdi Abdullahi Abdirahman Adan Ahmed Ali Aden Bashir Dahir Dirie Duale Egal Elmi Farah Farole
Gedi Guled Haji Hassan Hersi Hussein Ibrahim Ismail Jama Kediye Khalif Mohamud Muse Nur Omar Osman Roble
Samatar Sheikh Shire Warsame Yusuf Abbas Abdallah Aziz Bakr Darwish Fahmy Farouk Ghanem Habib Haddad Hamdan
Hashem Ibrahimi Jabbar Kassab Khalil Khoury Mahmoud Mansour Masri Mustafa Nasser Najjar Othman Qasim Rahman
Rashid Saad Saleh Shaheen Suleiman Tawfiq Zaki Zayed
""".split()

GIVEN_NAMES = """
James Robert John Michael William David Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony
Mark Steven Paul Andrew Kenneth Kevin Brian George Timothy Ronald Edward Jason Jeffrey Ryan Jacob Gary
Nicholas Eric Jonathan Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Nancy Lisa
Betty Margaret Sandra Ashley Kimberly Emily Donna Michelle Carol Amanda Dorothy Melissa Deborah Stephanie
Rebecca Sharon Laura Cynthia Lucille Tess José Juan Luis Carlos Jesús Jorge Miguel Ángel Francisco Pedro
Alejandro Ricardo Héctor Raúl Andrés Julio Ramón María Guadalupe Rosa Ana Carmen Juana Yolanda Gloria Lucía
Sofía Esperanza Dolores Teresa Verónica Adriana Inés Minh Anh Thảo Hương Lan Linh Phương Quang Thành Tuấn
Hùng Dũng Hòa Ngọc Tuyết Xuân Bích Khánh Việt Trung Jean-Claude Marie-Ange Roseline Fabiola Widline Guerline
Wilner Frantz Emmanuel Evens Jacques Mirlande Nadège Yvrose João Antônio Paulo Manuel Fátima Conceição
Lurdes Graça Tiago Rui Beatriz Catarina Inácio Nélson Vânia Zélia Wei Fang Xiuying Na Min Jing Lei Qiang Jun
Yan Xia Mei Ling Hui Ping Xiaoming Guoqiang Yuhan Zihan Haoran Amina Fadumo Hodan Halima Khadija Asha Sahra
Ayaan Ifrah Nimo Abdi Mohamed Ahmed Ismail Liban Guled Cabdi Faarax Fatima Aisha Maryam Zainab Layla Noor
Hana Rania Yasmin Amal Omar Khalid Youssef Ibrahim Tariq Samir Karim Nabil Walid
""".split()

STREETS = ("Main", "Oak", "Maple", "Cedar", "Washington", "Harbor", "Dudley", "Blue Hill", "Geneva")
TOWNS = ("Boston", "Dorchester", "Roxbury", "Chelsea", "Lynn", "Brockton", "Lowell", "Lawrence", "Quincy")
LANGUAGES = ("en", "en", "en", "es", "ht", "vi", "pt", "zh", "so", "ar")


@dataclass(frozen=True)
class Person:
    """Somebody generated, with what she can be found by."""

    patient_id: UUID
    family_name: str
    given_name: str
    birth_date: str
    phone: str
    caregiver: str
    town: str
    number: str


def people(count: int, seed: int = 20261123) -> Iterator[Person]:
    """Yield people, always the same for a seed but for their ids."""
    luck = random.Random(seed)  # noqa: S311  # a repeatable population, no secret
    for number in range(count):
        family = luck.choice(SURNAMES)
        if luck.random() < 0.15:
            family = f"{family} {luck.choice(SURNAMES)}"
        born = f"{luck.randint(1925, 2024)}-{luck.randint(1, 12):02}-{luck.randint(1, 28):02}"
        area = luck.choice(("617", "857", "781", "978", "508", "413"))
        yield Person(
            new_id(), family, luck.choice(GIVEN_NAMES), born,
            f"+1{area}{luck.randint(2000000, 9999999)}",
            f"{luck.choice(GIVEN_NAMES)} {luck.choice(SURNAMES)}" if luck.random() < 0.3 else "",
            luck.choice(TOWNS), f"MRN-{number:07}",
        )  # fmt: skip


def settle(desk: Desk, population: list[Person], *, own_share: int = 20, per_save: int = 2000) -> None:
    """Store people in big saves; every `own_share`-th is on the caseload of the desk's worker."""
    for start in range(0, len(population), per_save):
        with desk.writing() as session:
            for place, person in enumerate(population[start : start + per_save], start):
                coordinator = desk.worker_id if place % own_share == 0 else _OTHER_WORKER
                _add(session, person, coordinator, place)


def _add(session: Session, person: Person, coordinator: UUID, place: int) -> None:
    chart = person.patient_id
    session.add(
        Patient(
            id=chart, chart=chart, family_name=person.family_name, given_names=(person.given_name,),
            birth_date=PartialDate(person.birth_date), coordinator_id=coordinator,
            spoken_language=LANGUAGES[place % len(LANGUAGES)], registered_at=clock.now(),
        )
    )  # fmt: skip
    session.add(ContactPoint(chart=chart, system=ContactSystem.PHONE, value=person.phone))
    street = f"{place % 900 + 1} {STREETS[place % len(STREETS)]} Street"
    session.add(Address(chart=chart, lines=(street,), city=person.town, state="MA", postal_code="02121"))
    session.add(
        PatientIdentifier(
            chart=chart, type=IdentifierType.MEDICAL_RECORD, system="urn:clinic", value=person.number
        )
    )
    if person.caregiver:
        session.add(RelatedPerson(chart=chart, name=person.caregiver, role=RelatedRole.CAREGIVER))


_OTHER_WORKER = UUID("0193a000-0000-7000-8000-0000000000ff")
