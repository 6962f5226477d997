### Всё, что программа говорит человеку, по-русски. В en.ftl те же имена, атрибуты и переменные.
###
### Сообщение о неполадке говорит, что случилось: со строчной буквы и без точки в конце.
### Атрибут .hint говорит, что сделать: полными предложениями.
### Пустой аргумент приходит сюда словом none.

## Общее

severity-error = ошибка
severity-warning = предупреждение
standard-input = стандартный ввод
place-in-table = строка { $row }{ $column ->
        [none] {""}
       *[other] , столбец { $column }
    }{ $field ->
        [none] {""}
       *[other] { $column ->
            [none] , { $field }
           *[other] {" "}({ $field })
        }
    }{ $character ->
        [none] {""}
       *[other] , знак { $character }
    }
standard-output = стандартный вывод

hint-nearest-known = { $nearest ->
        [none] Возможные варианты: { $known }.
       *[other] Возможно, имеется в виду «{ $nearest }». Все варианты: { $known }.
    }
hint-nearest = { $nearest ->
        [none] Проверьте, нет ли опечатки.
       *[other] Возможно, имеется в виду «{ $nearest }».
    }
because = { $reason ->
        [none] {""}
        [permission] : нет разрешения
        [no-space] : на диске нет места
        [read-only] : диск доступен только для чтения
        [device] : сбой диска или его подключения
        [too-large] : файл слишком большой
        [name] : имя слишком длинное
       *[other] : { $reason }
    }
expected-type = { $expected ->
        [text] нужен текст
        [number] нужно целое число
        [yes-no] нужно true (да) или false (нет)
        [list] нужен список
        [map] нужны вложенные поля
        [date] нужна дата
       *[other] нужно одно из значений { $expected }
    }
expected-example = { $expected ->
        [text] Запишите значение в кавычках: "15".
        [number] Запишите число цифрами, без кавычек: 15.
        [yes-no] Напишите true или false, без кавычек.
        [list] Запишите список в квадратных скобках: [первое, второе]. Скобки нужны и для одного значения.
        [map] Запишите вложенные поля с отступом на следующих строках, каждое в виде «ключ: значение».
        [date] Запишите дату как 2025-11-14, 14.11.2025 или «14 ноября 2025 г.».
       *[other] Исправьте значение этого поля.
    }

## Справка

help-usage = Использование
help-commands = Команды
help-command = КОМАНДА
help-arguments = Аргументы
help-options = Параметры
help-global = Общие параметры
help-after-error =
    Использование: { $usage }
    Подробнее: { $command } --help

command-zhaloba = Пишет жалобу, на которую обязаны ответить, если вас принуждают установить мессенджер.
    .usage = zhaloba [ПАРАМЕТРЫ] КОМАНДА
    .examples =
        Примеры:
          zhaloba write case.yaml      написать письма по файлу дела
          zhaloba explain case.yaml    показать, на какие нормы письма сошлются и почему
          zhaloba check case.yaml      найти в файле все ошибки сразу

        Программа работает без интернета и никуда ничего не отправляет: письма подаёте вы сами.
        Личные данные пишут в файл дела, в параметрах команд их нет.
command-write = Пишет письма по файлам дел: каждому адресату своё.
    .usage = zhaloba write [ПАРАМЕТРЫ] ДЕЛО…
    .examples =
        Примеры:
          zhaloba write case.yaml                   письма в PDF, в папку letters
          zhaloba write case.yaml --to prosecutor   только в прокуратуру
          zhaloba write case.yaml --format md -o -  показать письмо единственному адресату на экране
          zhaloba write case.yaml --draft           черновик, пока известно не всё
          zhaloba write case.yaml --format pdf,txt  и текст для формы на сайте
          zhaloba write letters/case-rector.md      письмо, которое вы исправили сами
          zhaloba write case.yaml --signers все.csv коллективное обращение по таблице

        Готовые файлы не перезаписываются, пока вы не добавите --force.
command-sheets = Готовит пустые подписные листы: их печатают и подписывают от руки.
    .usage = zhaloba sheets [ПАРАМЕТРЫ] ДЕЛО
    .examples =
        Примеры:
          zhaloba sheets case.yaml               один лист, строк столько, сколько умещается
          zhaloba sheets case.yaml --pages 20    двадцать листов с номерами
          zhaloba sheets case.yaml --to rector   листы к обращению в этот адрес

        Имена подписавших в деле не нужны. На каждом листе сказано, что именно подписывают.
command-explain = Объясняет, на какие нормы сошлются письма и почему, чего не хватило и о чём просьба.
    .usage = zhaloba explain [ПАРАМЕТРЫ] ДЕЛО
    .examples =
        Примеры:
          zhaloba explain case.yaml           нормы, факты и с чем сверен текст
          zhaloba explain case.yaml -q        одна строка на письмо
          zhaloba explain case.yaml -v        всё: и какие нормы не приведены, и почему
          zhaloba explain case.yaml --to rosobrnadzor
          zhaloba explain case.yaml --json    для других программ
command-check = Проверяет файлы и показывает все ошибки сразу. Ничего не записывает.
    .usage = zhaloba check [ПАРАМЕТРЫ] ФАЙЛ…
    .examples =
        Примеры:
          zhaloba check case.yaml
          zhaloba check case.yaml --strict      и предупреждения считать ошибками
          zhaloba check statutes.yaml examples  и нормы, на которые не сослалось ни одно письмо
command-forms = Показывает имена и должности во всех падежах и предупреждает, где не уверена.
    .usage = zhaloba forms [ПАРАМЕТРЫ] [ИМЯ…]
    .examples =
        Примеры:
          zhaloba forms "Швец Лев Ильич"
          zhaloba forms "заведующая отделением" "прокуратура города"
          zhaloba forms --json < имена.txt    для других программ, по строке на имя

        Без имени читает строки со стандартного ввода. После имени через табуляцию можно назвать
        пол (male, female) и что это (person, surname, first, patronymic, position).
command-law = Показывает нормы, на которые могут сослаться письма, и находит нужную.
    .usage = zhaloba law [ПАРАМЕТРЫ] [list | show НОРМА | search СЛОВО…]
    .examples =
        Примеры:
          zhaloba law                         все нормы, по актам
          zhaloba law show education-43-2     всё об одной норме
          zhaloba law search достоинство      нормы с этим словом в любом падеже
          zhaloba law search ч. 2 ст. 43      по ссылке, как её пишут

        Найдутся нормы, где есть все слова сразу: в тексте нормы, в ссылке, в названии акта или в
        заголовке довода. Если ничего не нашлось, об этом сказано, а код завершения 0.
command-schema = Описывает файл дела и файл законов для редакторов и других программ.
    .usage = zhaloba schema [ПАРАМЕТРЫ] case | statutes | table | signers
    .examples =
        Примеры:
          zhaloba schema case > case.schema.json    редактор подскажет ключи и значения
          zhaloba schema statutes --data закон      вместе со своими законами и адресатами
          zhaloba schema table > дела.csv           пустая таблица дел, столбцы объяснены
          zhaloba schema signers > люди.csv         то же для таблицы подписавших

        Чтобы редактор проверял файл дела, поставьте в нём первой строкой:
          # yaml-language-server: $schema=case.schema.json
command-template = Перечисляет шаблоны, по которым пишутся письма, и даёт копию, чтобы её изменить.
    .usage = zhaloba template [ПАРАМЕТРЫ] [list | copy ИМЯ ПАПКА]
    .examples =
        Примеры:
          zhaloba template                      все шаблоны: для чего они и каким адресатам
          zhaloba template list --data свои     вместе со своими
          zhaloba template copy complaint свои  копия complaint.md в папке «свои»
          zhaloba check свои                    нет ли ошибок в своих шаблонах
          zhaloba write case.yaml --data свои   письма по ним

        Чтобы изменить слова письма, хватит одного блока: как это сделать, показано в docs/templates.md.
command-help = Показывает справку о программе или о команде.
    .usage = zhaloba help [КОМАНДА]
    .examples =
        Пример:
          zhaloba help write

argument-cases = Файл дела или исправленное письмо (.md); знак «-»: дело со стандартного ввода
    .value = ДЕЛО
argument-case = Файл дела, например case.yaml; знак «-» читает дело со стандартного ввода
    .value = ДЕЛО
argument-paths = Файл дела, письма (.md), законов, шаблона, таблица либо папка; «-»: дело или таблица
    .value = ФАЙЛ
argument-names = Имя, должность или название органа; без них имена читаются со стандартного ввода
    .value = ИМЯ
argument-action = Что сделать: list (перечислить), show (показать одну) или search (найти) [обычно list]
    .value = ДЕЙСТВИЕ
argument-words = Имя нормы для show, слова для search
    .value = СЛОВО
argument-kind = Что описать: case (дело), statutes (законы), table (таблицу дел), signers
    .value = ВИД
argument-template-action = Что сделать: list (перечислить) или copy (скопировать) [обычно list]
    .value = ДЕЙСТВИЕ
argument-template-name = Какой шаблон скопировать, например complaint
    .value = ИМЯ
argument-template-folder = Куда положить копию; если папки нет, она появится
    .value = ПАПКА
argument-topic = О какой команде рассказать
    .value = КОМАНДА
argument-to = Только этим адресатам, через запятую; обычно тем, кто назван в деле
    .value = АДРЕСАТ,…
argument-formats = Форматы, через запятую: pdf, docx, txt, md [обычно pdf]
    .value = ФОРМАТ,…
argument-limit = Сколько знаков принимает форма на сайте: письмо txt станет не длиннее
    .value = ЧИСЛО
argument-draft = Черновики вместо писем: имя и другие сведения можно вписать потом
argument-signers = Таблица подписавших, новых заявителей дела; «-»: стандартный ввод
    .value = ТАБЛИЦА
argument-incomplete = Кто без имени или адреса: refuse (ошибка) или list (пустое место)
    .value = КАК
argument-output = Папка для писем [обычно letters]; знак «-»: стандартный вывод
    .value = ПАПКА
argument-sheets-to = К обращению какому адресату; обычно первому из названных в деле
    .value = АДРЕСАТ
argument-sheet-rows = Сколько строк на листе; обычно столько, сколько умещается
    .value = ЧИСЛО
argument-pages = Сколько листов [обычно 1]
    .value = ЧИСЛО
argument-sheets-file = Файл PDF [обычно ДЕЛО-sheets.pdf]; знак «-»: в стандартный вывод
    .value = ФАЙЛ
argument-lang = Язык программы: ru или en; письма всегда на русском
    .value = ЯЗЫК
argument-json = Вывести итог в виде JSON, для других программ
argument-no-input = Ни о чём не спрашивать
argument-today = Какой день считать сегодняшним
    .value = ГГГГ-ММ-ДД
argument-data = Папка со своими законами и шаблонами, поверх встроенных
    .value = ПАПКА
argument-font = Свои шрифты (.ttf): прямой, полужирный и, если нужен, курсив
    .value = ФАЙЛ,…
