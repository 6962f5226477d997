#!/usr/bin/env python3
"""Compares the signature list of a PDF with a table of signers, row by row: same_rows.py TABLE.csv LETTER.pdf

The rows are those of the tags. The first is that of the case, all others are those of the table in order;
each has its number, name and status, address, and two empty cells. Blanks and what a line break may change
are left out.
"""

import csv
import re
import subprocess
import sys


def plain(text):
    return re.sub(r"[\s\u00ad\-\u2010\u2011]+", "", text)


def listed(pdf):
    """The cells of each row of the list, without its head."""
    tags = subprocess.run(["pdfinfo", "-struct-text", pdf], capture_output=True, check=True, text=True).stdout
    rows, in_cell = [], False
    for line in tags.splitlines():
        words = line.strip()
        if words.startswith('"'):
            if in_cell:
                rows[-1][-1] += words[1:-1]
            continue
        in_cell = words == "TD"
        if words == "TR":
            rows.append([])
        elif in_cell:
            rows[-1].append("")
    return [[plain(cell) for cell in row] for row in rows if row]


with open(sys.argv[1], newline="", encoding="utf-8") as table:
    signers = list(csv.DictReader(table))
names = [f"{signer['name']}, {signer['status']}" if signer["status"] else signer["name"] for signer in signers]
expected = [[str(number), plain(name), plain(signer["address"]), "", ""]
            for number, (name, signer) in enumerate(zip(names, signers), 2)]
found = listed(sys.argv[2])[1:]
for row, other in zip(found, expected):
    if row != other:
        sys.exit(f"{sys.argv[2]}: row {other[0]} is not that of the table")
if len(found) != len(expected):
    sys.exit(f"{sys.argv[2]}: {len(found)} rows, the table has {len(expected)}")
print(f"{len(found)} rows of {sys.argv[2].rpartition('/')[2]} are those of the table")
