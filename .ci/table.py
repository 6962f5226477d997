#!/usr/bin/env python3
"""Makes a table of so many cases of invented people in four forms: table.py ROWS NAME

Out come NAME.csv, NAME.cp1251.csv with semicolons, NAME.xlsx and NAME.jsonl with the same rows. Each has
three addressees and a story that no other row has.
"""

import csv
import itertools
import json
import random
import sys

import openpyxl

SURNAMES = "Громов Ветров Лесной Ильин Щукин Юрьев Цаплин Эрастов Фомин Жданов Холодный Абрикосов".split()
GIVEN = ["Алексей Сергеевич", "Игорь Юрьевич", "Фёдор Эдуардович", "Захар Хрисанфович", "Борис Глебович"]
PRESSURE = ["expulsion_threat", "explanatory_note", "refuser_lists", "exam_nonadmission", "chat_removal"]
WHERE = ["После занятий в кабинете", "На перемене у раздевалки", "На собрании в общежитии", "В чате отделения",
         "Утром у входа", "По телефону вечером", "На педсовете", "В учебной части"]
WHAT = ["сказали, что всем надо установить MAX до конца недели", "объявили, что расписания без MAX больше не будет",
        "велели показать телефон с установленным MAX", "сказали, что отказавшихся перепишут",
        "предупредили, что задания теперь только в MAX", "объявили, что старый чат удалят"]
THEN = ["Я попросил показать приказ, мне ответили, что он внутренний", "Я сказал, что телефон мой, личный",
        "Я предложил почту, её не приняли", "Я отказался, и меня записали в тетрадь",
        "Я промолчал и ушёл на пару", "Я спросил о причине, ответа не было"]
END = ["Это слышали несколько человек из группы", "На следующий день разговор повторился",
       "После этого меня убрали из рассылки", "Снимок сообщения у меня сохранился",
       "Другим сказали то же самое", "Тон был резким"]


def rows(count):
    random.seed(7)
    stories = list(itertools.product(WHERE, WHAT, THEN, END))
    random.shuffle(stories)
    for number, story in zip(range(count), itertools.cycle(stories)):
        where, what, then, end = story
        yield {
            "role": "student",
            "institution.name": "ГБПОУ «Образцовый техникум»",
            "institution.kind": "college",
            "institution.region": "Пермский край",
            "incident.date": f"{number % 18 + 1:02}.11.2025",
            "incident.pressure": "|".join(random.sample(PRESSURE, 2)),
            "incident.demanded_by.position": "куратор группы",
            "incident.story": f"{where} {what}. {then}. {end}.",
            "applicant.name": f"{random.choice(SURNAMES)} {random.choice(GIVEN)}",
            "applicant.address": f"{614000 + number}, г. Пермь, ул. Примерная, д. {number + 1}",
            "to": "prosecutor|rosobrnadzor|rector",
            "dated": "20.11.2025",
        }


def main(count, name):
    table = list(rows(count))
    cells = [list(table[0])] + [list(row.values()) for row in table]
    with open(f"{name}.csv", "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(cells)
    with open(f"{name}.cp1251.csv", "w", encoding="cp1251", newline="") as file:
        csv.writer(file, delimiter=";").writerows(cells)
    book = openpyxl.Workbook()
    for row in cells:
        book.active.append(row)
    book.save(f"{name}.xlsx")
    with open(f"{name}.jsonl", "w", encoding="utf-8") as file:
        # A comment where the others have their names of columns: letters are called by their rows.
        file.write("# cases\n")
        for row in table:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")


main(int(sys.argv[1]), sys.argv[2])