argument-strict = Считать предупреждения ошибками
argument-force = Перезаписывать готовые файлы
argument-quiet = Сообщать только об ошибках
argument-verbose = Рассказывать подробнее
argument-color = Цвет в сообщениях: auto, always или never [обычно auto]
    .value = КОГДА
argument-help = Показать справку
argument-version = Показать версию

## Справка для системы

command-completions = Печатает подсказки для командной оболочки: команды, параметры, значения.
    .usage = zhaloba completions ОБОЛОЧКА
    .examples =
        Примеры:
          zhaloba completions bash > ~/.local/share/bash-completion/completions/zhaloba
          zhaloba completions fish > ~/.config/fish/completions/zhaloba.fish
          zhaloba completions zsh > ~/.zfunc/_zhaloba
argument-shell = Какая оболочка: bash, zsh, fish, elvish или powershell
    .value = ОБОЛОЧКА
command-man = Печатает страницу руководства.
    .usage = zhaloba man
    .examples =
        Примеры:
          zhaloba man | man -l -                                     прочитать
          zhaloba man > ~/.local/share/man/man1/zhaloba.1            и тогда: man zhaloba

man-name = ИМЯ
man-synopsis = ВЫЗОВ
man-description = ОПИСАНИЕ
man-commands = КОМАНДЫ
man-options = ОБЩИЕ ПАРАМЕТРЫ
man-exit = КОД ВЫХОДА
man-environment = ОКРУЖЕНИЕ
man-lang = Язык программы, ru или en, если его не задаёт --lang.
man-locale = Язык системы, если его не задаёт ничто другое.
man-no-color = Любое непустое значение выключает цвет, если его не задаёт --color.
exit-0 = всё сделано
exit-1 = непредвиденный сбой
exit-2 = команда набрана неверно
exit-3 = в файле дела, таблице, законах или шаблоне есть ошибки; перечислены все
exit-4 = не осталось ни одного письма: ничего не подошло, или никто из названных не вправе этим заниматься
exit-5 = записать нельзя, или файл уже есть
exit-6 = письма по таблице написаны, но не по всем строкам; по каким, сказано в отчёте
exit-130 = работа прервана: ответы интервью сохранены, таблицу можно продолжить

## Хранение дел

argument-tar = Вместе с -o -: все письма одним архивом tar
argument-forgotten = Файл дела, который нужно удалить вместе с письмами
    .value = ДЕЛО
argument-letters-folder = Папка, где лежат письма [обычно letters]
    .value = ПАПКА
problem-usage-tar-folder = { "--tar" } годится только для стандартного вывода
    .hint = Добавьте -o - или уберите --tar: в папку письма ложатся по одному.
problem-interrupted-stream = работа прервана; отправлено писем: { $letters } из { $all }
    .hint = Архив неполон. Удалите его и повторите команду.

command-forget = Удаляет файл дела и письма, которые по нему сделаны.
    .usage = zhaloba forget [ПАРАМЕТРЫ] ДЕЛО…
    .examples =
        Примеры:
          zhaloba forget case.yaml             файл и письма по нему в папке letters
          zhaloba forget case.yaml -o печать   письма в другой папке
          zhaloba forget case.yaml --force     и письма, которые с тех пор изменены

        Письмо удаляется, если по делу снова вышло бы точно такое же. Изменённое остаётся и будет
        названо. С --force хватает имени вроде case-prosecutor.pdf, и вопросов не будет.
problem-usage-forget-stdin = стандартный ввод удалить нельзя
    .hint = Назовите файл дела.
problem-forget-changed = { $path } отличается от письма по этому делу и остаётся на месте
    .hint = Письмо исправлено, сделано с другими картинками, параметрами или другой версией. Если его тоже нужно удалить: та же команда с --force.
problem-forget-unread = ничего не удалено: по делу, которое не читается, писем не узнать
    .hint = Исправьте дело или добавьте --force: тогда исчезнут файл и все письма с его именем (ДЕЛО-адресат), непрочитанными.
problem-forget-link = здесь ссылка или папка, по ней ничего не удалено: { $path }
    .hint = По ссылкам программа не ходит. Удалите сами и её, и то, на что она указывает.
problem-forget-unremoved = не удаётся удалить { $path }{ because }
    .hint = Проверьте, разрешено ли вам менять эту папку и не занят ли файл другой программой.
forget-sure = { $files ->
        [one] Удалить этот файл?
       *[other] Удалить эти файлы ({ $files })?
    }
forget-yes = удалить
forget-no = оставить всё как есть
forget-remains =
    Удалённое иногда можно восстановить: его могут хранить SSD, журнал диска, программы восстановления.
    Копии поищите сами: резервные копии, корзина, облачные папки, история команд и программ, которыми вы
    открывали письма, отправленная почта, память принтера. Доказательства, таблицы и листы остались на месте.

command-privacy = Показывает, что программа хранит и от чего она вас не защитит.
    .usage = zhaloba privacy
    .examples =
        Примеры:
          zhaloba privacy              один экран; каждое предложение доказано тестом
          zhaloba privacy --json       для других программ
privacy-kept = Что хранит программа
privacy-files = Она пишет только те файлы, которые назвали вы или о которых она вам сказала.
privacy-network = Она никуда не подключается: письма отправляете только вы.
privacy-traces = Она не оставляет истории, журнала, настроек и кэша.
privacy-owner = То, что она записала, открывается только под вашей учётной записью.
privacy-metadata = Письма не выдают, под какой учётной записью, где и в котором часу сделаны.
privacy-names = Имена писем и сообщения об ошибках не повторяют того, что вы написали.
privacy-crash = При сбое она назовёт место в своём коде и не оставит снимка памяти.
privacy-open = От чего она не защитит
privacy-signed = В официальной жалобе стоят ваше имя и адрес; её могут показать тому, на кого вы жалуетесь.
privacy-deleted = Удалённое часто можно восстановить; копии остаются в архивах, почте, облаке, принтере. «zhaloba forget» удаляет файлы, но не их следы.
privacy-watched = Кто управляет компьютером или изъял его, видит всё, что видите вы. Часть дела может попасть в файл подкачки.
privacy-plain = Программа не шифрует. Это делает другая, так что на диске не будет ничего, что можно прочитать: docs/secrets.md.
privacy-elsewhere = На компьютере работы или учёбы
privacy-own = Хозяин может записывать экран, клавиши, файлы и сеть. Лучше взять свой.
privacy-shell = Оболочка помнит команды: не пишите в них имён людей. Параметры их не просят, а forms читает имена и со стандартного ввода.
privacy-stick = Устанавливать программу не нужно: она работает с флешки, где лежит и дело.

## Сбои

problem-unexpected = сбой в самой программе, место: { $place }
    .hint = Это ошибка программы, а не ваша. Сообщите это место и версию (zhaloba --version), но не само дело. Названные письма целы.

## Таблицы

command-batch = Пишет письма по таблице: для каждой строки каждому адресату своё.
    .usage = zhaloba batch [ПАРАМЕТРЫ] ТАБЛИЦА
    .examples =
        Примеры:
          zhaloba schema table > дела.csv               пустая таблица с пояснениями
          zhaloba check дела.csv                        все ошибки во всех строках сразу
          zhaloba batch дела.csv --today 2025-11-20     письма и отчёт, в папку letters
          zhaloba batch дела.xlsx --keep-going          хорошие строки сейчас, остальные потом
          zhaloba batch дела.csv --resume               дописать то, чего нет или что изменилось

        Таблица — CSV, JSONL или XLSX; знак «-» читает CSV или JSONL со стандартного ввода. Пока хоть одна
        строка с ошибкой, не пишется ничего; с --keep-going такие строки пропускаются (код выхода 6).
argument-table = Таблица дел, например дела.csv; «-» — со стандартного ввода
    .value = ТАБЛИЦА
argument-jobs = Сколько потоков работает [обычно по числу ядер]
    .value = ЧИСЛО
argument-keep-going = Пропустить строки с ошибками, написать остальные
argument-resume = Записать только то, чего нет или что изменилось
argument-merge = И все письма одним файлом, для печати
argument-report = Отчёт, .csv или .json [обычно рядом с письмами]
    .value = ФАЙЛ
argument-encoding = Кодировка таблицы, например windows-1251
    .value = КОД
argument-delimiter = Знак между ячейками, например «;» или tab
    .value = ЗНАК
argument-rows = Только эти строки, например 2-500
    .value = А-Б
problem-usage-bad-count = в { $argument } нужно число потоков, начиная с 1
    .hint = Например: -j 4. Без этого параметра работают все ядра.
problem-usage-bad-sheets = в { $argument } нужно число от 1 до 1000
    .hint = Например: --pages 20 или --rows 12.
problem-usage-bad-delimiter = в { $argument } нужен один знак: не буква, не цифра и не кавычка
    .hint = Например: --delimiter ";" или --delimiter tab.
problem-usage-bad-rows = в { $argument } непонятно, какие строки нужны
    .hint = Запишите первую и последнюю, как их показывает таблица: 2-500, 501- или 7.
problem-usage-bad-encoding = кодировка в { $argument } неизвестна
    .hint = Обычно это utf-8, windows-1251 или cp866; без этого параметра программа смотрит на сами байты.
problem-usage-merge-pdf = один файл для печати получается только из писем в PDF
    .hint = Добавьте pdf к форматам (--format) или уберите --merge.
problem-usage-batch-folder = письма по таблице пишутся в папку или архивом на стандартный вывод
    .hint = Назовите папку после -o или добавьте --tar. Одно письмо на экран покажет команда write.

problem-interrupted = работа прервана; записано писем: { $letters } из { $all }
    .hint = Каждое записанное письмо цело. Чтобы дописать остальные, повторите команду с --resume.
problem-letters-of-no-row = в папке { $folder } есть письма, которых эта таблица теперь не даёт: { $number }, первое — { $first }
    .hint = Они могли остаться от строк, которых больше нет, или от прежней таблицы. Уберите их, прежде чем печатать или отправлять папку; письма этой таблицы перечислены в отчёте.
problem-no-threads = система не дала запустить потоки
    .hint = Попробуйте с -j 1.
problem-table-changed = таблица изменилась, пока программа её читала
    .hint = Закройте её в других программах и повторите команду.
problem-table-not-held = таблица больше { $limit } МБ, а целиком её пришлось бы держать в памяти
    .hint = Разделите её на части или сохраните как CSV в файле и уберите столбец «case»: такая таблица читается построчно.
problem-stories-alike = одно и то же теми же словами рассказывают строки { $first }, { $rows }{ $more ->
        [0] {""}
       *[other] {" "}и ещё { $more }
    }: письма, которые отличаются только именем, легко отложить
    .hint = Пусть каждый расскажет сам: что сказали ему, кто, когда и при ком.
problem-table-more-problems = сколько ещё замечаний, кроме перечисленных: { $number }
    .hint = Исправьте показанные и повторите; коды замечаний к написанным письмам есть в отчёте.
