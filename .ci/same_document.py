#!/usr/bin/env python3
"""Compares documents with the Markdown of the same letters: same_document.py FOLDER PDFS

Every LETTER.docx of FOLDER is opened by python-docx, and its paragraphs have to be those of LETTER.md,
one by one. LibreOffice has made PDFS/LETTER.pdf of it, whose text has to be that of the letter, numbers
of lists included; what is left out of that comparison is told in same_text.py, and so are the lines to
sign on.
"""

import collections
import pathlib
import re
import sys

import docx
from same_text import BLANKS_AND_DASHES, list_of_markdown, parts_of_markdown, text_of_markdown, text_of_pdf, without_marks

ITEM = re.compile(r"^ *(?:\d+\.|-) +")


def paragraphs_of(text):
    """The paragraphs without the numbers of lists, which a document does not have as text."""
    paragraphs, goes_on = [], False
    for line, marked in zip(without_marks(text).splitlines(), text.splitlines(), strict=True):
        if goes_on:
            paragraphs[-1] += "\n" + line.strip()
        elif line.strip():
            # A bold number is text.
            paragraphs.append((line if marked.startswith("**") else ITEM.sub("", line)).strip())
        goes_on = marked.endswith("\\")
    return paragraphs


def paragraphs_of_markdown(path):
    """The paragraphs of the letter, its signature as one line for each who signs, and those of an annex."""
    letter, annex = parts_of_markdown(path)[0], ""
    first, _, last = letter.rpartition("\n***\n")
    if "\n===\n" in first and "\n===\n" in last:
        letter, annex = first, last
    paragraphs = paragraphs_of(letter)
    date, *names = paragraphs.pop().split("\n")
    signed = [f"\t\t\t{name}" for name in names]
    signed[0] = date + signed[0]
    return paragraphs + signed + paragraphs_of(annex)


def plain(text):
    """The text as the Markdown has it, which does not say where a line must not end."""
    return text.replace("\u00a0", " ").replace("\u2011", "-")


def compare(what, expected, found):
    if len(expected) != len(found):
        sys.exit(f"{what}: {len(found)} in place of {len(expected)}")
    for number, (one, other) in enumerate(zip(expected, found)):
        if one != other:
            sys.exit(f"{what}: number {number} differs\n  letter:   {one!r}\n  document: {other!r}")


def main(folder, pdfs):
    documents = sorted(pathlib.Path(folder).glob("*.docx"))
    for path in documents:
        document = docx.Document(path)
        found = [plain(paragraph.text) for paragraph in document.paragraphs]
        markdown = path.with_suffix(".md")
        expected = [plain(text) for text in paragraphs_of_markdown(markdown)]
        listed = list_of_markdown(markdown)
        if listed:
            # Behind the signature: a title, an empty paragraph, the table, another one.
            expected += ["\n".join(line.rstrip("\\") for line in listed[0]), "", ""]
            table = [[plain(cell.text) for cell in row.cells] for row in document.tables[0].rows]
            compare(f"{path}: rows", [[plain(cell) for cell in row] for row in listed[1]], table)
        compare(f"{path}: paragraphs", expected, found)
        printed = text_of_pdf(f"{pdfs}/{path.stem}.pdf", ["pdftotext", "-enc", "UTF-8", "{}", "-"])
        if listed:
            # The column of numbers may be read before the title.
            begins = re.search(r"\n\s*(№[\s\d]*)?" + re.escape(listed[0][0]), printed).start()
            printed, sheets = printed[:begins], printed[begins:]
            known = " ".join([*listed[0], *(cell for row in listed[1] for cell in row)])
            # Its columns stand close, so that words of neighbours may be read as one.
            signs = [collections.Counter(BLANKS_AND_DASHES.sub("", text)) for text in (known, sheets)]
            lacking = signs[0] - signs[1]
            if lacking:
                sys.exit(f"{path}: LibreOffice does not show {lacking}")
        signs = [BLANKS_AND_DASHES.sub("", text).replace("_", "") for text in (text_of_markdown(markdown), printed)]
        compare(f"{path}: characters in LibreOffice", *signs)
    if not documents:
        sys.exit(f"{folder}: no documents")
    print(f"documents: {len(documents)} are their letters, in python-docx and LibreOffice")


if __name__ == "__main__":
    main(*sys.argv[1:])
