#!/usr/bin/env python3
"""Makes a table of so many invented signers: signers.py ROWS TABLE.csv

No two have the same address. Some names and addresses are so long that they take several lines of a list.
"""

import csv
import random
import sys

NAMES = ["Примеров Пётр Ильич", "Образцова Анна Олеговна", "Громов-Примерский Алексей Константинович",
         "Примерова Юлия Фёдоровна", "Учебная Александра Вячеславовна", "Пробный Захар Хрисанфович"]
STREETS = ["Образцовая", "Пробная", "Примерная", "имени 50-летия Примерского политехнического колледжа"]
STATUSES = ["", "", "студент 2 курса", "студентка 4 курса отделения информационных технологий"]

count, path = int(sys.argv[1]), sys.argv[2]
random.seed(3)
with open(path, "w", newline="", encoding="utf-8") as table:
    rows = csv.writer(table)
    rows.writerow(["name", "address", "status"])
    for number in range(1, count + 1):
        address = f"62{random.randrange(10000):04}, г. Екатеринбург, ул. {random.choice(STREETS)}, д. {number}"
        rows.writerow([random.choice(NAMES), address, random.choice(STATUSES)])
