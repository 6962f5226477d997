### Everything the program says to a person, in English. ru.ftl has the same names, attributes and variables.
###
### The message of a problem says what happened: lower case, no full stop.
### Its attribute .hint says what to do: full sentences.
### An empty argument arrives here as the word none.

## General

severity-error = error
severity-warning = warning
standard-input = standard input
place-in-table = row { $row }{ $column ->
        [none] {""}
       *[other] , column { $column }
    }{ $field ->
        [none] {""}
       *[other] { $column ->
            [none] , { $field }
           *[other] {" "}({ $field })
        }
    }{ $character ->
        [none] {""}
       *[other] , character { $character }
    }
standard-output = standard output

hint-nearest-known = { $nearest ->
        [none] It can be: { $known }.
       *[other] Did you mean "{ $nearest }"? It can be: { $known }.
    }
hint-nearest = { $nearest ->
        [none] Look for a typing error.
       *[other] Did you mean "{ $nearest }"?
    }
because = { $reason ->
        [none] {""}
        [permission] : no permission
        [no-space] : no space left on the disk
        [read-only] : the disk is read-only
        [device] : the disk or its connection failed
        [too-large] : the file is too large
        [name] : the name is too long
       *[other] : { $reason }
    }
expected-type = { $expected ->
        [text] text is needed
        [number] a whole number is needed
        [yes-no] true (yes) or false (no) is needed
        [list] a list is needed
        [map] nested fields are needed
        [date] a date is needed
       *[other] one of { $expected } is needed
    }
expected-example = { $expected ->
        [text] Put the value in quotes: "15".
        [number] Write the number in digits, without quotes: 15.
        [yes-no] Write true or false, without quotes.
        [list] Write the list in square brackets: [first, second]. A single value needs them too.
        [map] Indent the nested fields on the lines below, each as "key: value".
        [date] Write the date as 2025-11-14, as 14.11.2025 or in Russian words.
       *[other] Correct the value of this field.
    }

## Help

help-usage = Usage
help-commands = Commands
help-command = COMMAND
help-arguments = Arguments
help-options = Options
help-global = Global options
help-after-error =
    Usage: { $usage }
    More: { $command } --help

command-zhaloba = Writes a complaint that has to be answered when you are made to install a messenger.
    .usage = zhaloba [OPTIONS] COMMAND
    .examples =
        Examples:
          zhaloba write case.yaml      write the letters of a case file
          zhaloba explain case.yaml    show which norms the letters will cite, and why
          zhaloba check case.yaml      find every mistake in the file at once

        The program works offline and sends nothing anywhere: you hand in the letters yourself.
        The letters are in Russian. Personal data goes into the case file, never into options.
command-write = Writes letters from case files, one to each addressee.
    .usage = zhaloba write [OPTIONS] CASE…
    .examples =
        Examples:
          zhaloba write case.yaml                   letters as PDF, into the folder letters
          zhaloba write case.yaml --to prosecutor   to the prosecutor only
          zhaloba write case.yaml --format md -o -  show the letter to the only addressee on the screen
          zhaloba write case.yaml --draft           a draft while not all is known
          zhaloba write case.yaml --format pdf,txt  the text for a form on a site too
          zhaloba write letters/case-rector.md      a letter that you have edited
          zhaloba write case.yaml --signers all.csv a collective statement of all in the table

        Finished files are not overwritten unless you add --force.
command-sheets = Makes blank signature sheets, to be printed and signed by hand.
    .usage = zhaloba sheets [OPTIONS] CASE
    .examples =
        Examples:
          zhaloba sheets case.yaml               one sheet with as many rows as it holds
          zhaloba sheets case.yaml --pages 20    twenty numbered sheets
          zhaloba sheets case.yaml --to rector   sheets for the statement to this addressee

        The case need not name who signs. Each sheet says what is being signed.
command-explain = Explains which norms the letters will cite and why, what was missing, what is asked.
    .usage = zhaloba explain [OPTIONS] CASE
    .examples =
        Examples:
          zhaloba explain case.yaml           norms, facts and what the text was compared with
          zhaloba explain case.yaml -q        one line a letter
          zhaloba explain case.yaml -v        everything, and which norms are not cited and why
          zhaloba explain case.yaml --to rosobrnadzor
          zhaloba explain case.yaml --json    for other programs
command-check = Checks files and shows every mistake at once. Writes nothing.
    .usage = zhaloba check [OPTIONS] FILE…
    .examples =
        Examples:
          zhaloba check case.yaml
          zhaloba check case.yaml --strict      take warnings for errors too
          zhaloba check statutes.yaml examples  and the norms that no letter cites
command-forms = Shows names and positions in all Russian cases, and says where it is not sure.
    .usage = zhaloba forms [OPTIONS] [NAME…]
    .examples =
        Examples:
          zhaloba forms "NAME"
          zhaloba forms "POSITION" "BODY"
          zhaloba forms --json < names.txt    for other programs, one line a name

        Without a name it reads lines from standard input. After a tab a line may tell the gender
        (male, female) and what the name is (person, surname, first, patronymic, position).
command-law = Shows the norms that letters may cite, and finds the one you need.
    .usage = zhaloba law [OPTIONS] [list | show NORM | search WORD…]
    .examples =
        Examples:
          zhaloba law                         all norms, by acts
          zhaloba law show education-43-2     everything about one norm
          zhaloba law search WORD             norms that have this Russian word in any form
          zhaloba law search 273              norms of an act, by its number

        Found are norms that have all the words: in the text, the reference, the name of the act or
        the heading of an argument. Where nothing is found, this is said, and the exit code is 0.
command-schema = Describes the case file and the statutes file for editors and other programs.
    .usage = zhaloba schema [OPTIONS] case | statutes | table | signers
    .examples =
        Examples:
          zhaloba schema case > case.schema.json    an editor offers keys and values
          zhaloba schema statutes --data own        with own statutes and addressees
          zhaloba schema table > cases.csv          an empty table of cases, its columns explained
          zhaloba schema signers > people.csv       the same for a table of people who sign

        To have an editor check a case file, put this in its first line:
          # yaml-language-server: $schema=case.schema.json
command-template = Lists the templates that letters are worded in, and copies one for you to change.
    .usage = zhaloba template [OPTIONS] [list | copy NAME FOLDER]
    .examples =
        Examples:
          zhaloba template                      all templates: what for, to which addressees
          zhaloba template list --data own      together with your own
          zhaloba template copy complaint own   a copy of complaint.md in the folder own
          zhaloba check own                     whether your templates are right
          zhaloba write case.yaml --data own    letters with them

        For new wording one block is enough: docs/templates.md shows how.
command-help = Shows help about the program or a command.
    .usage = zhaloba help [COMMAND]
    .examples =
        Example:
          zhaloba help write

argument-cases = Case file or edited letter (.md); "-" reads one case from standard input
    .value = CASE
argument-case = Case file, for example case.yaml; "-" reads the case from standard input
    .value = CASE
argument-paths = Case, letter (.md), table, statutes, template or a folder of them; "-": a case or table
    .value = FILE
argument-names = A name, a position or a body; without any, names are read from standard input
    .value = NAME
argument-action = What to do: list, show (one norm) or search [usually list]
    .value = ACTION
argument-words = The name of the norm for show, the words for search
    .value = WORD
argument-kind = What to describe: the case file, the statutes file, a table of cases or one of signers
    .value = KIND
argument-template-action = What to do: list or copy [usually list]
    .value = ACTION
argument-template-name = The template to copy, for example complaint
    .value = NAME
argument-template-folder = Where the copy goes; the folder is made if it is not there
    .value = FOLDER
argument-topic = Which command to tell about
    .value = COMMAND
argument-to = Only these addressees, divided by commas; normally those of the case
    .value = ADDRESSEE,…
argument-formats = Formats, divided by commas: pdf, docx, txt, md [normally pdf]
    .value = FORMAT,…
argument-limit = How many characters a form on a site takes: a letter as txt is not longer
    .value = NUMBER
argument-draft = Drafts in place of letters: the name and other things can be added later
argument-signers = A table of people who sign with the applicants; "-": standard input
    .value = TABLE
argument-incomplete = Who has no name or address: refuse (an error) or list (leave a blank)
    .value = HOW
argument-output = Folder for the letters [normally letters]; "-": standard output
    .value = FOLDER
argument-sheets-to = For the statement to this addressee; else the first that the case names
    .value = ADDRESSEE
argument-sheet-rows = How many rows on a sheet; else as many as there is room for
    .value = NUMBER
argument-pages = How many sheets [normally 1]
    .value = NUMBER
argument-sheets-file = The PDF file [normally CASE-sheets.pdf]; "-" for standard output
    .value = FILE
argument-lang = Language of the program: ru or en; letters are always in Russian
    .value = LANGUAGE
argument-json = Print the outcome as JSON, for other programs
argument-no-input = Ask nothing
argument-today = The day to take for today
    .value = YYYY-MM-DD
argument-data = Folder with your own statutes and templates, over the built-in ones
    .value = FOLDER
argument-font = Own fonts (.ttf), divided by commas: regular, bold, if needed italic
    .value = FILE,…
