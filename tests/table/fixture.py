"""Makes cases.xlsx, a table as another program writes it: python3 tests/table/fixture.py"""

import datetime
import pathlib

import openpyxl

book = openpyxl.Workbook()
sheet = book.active
sheet.title = "Дела"
sheet.append(["# Дела колледжа"])
sheet.append(["role", "incident.date", "applicant.name", "applicant.phone", "facts.council_consulted", "incident.story"])
sheet.append([])
sheet.append(["student", datetime.date(2025, 11, 14), "Примеров Пётр", 79000000000, False, "Сказали: «приходи».\nИначе — отчислят"])
sheet.append(["pupil", datetime.datetime(2025, 11, 15, 12, 30), "Образцова Анна", "8 900 000-00-00", None, "=A4"])
book.create_sheet("Справка")["B7"] = "не читается"
book.create_sheet("Скрытый")["A1"] = "не читается"
book["Скрытый"].sheet_state = "hidden"
book.save(pathlib.Path(__file__).with_name("cases.xlsx"))