table-told = { $table }: кодировка { $encoding }{ $delimiter ->
        [none] {""}
        [comma] , ячейки разделены запятыми
        [semicolon] , ячейки разделены точкой с запятой
        [tab] , ячейки разделены табуляцией
       *[other] , между ячейками знак «{ $delimiter }»
    } — так видно по самому файлу
note-rows = { $subject }: { $text } (писем: { $rows })
progress-rows = Проверено строк:
progress-letters = Письма
batch-shortened = Писем в txt, сокращённых под форму: { $letters }; к каждому приложите полное письмо в PDF (--format pdf)
signers-joined = Присоединилось к делу из таблицы: { $joined }
signers-already = Уже названы в файле дела и второй раз не записаны: { $already }
signers-sheets = Записано с бумажных листов: { $people }; листов: { $sheets }
signers-absent = Нет листов с номерами (между первым и последним): { $absent }{ $more ->
        [0] {""}
       *[other] {" "}и других, сколько пропусков ещё: { $more }
    }
batch-done = Строк: { $rows }; писем: { $letters }

## Сводка

command-stats = Считает случаи по таблицам, без имён: где, когда, чем давили.
    .usage = zhaloba stats [ПАРАМЕТРЫ] ТАБЛИЦА…
    .examples =
        Примеры:
          zhaloba stats дела.csv                 сводка на экране
          zhaloba stats 2025.csv 2026.xlsx       по нескольким таблицам вместе
          zhaloba stats дела.csv -o сводка.svg   график для сайта
          zhaloba stats дела.csv -o сводка.pdf   лист A4, чтобы напечатать
          zhaloba stats дела.csv -o сводка.csv   таблица с цифрами

        В сводке нет ни имён, ни названий, ни групп меньше пяти случаев: малые группы объединены, чтобы
        по ним никого нельзя было узнать. Строки с одним значением в столбце «case» — один случай.
argument-tables = Таблица дел: CSV, JSONL или XLSX; «-» — со стандартного ввода
    .value = ТАБЛИЦА
argument-figures-format = Формат: txt, csv, json, svg или pdf [обычно по имени файла, иначе txt]
    .value = ФОРМАТ
argument-figures-file = Файл для сводки; обычно она выводится на экран
    .value = ФАЙЛ
problem-usage-table-twice = одна и та же таблица названа дважды
    .hint = Оставьте её один раз, иначе каждый случай посчитается дважды.
problem-usage-figures-ending = по имени файла непонятно, в каком формате нужна сводка
    .hint = Назовите файл с окончанием .txt, .csv, .json, .svg или .pdf или добавьте --format.
problem-usage-figures-pdf = сводка в PDF пишется в файл
    .hint = Назовите его после -o, например: -o сводка.pdf.
problem-stats-no-column = в таблице нет ни одного столбца, по которому считается сводка
    .hint = Нужен хотя бы один из столбцов { $columns }. Команда «zhaloba schema table» напечатает таблицу со всеми столбцами.
problem-stats-column-missing = такого столбца в таблице нет, поэтому все её строки считаются как «не указано»
    .hint = { $mistyped ->
        [yes] Похоже, в названии одного из столбцов опечатка.
       *[no] Если он есть под другим именем, переименуйте его.
    }
problem-stats-region-unknown = такого региона в списке нет, поэтому строка считается как «не указано»
    .hint = { $nearest ->
        [none] Напишите название субъекта полностью, например «Свердловская область».
       *[other] Возможно, имеется в виду «{ $nearest }».
    }
problem-stats-case-differs = строки одного дела говорят разное; считается то, что сказано раньше
    .hint = Исправьте расхождение или дайте строкам разные значения в столбце «case».
problem-stats-too-few = случаев меньше пяти: по таким цифрам можно узнать людей, поэтому сводки не будет
    .hint = Назовите вместе несколько таблиц или подождите, пока случаев станет больше.
problem-stats-more-problems = сколько ещё замечаний, кроме перечисленных: { $number }
    .hint = Исправьте показанные и повторите.
stats-title = Сообщения о принуждении к установке мессенджера MAX
stats-subtitle = { $incidents ->
        [one] { $incidents } случай
        [few] { $incidents } случая
       *[other] { $incidents } случаев
    }, { $people ->
        [one] { $people } человек
        [few] { $people } человека
       *[other] { $people } человек
    }{ $what ->
        [none] {""}
       *[other] , { $what }
    }
stats-all = Все случаи
stats-institutions = { $number ->
        [one] { $number } организация
        [few] { $number } организации
       *[other] { $number } организаций
    }
stats-regions = { $number ->
        [one] { $number } регион
        [few] { $number } региона
       *[other] { $number } регионов
    }
stats-by-region = По регионам
stats-by-kind = По видам организаций
stats-by-pressure = По видам давления
stats-by-month = По месяцам
stats-column-incidents = случаев
stats-column-people = людей
stats-note-pressure = Доли — от всех случаев. В одном случае бывает несколько видов давления, поэтому сумма может быть больше 100{"\u00A0"}%.
stats-source = По сообщениям людей, без имён. Группы, в которых меньше пяти случаев, объединены.
stats-unstated = не указано
stats-rest = прочие (малые группы вместе)
stats-nearly-all = почти все
stats-percent = { $percent }{"\u00A0"}%
stats-months = { $first } — { $last }
stats-month-of-year = { $month } { $year }
stats-undated = { $months } и без даты
stats-month = { $number ->
        [1] январь
        [2] февраль
        [3] март
        [4] апрель
        [5] май
        [6] июнь
        [7] июль
        [8] август
        [9] сентябрь
        [10] октябрь
        [11] ноябрь
       *[12] декабрь
    }

## Интервью

command-new = Спрашивает, что случилось, сохраняет файл дела и пишет письма.
    .usage = zhaloba new [ПАРАМЕТРЫ]
    .examples =
        Примеры:
          zhaloba                       то же, что zhaloba new
          zhaloba new -o сентябрь.yaml  сохранить дело в этом файле или продолжить его
          zhaloba new -o -              вывести дело на экран, ничего не записывая

        Ответы сохраняются после каждого вопроса: интервью можно прервать и продолжить.
argument-case-file = Файл дела, новый или начатый; «-» — на экран [обычно: case.yaml]
    .value = ДЕЛО

interview-hello =
    Ответы остаются в файле { $path } на этом компьютере и сохраняются после каждого вопроса.
    Esc — назад, «?» — зачем спрашиваем, Ctrl-C — прервать, чтобы продолжить потом.
interview-hello-unkept =
    На диске ничего не останется: дело появится здесь в конце.
    Esc — назад, «?» — зачем спрашиваем, Ctrl-C — выйти.
interview-again = Продолжаем по файлу { $path }.
interview-first = Это первый вопрос. Выйти — Ctrl-C.
interview-form = { "  " }{ $ask } { $form } (неверно — Esc)
interview-matched = { $count ->
        [0] По этим ответам ни одна норма не подошла.
        [one] Нашлась { $count } норма:
        [few] Нашлись { $count } нормы:
       *[other] Нашлось { $count } норм:
    }
interview-read = → сначала прочитать письмо
interview-omit = → сначала выбрать, на какие нормы ссылаться
interview-write-first = Кому писать сначала:
interview-write-then = Кому писать потом или заодно:
interview-offer = Отметьте, кому написать: письма появятся в папке letters, когда вы назовёте имя и адрес.
interview-letters-there = Письма по этому делу уже есть. Что сделать?
interview-replace = заменить их новыми
interview-keep = оставить прежние
interview-which-norms = На какие нормы сослаться?
interview-all-omitted = Без них в письме не останется доводов. Оставьте хотя бы одну.
interview-nothing = По этим ответам письмо не написать. Что сделать?
interview-change = изменить ответы
interview-leave = сохранить ответы и выйти
interview-kept = Дело сохранено в файле { $path }
interview-draft = Ответы сохранены. Продолжить: zhaloba new -o { $path }
interview-next =
    Дальше: распечатайте каждое письмо в двух экземплярах и подпишите оба; на своём попросите отметку о
    приёме или сохраните опись вложения с квитанцией. От этого дня считают срок ответа.
keys-text = Enter — дальше, Esc — назад, ? — зачем спрашиваем
keys-one = ↑↓ и Enter — выбрать, буквы — найти, Esc — назад, ? — зачем спрашиваем
keys-many = ↑↓ и пробел — отметить (→ всё, ← ничего), Enter — дальше, Esc — назад, ? и пробел — зачем
keys-long = После каждой строки — Enter; пустая строка заканчивает, Esc убирает набранное, «<» возвращает последнюю строку.
key-back = < назад
key-why = ? зачем спрашиваем
answer-needed = Здесь нужен ответ.
answer-again = Если всё верно, нажмите Enter ещё раз.
answer-yes = да
answer-no = нет
answer-unknown = не знаю
place-in-answer = Строка { $row }, знак { $sign }
answer-keep = Можно дописать; пустая строка оставит как есть.
problem-no-terminal = интервью ведут в терминале, а здесь его нет или вопросы запрещены
    .hint = Запустите zhaloba new в окне терминала. Без вопросов письма пишутся по готовому файлу дела: zhaloba write case.yaml.
problem-draft-exists = файл { $path } уже есть
    .hint = Продолжить его: zhaloba new -o { $path }. Начать другое дело: zhaloba new -o другое.yaml.

## Командная строка

problem-usage-unknown-option = неизвестный параметр { $argument }
    .hint = { $nearest ->
        [none] Параметры перечислены в справке. Личные данные пишут в файл дела, в параметрах их нет.
       *[other] Возможно, имеется в виду { $nearest }.
    }
problem-usage-extra-argument = лишний аргумент «{ $argument }»
    .hint = Если в имени файла есть пробелы, возьмите его в кавычки.
problem-usage-unknown-command = неизвестная команда «{ $command }»
    .hint = { $nearest ->
        [none] Команды: { $known }. Чтобы написать письма по файлу дела: zhaloba write case.yaml.
       *[other] Возможно, имеется в виду «{ $nearest }». Все команды: { $known }.
    }
problem-usage-missing = не хватает аргумента: { $argument }
    .hint = Добавьте его в конец команды.
problem-usage-no-value = после { $argument } нет значения
    .hint = { $known ->
        [none] Напишите значение сразу после { $argument }.
       *[other] Возможные значения: { $known }.
    }
problem-usage-bad-value = такого значения у { $argument } не бывает
    .hint = { hint-nearest-known }
problem-usage-extra-value = параметру { $argument } значение не нужно
    .hint = Оставьте { $argument } без знака «=» и значения.
problem-usage-twice = параметр { $argument } указан дважды
    .hint = Оставьте его один раз.
problem-usage-conflict = { $argument } и { $prior } вместе не работают
    .hint = Оставьте что-нибудь одно.
problem-usage-bad-date = дату в { $argument } не удаётся понять
    .hint = Запишите дату в порядке год-месяц-день, например 2025-11-20.