argument-strict = Take warnings for errors
argument-force = Overwrite finished files
argument-quiet = Report errors only
argument-verbose = Tell more
argument-color = Colour in messages: auto, always or never [normally auto]
    .value = WHEN
argument-help = Show help
argument-version = Show the version

## For the system

command-completions = Prints what a shell needs to complete commands, options and values.
    .usage = zhaloba completions SHELL
    .examples =
        Examples:
          zhaloba completions bash > ~/.local/share/bash-completion/completions/zhaloba
          zhaloba completions fish > ~/.config/fish/completions/zhaloba.fish
          zhaloba completions zsh > ~/.zfunc/_zhaloba
argument-shell = Which shell: bash, zsh, fish, elvish or powershell
    .value = SHELL
command-man = Prints the manual page.
    .usage = zhaloba man
    .examples =
        Examples:
          zhaloba man | man -l -                                     read it
          zhaloba man > ~/.local/share/man/man1/zhaloba.1            and then: man zhaloba

man-name = NAME
man-synopsis = SYNOPSIS
man-description = DESCRIPTION
man-commands = COMMANDS
man-options = GLOBAL OPTIONS
man-exit = EXIT STATUS
man-environment = ENVIRONMENT
man-lang = The language of the program, ru or en, where --lang does not say it.
man-locale = The language of the system, where nothing else says it.
man-no-color = Any value that is not empty switches colours off, where --color says nothing.
exit-0 = everything was done
exit-1 = something unforeseen failed
exit-2 = the command is used wrongly
exit-3 = a case, table, statutes or template file is wrong; every problem is listed
exit-4 = no letter remains: nothing fits, or nobody named is competent
exit-5 = the output cannot be written, or exists already
exit-6 = letters of a table were written, but not of all rows; the report says which
exit-130 = interrupted: the answers of the interview are kept, a table can be resumed

## Case files at rest

argument-tar = With -o -: all letters as one tar archive
argument-forgotten = Case file to remove together with its letters
    .value = CASE
argument-letters-folder = Folder with the letters [normally letters]
    .value = FOLDER
problem-usage-tar-folder = { "--tar" } is for standard output only
    .hint = Add -o -, or leave out --tar: letters go to the folder one by one.
problem-interrupted-stream = the work was interrupted; letters that went out: { $letters } of { $all }
    .hint = The archive is not whole. Throw it away and repeat the command.

command-forget = Removes a case file and the letters made from it.
    .usage = zhaloba forget [OPTIONS] CASE…
    .examples =
        Examples:
          zhaloba forget case.yaml             the file and its letters in the folder letters
          zhaloba forget case.yaml -o print    letters in another folder
          zhaloba forget case.yaml --force     letters that were changed since, too

        A letter is removed if the case gives it again, to the letter. One that was changed stays and
        is named. With --force a name such as case-prosecutor.pdf is enough, and nothing is asked.
problem-usage-forget-stdin = standard input is nothing that can be removed
    .hint = Name the case file.
problem-forget-changed = { $path } is not what the case gives; it stays
    .hint = It was edited, made with other pictures or options or by another version. If it should go too: the same command with --force.
problem-forget-unread = nothing was removed: the letters of a case that cannot be read are not to be recognised
    .hint = Mend the case, or add --force: then the file goes, and every letter with a name of its own (CASE-ADDRESSEE), unread.
problem-forget-link = a link or a folder stands here, nothing was removed through it: { $path }
    .hint = The program does not follow links. Remove it yourself, and what it leads to.
problem-forget-unremoved = cannot remove { $path }{ because }
    .hint = Check whether you may change this folder and whether another program keeps the file.
forget-sure = { $files ->
        [one] Remove this file?
       *[other] Remove these files ({ $files })?
    }
forget-yes = remove
forget-no = keep everything
forget-remains =
    Removed does not mean beyond restoring: an SSD, a journal of the disk or a rescue program may still hold it.
    Look for copies yourself: backups, the bin, synchronised folders, the history of the shell and of programs
    that showed the letters, sent mail, the memory of a printer. Evidence, tables and sheets are still there.

command-privacy = Shows what the program keeps and what it cannot protect you from.
    .usage = zhaloba privacy
    .examples =
        Examples:
          zhaloba privacy              one screen; a test proves each sentence
          zhaloba privacy --json       for other programs
privacy-kept = What the program keeps
privacy-files = It writes only files that you name or that it names to you.
privacy-network = It never opens a connection: letters are sent by you alone.
privacy-traces = It leaves no history, log, settings or cache.
privacy-owner = What it writes can be opened by your account only.
privacy-metadata = Letters do not tell on which account or computer or at what hour they were made.
privacy-names = Names of letters and messages about mistakes never repeat what you wrote.
privacy-crash = If it breaks down, it tells where in its code, and leaves no memory dump.
privacy-open = What it cannot protect you from
privacy-signed = An official complaint carries your name and address, and it may be shown to the person you complain of.
privacy-deleted = Removed files can often be restored, and copies stay in backups, mail, clouds and printers. "zhaloba forget" removes files, not these.
privacy-watched = Whoever controls the computer or takes it away sees what you see. Parts of a case may be in swap.
privacy-plain = The program does not encrypt. Another one can, so that nothing readable is on the disk: docs/secrets.md.
privacy-elsewhere = On a computer of your work or school
privacy-own = Its owner may record the screen, keys, files, network. Better use your own.
privacy-shell = The shell remembers commands: write no names of people in them. No option asks for them, and forms reads them from standard input, too.
privacy-stick = The program needs no installing: it runs from a memory stick with your case.

## Accidents

problem-unexpected = the program broke down at { $place }
    .hint = It is the program's mistake, not yours. Report this place and the version (zhaloba --version), never the case itself. Letters that were named are whole.

## Tables

command-batch = Writes letters from a table: for each row one to each addressee.
    .usage = zhaloba batch [OPTIONS] TABLE
    .examples =
        Examples:
          zhaloba schema table > cases.csv              an empty table that explains itself
          zhaloba check cases.csv                       every mistake in every row at once
          zhaloba batch cases.csv --today 2025-11-20    letters and a report, in the folder letters
          zhaloba batch cases.xlsx --keep-going         good rows now, the others later
          zhaloba batch cases.csv --resume              write what is absent or has changed

        A table is CSV, JSONL or XLSX; "-" reads CSV or JSONL from standard input. As long as a row is wrong
        nothing is written; with --keep-going such rows are left out (exit code 6).
argument-table = Table of cases, for example cases.csv; "-": standard input
    .value = TABLE
argument-jobs = How many threads work [normally one on each core]
    .value = NUMBER
argument-keep-going = Leave out rows that are wrong, write the others
argument-resume = Write only what is absent or has changed
argument-merge = All letters in one file besides, for the printer
argument-report = The report, .csv or .json [normally by the letters]
    .value = FILE
argument-encoding = Encoding of the table, for example windows-1251
    .value = CODE
argument-delimiter = Sign between cells, for example ";" or tab
    .value = SIGN
argument-rows = Only these rows, for example 2-500
    .value = A-B
problem-usage-bad-count = { $argument } takes a number of threads, from 1 on
    .hint = For example: -j 4. Without it all cores work.
problem-usage-bad-sheets = { $argument } takes a number from 1 to 1000
    .hint = For example: --pages 20 or --rows 12.
problem-usage-bad-delimiter = { $argument } takes a single sign that is no letter, no digit and no quotation mark
    .hint = For example: --delimiter ";" or --delimiter tab.
problem-usage-bad-rows = it is not clear which rows { $argument } asks for
    .hint = Write the first and the last one as the spreadsheet shows them: 2-500, 501- or 7.
problem-usage-bad-encoding = the encoding in { $argument } is unknown
    .hint = It is mostly utf-8, windows-1251 or cp866; without this option the bytes themselves are looked at.
problem-usage-merge-pdf = one file for the printer can be made of letters in PDF only
    .hint = Add pdf to the formats (--format), or leave out --merge.
problem-usage-batch-folder = letters from a table go to a folder, or as an archive to standard output
    .hint = Name a folder after -o, or add --tar. The command write shows a single letter on the screen.

problem-interrupted = the work was interrupted; letters written: { $letters } of { $all }
    .hint = Each letter that was written is whole. Repeat the command with --resume to write the others.
problem-letters-of-no-row = in { $folder } there are letters that this table does not give now: { $number }, { $first } first
    .hint = They may be from rows that were taken away or from an earlier table. Take them out before the folder is printed or sent; the report lists the letters of this table.
problem-no-threads = the system gave no threads
    .hint = Try -j 1.
problem-table-changed = the table was changed while the program read it
    .hint = Close it in other programs and repeat the command.
problem-table-not-held = the table is larger than { $limit } MB and would have to be kept in memory as a whole
    .hint = Divide it, or save it as a CSV file and drop the column "case": such a table is read row by row.
problem-stories-alike = rows { $first }, { $rows }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    } tell the same in the same words: letters that differ in nothing but the name are easy to put aside
    .hint = Let everybody tell it: what was said to them, by whom, when and before whom.
problem-table-more-problems = remarks besides those listed: { $number }
    .hint = Mend those and repeat; codes of the remarks on letters that were written stand in the report.
