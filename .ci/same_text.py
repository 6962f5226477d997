#!/usr/bin/env python3
"""Compares the text of a PDF with the Markdown of the same letter: same_text.py LETTER.md LETTER.pdf

Three readers are asked: poppler in its two orders, and MuPDF. Left out on both sides is what a line
break may change: blanks, hyphens and dashes (a dash also begins the items of a list). Left out of the
PDF are the page numbers, out of the Markdown its marks.

A signature list stands on pages of its own behind the letter. Readers go through a table in orders of their
own, so its words are counted: every cell once, its head and its number once on each sheet.

No reader may leave a hyphen of our own at the end of a line, but MuPDF before 1.24, which does not know
that the file tells the whole word beside it.
"""

import collections
import re
import subprocess
import sys

BLANKS_AND_DASHES = re.compile(r"[\s\u00ad\-\u2010-\u2015]+")


def parts_of_markdown(path):
    """The letter, and its signature list or nothing."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    letter, _, last = text.rpartition("\n***\n")
    return (letter, last) if "\n===\n" in last and "\n| --: |" in last else (text, "")


def text_of_markdown(path):
    return without_marks(parts_of_markdown(path)[0])


def without_marks(text):
    text = re.sub(r"^(\*\*\*|=+)$|^## ", "", text, flags=re.MULTILINE)
    text = text.replace("**", "")
    return re.sub(r"\\(\n|[^\w\s])", r"\1", text)


READERS = {
    "pdftotext": ["pdftotext", "-enc", "UTF-8", "{}", "-"],
    "pdftotext -raw": ["pdftotext", "-raw", "-enc", "UTF-8", "{}", "-"],
    "mutool": ["mutool", "draw", "-q", "-F", "text", "{}"],
}


def unmarked(text):
    return re.sub(r"\\(\n|[^\w\s])", r"\1", text)


def list_of_markdown(path):
    """The title of the list in lines, the rows of its table, the head first, and what numbers its sheets."""
    _, text = parts_of_markdown(path)
    if not text:
        return None
    title, _, rest = unmarked(text).partition("\n===\n")
    lines = [line for line in rest.splitlines() if line.strip()]
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in lines if line.startswith("|")]
    sheet = next(line for line in lines if "{number}" in line)
    return title.strip().splitlines(), [rows[0], *rows[2:]], re.sub(r"\[.*\]", "", sheet)


def words(text):
    found = (BLANKS_AND_DASHES.sub("", word) for word in text.split())
    return collections.Counter(word for word in found if word)


def words_of_sheets(listed, count):
    title, rows, sheet = listed
    head = " ".join([*title, *rows[0]])
    numbers = [sheet.format(number=number, count=count) for number in range(1, count + 1)]
    return words(" ".join([head] * count + numbers + [cell for row in rows[1:] for cell in row]))


def compare_list(markdown, pdf, sheets, reader):
    listed = list_of_markdown(markdown)
    found, expected = words("\n".join(sheets)), words_of_sheets(listed, len(sheets))
    if found != expected:
        sys.exit(f"{pdf}: in the list {reader} finds {found - expected} in place of {expected - found}")


def pages_of_pdf(path, command):
    command = [part.replace("{}", str(path)) for part in command]
    return subprocess.run(command, check=True, capture_output=True).stdout.decode().split("\f")


def text_of_pdf(path, command):
    return text_of_pages(pages_of_pdf(path, command))


def text_of_pages(pages):
    for index in range(1, len(pages)):
        number = re.compile(rf"\A\s*{index + 1}\s*\n|\n\s*{index + 1}\s*\Z")
        pages[index] = number.sub("", pages[index])
    return "\n".join(pages)


def compare(markdown, pdf, reader):
    expected = BLANKS_AND_DASHES.sub("", text_of_markdown(markdown))
    pages = pages_of_pdf(pdf, READERS[reader])
    listed = list_of_markdown(markdown)
    if listed:
        begins = next(number for number, page in enumerate(pages) if listed[0][0] in page)
        sheets = [page for page in pages[begins:] if page.strip()]
        compare_list(markdown, pdf, sheets, reader)
        pages = pages[:begins]
    text = text_of_pages(pages)
    if "pdftotext" in reader and re.search(r"[^\W\d_]-\n", text):
        sys.exit(f"{pdf}: {reader} does not read a divided word as one")
    found = BLANKS_AND_DASHES.sub("", text)
    if expected == found:
        return
    same = next(
        (at for at, (one, other) in enumerate(zip(expected, found)) if one != other),
        min(len(expected), len(found)),
    )
    start = max(0, same - 30)
    sys.exit(
        f"{pdf}: the text that {reader} finds differs from {markdown}\n"
        f"  letter: …{expected[start : same + 40]}…\n"
        f"  PDF:    …{found[start : same + 40]}…"
    )


def main(markdown, pdf):
    for reader in READERS:
        compare(markdown, pdf, reader)


if __name__ == "__main__":
    main(*sys.argv[1:])