problem-usage-empty-id = в списке { $argument } пропущен адресат
    .hint = Перечислите адресатов через запятую, например: --to prosecutor,rector.
problem-usage-font-bold = в { $argument } не хватает второго файла — полужирного шрифта
    .hint = Заголовки в письмах полужирные, а имитировать полужирный программа не станет: { $argument } ПРЯМОЙ.ttf,ПОЛУЖИРНЫЙ.ttf.
problem-usage-font-many = в { $argument } можно назвать не больше трёх файлов
    .hint = Перечислите их через запятую в таком порядке: ПРЯМОЙ.ttf,ПОЛУЖИРНЫЙ.ttf,КУРСИВ.ttf.
problem-usage-font-empty = в списке { $argument } пропущен файл
    .hint = Перечислите файлы через запятую в таком порядке: ПРЯМОЙ.ttf,ПОЛУЖИРНЫЙ.ttf,КУРСИВ.ttf.
problem-usage-stdin-twice = со стандартного ввода можно прочитать только одно дело
    .hint = Оставьте один знак «-», остальные дела назовите файлами.
problem-usage-bad-limit = число знаков в { $argument } не годится
    .hint = Напишите целое число цифрами, например: --limit 4000.
problem-usage-limit-format = --limit действует только на письма в формате txt
    .hint = Добавьте txt к форматам, например: --format pdf,txt --limit 4000.
problem-usage-signers-one-case = { "--signers" } дополняет одно дело
    .hint = Назовите один файл дела; для других дел запустите команду ещё раз.
problem-usage-signers-stdin = со стандартного ввода можно прочитать либо дело, либо таблицу
    .hint = Назовите одно из двух файлом.
problem-usage-without-signers = { $argument } относится к таблице подписавших, а её нет
    .hint = Добавьте --signers с именем таблицы или уберите { $argument }.
problem-usage-letter-option = { $argument } не действует на письмо, которое исправили вручную
    .hint = Уберите { $argument } или назовите файл дела: кому письмо .md и черновик ли оно, сказано в нём самом.
problem-usage-no-norm = не сказано, какую норму показать
    .hint = Напишите её имя, например: zhaloba law show education-43-2. Имена перечисляет zhaloba law.
problem-usage-no-words = не сказано, что искать
    .hint = Напишите слово или ссылку, например: zhaloba law search достоинство.
problem-usage-law-extra = здесь столько слов не нужно
    .hint = После list ничего не пишут, после show пишут имя одной нормы. Слова ищет zhaloba law search.
problem-usage-template-copy = не сказано, какой шаблон скопировать или куда
    .hint = Напишите его имя и папку, например: zhaloba template copy complaint свои. Имена перечисляет zhaloba template.
problem-usage-template-list = после list ничего не пишут
    .hint = Чтобы скопировать шаблон, напишите copy, его имя и папку: zhaloba template copy complaint свои.
problem-template-unknown = такого шаблона нет
    .hint = { $nearest ->
        [none] Все шаблоны: { $known }.
       *[other] Возможно, имеется в виду «{ $nearest }». Все шаблоны: { $known }.
    }
problem-norm-unknown = такой нормы нет
    .hint = { $nearest ->
        [none] Имена перечисляет zhaloba law, по словам ищет zhaloba law search.
       *[other] Возможно, имеется в виду «{ $nearest }». Имена перечисляет zhaloba law.
    }
problem-table-unwritable = таблицу не удаётся составить
    .hint = Похоже, программа повреждена: соберите или скачайте её заново.
problem-usage-not-utf8 = один из аргументов записан не в UTF-8
    .hint = Наберите аргумент заново; имя файла может быть любым.
problem-usage-other = команду не удаётся разобрать
    .hint = Сверьтесь с примерами в справке.

## Файлы и YAML

problem-file-not-found = такого файла нет
    .hint = Проверьте имя и папку: путь отсчитывается от той папки, где запущена команда.
problem-file-unreadable = файл не удаётся прочитать{ because }
    .hint = Проверьте, разрешено ли вам его читать и не занят ли он другой программой.
problem-not-a-case = { $kind ->
        [table] это таблица, а не файл дела
       *[document] это готовое письмо, а не файл дела
    }
    .hint = { $kind ->
        [table] Письма по таблице делает команда «zhaloba batch».
       *[document] Назовите дело, по которому оно сделано (файл YAML). Чтобы поправить слова самому, возьмите --format md, измените этот файл и выполните для него команду write.
    }
problem-file-empty = файл пуст
    .hint = Начните с образца из папки examples.
problem-not-a-file = это не файл
    .hint = Если это папка, назовите файл внутри неё, например case.yaml.
problem-file-too-large = файл больше { $limit } МБ
    .hint = Проверьте, тот ли это файл: снимки экрана и записи в файл дела не вкладывают.
problem-nothing-to-check = здесь нечего проверять
    .hint = Назовите файл дела, законов или шаблона либо папку, где они лежат.
problem-not-text = это не текст, а картинка, документ или архив
    .hint = Назовите файл дела; картинки и документы перечисляют в нём под ключом evidence.
problem-not-utf8 = { $encoding ->
        [none] файл записан не в UTF-8
        [UTF-8] здесь стоят байты, которых в UTF-8 не бывает
       *[other] файл записан не в UTF-8, а, похоже, в { $encoding }
    }
    .hint = Откройте файл в текстовом редакторе и сохраните его в кодировке UTF-8.
problem-yaml-tab = в отступе стоит табуляция
    .hint = Сделайте отступ пробелами: YAML не понимает табуляцию.
problem-yaml-syntax = запись не удаётся разобрать как YAML
    .hint = Проверьте эту строку и строку над ней: двоеточие с пробелом после ключа, парные кавычки и скобки, ровный отступ.
problem-yaml-duplicate-key = ключ{ $key ->
        [none] {""}
       *[other] {" "}«{ $key }»
    } повторяется: впервые он стоит в строке { $first_line }
    .hint = Оставьте один из них.
problem-yaml-too-deep = слишком много вложенных уровней
    .hint = Проверьте отступы и скобки около этого места.
problem-yaml-alias = ссылки YAML (знаки & и *) здесь не поддерживаются
    .hint = Напишите значение полностью; если знак нужен в тексте, возьмите текст в кавычки.
problem-yaml-tag = метки YAML (знак !) здесь не поддерживаются
    .hint = Уберите метку; если знак нужен в тексте, возьмите текст в кавычки.
problem-yaml-documents = в файле несколько документов YAML
    .hint = Уберите строку из трёх дефисов посередине или разнесите дела по разным файлам.
problem-yaml-too-big = в файле слишком много значений
    .hint = Проверьте, тот ли это файл.
problem-yaml-root = наверху файла нет ни одной строки «ключ: значение»
    .hint = Проверьте, тот ли это файл. Образцы лежат в папке examples.
problem-yaml-shape = файл устроен не так, как ожидалось
    .hint = На верхнем уровне должны стоять строки «ключ: значение». Образцы лежат в папке examples.
problem-control-character = в тексте есть управляющий символ { $code }
    .hint = Удалите его; чаще всего он попадает из скопированного текста.
problem-hidden-character = в тексте есть невидимый символ { $code }
    .hint = Наберите это место заново: символ не виден, но мешает читать и искать.

## Таблицы

problem-table-format = это не таблица CSV, JSONL или XLSX, а { $format ->
        [xls] книга старого Excel (.xls)
        [ods] таблица LibreOffice (.ods)
        [xlsb] двоичная книга Excel (.xlsb)
        [numbers] таблица Numbers
       *[xml] веб-страница или XML
    }
    .hint = Откройте её в табличном редакторе и сохраните как «Книга Excel (.xlsx)» или как CSV в кодировке UTF-8.
problem-table-not-text = это не таблица, а картинка, документ или архив
    .hint = Назовите таблицу CSV, JSONL или XLSX. Если это таблица, сохраните её как «Книга Excel (.xlsx)».
problem-table-password = таблица закрыта паролем
    .hint = Откройте её, снимите пароль и сохраните копию, а после работы копию удалите.
problem-table-broken = файл таблицы повреждён или обрывается
    .hint = Откройте его в табличном редакторе и сохраните заново как «Книга Excel (.xlsx)»; если он не открывается, возьмите другую копию.
problem-table-too-large = таблица больше { $limit } МБ
    .hint = Уберите из неё картинки и лишние листы или разделите её на несколько.
problem-table-too-many-texts = в таблице больше { $limit } разных текстов
    .hint = Разделите её на несколько.
problem-table-empty = таблица пуста
    .hint = В первой строке пишут названия столбцов, ниже — дела, по одному в строке. Пустую таблицу с названиями столбцов составляет zhaloba schema table.
problem-table-no-rows = в таблице нет ни одной строки с делом
    .hint = { $rows ->
        [yes] Проверьте --rows: номера строк — те, что показывает редактор таблиц, и первая строка — названия столбцов.
       *[other] Впишите дела под строкой с названиями столбцов, по одному в строке. Строки, которые начинаются с #, пропускаются.
    }
problem-table-no-sheet = в книге нет ни одного видимого листа с ячейками
    .hint = Покажите лист с делами или скопируйте его в новую книгу.
problem-table-other-sheets = { $count ->
        [one] ещё { $count } лист с данными не прочитан
        [few] ещё { $count } листа с данными не прочитаны
       *[other] ещё { $count } листов с данными не прочитано
    }: читается только первый видимый лист
    .hint = Если дела есть и на других листах, сохраните каждый из них отдельной таблицей.
problem-table-hidden-sheets = первый видимый лист пуст, а данные есть на { $count ->
        [one] { $count } скрытом листе
       *[other] { $count } скрытых листах
    }
    .hint = Скрытые листы не читаются: покажите нужный лист и переместите его на первое место.
problem-table-unknown-encoding = кодировку таблицы не удаётся понять
    .hint = Сохраните таблицу как CSV в кодировке UTF-8 или как «Книга Excel (.xlsx)»; если кодировка известна, назовите её: --encoding cp866.
problem-table-damaged-utf8 = таблица записана в UTF-8, но здесь байты повреждены
    .hint = Возьмите неповреждённую копию или сохраните таблицу заново. Если она записана в другой кодировке, назовите её: --encoding windows-1251.
problem-table-damaged-text = в ячейке знаки, которые уже не прочитать
    .hint = Напишите текст ячейки заново. Если таких ячеек много, у таблицы другая кодировка: назовите её, например --encoding windows-1251.
problem-table-open-quote = здесь открыта кавычка, которую ничто не закрывает
    .hint = Закройте её; если кавычка — часть текста, сохраните таблицу заново в табличном редакторе: он запишет её правильно.
problem-table-stray-quote = после закрывающей кавычки в ячейке стоит ещё текст
    .hint = Если кавычки — часть текста, сохраните таблицу заново в табличном редакторе: он запишет их правильно.