table-told = { $table }: the file itself shows that its encoding is { $encoding }{ $delimiter ->
        [none] {""}
        [comma] {" "}and that cells are divided by commas
        [semicolon] {" "}and that cells are divided by semicolons
        [tab] {" "}and that cells are divided by tabs
       *[other] {" "}and that "{ $delimiter }" stands between cells
    }
note-rows = { $subject }: { $text } (letters: { $rows })
progress-rows = Rows checked:
progress-letters = Letters
batch-shortened = Letters in txt that were shortened for a form: { $letters }; attach the whole letter to each as PDF (--format pdf)
signers-joined = People of the table who joined the case: { $joined }
signers-already = Named in the case file already and not listed again: { $already }
signers-sheets = Typed in from paper sheets: { $people }; sheets: { $sheets }
signers-absent = Numbers of absent sheets, between the first and the last: { $absent }{ $more ->
        [0] {""}
       *[other] {" "}and others, further gaps: { $more }
    }
batch-done = Rows: { $rows }; letters: { $letters }

## Figures

command-stats = Counts the incidents of tables without names: where, when, what.
    .usage = zhaloba stats [OPTIONS] TABLE…
    .examples =
        Examples:
          zhaloba stats cases.csv                  figures on the screen
          zhaloba stats 2025.csv 2026.xlsx         of several tables together
          zhaloba stats cases.csv -o figures.svg   a chart for a site
          zhaloba stats cases.csv -o figures.pdf   a sheet of A4 to print
          zhaloba stats cases.csv -o figures.csv   a table of numbers

        They name no people, no institutions and no group of fewer than five incidents: small groups are
        laid together, so that nobody can be told by them. Rows with one value in "case" are one incident.
argument-tables = A table of cases: CSV, JSONL or XLSX; "-" reads standard input
    .value = TABLE
argument-figures-format = txt, csv, json, svg or pdf [usually as the file is named, else txt]
    .value = FORMAT
argument-figures-file = The file of the figures; usually they are shown on the screen
    .value = FILE
problem-usage-table-twice = the same table is named twice
    .hint = Leave it once, or each incident would count twice.
problem-usage-figures-ending = the name of the file does not tell the format of the figures
    .hint = Let it end in .txt, .csv, .json, .svg or .pdf, or add --format.
problem-usage-figures-pdf = figures as PDF go to a file
    .hint = Name it after -o, for example: -o figures.pdf.
problem-stats-no-column = the table has none of the columns that are counted
    .hint = It needs at least one of { $columns }. The command "zhaloba schema table" prints a table with all columns.
problem-stats-column-missing = the table has no such column, so all its rows count as not stated
    .hint = { $mistyped ->
        [yes] The name of one of its columns looks mistyped.
       *[no] If it has another name there, rename it.
    }
problem-stats-region-unknown = the list has no such region, so the row counts as not stated
    .hint = { $nearest ->
        [none] Write the Russian name of the region in full.
       *[other] Did you mean "{ $nearest }"?
    }
problem-stats-case-differs = the rows of one case say different things; what was said first counts
    .hint = Mend that, or give the rows different values in the column "case".
problem-stats-too-few = there are fewer than five incidents: people could be told by such figures, so there are none
    .hint = Name several tables at once, or wait until there are more.
problem-stats-more-problems = remarks besides those listed: { $number }
    .hint = Mend those and repeat.
stats-title = Reports of people pressed to install the messenger MAX
stats-subtitle = { $incidents ->
        [one] { $incidents } incident
       *[other] { $incidents } incidents
    }, { $people ->
        [one] { $people } person
       *[other] { $people } people
    }{ $what ->
        [none] {""}
       *[other] , { $what }
    }
stats-all = All incidents
stats-institutions = { $number ->
        [one] { $number } institution
       *[other] { $number } institutions
    }
stats-regions = { $number ->
        [one] { $number } region
       *[other] { $number } regions
    }
stats-by-region = By region
stats-by-kind = By kind of institution
stats-by-pressure = By kind of pressure
stats-by-month = By month
stats-column-incidents = incidents
stats-column-people = people
stats-note-pressure = Shares are of all incidents. An incident may have several kinds of pressure, so the sum may be more than 100%.
stats-source = From what people reported, without names. Groups of fewer than five incidents are laid together.
stats-unstated = not stated
stats-rest = other (small groups together)
stats-nearly-all = nearly all
stats-percent = { $percent }%
stats-months = { $first } – { $last }
stats-month-of-year = { $month } { $year }
stats-undated = { $months } and without a date
stats-month = { $number ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }

## The interview

command-new = Asks what happened, keeps a case file and writes the letters.
    .usage = zhaloba new [OPTIONS]
    .examples =
        Examples:
          zhaloba                        the same as zhaloba new
          zhaloba new -o september.yaml  keep the case in this file, or go on with it
          zhaloba new -o -               print the case, write nothing to the disk

        Answers are saved after every question: the interview can be interrupted and taken up again.
argument-case-file = The case file, new or begun; "-" prints the case [default: case.yaml]
    .value = CASE

interview-hello =
    Your answers stay in the file { $path } on this computer and are saved after every question.
    Esc goes back, "?" says why it is asked, Ctrl-C interrupts, to go on later. Answer in Russian.
interview-hello-unkept =
    Nothing is kept on the disk: the case will stand here in the end.
    Esc goes back, "?" says why it is asked, Ctrl-C leaves. Answer in Russian.
interview-again = Going on with { $path }.
interview-first = This is the first question. Ctrl-C leaves.
interview-form = { "  " }{ $ask } { $form } (wrong? Esc)
interview-matched = { $count ->
        [0] No norm fits these answers.
        [one] { $count } norm fits:
       *[other] { $count } norms fit:
    }
interview-read = → read the letter first
interview-omit = → choose first which norms to cite
interview-write-first = To whom to write first:
interview-write-then = To whom to write then, or as well:
interview-offer = Mark who should get a letter: the letters appear in the folder letters once you give a name and an address.
interview-letters-there = There are letters of this case already. What next?
interview-replace = replace them
interview-keep = keep them as they are
interview-which-norms = Which norms should the letter cite?
interview-all-omitted = Without these norms no argument is left. Keep at least one.
interview-nothing = No letter can be made of these answers. What next?
interview-change = change the answers
interview-leave = save the answers and leave
interview-kept = The case is saved in { $path }
interview-draft = Your answers are saved. To go on: zhaloba new -o { $path }
interview-next =
    Next: print each letter twice and sign both; have your own copy stamped, or keep the list of contents
    with the receipt. The time for an answer runs from that day.
keys-text = Enter goes on, Esc goes back, ? says why it is asked
keys-one = ↑↓ and Enter choose, letters search, Esc goes back, ? says why it is asked
keys-many = ↑↓ and space mark (→ all, ← none), Enter goes on, Esc goes back, ? and space say why
keys-long = Enter after each line; an empty line ends the text, Esc takes back what is typed, "<" brings back the last line.
key-back = < back
key-why = ? why it is asked
answer-needed = An answer is needed here.
answer-again = If it is right, press Enter once more.
answer-yes = yes
answer-no = no
answer-unknown = I do not know
place-in-answer = Line { $row }, character { $sign }
answer-keep = You may go on writing; an empty line keeps it as it is.
problem-no-terminal = the interview needs a terminal, and there is none here, or questions are switched off
    .hint = Run zhaloba new in a terminal window. Without questions letters are written from a finished case file: zhaloba write case.yaml.
problem-draft-exists = the file { $path } is already there
    .hint = To go on with it: zhaloba new -o { $path }. To begin another case: zhaloba new -o other.yaml.

## Command line

problem-usage-unknown-option = unknown option { $argument }
    .hint = { $nearest ->
        [none] The help lists all options. Personal data goes into the case file, never into options.
       *[other] Did you mean { $nearest }?
    }
problem-usage-extra-argument = unexpected argument "{ $argument }"
    .hint = If a file name has spaces in it, put it in quotes.
problem-usage-unknown-command = unknown command "{ $command }"
    .hint = { $nearest ->
        [none] Commands: { $known }. To write letters from a case file: zhaloba write case.yaml.
       *[other] Did you mean "{ $nearest }"? All commands: { $known }.
    }
problem-usage-missing = an argument is missing: { $argument }
    .hint = Add it at the end of the command.
problem-usage-no-value = no value follows { $argument }
    .hint = { $known ->
        [none] Write the value right after { $argument }.
       *[other] It can be: { $known }.
    }
problem-usage-bad-value = { $argument } has no such value
    .hint = { hint-nearest-known }
problem-usage-extra-value = the option { $argument } takes no value
    .hint = Leave { $argument } without "=" and a value.
problem-usage-twice = the option { $argument } is given twice
    .hint = Leave it once.
problem-usage-conflict = { $argument } and { $prior } do not work together
    .hint = Leave one of them.
problem-usage-bad-date = the date in { $argument } cannot be understood
    .hint = Write the date as year-month-day, for example 2025-11-20.
problem-usage-empty-id = an addressee is missing in the list of { $argument }
    .hint = Divide the addressees by commas, for example: --to prosecutor,rector.
problem-usage-font-bold = { $argument } needs a second file: the bold font
    .hint = Letters have bold headings, and the program does not fake bold: { $argument } REGULAR.ttf,BOLD.ttf.
