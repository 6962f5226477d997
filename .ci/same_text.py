#!/usr/bin/env python3
"""Compares the text of a PDF with the Markdown of the same letter: same_text.py LETTER.md LETTER.pdf

Three readers are asked: poppler in its two orders, and MuPDF. Left out on both sides is what a line
break may change: blanks, hyphens and dashes (a dash also begins the items of a list). Left out of the
PDF are the page numbers, out of the Markdown its marks.

No reader may leave a hyphen of our own at the end of a line, but MuPDF before 1.24, which does not know
that the file tells the whole word beside it.
"""

import re
import subprocess
import sys

BLANKS_AND_DASHES = re.compile(r"[\s\u00ad\-\u2010-\u2015]+")


def text_of_markdown(path):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    text = re.sub(r"^(\*\*\*|=+)$", "", text, flags=re.MULTILINE)
    text = text.replace("**", "")
    return re.sub(r"\\(\n|[^\w\s])", r"\1", text)


READERS = {
    "pdftotext": ["pdftotext", "-enc", "UTF-8", "{}", "-"],
    "pdftotext -raw": ["pdftotext", "-raw", "-enc", "UTF-8", "{}", "-"],
    "mutool": ["mutool", "draw", "-q", "-F", "text", "{}"],
}


def text_of_pdf(path, command):
    command = [part.replace("{}", path) for part in command]
    pages = subprocess.run(command, check=True, capture_output=True).stdout.decode().split("\f")
    for index in range(1, len(pages)):
        number = re.compile(rf"\A\s*{index + 1}\s*\n|\n\s*{index + 1}\s*\Z")
        pages[index] = number.sub("", pages[index])
    return "\n".join(pages)


def compare(markdown, pdf, reader):
    expected = BLANKS_AND_DASHES.sub("", text_of_markdown(markdown))
    text = text_of_pdf(pdf, READERS[reader])
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