problem-table-row-too-large = строка больше { $limit } МБ
    .hint = Проверьте, все ли кавычки выше закрыты и тот ли это файл.
problem-table-repeated-column = столбец с таким названием уже есть, он { $first_column }-й по счёту
    .hint = Оставьте один из них.
problem-table-nameless-column = над заполненной ячейкой нет названия столбца
    .hint = Впишите название столбца или уберите эту ячейку.
problem-table-extra-cell = заполненных ячеек в строке больше, чем названий столбцов
    .hint = Проверьте, не попал ли разделитель в текст: тогда сохраните таблицу заново в табличном редакторе. Разделитель можно и назвать: --delimiter.
problem-table-error-cell = в ячейке ошибка{ $value ->
        [none] {""}
       *[other] {" "}{ $value }
    }, которую показывает табличный редактор
    .hint = Исправьте формулу или впишите значение.
problem-table-formula = формула ещё не вычислена
    .hint = Откройте таблицу в табличном редакторе и сохраните: он запишет и значения.
problem-table-long-number = в этом числе больше цифр, чем сохраняется в таблице
    .hint = Запишите его текстом: в табличном редакторе выберите для ячейки текстовый формат и впишите число заново, в JSONL возьмите его в кавычки.
problem-table-json-list = это список JSON, а нужен JSONL: каждое дело — объект в своей строке
    .hint = Сохраните каждый объект отдельной строкой, без квадратных скобок вокруг и запятых между строками.
problem-table-json-syntax = строку не удаётся разобрать как JSON
    .hint = Проверьте кавычки, скобки и запятые. Каждый объект стоит в своей строке целиком.
problem-table-json-object = в этой строке не объект JSON
    .hint = Каждое дело — объект в своей строке: фигурные скобки, в них названия столбцов и значения.
problem-table-json-value = такое значение не помещается в ячейку
    .hint = В списке могут стоять строки, числа, true и false. Если заявителей несколько, напишите по строке на каждого.
problem-table-json-deep = слишком много вложенных объектов
    .hint = Названия столбцов можно писать и через точку: applicant.name.
problem-table-repeated-key = этот ключ в строке уже есть
    .hint = Оставьте один из них. Ключ через точку и вложенный объект — одно и то же.
problem-table-nameless-key = у значения нет ключа
    .hint = Ключом пишут название столбца.
problem-table-bar = в значении списка стоит знак «|», которым разделяют значения
    .hint = Уберите этот знак из значения.

## Поля

problem-unknown-key = неизвестный ключ{ $key ->
        [none] {""}
       *[other] {" "}«{ $key }»
    }
    .hint = { hint-nearest-known }
problem-missing-key = не хватает ключа «{ $key }»
    .hint = Добавьте его сюда.
problem-empty-value = значение пустое
    .hint = Впишите значение; необязательное поле можно убрать целиком.
problem-unknown-value = такого значения здесь не бывает
    .hint = { hint-nearest-known }
problem-wrong-type = здесь { expected-type }
    .hint = { expected-example }
problem-bad-date = дату не удаётся понять
    .hint = Запишите её как 2025-11-14, 14.11.2025 или «14 ноября 2025 г.» и проверьте, нет ли буквы на месте цифры и латинской буквы в названии месяца.
problem-short-year = год указан не полностью
    .hint = Напишите год четырьмя цифрами, например 14.11.2025.
problem-no-such-day = такого дня в календаре нет
    .hint = Проверьте число, месяц и год; в записи 14.11.2025 сначала идёт число.
problem-text-too-long = текст длиннее { $max } знаков
    .hint = Оставьте здесь только название или имя; остальное можно рассказать в story.
problem-too-few = в списке слишком мало значений
    .hint = Добавьте в список хотя бы одно значение.
problem-out-of-range = число выходит за допустимые пределы
    .hint = Проверьте, нет ли лишней цифры.
problem-two-operators = в одном условии несколько операторов
    .hint = Оставьте один или соедините условия словом all (все сразу) либо any (хотя бы одно).

## Дело

problem-bad-version = эта версия файла дела программе неизвестна
    .hint = Укажите version: { $supported }.
problem-date-missing = не указано, когда это было
    .hint = Добавьте date: 2025-11-14 или первый и последний день: from и to.
problem-date-and-period = указаны и день, и период
    .hint = Оставьте либо date, либо from и to.
problem-date-in-future = этот день ещё не наступил
    .hint = Проверьте год и месяц. Написать можно только о том, что уже было.
problem-date-after-letter = этот день позже даты самого письма
    .hint = Проверьте эту дату и поле dated: написать можно только о том, что уже было.
problem-applicant-too-young = заявителю нет четырнадцати лет, такое письмо подписывает родитель
    .hint = Пусть пишет родитель (role: parent), а ребёнок стоит в child; можно и вписать родителя в representative.
problem-born-after-incident = дата рождения позже того, что случилось
    .hint = Проверьте год рождения и дату события.
problem-child-adult = ребёнку уже исполнилось 18 лет
    .hint = Родитель за него больше не пишет: пусть напишет сам, а если дата неверна, исправьте её.
problem-dated-in-future = письмо датировано днём, который ещё не наступил
    .hint = Проверьте дату; если убрать поле dated, письмо получит сегодняшнее число.
problem-period-incomplete = у периода нет одного из концов
    .hint = Укажите from и to. Если это продолжается, хватит from и ongoing: true; если был один день, напишите date.
problem-value-twice = значение повторяется
    .hint = Оставьте его один раз.
problem-period-reversed = период заканчивается раньше, чем начинается
    .hint = Поменяйте местами from и to.
problem-order-after-letter = дата приказа позже даты самого письма
    .hint = Проверьте обе даты.
problem-order-without-writing = описан письменный приказ, а способ в how не written_order
    .hint = Напишите how: written_order или уберите order.
problem-name-incomplete = имя неполное
    .hint = Напишите полностью фамилию, имя и отчество (если оно есть), без инициалов.
problem-address-short = в адресе нет индекса из шести цифр
    .hint = Допишите индекс: по этому адресу придёт ответ.
problem-phone-doubtful = { $fault ->
        [letters] в номере телефона стоят не только цифры
        [few] в номере телефона не хватает цифр
       *[many] в номере телефона лишние цифры
    }
    .hint = Проверьте номер, например: +7 912 345-67-89, (473) 255-55-55 доб. 105. В письме он будет таким, как записан.
problem-email-doubtful = { $fault ->
        [space] в адресе электронной почты стоит пробел
        [mailto] перед адресом электронной почты стоит «mailto:»
        [at] в адресе электронной почты должен быть один знак «@»
        [dot] в адресе электронной почты лишняя точка
        [domain] после знака «@» нет полного имени сайта
       *[name] перед знаком «@» стоит не имя почтового ящика
    }
    .hint = Проверьте адрес: он пишется как имя@example.org. В письме он будет таким, как записан.
problem-lookalike = { $script ->
        [latin] латинская буква «{ $char }» ({ $code }) стоит в русском слове
        [cyrillic] русская буква «{ $char }» ({ $code }) стоит в слове латиницей
       *[digit] цифра «{ $char }» ({ $code }) стоит в имени рядом с буквами
    }
    .hint = { $script ->
        [latin] Наберите её заново в русской раскладке: на вид слово то же, но поиск его не найдёт.
        [cyrillic] Наберите её заново в латинской раскладке: на вид слово то же, но поиск его не найдёт.
       *[digit] Если это опечатка, замените цифру буквой.
    }
problem-gender-unknown = по имени не понять, мужчина это или женщина
    .hint = Проверьте, нет ли опечатки, или добавьте gender: male либо gender: female, иначе слова в письме не согласовать.
problem-forms-too-long = строка длиннее любого имени
    .hint = Проверьте, тот ли это список: одно имя на строку.
problem-forms-no-name = в строке нет имени
    .hint = Поставьте имя первым, перед табуляцией.
problem-name-signs = в имени есть лишние знаки
    .hint = Оставьте только фамилию, имя и отчество: без запятых, скобок, цифр и званий.
problem-forms-not-utf8 = строка записана не в UTF-8
    .hint = Сохраните список в кодировке UTF-8.
problem-forms-bad-column = после имени стоит неизвестное слово
    .hint = Через табуляцию можно написать male или female, а также person, surname, first, patronymic или position.
problem-forms-unsure = формы имени в этой строке могут быть другими
    .hint = Посмотрите их без --strict: сомнительные формы отмечены.
problem-risky-words = { $title }: { $why }
    .hint = { $instead }
problem-quotes-unbalanced = кавычки открываются и не закрываются
    .hint = Поставьте вторую кавычку; пока её нет, кавычки этого текста останутся в письме как есть.
problem-name-small = часть имени начинается со строчной буквы
    .hint = Напишите фамилию, имя и отчество с прописных букв: так они встанут в письмо.
problem-name-latin = имя написано латинскими буквами
    .hint = Напишите его по-русски, как в документах: письмо читают и отвечают на него по-русски.
problem-text-latin = текст написан латинскими буквами
    .hint = Напишите его по-русски: письмо читают и отвечают на него по-русски.
problem-gender-contradicts = указанный пол не подходит к имени
    .hint = Проверьте gender и имя; если всё верно, так и оставьте.
problem-form-unsure = в письме стоит «{ $form }», а может быть нужно «{ $others }»: { doubt-reason }
    .hint = Проверьте и впишите верную форму в { $key }.
problem-addressee-unknown = такого адресата программа не знает
    .hint = { hint-nearest-known }
problem-addressee-twice = адресат указан дважды
    .hint = Оставьте его один раз.
problem-region-unknown = такого региона в списке нет, поэтому название органа в шапке будет без региона
    .hint = { $nearest ->
        [none] Напишите название субъекта полностью, например «Свердловская область».
       *[other] Возможно, имеется в виду «{ $nearest }».
    }
problem-not-competent = адресат «{ $addressee }» таким делом не занимается{ $reason ->
        [none] {""}
       *[other] : { $reason }
    }
    .hint = Ему письма не будет; остальных адресатов это не касается.
problem-no-grounds = для адресата «{ $addressee }» не нашлось ни одной подходящей нормы
    .hint = Команда explain покажет, каких сведений не хватило.
problem-out-of-scope = { $pressure ->
        [gosuslugi_login] вход на Госуслуги через мессенджер этими письмами не оспорить
        [preinstalled_app] предустановку приложения на новые устройства этими письмами не оспорить
        [house_chat] общение в домовых чатах этими письмами не оспорить
        [issued] требование, которое касается служебного телефона, этими письмами не оспорить
        [incentives_only] скидки и подарки за установку сами по себе не принуждение
       *[other] об этом ({ $pressure }) программа писем не пишет
    }
    .hint = { $advice ->
        [none] Если вас принуждали ещё и на учёбе или на работе, добавьте это в incident.pressure.
       *[other] { $advice }
    }
problem-role-out-of-scope = для этой роли писем в этой версии ещё нет
    .hint = Письма есть для ролей: { $known }. Пока можно обратиться к юристу или к уполномоченному по правам человека.