problem-usage-font-many = { $argument } takes three files at most
    .hint = Name them in this order, divided by commas: REGULAR.ttf,BOLD.ttf,ITALIC.ttf.
problem-usage-font-empty = a file is missing in the list of { $argument }
    .hint = Name the files in this order, divided by commas: REGULAR.ttf,BOLD.ttf,ITALIC.ttf.
problem-usage-stdin-twice = only one case can be read from standard input
    .hint = Leave one "-" and name the other cases as files.
problem-usage-bad-limit = the number of characters in { $argument } will not do
    .hint = Write a whole number in digits, for example: --limit 4000.
problem-usage-limit-format = --limit works on letters in the format txt only
    .hint = Add txt to the formats, for example: --format pdf,txt --limit 4000.
problem-usage-signers-one-case = { "--signers" } adds to one case
    .hint = Name one case file; run the command again for other cases.
problem-usage-signers-stdin = standard input is either the case or the table
    .hint = Name one of the two as a file.
problem-usage-without-signers = { $argument } is about the table of signers, and there is none
    .hint = Add --signers with the name of the table, or remove { $argument }.
problem-usage-letter-option = { $argument } does not work on a letter edited by hand
    .hint = Remove { $argument } or name the case file: a letter in .md says itself to whom it goes and whether it is a draft.
problem-usage-no-norm = nothing says which norm to show
    .hint = Write its name, for example: zhaloba law show education-43-2. The names are listed by zhaloba law.
problem-usage-no-words = nothing says what to search for
    .hint = Write a Russian word or a reference, for example: zhaloba law search 273.
problem-usage-law-extra = so many words are not needed here
    .hint = Nothing follows list, the name of one norm follows show. Words are found by zhaloba law search.
problem-usage-template-copy = nothing says which template to copy, or where to
    .hint = Write its name and a folder, for example: zhaloba template copy complaint own. The names are listed by zhaloba template.
problem-usage-template-list = nothing follows list
    .hint = To copy a template, name it and a folder after copy: zhaloba template copy complaint own.
problem-template-unknown = there is no such template
    .hint = { $nearest ->
        [none] The templates are: { $known }.
       *[other] Did you mean "{ $nearest }"? The templates are: { $known }.
    }
problem-norm-unknown = there is no such norm
    .hint = { $nearest ->
        [none] The names are listed by zhaloba law, words are found by zhaloba law search.
       *[other] Did you mean "{ $nearest }"? The names are listed by zhaloba law.
    }
problem-table-unwritable = the table cannot be made
    .hint = The program seems to be damaged: build it or download it again.
problem-usage-not-utf8 = one of the arguments is not in UTF-8
    .hint = Type the argument again; a file name may be anything.
problem-usage-other = the command cannot be understood
    .hint = Compare it with the examples in the help.

## Files and YAML

problem-file-not-found = there is no such file
    .hint = Check the name and the folder: the path starts at the folder where the command runs.
problem-file-unreadable = the file cannot be read{ because }
    .hint = Check whether you may read it and whether another program keeps it locked.
problem-not-a-case = { $kind ->
        [table] this is a table, not a case file
       *[document] this is a finished letter, not a case file
    }
    .hint = { $kind ->
        [table] Letters from a table are made by "zhaloba batch".
       *[document] Name the case it was made from (a file in YAML). To change the words by hand, take --format md, edit that file and write it again.
    }
problem-file-empty = the file is empty
    .hint = Start from a sample in the folder examples.
problem-not-a-file = this is not a file
    .hint = If it is a folder, name a file inside it, for example case.yaml.
problem-file-too-large = the file is larger than { $limit } MB
    .hint = Check whether it is the right file: screenshots and recordings do not go into a case file.
problem-nothing-to-check = there is nothing to check here
    .hint = Name a case, statutes or template file, or a folder with such files.
problem-not-text = this is no text but a picture, a document or an archive
    .hint = Name the case file; pictures and documents are listed in it under the key evidence.
problem-not-utf8 = { $encoding ->
        [none] the file is not in UTF-8
        [UTF-8] there are bytes here that UTF-8 does not have
       *[other] the file is not in UTF-8 but, it seems, in { $encoding }
    }
    .hint = Open the file in a text editor and save it in the encoding UTF-8.
problem-yaml-tab = there is a tab in the indentation
    .hint = Indent with spaces: YAML does not accept tabs.
problem-yaml-syntax = this cannot be read as YAML
    .hint = Check this line and the one above: a colon and a space after a key, quotes and brackets in pairs, even indentation.
problem-yaml-duplicate-key = the key{ $key ->
        [none] {""}
       *[other] {" "}"{ $key }"
    } is repeated: it first stands in line { $first_line }
    .hint = Leave one of them.
problem-yaml-too-deep = too many nested levels
    .hint = Check indentation and brackets around this place.
problem-yaml-alias = references of YAML (the signs & and *) are not supported here
    .hint = Write the value in full; if the sign belongs to the text, put the text in quotes.
problem-yaml-tag = tags of YAML (the sign !) are not supported here
    .hint = Remove the tag; if the sign belongs to the text, put the text in quotes.
problem-yaml-documents = the file holds several YAML documents
    .hint = Remove the line of three hyphens in the middle, or put the cases into separate files.
problem-yaml-too-big = there are too many values in the file
    .hint = Check whether it is the right file.
problem-yaml-root = there is not one line like "key: value" at the top of the file
    .hint = Check that this is the right file. The folder examples has samples.
problem-yaml-shape = the file is not built as expected
    .hint = At the top level there should be lines like "key: value". The folder examples has samples.
problem-control-character = there is a control character { $code } in the text
    .hint = Delete it; it usually comes with copied text.
problem-hidden-character = there is an invisible character { $code } in the text
    .hint = Type this place again: the character cannot be seen but disturbs reading and searching.

## Tables

problem-table-format = this is no table in CSV, JSONL or XLSX but { $format ->
        [xls] an old Excel workbook (.xls)
        [ods] a LibreOffice table (.ods)
        [xlsb] a binary Excel workbook (.xlsb)
        [numbers] a Numbers table
       *[xml] a web page or XML
    }
    .hint = Open it in a spreadsheet program and save it as "Excel Workbook (.xlsx)" or as CSV in UTF-8.
problem-table-not-text = this is no table but a picture, a document or an archive
    .hint = Name a table in CSV, JSONL or XLSX. If it is a table, save it as "Excel Workbook (.xlsx)".
problem-table-password = the table is locked with a password
    .hint = Open it, remove the password and save a copy; delete the copy when the work is done.
problem-table-broken = the file of the table is damaged or ends too early
    .hint = Open it in a spreadsheet program and save it again as "Excel Workbook (.xlsx)"; if it does not open, take another copy.
problem-table-too-large = the table is larger than { $limit } MB
    .hint = Remove pictures and sheets that are not needed, or divide it into several.
problem-table-too-many-texts = the table has more than { $limit } different texts
    .hint = Divide it into several.
problem-table-empty = the table is empty
    .hint = The first row names the columns, the cases follow, one in a row. zhaloba schema table makes an empty table with the names of the columns.
problem-table-no-rows = the table has no row with a case
    .hint = { $rows ->
        [yes] Look at --rows: the numbers are those that a spreadsheet shows, and the first row names the columns.
       *[other] Write the cases below the row of names, one in a row. Rows that begin with # are left out.
    }
problem-table-no-sheet = the workbook has no visible sheet with cells
    .hint = Show the sheet with the cases or copy it into a new workbook.
problem-table-other-sheets = { $count ->
        [one] { $count } more sheet with data is not read
       *[other] { $count } more sheets with data are not read
    }: only the first visible sheet is
    .hint = If there are cases on other sheets too, save each of them as a table of its own.
problem-table-hidden-sheets = the first visible sheet is empty, but there are data on { $count ->
        [one] { $count } hidden sheet
       *[other] { $count } hidden sheets
    }
    .hint = Hidden sheets are not read: show the right one and move it to the first place.
problem-table-unknown-encoding = the encoding of the table cannot be made out
    .hint = Save the table as CSV in UTF-8 or as "Excel Workbook (.xlsx)"; if you know the encoding, name it: --encoding cp866.
problem-table-damaged-utf8 = the table is in UTF-8, but here its bytes are damaged
    .hint = Take an undamaged copy or save the table again. If it is in another encoding, name it: --encoding windows-1251.
problem-table-damaged-text = the cell has characters that can no longer be read
    .hint = Type the text of the cell again. If there are many such cells, the table is in another encoding: name it, for example --encoding windows-1251.
problem-table-open-quote = a quotation mark is opened here that nothing closes
    .hint = Close it; if it is part of the text, save the table again in a spreadsheet program, which writes it as it should be.
problem-table-stray-quote = the cell has more text after the closing quotation mark
    .hint = If the quotation marks are part of the text, save the table again in a spreadsheet program, which writes them as they should be.
problem-table-row-too-large = the row is larger than { $limit } MB
    .hint = Check whether all quotation marks above are closed and whether this is the right file.
problem-table-repeated-column = there is a column of this name already, the one with number { $first_column }
    .hint = Keep one of them.
problem-table-nameless-column = the column of a filled cell has no name
    .hint = Write the name of the column or remove this cell.
