#!/usr/bin/env python3
"""Compares the text of a PDF with the Markdown of the same letter: same_text.py LETTER.md LETTER.pdf

Left out on both sides is what a line break may change: blanks, hyphens and dashes (a dash also begins
the items of a list). Left out of the PDF are the page numbers, out of the Markdown its marks.
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


def text_of_pdf(path):
    command = ["pdftotext", "-enc", "UTF-8", path, "-"]
    pages = subprocess.run(command, check=True, capture_output=True).stdout.decode().split("\f")
    for index in range(1, len(pages)):
        pages[index] = re.sub(rf"\A\s*{index + 1}\s*\n", "", pages[index])
    return "\n".join(pages)


def main(markdown, pdf):
    expected = BLANKS_AND_DASHES.sub("", text_of_markdown(markdown))
    found = BLANKS_AND_DASHES.sub("", text_of_pdf(pdf))
    if expected == found:
        return
    same = next(
        (at for at, (one, other) in enumerate(zip(expected, found)) if one != other),
        min(len(expected), len(found)),
    )
    start = max(0, same - 30)
    sys.exit(
        f"{pdf}: the text differs from {markdown}\n"
        f"  letter: …{expected[start : same + 40]}…\n"
        f"  PDF:    …{found[start : same + 40]}…"
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