problem-pressure-unanswered = в письме ({ $addressee }) названо: «{ $pressure }», но отдельного довода или требования об этом нет
    .hint = Среди обстоятельств это остаётся. Если для вас это главное, составьте об этом отдельное дело; explain покажет, на что опирается письмо.
problem-no-letter = не осталось ни одного письма
    .hint = Причины перечислены выше. Команда explain покажет, каких сведений не хватило.

## Письма

problem-too-long = { $pages ->
        [one] получилась { $pages } страница
        [few] получились { $pages } страницы
       *[other] получилось { $pages } страниц
    }, а можно не больше { $limit }
    .hint = { $own ->
        [yes] Возьмите шрифт поуже или сократите рассказ: оставьте то, что было с вами или при вас.
       *[no] Сократите рассказ: оставьте то, что было с вами или при вас.
    }
problem-sheet-rows = столько строк не помещается на лист
    .hint = { $most ->
        [one] На листе при этом тексте умещается { $most } строка
        [few] На листе при этом тексте умещаются { $most } строки
       *[other] На листе при этом тексте умещается { $most } строк
    }: укажите в --rows не больше.
problem-signer-too-long = строка { $row } подписного листа не помещается на лист
    .hint = Сократите имя, статус или адрес этого человека.
problem-missing-glyph = в шрифте нет символа «{ $char }» ({ $code }){ $field ->
        [none] {""}
       *[other] ; он стоит в поле { $field }
    }
    .hint = Замените или уберите этот символ.
problem-output-exists = файл уже есть: { $path }
    .hint = { $resumable ->
        [yes] Чтобы записать только то, чего нет или что изменилось, добавьте --resume; чтобы перезаписать — --force; или выберите другую папку (-o).
       *[other] Уберите его, выберите другую папку (-o) или добавьте --force, чтобы перезаписать.
    }
problem-output-not-a-file = на месте письма стоит ссылка или папка: { $path }
    .hint = Уберите её или выберите другую папку (-o): по ссылкам программа не пишет.
problem-output-not-folder = это не папка: { $path }
    .hint = Назовите после -o папку; если её ещё нет, она появится.
problem-output-unwritable = не удаётся записать { $path }{ because }
    .hint = { $reason ->
        [permission] Выберите папку, в которую вам разрешено писать.
        [no-space] Освободите место или выберите папку на другом диске.
        [read-only] Выберите папку на другом диске.
        [device] Проверьте, подключён ли диск, или выберите папку на другом.
        [too-large] Выберите папку на другом диске: файловая система этого или ограничение системы не дают писать такие большие файлы.
        [name] Дайте файлу или папке имя короче.
       *[other] Проверьте, есть ли место на диске и разрешено ли вам писать в эту папку.
    }
problem-same-name = два письма получили бы одно имя { $path }: по делу { $first } и по делу { $second }
    .hint = Переименуйте одно из дел или напишите их в разные папки (-o).
problem-stdout-one = на стандартный вывод помещается только одно письмо в одном формате
    .hint = Оставьте одно дело, одного адресата (--to) и один формат (--format); иначе добавьте --tar или назовите после -o папку.
problem-stdout-json = на стандартный вывод помещается либо сам файл, либо JSON
    .hint = Уберите --json или назовите после -o папку или файл: тогда JSON скажет, что где лежит.

## Законы, адресаты, шаблоны

problem-data-not-folder = в --data нужна папка
    .hint = Назовите папку, где лежат ваши законы и шаблоны.
problem-duplicate-id = имя «{ $id }» уже занято в строке { $first_line }
    .hint = Дайте этой записи другое имя.
problem-answer-without-place = в файле дела нет места для ответа «{ $path }»
    .hint = Дайте своему вопросу имя с началом «facts.» и выберите вид ответа: one, yes_no, text или long_text.
problem-id-not-in-names = имя адресата входит в имена писем, а такое в них стоять не может
    .hint = Составьте его из строчных латинских букв, цифр, дефисов и знаков «_»: не больше { $max } знаков.
problem-act-unknown = акта «{ $id }» нет в списке acts
    .hint = { hint-nearest }
problem-norm-unknown-in-data = нормы «{ $id }» нет в списке norms
    .hint = { hint-nearest }
problem-argument-unknown-in-data = довода «{ $id }» нет в списке arguments
    .hint = { hint-nearest }
problem-fact-unknown-in-condition = условие спрашивает о неизвестном факте «{ $fact }»
    .hint = { hint-nearest }
problem-value-unknown-in-condition = у факта «{ $fact }» такого значения не бывает
    .hint = { hint-nearest-known }
problem-condition-type = before и after сравнивают даты, а факт «{ $fact }» не дата
    .hint = Возьмите is или in либо факт с датой.
problem-addressee-unknown-in-data = адресата «{ $id }» нет в списке адресатов
    .hint = { hint-nearest }
problem-condition-unknown = условия «{ $id }» нет в списке условий
    .hint = { hint-nearest }
problem-condition-later = условие «{ $id }» стоит в списке не раньше того, которое его называет
    .hint = Поставьте его выше.
problem-quote-not-allowed = у нормы должно быть что-то одно: либо дословный текст quote, либо пересказ summary
    .hint = Если дословный текст не сверен с источником, оставьте summary.
problem-quote-twice = довод приводит больше одной дословной цитаты
    .hint = Оставьте одну цитату, остальные нормы достаточно назвать.
problem-override-missing = запись «{ $id }» уже есть среди встроенных
    .hint = Чтобы заменить её, добавьте override: true; иначе дайте записи другое имя.
problem-override-unknown = заменять нечего: встроенной записи «{ $id }» нет
    .hint = Уберите override или проверьте имя.
problem-guard-empty = правило ничего не ищет
    .hint = Добавьте words или signs; чтобы выключить правило, напишите severity: off.
problem-guard-phrase = { $fault ->
        [empty] во фразе нет слова или она начинается с любого
        [gap] пропуск стоит на краю фразы или рядом с другим
        [sign] в слове стоит лишний знак
       *[word] здесь нужно одно слово, а не несколько
    }
    .hint = Фраза — слова через пробел: слово в любой форме, начало слова со звёздочкой, «=» перед точным словом, «|» между вариантами, «…» на месте до четырёх слов.
problem-edition-of-edition = это редакция нормы, которая сама названа редакцией «{ $id }»
    .hint = Назовите в edition_of ту норму, у которой edition_of нет.
problem-edition-without-quote = печатается дословный текст, а у редакции «{ $id }» есть только пересказ
    .hint = Впишите дословный текст (quote) в каждую редакцию или уберите quote из предложения.
problem-editions-overlap = в один из этих дней действует и редакция «{ $id }»
    .hint = Укажите у прежней редакции последний день (until), а у новой — первый (from), следующий за ним.
problem-condition-never = это условие не выполнится никогда{ $facts ->
        [none] {""}
       *[other] ; причина в фактах: { $facts }
    }
    .hint = Посмотрите, может ли это сойтись: свои условия есть и у вариантов ответа, и у вопросов, и у адресатов, и у норм, на которых всё держится.
problem-norm-stale = { $count ->
        [1] норма { $ids } сверена с источником больше { $days } дней назад
       *[other] нормы сверены с источником больше { $days } дней назад ({ $count }): { $ids }
    }
    .hint = Сравните текст с действующей редакцией и впишите в checked_on новый день.
problem-norm-uncited = ни одно письмо по этим делам не ссылается на норму { $id }
    .hint = Добавьте дело, в котором она применяется, или посмотрите, почему её нет: zhaloba explain ДЕЛО -v.
problem-edition-dates = редакция перестаёт действовать раньше, чем начинает
    .hint = Проверьте даты from и until.
problem-template-missing = нет шаблона «{ $name }»
    .hint = { hint-nearest }
problem-template-syntax = шаблон не удаётся разобрать
    .hint = Проверьте парные скобки и закрывающие теги около этого места.
problem-template-unknown-variable = в шаблоне неизвестная переменная «{ $variable }»
    .hint = { hint-nearest }
problem-template-forbidden = в шаблонах нельзя использовать { $what }
    .hint = Уберите это: иначе текст из дела мог бы изменить устройство письма.
problem-template-only-frames = в предложениях данных нельзя использовать { $what }
    .hint = Уберите это: опираться на другие шаблоны и делиться на блоки могут только файлы шаблонов, а предложение — одна строка текста.
problem-template-structure = письмо по шаблону устроено неверно{ $what ->
        [none] {""}
        [three-parts] : в нём не три части
        [title] : вторая часть не начинается с заголовка
        [signature] : в конце нет даты и имени
        [heading] : такого заголовка в письмах не бывает
        [depth] : списки вложены друг в друга слишком глубоко
        [annex] : часть после подписи не начинается с заголовка
        [list] : последняя часть не похожа на подписной лист
        [list-columns] : в подписном листе не пять столбцов
        [list-row] : строка подписного листа заполнена неверно
        [cell] : в ячейке таблицы не простой текст
        [no-list] : заявителей несколько, а подписного листа в нём нет
       *[element] : такой разметки в письмах не бывает
    }
    .hint = { $what ->
        [three-parts] Письмо состоит из трёх частей, разделённых двумя строками «***»: шапка, текст, подпись.
        [title] После первой строки «***» поставьте название письма, а под ним строку «===».
        [signature] Закончите шаблон двумя строками: дата с обратной косой чертой в конце, под ней имя.
        [heading] Внутри письма бывают только заголовки второго уровня: «## Заголовок».
        [depth] Оставьте один-два уровня списков.
        [annex] Приложение — это заголовок с чертой «===» и абзацы под ним.
        [list] Подписной лист — это заголовок с чертой «===», таблица и строка, в которой есть { "{" }number{ "}" } и { "{" }count{ "}" }; за ней может быть одно примечание.
        [list-columns] Оставьте столбцы: номер, имя, адрес, подпись, дата.
        [list-row] В строке номер, имя и адрес; места для подписи и даты оставьте пустыми.
        [cell] Уберите из ячейки жирный шрифт, курсив и всё остальное, кроме текста.
        [no-list] Добавьте в конец шаблона блок list, как во встроенном letter.md: иначе имена заявителей пропадут.
       *[element] Оставьте абзацы, списки, жирный шрифт и курсив: таблиц, рисунков, цитат, ссылок и кода в письмах нет.
    }
problem-signers-too-many = подписавшихся под событиями в других организациях больше, чем заявителей
    .hint = Заявителей в деле { $applicants }; хотя бы один из них должен остаться за событием, с которого дело начинается. Уменьшите signers или допишите заявителей.
problem-role-of-applicant = в обращении о нескольких организациях роль заявителя не указывают
    .hint = Укажите роль там, где рассказано о самом событии, а у заявителя её уберите.
problem-applicant-twice = этот человек по этому адресу уже назван заявителем № { $first }
    .hint = Если это один человек, оставьте его один раз: письмо называет число подписавших. Если это тёзки, оставьте обоих.