problem-table-extra-cell = the row has more filled cells than there are names of columns
    .hint = Check whether a delimiter got into the text: if so, save the table again in a spreadsheet program. The delimiter can be named, too: --delimiter.
problem-table-error-cell = the cell has an error{ $value ->
        [none] {""}
       *[other] {" "}{ $value }
    } that the spreadsheet program shows
    .hint = Correct the formula or write the value.
problem-table-formula = the formula has not been calculated yet
    .hint = Open the table in a spreadsheet program and save it, which writes the values too.
problem-table-long-number = this number has more digits than the table keeps
    .hint = Write it as text: in a spreadsheet program give the cell the text format and type the number again, in JSONL put it in quotation marks.
problem-table-json-list = this is a JSON list; JSONL is needed, in which each case is an object on a line of its own
    .hint = Save each object as a separate line, without square brackets around and commas between the lines.
problem-table-json-syntax = the line cannot be read as JSON
    .hint = Check quotation marks, brackets and commas. Each object stands whole on a line of its own.
problem-table-json-object = this line is no JSON object
    .hint = Each case is an object on a line of its own: braces, and in them the names of columns and their values.
problem-table-json-value = such a value does not fit into a cell
    .hint = A list may hold strings, numbers, true and false. If there are several applicants, write a line for each.
problem-table-json-deep = too many objects within objects
    .hint = Names of columns may also be written with dots: applicant.name.
problem-table-repeated-key = the line has this key already
    .hint = Keep one of them. A key with dots and an object within the object are the same.
problem-table-nameless-key = the value has no key
    .hint = The key is the name of a column.
problem-table-bar = a value of the list has the character "|", which divides values
    .hint = Remove the character from the value.

## Fields

problem-unknown-key = unknown key{ $key ->
        [none] {""}
       *[other] {" "}"{ $key }"
    }
    .hint = { hint-nearest-known }
problem-missing-key = the key "{ $key }" is missing
    .hint = Add it here.
problem-empty-value = the value is empty
    .hint = Fill it in; an optional field can be removed altogether.
problem-unknown-value = there is no such value here
    .hint = { hint-nearest-known }
problem-wrong-type = { expected-type } here
    .hint = { expected-example }
problem-bad-date = the date cannot be understood
    .hint = Write it as 2025-11-14, as 14.11.2025 or in Russian words, and look for a letter in place of a digit and for Latin letters in the name of the month.
problem-short-year = the year is not complete
    .hint = Write the year with four digits, for example 14.11.2025.
problem-no-such-day = the calendar has no such day
    .hint = Check the day, the month and the year; in 14.11.2025 the day comes first.
problem-text-too-long = the text is longer than { $max } characters
    .hint = Leave only the name here; the rest can be told in story.
problem-too-few = there are too few values in the list
    .hint = Add at least one value to the list.
problem-out-of-range = the number is out of bounds
    .hint = Check for a digit too many.
problem-two-operators = one condition has several operators
    .hint = Leave one, or join the conditions with all (every one of them) or any (at least one).

## Case

problem-bad-version = the program does not know this version of the case file
    .hint = Write version: { $supported }.
problem-date-missing = it is not said when this happened
    .hint = Add date: 2025-11-14, or the first and the last day as from and to.
problem-date-and-period = both a day and a period are given
    .hint = Leave either date, or from and to.
problem-date-in-future = this day is yet to come
    .hint = Check the year and the month. A letter can only be about what has already happened.
problem-date-after-letter = this day is later than the letter itself
    .hint = Check this date and the field dated: a letter can only be about what has already happened.
problem-applicant-too-young = the applicant is under fourteen; a parent signs such a letter
    .hint = Let a parent write (role: parent) and put the child into child; or put the parent into representative.
problem-born-after-incident = the date of birth is later than what happened
    .hint = Check the year of birth and the date of the incident.
problem-child-adult = the child is 18 or older
    .hint = A parent no longer writes for them: let them write themselves, or correct the date if it is wrong.
problem-dated-in-future = the letter is dated with a day that is yet to come
    .hint = Check the date; without the field dated the letter bears the date of today.
problem-period-incomplete = one end of the period is missing
    .hint = Give from and to. If it goes on, from and ongoing: true will do; for a single day write date.
problem-value-twice = the value is repeated
    .hint = Leave it once.
problem-period-reversed = the period ends before it begins
    .hint = Swap from and to.
problem-order-after-letter = the order is dated later than the letter itself
    .hint = Check both dates.
problem-order-without-writing = a written order is described, but how is not written_order
    .hint = Write how: written_order, or remove order.
problem-name-incomplete = the name is incomplete
    .hint = Write the surname, the first name and the patronymic (if there is one) in full, without initials.
problem-address-short = the address has no six-digit postal index
    .hint = Add the index: the answer will come to this address.
problem-phone-doubtful = { $fault ->
        [letters] the telephone number has more than digits in it
        [few] the telephone number lacks digits
       *[many] the telephone number has too many digits
    }
    .hint = Check the number, for example: +7 912 345-67-89, (473) 255-55-55. The letter prints it as it is written.
problem-email-doubtful = { $fault ->
        [space] there is a space in the e-mail address
        [mailto] there is a "mailto:" before the e-mail address
        [at] an e-mail address has one "@"
        [dot] there is a dot too many in the e-mail address
        [domain] there is no full name of a site behind the "@"
       *[name] what stands before the "@" is no name of a mailbox
    }
    .hint = Check the address: it is written like name@example.org. The letter prints it as it is written.
problem-lookalike = { $script ->
        [latin] the Latin letter "{ $char }" ({ $code }) stands in a Russian word
        [cyrillic] the Russian letter "{ $char }" ({ $code }) stands in a Latin word
       *[digit] the digit "{ $char }" ({ $code }) stands beside letters in a name
    }
    .hint = { $script ->
        [latin] Type it again with the Russian keyboard: the word looks the same, but a search will not find it.
        [cyrillic] Type it again with the Latin keyboard: the word looks the same, but a search will not find it.
       *[digit] If it is a slip, put a letter in its place.
    }
problem-gender-unknown = the name does not tell whether this is a man or a woman
    .hint = Add gender: male or gender: female, or the Russian words of the letter cannot agree.
problem-forms-too-long = the line is longer than any name
    .hint = Check that it is the right list: one name a line.
problem-forms-no-name = the line has no name
    .hint = Put the name first, before the tab.
problem-name-signs = the name has signs that belong to no name
    .hint = Leave the surname, the first name and the patronymic only: no commas, brackets, figures or titles.
problem-forms-not-utf8 = the line is not in UTF-8
    .hint = Save the list as UTF-8.
problem-forms-bad-column = there is an unknown word after the name
    .hint = After a tab, write male or female, and person, surname, first, patronymic or position.
problem-forms-unsure = the forms of the name in this line may be others
    .hint = Look at them without --strict: doubtful forms are marked.
problem-risky-words = { $title }: { $why }
    .hint = { $instead }
problem-quotes-unbalanced = quotation marks open and do not close
    .hint = Put the second mark; without it the marks of this text stand in the letter as typed.
problem-name-small = a part of the name begins with a small letter
    .hint = Begin surname, first name and patronymic with capitals: so they stand in the letter.
problem-name-latin = the name is written in Latin letters
    .hint = Write it in Russian letters, as in your documents: the letter is read and answered in Russian.
problem-text-latin = the text is written in Latin letters
    .hint = Write it in Russian: the letter is read and answered in Russian.
problem-gender-contradicts = the gender given does not fit the name
    .hint = Look at gender and the name; if both are right, leave them.
problem-form-unsure = the letter says "{ $form }", but "{ $others }" may be right: { doubt-reason }
    .hint = Check it, and put the right form into { $key }.
problem-addressee-unknown = the program does not know this addressee
    .hint = { hint-nearest-known }
problem-addressee-twice = the addressee is named twice
    .hint = Leave it once.
problem-region-unknown = the list has no such region, so the name of the body in the header goes without it
    .hint = { $nearest ->
        [none] Write the Russian name of the region in full.
       *[other] Did you mean "{ $nearest }"?
    }
problem-not-competent = the addressee "{ $addressee }" does not deal with such matters{ $reason ->
        [none] {""}
       *[other] : { $reason }
    }
    .hint = There will be no letter to it; this does not concern the other addressees.
problem-no-grounds = no norm fits for the addressee "{ $addressee }"
    .hint = The command explain shows what was missing.
problem-out-of-scope = { $pressure ->
        [gosuslugi_login] these letters cannot contest logging in to Gosuslugi through a messenger
        [preinstalled_app] these letters cannot contest an app preinstalled on new devices
        [house_chat] these letters cannot contest chats of an apartment house
        [issued] these letters cannot contest a demand about a phone that belongs to the employer
        [incentives_only] discounts and gifts for installing are not coercion by themselves
       *[other] the program writes no letters about this ({ $pressure })
    }
    .hint = { $advice ->
        [none] If you were also put under pressure in studies or at work, add that to incident.pressure.
       *[other] { $advice }
    }
problem-role-out-of-scope = this version does not write letters for this role yet
    .hint = It writes for the roles: { $known }. Meanwhile a lawyer or the ombudsman for human rights may help.
problem-pressure-unanswered = the letter to { $addressee } names "{ $pressure }" without an argument or a demand of its own
    .hint = It stays among the facts. If it matters most to you, make a case of its own; explain shows what a letter rests on.
problem-no-letter = no letter remains
    .hint = The reasons stand above. The command explain shows what was missing.

## Letters

problem-too-long = { $pages ->
        [one] the letter takes { $pages } page
       *[other] the letter takes { $pages } pages
    }, and no more than { $limit } will do
    .hint = { $own ->
        [yes] Take a narrower font or shorten the story: keep what happened to you or before your eyes.
       *[no] Shorten the story: keep what happened to you or before your eyes.
    }
problem-sheet-rows = a sheet does not hold so many rows
    .hint = { $most ->
        [one] With this text a sheet holds { $most } row
       *[other] With this text a sheet holds { $most } rows
    }: give --rows no more.
problem-signer-too-long = row { $row } of the signature list does not fit on a sheet
    .hint = Shorten the name, the status or the address of that person.
problem-missing-glyph = the font has no character "{ $char }" ({ $code }){ $field ->
        [none] {""}
       *[other] ; it stands in the field { $field }
    }
    .hint = Replace or remove the character.
problem-output-exists = the file exists already: { $path }
    .hint = { $resumable ->
        [yes] To write only what is absent or differs, add --resume; to overwrite, --force; or choose another folder (-o).
       *[other] Move it away, choose another folder (-o), or add --force to overwrite it.
    }
problem-output-not-a-file = a link or a folder stands where the letter would go: { $path }
    .hint = Move it away or choose another folder (-o): the program does not write through links.
problem-output-not-folder = this is not a folder: { $path }
    .hint = Name a folder after -o; if it does not exist yet, it will be made.
problem-output-unwritable = cannot write { $path }{ because }
    .hint = { $reason ->
        [permission] Choose a folder that you may write to.
        [no-space] Make room, or choose a folder on another disk.
        [read-only] Choose a folder on another disk.
        [device] Check whether the disk is connected, or choose a folder on another one.
        [too-large] Choose a folder on another disk: the file system of this one, or a limit of the system, forbids files as large.
        [name] Give the file or the folder a shorter name.
       *[other] Check whether the disk has space and whether you may write to this folder.
    }
problem-same-name = two letters would get the same name { $path }: that of { $first } and that of { $second }
    .hint = Rename one of the cases, or write them to different folders (-o).
problem-stdout-one = standard output takes a single letter in a single format
    .hint = Leave one case, one addressee (--to) and one format (--format); or add --tar, or name a folder after -o.
problem-stdout-json = standard output takes either the file itself or JSON
    .hint = Leave out --json, or name a folder or a file after -o: then JSON tells what stands there.

## Statutes, addressees, templates

problem-data-not-folder = --data needs a folder
    .hint = Name the folder that holds your statutes and templates.
problem-duplicate-id = the name "{ $id }" is taken already in line { $first_line }
    .hint = Give this entry another name.
problem-answer-without-place = a case file has no place for the answer "{ $path }"
    .hint = Begin the name of your question with "facts." and let it take one, yes_no, text or long_text.
problem-id-not-in-names = the id of an addressee stands in the names of letters, and this one cannot
    .hint = Use up to { $max } small Latin letters, digits, hyphens and underscores.
problem-act-unknown = the list acts has no "{ $id }"
    .hint = { hint-nearest }
problem-norm-unknown-in-data = the list norms has no "{ $id }"
    .hint = { hint-nearest }
problem-argument-unknown-in-data = the list arguments has no "{ $id }"
    .hint = { hint-nearest }
problem-fact-unknown-in-condition = the condition asks about the unknown fact "{ $fact }"
    .hint = { hint-nearest }
problem-value-unknown-in-condition = the fact "{ $fact }" has no such value
    .hint = { hint-nearest-known }
problem-condition-type = before and after compare dates, and the fact "{ $fact }" is not a date
    .hint = Take is or in, or a fact that is a date.
problem-addressee-unknown-in-data = the list of addressees has no "{ $id }"
    .hint = { hint-nearest }
problem-condition-unknown = the list conditions has no "{ $id }"
    .hint = { hint-nearest }
problem-condition-later = the condition "{ $id }" does not stand before the one that names it
    .hint = Move it up.
problem-quote-not-allowed = a norm needs exactly one of the verbatim quote and the summary
    .hint = If the wording was not compared with its source, leave summary.
problem-quote-twice = the argument prints more than one verbatim quotation
    .hint = Leave one quotation; the other norms need only be named.
problem-override-missing = there is a built-in entry "{ $id }" already
    .hint = To replace it add override: true; otherwise give the entry another name.
problem-override-unknown = there is nothing to replace: no built-in entry is called "{ $id }"
    .hint = Remove override, or check the name.
problem-guard-empty = the rule looks for nothing
    .hint = Add words or signs; to switch a rule off write severity: off.
problem-guard-phrase = { $fault ->
        [empty] the phrase has no word, or begins with any word
        [gap] a gap stands at an end of the phrase or beside another
        [sign] a word has a sign that no word has
       *[word] one word is wanted here, not several
    }
    .hint = A phrase is words with blanks between: a word in any form, the beginning of a word with an asterisk, "=" before an exact word, "|" between variants, "…" for up to four words.
problem-edition-of-edition = this is an edition of a norm that is itself one, of "{ $id }"
    .hint = Name in edition_of the norm that has no edition_of itself.
problem-edition-without-quote = the verbatim text is printed, and the edition "{ $id }" has only a summary
    .hint = Give every edition its verbatim text (quote), or leave "quote" out of the sentence.
problem-editions-overlap = on one of these days the edition "{ $id }" is in force too
    .hint = Give the earlier edition its last day (until) and the later one its first (from), on the day after.
problem-condition-never = this condition never holds{ $facts ->
        [none] {""}
       *[other] ; the cause lies in: { $facts }
    }
    .hint = See whether this can come together: answers, questions, addressees and the norms it rests on have conditions of their own.
problem-norm-stale = { $count ->
        [1] the norm { $ids } was compared with its source more than { $days } days ago
       *[other] { $count } norms were compared with their source more than { $days } days ago: { $ids }
    }
    .hint = Compare the text with the current edition and put the new day into checked_on.
problem-norm-uncited = no letter of these cases cites the norm { $id }
    .hint = Add a case in which it applies, or see why it is not cited: zhaloba explain CASE -v.
problem-edition-dates = the edition goes out of force before it comes into force
    .hint = Check the dates from and until.
problem-template-missing = there is no template "{ $name }"
    .hint = { hint-nearest }
problem-template-syntax = the template cannot be read
    .hint = Check for brackets in pairs and closing tags around this place.
problem-template-unknown-variable = the template has an unknown variable "{ $variable }"
    .hint = { hint-nearest }
problem-template-forbidden = templates must not use { $what }
    .hint = Remove it: text from a case could otherwise change how the letter is built.
problem-template-only-frames = sentences of the data must not use { $what }
    .hint = Remove it: only template files build on others and have blocks, a sentence is a line of text.
problem-template-structure = the letter of this template is built wrongly{ $what ->
        [none] {""}
        [three-parts] : it does not have three parts
        [title] : the second part does not begin with a title
        [signature] : there is no date and name at the end
        [heading] : letters have no such heading
        [depth] : lists stand too deep in one another
        [annex] : the part behind the signature does not begin with a title
        [list] : the last part is no signature list
        [list-columns] : the signature list does not have five columns
        [list-row] : a row of the signature list is filled in wrongly
        [cell] : a cell of the table is no plain text
        [no-list] : several people complain, and it has no signature list
       *[element] : letters have no such markup
    }
    .hint = { $what ->
        [three-parts] A letter has three parts divided by two lines of "***": header, text, signature.
        [title] After the first line of "***" put the name of the letter, and a line of "===" below it.
        [signature] End the template with two lines: the date with a backslash at its end, the name below it.
        [heading] Inside a letter there are only headings of the second level: "## Heading".
        [depth] Keep to one or two levels of lists.
        [annex] An annex is a title with a line of "===" and paragraphs below it.
        [list] A signature list is a title with a line of "===", a table and a line that has { "{" }number{ "}" } and { "{" }count{ "}" }; one note may follow.
        [list-columns] Keep the columns: number, name, address, signature, date.
        [list-row] A row has a number, a name and an address; leave the places for signature and date empty.
        [cell] Take bold, italics and everything but text out of the cell.
        [no-list] Add the block list to the end of the template, as the built-in letter.md has it: the names of the applicants would be lost.
       *[element] Keep to paragraphs, lists, bold and italics: letters have no tables, pictures, quotations, links or code.
    }
problem-signers-too-many = more people sign for what happened elsewhere than there are applicants
    .hint = The case has { $applicants } applicants, and at least one of them has to be left for what it begins with. Lower signers, or add applicants.
problem-role-of-applicant = where several institutions are told of, no applicant has a role
    .hint = Say the role where the event is told: at the top of the case or under elsewhere. Take it from the applicant.
problem-applicant-twice = this person at this address is applicant number { $first } already
    .hint = If it is one person, name them once: the letter says how many sign. If they only share a name, keep both.