problem-applicant-alike = по этому же адресу заявителем № { $first } назван человек почти с таким же именем
    .hint = Если это один человек, оставьте его один раз: письмо называет число подписавших. Если это разные люди, оставьте обоих.
problem-petition-signers = в деле несколько организаций, а к какой из них относится подписавший, в этой таблице и на листе не видно
    .hint = Внесите подписавших в таблицу дел: строки с одним значением в столбце case и с названием организации составят одно обращение; её примет команда «zhaloba batch».
problem-no-petition = этому адресату не пишут сразу о нескольких организациях ({ $addressee })
    .hint = Обращение о нескольких организациях готовится для адресатов: { $known }.
problem-letter-structure = письмо устроено неверно{ $what ->
        [three-parts] { $parts ->
            [one] : в нём одна часть вместо трёх
            [few] : в нём { $parts } части вместо трёх
           *[other] : в нём { $parts } частей вместо трёх
        }
        [title] : вторая часть не начинается с заголовка
        [signature] : в конце нет даты и имени
        [heading] : такого заголовка в письмах не бывает
        [depth] : списки вложены друг в друга слишком глубоко
        [annex] : часть после подписи не начинается с заголовка
        [list] : последняя часть не похожа на подписной лист
        [list-columns] : в подписном листе не пять столбцов
        [list-row] : строка подписного листа заполнена неверно
        [cell] : в ячейке таблицы не простой текст
       *[element] : такой разметки в письмах не бывает
    }
    .hint = { $what ->
        [three-parts] Письмо состоит из трёх частей, разделённых двумя строками «***»: шапка, текст, подпись. У черновика перед ними ещё одна: пометка жирным шрифтом и строка «***».
        [title] После шапки и строки «***» поставьте название письма, а под ним строку «===».
        [signature] Закончите письмо двумя строками: дата с обратной косой чертой в конце, под ней имя.
        [heading] Внутри письма бывают только заголовки второго уровня: «## Заголовок».
        [depth] Оставьте один-два уровня списков.
        [annex] Приложение — это заголовок с чертой «===» и абзацы под ним.
        [list] Подписной лист — это заголовок с чертой «===», таблица и строка, в которой есть { "{" }number{ "}" } и { "{" }count{ "}" }; за ней может быть одно примечание.
        [list-columns] Оставьте столбцы: номер, имя, адрес, подпись, дата.
        [list-row] В строке номер, имя и адрес; места для подписи и даты оставьте пустыми.
        [cell] Уберите из ячейки жирный шрифт, курсив и всё остальное, кроме текста.
       *[element] Оставьте абзацы, списки, жирный шрифт и курсив: таблиц, рисунков, цитат, ссылок и кода в письмах нет.
    }
problem-letter-too-large = в письме до приложения и подписного листа больше { $limit } знаков
    .hint = В письме не больше трёх страниц: проверьте, тот ли это файл.
problem-letter-blank = здесь осталось незаполненное место, а пометки черновика уже нет
    .hint = Впишите сведения вместо слов в квадратных скобках или верните пометку: **{ $mark }** и строку «***» в начале файла.
problem-text-limit = письмо { $letter } не помещается в { $limit ->
        [one] { $limit } знак
        [few] { $limit } знака
       *[other] { $limit } знаков
    }: самому короткому нужно { $needed }
    .hint = Укажите в --limit не меньше { $needed } или отправьте письмо файлом PDF, а в форме напишите об этом сами.
problem-template-undefined = шаблон печатает «{ $variable }», а в деле этого может не быть
    .hint = Поставьте вокруг условие if: письмо должно получаться и без этого.
problem-template-inherited = с этим шаблоном письмо не получается: { $frame }, на котором он построен, даёт сбой в месте, названном ниже
    .hint = Замените своим тот блок, который там стоит, или постройте шаблон на другом.
problem-template-unknown-name = шаблон вызывает неизвестное «{ $name }»
    .hint = Проверьте имя фильтра, проверки, функции или блока: нет ли опечатки.
problem-template-too-slow = письмо по шаблону составляется дольше { $seconds ->
        [one] { $seconds } секунды
       *[other] { $seconds } секунд
    }
    .hint = Уберите циклы внутри циклов и длинные списки, которые шаблон создаёт сам. Встроенным шаблонам хватает тысячных долей секунды.
problem-template-too-large = шаблон печатает больше { $megabytes } МБ, или ему нужно слишком много памяти
    .hint = Уберите то, что много раз повторяет текст. В письме на три страницы около десяти тысяч знаков.
problem-template-not-confined = свои шаблоны использовать нельзя: программа не может запустить себя второй раз, чтобы ограничить их время и память
    .hint = Уберите --data или проверьте, что файл программы остался там, откуда её запустили.
problem-templates-too-many = в папке больше { $most } шаблонов, или вместе они длиннее { $kilobytes } КБ
    .hint = Оставьте только те, что отличаются от встроенных.
problem-template-render = письмо по шаблону не собирается
    .hint = Проверьте шаблон; встроенный вернётся, если убрать свой из папки --data.

## Объяснение и проверка

note = { $subject }: { $text }
delivery = Как подать:
delivery-postal = адрес: { $address } ({ $confidence ->
        [verified] сверен
       *[other] не сверен, проверьте на сайте
    })
note-open = { $addressee }: чтобы решить, какие ещё нормы привести, нужно знать: { $facts }
note-shortened = { $letter }.txt: письмо сокращено до { $characters ->
        [one] { $characters } знака
       *[other] { $characters } знаков
    } (полное — { $whole }), потому что форма принимает не больше { $limit }{ $sure ->
        [yes] {""}
       *[no] {" "}(это число не проверено; другое можно указать в --limit)
    }; приложите к нему полное письмо в PDF (--format pdf)
note-draft = { $gaps ->
        [0] { $case }: это черновик; всё нужное в деле есть, без --draft получится само письмо
       *[other] { $case }: это черновик; чтобы получить письмо, впишите в дело: { $fields }
    }
note-draft-to = { $case }: в деле не сказано, кому писать, поэтому черновик один; выберите адресатов (to или --to): { $addressees }
written-grounds = { $letter } ({ $addressee }): доводов: { $arguments }; нормы: { $norms }
explain-line = { $letter }; доводов: { $arguments }, норм: { $norms }, просьб: { $demands }
explain-no-letter = { $addressee } — письма не будет: { $why ->
        [grounds] ни один довод не подошёл
        [competence] таким делом этот адресат не занимается
       *[told] { $reason }
    }
explain-preamble = Перед просьбой
explain-demands = Просьба
explain-because = { $norm } — потому что: { $facts }
explain-facts = факты: { $facts }
explain-always = применяется всегда
explain-when = применяется, если
explain-made-when = приводится, если
explain-edition = текст: { $title } ({ $confidence }); { $copy }, { $edition ->
        [none] редакция не указана
       *[other] редакция от { $edition }
    }; сверено { $day }{ $stale ->
        [yes] {" "}(давно)
       *[no] {""}
    }
explain-near = Почти подошли
explain-almost = { $why ->
        [unknown] { $norm } — нужен ответ: { $reason }
        [facts] { $norm } — не подходит: { $reason }
        [omitted] { $norm } — вы просили её не приводить
        [date] { $norm } — { $reason }
        [changed] { $norm } — { $reason }
       *[limit] { $norm } — письмо и без неё ссылается на достаточно норм
    }
explain-in-force = { $days ->
        [part] во время событий сменилась редакция (эта действует
       *[none] во время событий не действовала (срок —
    } { $from ->
        [none] по { $until })
       *[other] { $until ->
            [none] с { $from })
           *[other] с { $from } по { $until })
        }
    }
explain-more = { $count ->
        [one] Ещё { $count } норма не приведена
        [few] Ещё { $count } нормы не приведены
       *[other] Ещё { $count } норм не приведено
    }; почему, расскажет -v
explain-group = { $why ->
        [unknown] Не приведены, пока нет ответа
        [facts] Не приведены из-за фактов дела
        [omitted] Не приведены по вашей просьбе
        [date] Не приведены, потому что тогда не действовали
        [changed] Не приведены, потому что во время событий сменилась редакция
        [limit] Не приведены, потому что письмо и без них ссылается на достаточно норм
       *[unnamed] Применяются, но ничто в этом письме их не называет
    }
explain-named-by = называют её: { $ids }
explain-unmade = Доводы, которых в письме нет
explain-lacks = { $why ->
        [unknown] нужен ответ: { $what }
        [facts] не подходит: { $what }
        [norms] не приводится без { $what }
        [bare] не осталось норм, на которые он мог бы опереться
       *[limit] в письме и без него достаточно доводов и норм
    }
reason = { $value ->
        [known] { $fact }: известно ({ $reason })
        [unknown] { $fact }: не сказано ({ $reason })
        [true] { $fact }: да ({ $reason })
        [false] { $fact }: нет ({ $reason })
       *[other] { $fact }: { $told } ({ $reason })
    }
reason-none-of = { $fact }: { $side ->
        [because] ничего из того, что исключает норму
       *[excluded-by] ничего из того, что нужно
    }
condition-all = верно всё:
condition-any = верно хотя бы одно:
condition-not = неверно:
condition-known = { $fact }: известно
condition-among = { $fact }: { $number ->
        [one] { $answers }
       *[other] одно из: { $answers }
    }
condition-answer = { $answer ->
        [true] да
       *[false] нет
    }
condition-day = { $fact }: { $order ->
        [before] раньше { $day }
       *[after] { $day } или позже
    }
template-extends = Основа: { $names }
template-addressees = Адресаты: { $names }
law-of-act = Нормы { $act }
law-use = { $use ->
        [argument] довод
        [preamble] преамбула
        [demand] просьба
        [advice] совет
        [counter] возражение
       *[lint] проверка
    }
law-summary = Пересказ: { $summary }
law-purpose = Для чего: { $title } ({ $use })
law-source = Источник: { $copy }{ $edition ->
        [none] {""}
       *[other] , редакция от { $edition }
    }
law-known = Текст: { $title } ({ $confidence })
law-checked = Сверено: { $day }{ $stale ->
        [yes] {" "}— больше { $days } дней назад, посмотрите действующий текст
       *[no] {""}
    }
law-age = { $stale ->
        [0] Норм: { $norms }; сверенных больше { $days } дней назад нет.
       *[other] Норм: { $norms }; сверены больше { $days } дней назад (знак «!»): { $stale }.
    }
law-in-force = { $from ->
        [none] { $until ->
            [none] Действует: сроки не указаны
           *[other] Действует: по { $until }
        }
       *[other] { $until ->
            [none] Действует: с { $from }
           *[other] Действует: с { $from } по { $until }
        }
    }