problem-applicant-alike = applicant number { $first } at the same address has nearly the same name
    .hint = If it is one person, name them once: the letter says how many sign. If they are different people, keep both.
problem-petition-signers = the case tells of several institutions, and this table or sheet does not say to which of them a signer belongs
    .hint = Put the signers into a table of cases: rows with one value in the column case and the name of the institution make one petition; "zhaloba batch" takes it.
problem-no-petition = this addressee is not written to about several institutions at once ({ $addressee })
    .hint = A petition about several institutions is made for: { $known }.
problem-letter-structure = the letter is built wrongly{ $what ->
        [three-parts] { $parts ->
            [one] : it has one part in place of three
           *[other] : it has { $parts } parts in place of three
        }
        [title] : the second part does not begin with a title
        [signature] : there is no date and name at the end
        [heading] : letters have no such heading
        [depth] : lists stand too deep in one another
        [annex] : the part behind the signature does not begin with a title
        [list] : the last part is no signature list
        [list-columns] : the signature list does not have five columns
        [list-row] : a row of the signature list is filled in wrongly
        [cell] : a cell of the table is no plain text
       *[element] : letters have no such markup
    }
    .hint = { $what ->
        [three-parts] A letter has three parts divided by two lines of "***": header, text, signature. A draft has one more before them: the mark in bold and a line of "***".
        [title] After the header and a line of "***" put the name of the letter, and a line of "===" below it.
        [signature] End the letter with two lines: the date with a backslash at its end, the name below it.
        [heading] Inside a letter there are only headings of the second level: "## Heading".
        [depth] Keep to one or two levels of lists.
        [annex] An annex is a title with a line of "===" and paragraphs below it.
        [list] A signature list is a title with a line of "===", a table and a line that has { "{" }number{ "}" } and { "{" }count{ "}" }; one note may follow.
        [list-columns] Keep the columns: number, name, address, signature, date.
        [list-row] A row has a number, a name and an address; leave the places for signature and date empty.
        [cell] Take bold, italics and everything but text out of the cell.
       *[element] Keep to paragraphs, lists, bold and italics: letters have no tables, pictures, quotations, links or code.
    }
problem-letter-too-large = the letter has more than { $limit } characters before its annex and its list
    .hint = A letter takes three pages at most: check that it is the right file.
problem-letter-blank = a blank is left here, and the mark of a draft is gone
    .hint = Put what you know in place of the words in square brackets, or bring the mark back: **{ $mark }** and a line of "***" at the start of the file.
problem-text-limit = the letter { $letter } does not fit into { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    }: the shortest one needs { $needed }
    .hint = Give --limit at least { $needed }, or send the letter as a PDF and say so in the form yourself.
problem-template-undefined = the template prints "{ $variable }", which a case may not state
    .hint = Put the condition if around it: the letter should work without it too.
problem-template-inherited = with this template no letter comes about: { $frame }, which it is built on, fails at the place told next
    .hint = Write a block of your own in place of the one that stands there, or build on another template.
problem-template-unknown-name = the template calls an unknown "{ $name }"
    .hint = Check the name of the filter, test, function or block for a typo.
problem-template-too-slow = the template takes longer than { $seconds ->
        [one] { $seconds } second
       *[other] { $seconds } seconds
    } for a letter
    .hint = Take out loops inside loops and long lists that it makes itself. The built-in templates need a few thousandths of a second.
problem-template-too-large = the template writes more than { $megabytes } MB, or needs too much memory
    .hint = Take out what repeats a text over and over. A letter of three pages has about ten thousand characters.
problem-template-not-confined = your own templates cannot be used: the program cannot start itself a second time to keep their time and memory within limits
    .hint = Leave --data out, or see that the file of the program stays where it was started from.
problem-templates-too-many = there are more than { $most } templates in the folder, or they are longer than { $kilobytes } KB together
    .hint = Leave only those that differ from the built-in ones.
problem-template-render = the letter of this template cannot be put together
    .hint = Check the template; the built-in one returns if you remove yours from the folder of --data.

## Explaining and checking

note = { $subject }: { $text }
delivery = How to deliver:
delivery-postal = address: { $address } ({ $confidence ->
        [verified] checked
       *[other] not checked, see the website
    })
note-open = { $addressee }: to decide which further norms fit, this must be known: { $facts }
note-shortened = { $letter }.txt: the letter was shortened to { $characters ->
        [one] { $characters } character
       *[other] { $characters } characters
    } (the whole one has { $whole }), because the form takes no more than { $limit }{ $sure ->
        [yes] {""}
       *[no] {" "}(this number is not verified; --limit gives another)
    }; attach the whole letter to it as PDF (--format pdf)
note-draft = { $gaps ->
        [0] { $case }: this is a draft; the case has all it needs, without --draft you get the letter itself
       *[other] { $case }: this is a draft; to get the letter, add to the case: { $fields }
    }
note-draft-to = { $case }: the case does not say whom to write to, hence one draft; choose addressees (to, or --to): { $addressees }
written-grounds = { $letter } ({ $addressee }): arguments: { $arguments }; norms: { $norms }
explain-line = { $letter }; arguments: { $arguments }, norms: { $norms }, demands: { $demands }
explain-no-letter = { $addressee } — no letter: { $why ->
        [grounds] no argument fits
        [competence] this addressee does not deal with such matters
       *[told] { $reason }
    }
explain-preamble = Before the demands
explain-demands = Demands
explain-because = { $norm } — because of { $facts }
explain-facts = facts: { $facts }
explain-always = always applies
explain-when = applies if
explain-made-when = made if
explain-edition = text: { $title } ({ $confidence }); { $copy }, { $edition ->
        [none] edition not named
       *[other] edition of { $edition }
    }; checked on { $day }{ $stale ->
        [yes] {" "}(long ago)
       *[no] {""}
    }
explain-near = Nearly applied
explain-almost = { $why ->
        [unknown] { $norm } — needs an answer: { $reason }
        [facts] { $norm } — does not fit: { $reason }
        [omitted] { $norm } — you asked to leave it out
        [date] { $norm } — { $reason }
        [changed] { $norm } — { $reason }
       *[limit] { $norm } — the letter cites enough norms without it
    }
explain-in-force = { $days ->
        [part] the text changed in the midst of it (this edition: in force
       *[none] was not in force then (in force
    } { $from ->
        [none] until { $until })
       *[other] { $until ->
            [none] from { $from })
           *[other] from { $from } to { $until })
        }
    }
explain-more = { $count ->
        [one] { $count } more norm is not cited
       *[other] { $count } more norms are not cited
    }; -v tells why
explain-group = { $why ->
        [unknown] Not cited while an answer is missing
        [facts] Not cited because of the facts of the case
        [omitted] Not cited because you asked for it
        [date] Not cited because they were not in force then
        [changed] Not cited because their text changed in the midst of what happened
        [limit] Not cited because the letter cites enough norms without them
       *[unnamed] They apply, but nothing in this letter names them
    }
explain-named-by = named by { $ids }
explain-unmade = Arguments that the letter does not make
explain-lacks = { $why ->
        [unknown] needs an answer: { $what }
        [facts] does not fit: { $what }
        [norms] is not made without { $what }
        [bare] no norm is left that it could rest on
       *[limit] the letter has enough arguments and norms without it
    }
reason = { $value ->
        [known] { $fact }: known ({ $reason })
        [unknown] { $fact }: not told ({ $reason })
        [true] { $fact }: yes ({ $reason })
        [false] { $fact }: no ({ $reason })
       *[other] { $fact }: { $told } ({ $reason })
    }
reason-none-of = { $fact }: { $side ->
        [because] nothing that excludes the norm
       *[excluded-by] nothing of what is needed
    }
condition-all = all of this holds:
condition-any = at least one of this holds:
condition-not = this does not hold:
condition-known = { $fact }: known
condition-among = { $fact }: { $number ->
        [one] { $answers }
       *[other] one of { $answers }
    }
condition-answer = { $answer ->
        [true] yes
       *[false] no
    }
condition-day = { $fact }: { $order ->
        [before] before { $day }
       *[after] { $day } or later
    }
template-extends = Extends { $names }
template-addressees = Addressees: { $names }
law-of-act = Norms of { $act }
law-use = { $use ->
        [argument] argument
        [preamble] preamble
        [demand] demand
        [advice] advice
        [counter] counter
       *[lint] lint
    }
law-summary = In other words: { $summary }
law-purpose = Use: { $title } ({ $use })
law-source = Source: { $copy }{ $edition ->
        [none] {""}
       *[other] , edition of { $edition }
    }
law-known = Text: { $title } ({ $confidence })
law-checked = Checked on: { $day }{ $stale ->
        [yes] {" "}– more than { $days } days ago, look at the current text
       *[no] {""}
    }
law-age = { $stale ->
        [0] Norms: { $norms }, all checked within the last { $days } days.
       *[other] Norms: { $norms }, checked more than { $days } days ago (marked "!"): { $stale }.
    }
law-in-force = { $from ->
        [none] { $until ->
            [none] In force: no dates are given
           *[other] In force: until { $until }
        }
       *[other] { $until ->
            [none] In force: from { $from }
           *[other] In force: from { $from } to { $until }
        }
    }