law-editions = Другие редакции: { $ids }
law-always = Применяется: всегда
law-when = Применяется, если
law-before = Перед кем: { $names }
law-arguments = Доводы
law-demands = Просьбы: { $ids }
law-paragraphs = Абзацы: { $ids }
law-in-argument = довод: { $heading }
law-nothing-found = Ничего не нашлось. Попробуйте меньше слов или посмотрите все нормы: zhaloba law.
table-column = { $title }{ $needed ->
        [yes] {" "}(обязательно)
       *[no] {""}
    }{ $several ->
        [yes] ; несколько значений через |
       *[no] {""}
    }{ $kind ->
        [word] : { $words }
        [day] {" "}(ДД.ММ.ГГГГ)
        [number] ; число
        [yes-no] ; true (да) или false (нет)
       *[text] {""}
    }
signers-names = Или: { $names }
signers-column-sheet = Номер бумажного листа, с которого записана строка
signers-column-line = Номер строки на этом листе
table-group = Строки с одинаковым значением в столбце { $column } — заявители одного коллективного обращения; общее для них пишут в первой из строк
table-rare = Если программа ошибается в падеже имени или должности: впишите верную форму в один из столбцов { $columns }
case-name = { $case ->
        [nom] именительный
        [gen] родительный
        [dat] дательный
        [acc] винительный
        [ins] творительный
       *[prep] предложный
    }
doubt-reason = { $reason ->
        [gender] по имени не понять, мужчина это или женщина
        [stress] окончание зависит от ударения
        [fleeting-vowel] неизвестно, выпадает ли гласная
        [origin] неизвестно, русская это фамилия или иностранная
        [declension] неизвестно, склоняется ли слово
        [order] неизвестно, где фамилия, а где имя
        [first-half] неизвестно, склоняется ли первая часть
        [script] слово записано не русскими буквами
       *[head] неизвестное слово
    }
forms-name = { $name }{ $gender ->
        [male] {" — "}мужской род
        [female] {" — "}женский род
       *[none] {""}
    }
forms-doubt = { $others ->
        [none] ? под вопросом: { doubt-reason }
       *[other] ? или { $others }: { doubt-reason }
    }
check-sound = { $warnings ->
        [0] Ошибок нет.
       *[other] Ошибок нет, предупреждений: { $warnings }.
    }
problem-fonts = не удаётся прочитать шрифт программы
    .hint = Похоже, программа повреждена: соберите или скачайте её заново.
problem-file-not-made = не удаётся собрать файл письма
    .hint = Попробуйте ещё раз; если не поможет, возьмите другой формат (--format pdf) и сообщите об ошибке.

## Файлы приложений

problem-exhibit-missing = такого файла нет
    .hint = Положите картинку или PDF в папку, где лежит файл дела, или исправьте имя. Дело со стандартного ввода ищет файлы там, где запущена команда.
problem-exhibit-outside = файл лежит не в папке дела
    .hint = Скопируйте его в папку, где лежит файл дела, можно глубже, и назовите путь от неё, без «..».
problem-exhibit-no-file = это не файл, а ссылка, папка или устройство
    .hint = Положите в папку дела сам файл: по ссылкам программа не ходит.
problem-exhibit-unreadable = файл не удаётся прочитать{ because }
    .hint = Проверьте, разрешено ли вам его читать и не занят ли он другой программой.
problem-exhibit-large = файл больше { $limit } МБ
    .hint = Уменьшите картинку или её качество, а документ разделите на части.
problem-exhibit-unknown = это не JPEG, не PNG и не PDF, что бы ни говорило имя
    .hint = Сохраните файл в одном из этих форматов. Звук и видео на бумаге не показать: уберите file, и в списке приложений останется строка.
problem-exhibit-damaged = файл повреждён или обрывается
    .hint = Откройте его. Если видно не всё, скопируйте файл заново; если всё, сохраните ещё раз или сделайте снимок экрана.
problem-exhibit-locked = документ открывается только с паролем
    .hint = Откройте его с паролем и сохраните без пароля или сохраните страницы картинками.
problem-exhibit-pixels = в картинке больше { $limit } миллионов точек
    .hint = Уменьшите её: на странице видно не больше трёх миллионов.
problem-exhibit-many-pages = в документе больше { $limit } страниц
    .hint = Оставьте страницы, которые доказывают главное.
problem-exhibit-hard = файл не открылся: ему нужно слишком много времени или памяти
    .hint = Сохраните его страницы картинками и приложите их.
problem-exhibit-doubtful = документ мог получиться не таким, как в файле: чужой шрифт заменён своим, что-то не нарисовано, страница пуста или файл обрывается
    .hint = Сравните страницы за письмом с файлом. Если чего-то не хватает, сохраните страницы картинками и приложите их.
problem-exhibit-pages = в деле листов { $given }, а в файле { $counted }
    .hint = Исправьте pages или уберите: программа посчитает листы сама.
problem-exhibits-large = картинки за письмом занимают { $megabytes } МБ, а можно не больше { $limit } МБ
    .hint = Оставьте те, что доказывают главное. У остальных уберите file: они останутся в списке, а отправить их можно отдельно.

## Свои шрифты

problem-font-not-file = это не файл шрифта
    .hint = Назовите сам файл: не папку со шрифтами, а файл .ttf в ней.
problem-font-too-large = файл шрифта больше { $limit } МБ
    .hint = Назовите файл одного шрифта в одном начертании.
problem-font-format = это не шрифт TrueType
    .hint = Назовите файл .ttf; шрифты для сайтов (.woff, .woff2) и PostScript (.pfb) не подойдут.
problem-font-collection = в этом файле сразу несколько шрифтов
    .hint = Назовите файл с одним шрифтом (.ttf) или возьмите другой шрифт.
problem-font-variable = шрифт вариативный: у него нет постоянной насыщенности
    .hint = Возьмите файлы отдельных начертаний: часто они лежат рядом, в папке static.
problem-font-outlines = в шрифте нет контуров TrueType
    .hint = Возьмите тот же шрифт в формате TrueType (.ttf); OpenType с контурами PostScript (.otf) не подойдёт.
problem-font-broken = файл шрифта повреждён
    .hint = Скачайте или установите шрифт заново либо возьмите другой.
problem-font-licence = { $forbids ->
        [embedding] шрифт запрещает встраивать его в документы
        [outlines] шрифт запрещает встраивать в документы свои контуры
       *[parts] шрифт запрещает встраивать его по частям, а в письме есть только нужные знаки
    }
    .hint = Так записано в самом шрифте (fsType в таблице OS/2). Возьмите другой: шрифты под лицензией SIL Open Font License встраивать можно.
problem-font-style = { $found ->
        [bold] шрифт полужирный
        [italic] это курсив
        [bold-italic] это полужирный курсив
       *[regular] шрифт не полужирный и не курсив
    }, { $wanted ->
        [bold] а здесь нужен полужирный прямой
        [italic] а здесь нужен курсив обычной насыщенности
       *[regular] а здесь нужен прямой обычной насыщенности
    }
    .hint = Перечислите файлы через запятую в таком порядке: ПРЯМОЙ.ttf,ПОЛУЖИРНЫЙ.ttf,КУРСИВ.ttf.
problem-font-characters = в шрифте { $count ->
        [one] не хватает { $count } знака, который нужен
        [few] не хватает { $count } знаков, которые нужны
       *[other] не хватает { $count } знаков, которые нужны
    } в письмах: { $characters }
    .hint = Возьмите шрифт, в котором есть все русские буквы и знаки препинания.
problem-font-no-italic = в письме есть курсив, а курсивного шрифта не дано
    .hint = Назовите его третьим файлом после --font или уберите курсив из шаблона.

# Строки таблицы как дела.
problem-table-column-unknown = такого столбца не бывает
    .hint = { hint-nearest } Столбец для своих заметок начинается с #.
problem-table-no-header = в первой строке нет ни одного названия столбца
    .hint = Добавьте над делами строку с названиями; команда «zhaloba schema table» напечатает таблицу со всеми столбцами.
problem-table-column-missing = в таблице нет этого столбца, а без него дело неполно
    .hint = Добавьте его; команда «zhaloba schema table» напечатает таблицу со всеми столбцами.
problem-cell-missing = здесь ничего не указано
    .hint = Заполните ячейку.
problem-signers-no-header = в первой строке нет ни одного названия столбца
    .hint = Добавьте над людьми строку с названиями, например «ФИО» и «Адрес»; команда «zhaloba schema signers» напечатает таблицу со всеми столбцами.
problem-signers-column-missing = в таблице подписавших нет этого столбца
    .hint = Добавьте его; можно назвать его и «{ $alias }». Команда «zhaloba schema signers» напечатает таблицу со всеми столбцами.
problem-signers-repeated-column = это то же самое, что столбец «{ $first }»
    .hint = Оставьте один из двух; название столбца для своих заметок начните с #.
problem-signers-none = в таблице нет ни одного человека
    .hint = Проверьте, та ли это таблица и есть ли в ней строки под названиями столбцов.
problem-signer-incomplete = здесь ничего не указано
    .hint = Впишите: на обращение человека без имени или без почтового адреса можно не отвечать. Если остальное впишут от руки, добавьте --incomplete list.
problem-signer-first-incomplete = у первого в списке здесь пусто, а ответ придёт ему
    .hint = Поставьте первым того, у кого указаны имя и адрес, или назовите заявителя в файле дела.
problem-signers-incomplete = { $number ->
        [one] { $number } человек остался
        [few] { $number } человека остались
       *[many] { $number } человек остались
    } в списке без имени или адреса
    .hint = Пусть они впишут недостающее от руки, до того как письмо будет отправлено.
problem-signer-twice = этот человек по этому адресу уже есть в строке { $first }
    .hint = Если это один человек, уберите одну из строк; если это тёзки, оставьте обе.
problem-signer-alike = в строке { $first } по этому же адресу записан человек почти с таким же именем
    .hint = Если это один человек, уберите одну из строк; если это разные люди, оставьте обе.
problem-signer-line-twice = эта строка этого листа уже записана в строке таблицы { $first }
    .hint = Сверьте номера с бумажным листом: на одной его строке расписывается один человек.
problem-institution-differs = строки об одной организации говорят о ней разное
    .hint = Напишите это в первой из них, а в остальных оставьте ячейку пустой или повторите то же самое.
problem-institution-regions = организация с таким названием в этом городе названа и в другом регионе
    .hint = Если она одна и та же, укажите один и тот же регион: иначе в письме будет две организации.
problem-petition-single = все события произошли в одной и той же организации, а такое обращение составляют о нескольких
    .hint = Составьте обращение об одной организации: уберите elsewhere, виды давления перенесите в incident.pressure, а рассказы о других событиях в incident.story; всех оставьте в applicants и назовите роль тех, у кого она другая.
problem-pressure-of-others = в опросе для этой роли такого ответа нет: { $kind }
    .hint = Проверьте роль, вид организации и вид давления.
problem-group-differs = строки одного дела говорят здесь разное
    .hint = Оставьте ячейку пустой во всех строках, кроме первой, или дайте строкам разные значения в столбце «case».