law-editions = Other editions: { $ids }
law-always = Applies: always
law-when = Applies if
law-before = Before: { $names }
law-arguments = Arguments
law-demands = Demands: { $ids }
law-paragraphs = Paragraphs: { $ids }
law-in-argument = argument: { $heading }
law-nothing-found = Nothing was found. Try fewer words, or look at all norms: zhaloba law.
table-column = { $title }{ $needed ->
        [yes] {" "}(required)
       *[no] {""}
    }{ $several ->
        [yes] ; several values are separated by |
       *[no] {""}
    }{ $kind ->
        [word] : { $words }
        [day] {" "}(DD.MM.YYYY)
        [number] ; a number
        [yes-no] ; true or false
       *[text] {""}
    }
signers-names = Or: { $names }
signers-column-sheet = The number of the paper sheet that the row was typed in from
signers-column-line = The number of the line on that sheet
table-group = Rows that share a value in the column { $column } are applicants of one collective statement; what they have in common stands in the first of them
table-rare = Where the program gets the case of a name or a position wrong: put the right form into one of the columns { $columns }
case-name = { $case ->
        [nom] nominative
        [gen] genitive
        [dat] dative
        [acc] accusative
        [ins] instrumental
       *[prep] prepositional
    }
doubt-reason = { $reason ->
        [gender] the name does not tell a man from a woman
        [stress] the ending depends on the stress
        [fleeting-vowel] a vowel may drop out
        [origin] the surname may be Russian or foreign
        [declension] the word may not decline
        [order] the surname may be another word
        [first-half] the first half may not decline
        [script] the word is not in Russian letters
       *[head] the word is unknown
    }
forms-name = { $name }{ $gender ->
        [male] {" — "}masculine
        [female] {" — "}feminine
       *[none] {""}
    }
forms-doubt = { $others ->
        [none] ? not sure: { doubt-reason }
       *[other] ? or { $others }: { doubt-reason }
    }
check-sound = { $warnings ->
        [0] No errors.
       *[other] No errors, warnings: { $warnings }.
    }
problem-fonts = the font of the program cannot be read
    .hint = The program seems damaged: build or download it again.
problem-file-not-made = the file of the letter cannot be put together
    .hint = Try again; if that does not help, take another format (--format pdf) and report the error.

## Files of evidence

problem-exhibit-missing = there is no such file
    .hint = Put the picture or PDF into the folder of the case file, or correct the name. A case from standard input has its files where the command runs.
problem-exhibit-outside = the file is not in the folder of the case
    .hint = Copy it into the folder of the case file, or a folder in that, and name the path from there, without "..".
problem-exhibit-no-file = this is no file but a link, a folder or a device
    .hint = Put the file itself into the folder of the case: links are not followed.
problem-exhibit-unreadable = the file cannot be read{ because }
    .hint = Check whether you may read it and whether another program keeps it locked.
problem-exhibit-large = the file is larger than { $limit } MB
    .hint = Save the picture smaller or in lower quality, or divide the document.
problem-exhibit-unknown = this is neither JPEG nor PNG nor PDF, whatever its name says
    .hint = Save the file as one of these. Sound and video do not go on paper: take file out, and the line in the list of attachments stays.
problem-exhibit-damaged = the file is damaged or breaks off
    .hint = Open it. If you do not see all of it, copy it again; if you do, save it again or take it from the screen.
problem-exhibit-locked = the document opens with a password only
    .hint = Open it with the password and save it without, or save its pages as pictures.
problem-exhibit-pixels = the picture has more than { $limit } million pixels
    .hint = Make it smaller: a page shows no more than three million.
problem-exhibit-many-pages = the document has more than { $limit } pages
    .hint = Keep the pages that prove what matters.
problem-exhibit-hard = the file did not open: it needs too much time or memory
    .hint = Save its pages as pictures and add these.
problem-exhibit-doubtful = the document may look otherwise than in its file: a font was replaced, something was not drawn, a page is empty, or the file breaks off
    .hint = Compare the pages behind the letter with the file. If something is missing, save the pages as pictures and add these.
problem-exhibit-pages = the case says { $given } for the number of sheets, the file has { $counted }
    .hint = Correct pages or take it out: the program counts the sheets itself.
problem-exhibits-large = the pictures behind the letter take { $megabytes } MB, and no more than { $limit } MB will do
    .hint = Keep those that prove what matters. Take file out of the others: they stay in the list and travel by themselves.

## Own fonts

problem-font-not-file = this is not a font file
    .hint = Name the file itself: for example, not a folder that holds fonts but one .ttf file in it.
problem-font-too-large = the font file is larger than { $limit } MB
    .hint = Name the file of one font of one style.
problem-font-format = this is not a TrueType font
    .hint = Name a .ttf file; a font for web pages (.woff, .woff2) or for PostScript (.pfb) will not do.
problem-font-collection = this file holds several fonts at once
    .hint = Name a file with a single font (.ttf), or take another font.
problem-font-variable = the font is variable: it has no fixed weight
    .hint = Take the files of the single styles, often in the folder static beside it.
problem-font-outlines = the font has no TrueType outlines
    .hint = Take the same font as TrueType (.ttf); OpenType with PostScript outlines (.otf) will not do.
problem-font-broken = the font file is damaged
    .hint = Download or install the font again, or take another one.
problem-font-licence = { $forbids ->
        [embedding] the font forbids to embed it in documents
        [outlines] the font forbids to embed its outlines in documents
       *[parts] the font forbids to embed a part of it, and a letter holds only the characters it needs
    }
    .hint = This is what the font says itself (fsType in its table OS/2). Take another one: fonts under the SIL Open Font License may be embedded.
problem-font-style = { $found ->
        [bold] the font is bold
        [italic] the font is italic
        [bold-italic] the font is bold and italic
       *[regular] the font is neither bold nor italic
    }, { $wanted ->
        [bold] and the bold upright one is wanted here
        [italic] and the italic one that is not bold is wanted here
       *[regular] and the upright one that is not bold is wanted here
    }
    .hint = Name the files in this order, divided by commas: REGULAR.ttf,BOLD.ttf,ITALIC.ttf.
problem-font-characters = the font lacks { $count ->
        [one] { $count } character that letters need: { $characters }
       *[other] { $count } characters that letters need: { $characters }
    }
    .hint = Take a font that has all Russian letters and punctuation.
problem-font-no-italic = the letter has italics, and no italic font was given
    .hint = Name it as the third file after --font, or take the italics out of the template.

# Rows of a table as cases.
problem-table-column-unknown = there is no such column
    .hint = { hint-nearest } A column for your own notes begins with #.
problem-table-no-header = the first row has no name of a column
    .hint = Add a row of names above the cases; the command "zhaloba schema table" prints a table with all columns.
problem-table-column-missing = the table has no such column, and no case is whole without it
    .hint = Add it; the command "zhaloba schema table" prints a table with all columns.
problem-cell-missing = nothing is said here
    .hint = Fill in the cell.
problem-signers-no-header = the first row has no name of a column
    .hint = Add a row of names above the people, such as name and address; the command "zhaloba schema signers" prints a table with all columns.
problem-signers-column-missing = the table of signers has no such column
    .hint = Add it; it may be called "{ $alias }", too. The command "zhaloba schema signers" prints a table with all columns.
problem-signers-repeated-column = this is the same as the column "{ $first }"
    .hint = Keep one of the two; begin the name of a column of notes with #.
problem-signers-none = there is nobody in the table
    .hint = Check whether this is the right table and has rows below the names of its columns.
problem-signer-incomplete = nothing is said here
    .hint = Fill it in: people without a name or a postal address need not be answered. If the rest is filled in by hand, add --incomplete list.
problem-signer-first-incomplete = this is empty for the first of the list, who will get the answer
    .hint = Put somebody first whose name and address are given, or name an applicant in the case file.
problem-signers-incomplete = { $number ->
        [one] { $number } person stays
       *[other] { $number } people stay
    } in the list without a name or an address
    .hint = Have them fill in by hand what is missing, before the letter is sent.
problem-signer-twice = row { $first } has this person at this address already
    .hint = If it is one person, remove one of the rows; if they are namesakes, keep both.
problem-signer-alike = row { $first } has somebody of nearly the same name at this address
    .hint = If it is one person, remove one of the rows; if they are different people, keep both.
problem-signer-line-twice = row { $first } of the table has this line of this sheet already
    .hint = Compare the numbers with the paper: each of its lines is signed by one person.
problem-institution-differs = the rows about one institution say different things of it
    .hint = Say it in the first of them; in the others leave the cell empty, or write the same.
problem-institution-regions = an institution of this name and town stands in another region as well
    .hint = If it is the same one, write the same region: otherwise the letter counts two institutions.
problem-petition-single = all incidents happened at the same institution, and a petition is about several
    .hint = Write of one institution: remove elsewhere, put the kinds of pressure into incident.pressure and the stories of the other incidents into incident.story; keep everybody in applicants and name the role of those who have another.
problem-pressure-of-others = the interview has no such answer for this role: { $kind }
    .hint = Check the role, the kind of institution and the kind of pressure.
problem-group-differs = the rows of one case say different things here
    .hint = Leave the cell empty in all rows but the first, or give the rows different values in the column "case".
