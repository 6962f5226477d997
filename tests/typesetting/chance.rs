//! Chance that is the same every time, and what it changes in a case: people, places, what happened.

use zhaloba::case::Case;

const SURNAMES: [(&str, &str); 10] = [
    ("Громов", "Громова"),
    ("Пробный", "Пробная"),
    ("Примеров", "Примерова"),
    ("Образцов-Задунайский", "Образцова-Задунайская"),
    ("Ли", "Ли"),
    ("Переяславцев", "Переяславцева"),
    ("Сорока", "Сорока"),
    ("Заболотный", "Заболотная"),
    ("Ёлкин", "Ёлкина"),
    ("Крестовоздвиженский", "Крестовоздвиженская"),
];

const FIRST: [(&str, &str); 8] = [
    ("Алексей Сергеевич", "Анна Сергеевна"),
    ("Ян Ильич", "Яна Ильинична"),
    ("Константин Владиславович", "Кристина Владиславовна"),
    ("Роман Витальевич", "Лариса Евгеньевна"),
    ("Степан Аркадьевич", "Нина Леонидовна"),
    ("Иннокентий Вячеславович", "Екатерина Вячеславовна"),
    ("Пётр Юрьевич", "Ольга Юрьевна"),
    ("Давид Львович", "Эмма Львовна"),
];

const NAMES: [&str; 10] = [
    "ГАПОУ СО «Примерский колледж»",
    "МАОУ «Примерская школа № 31»",
    "ФГБОУ ВО «Примерский государственный университет путей сообщения»",
    "ГБПОУ «Примерский политехнический техникум имени И. И. Образцова»",
    "МБОУ «Средняя общеобразовательная школа № 7 с углублённым изучением отдельных предметов»",
    "ГБОУ «Примерский лицей»",
    "ФГАОУ ВО «Образцовский федеральный университет»",
    "МАДОУ «Детский сад № 112 „Пробный“»",
    "ООО «Пример»",
    "ГБУЗ «Примерская городская клиническая больница № 4»",
];

const CITIES: [&str; 10] = [
    "Екатеринбург",
    "Уфа",
    "Комсомольск-на-Амуре",
    "Ханты-Мансийск",
    "Петропавловск-Камчатский",
    "Орёл",
    "Нижний Новгород",
    "Санкт-Петербург",
    "Чебоксары",
    "Ростов-на-Дону",
];

const STREETS: [&str; 6] = [
    "ул. Образцовая",
    "пр-т 50-летия Октября",
    "ул. 8 Марта",
    "наб. реки Пробной",
    "пер. 2-й Примерный",
    "б-р Академика Примерова",
];

const POSITIONS: [&str; 8] = [
    "директор",
    "заведующая отделением",
    "заместитель директора по учебно-воспитательной работе",
    "куратор группы",
    "классный руководитель",
    "декан факультета",
    "начальник отдела кадров",
    "завуч",
];

/// Sentences with numbers, names and long words, for the stories of cases; `#` is a number.
const SENTENCES: [&str; 18] = [
    "Об этом было объявлено # ноября в аудитории № # в присутствии # студентов.",
    "На мой вопрос, обязательно ли это, мне ответили, что распоряжение поступило сверху.",
    "Я отказался и сообщил об этом в письменном виде; заявление зарегистрировано под № #-0#/#.",
    "Мне сказали: «Или вы устанавливаете MAX, или пишете объяснительную записку».",
    "Снимок экрана с этим сообщением прилагаю.",
    "При разговоре присутствовали А. С. Образцов, И. И. Пробная и ещё # человек.",
    "Никаких нарушений устава я не совершал, дисциплинарных взысканий и задолженностей не имею.",
    "После этого доступ к электронному журналу был закрыт без объяснения причин.",
    "В чате группы # ноября 2025 г. в # ч. # мин. было размещено сообщение со списком тех, кто не установил приложение.",
    "Срок — до понедельника.",
    "Больше ничего не объяснили.",
    "Расписание, домашние задания и объявления теперь публикуются только там, и тот, у кого приложения нет, узнаёт обо всём последним.",
    "Стипендию в размере # 450 руб. за ноябрь не выплатили.",
    "Мой телефон кнопочный, и установить на него какое бы то ни было приложение невозможно.",
    "Перефразируя слова заместителя директора, администрации безразличны обстоятельства и возможности отдельных обучающихся.",
    "Потом со мной говорили ещё # раза: в деканате, в учебной части и в отделе воспитательной работы.",
    "Письменного приказа нам не показали, хотя мы его просили.",
    "Она велела прислать снимок экрана с личным кодом и номером телефона до # ноября.",
];

/// Numbers that look like chance (`SplitMix64`) and what to tell with them.
pub(crate) struct Chance {
    state: u64,
    sentences: Vec<String>,
}

impl Chance {
    /// Tells stories made of the sentences of these.
    pub(crate) fn of<'a>(stories: impl Iterator<Item = &'a str>) -> Self {
        let own = SENTENCES.iter().map(|&sentence| sentence.to_owned());
        let told = stories.flat_map(str::lines).flat_map(|line| {
            let sentences = line
                .split_inclusive(". ")
                .map(|part| part.trim().to_owned());
            sentences.collect::<Vec<String>>()
        });
        let mut sentences: Vec<String> = own.chain(told).collect();
        sentences.retain(|sentence| sentence.chars().count() > 12 && sentence.ends_with('.'));
        Self {
            state: 2025,
            sentences,
        }
    }

    fn number(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.state ^ (self.state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        let limit = u64::try_from(limit).unwrap();
        usize::try_from(self.number() % limit).unwrap()
    }

    /// One of several.
    pub(crate) fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }

    /// Puts other people, another place and another story into a case.
    pub(crate) fn change(&mut self, case: &mut Case) {
        let female = self.below(2) == 1;
        let of = |pair: &(&'static str, &'static str)| if female { pair.1 } else { pair.0 };
        let (surname, first) = (of(self.pick(&SURNAMES)), of(self.pick(&FIRST)));
        let city = *self.pick(&CITIES);
        let (index, street) = (self.below(899_999) + 100_000, *self.pick(&STREETS));
        let (house, flat) = (self.below(120) + 1, self.below(400) + 1);
        let address = format!("{index}, г. {city}, {street}, д. {house}, кв. {flat}");
        for applicant in case.applicants.iter_mut().take(1) {
            applicant.name = format!("{surname} {first}");
            applicant.address.clone_from(&address);
            applicant.forms = Default::default();
            applicant.gender = None;
        }
        (*self.pick(&NAMES)).clone_into(&mut case.institution.name);
        case.institution.city = Some(city.to_owned());
        case.incident.demanded_by.position = (*self.pick(&POSITIONS)).to_owned();
        case.incident.story = self.story();
    }

    /// A story of two to sixteen sentences.
    fn story(&mut self) -> String {
        let mut story = String::new();
        for _ in 0..2 + self.below(15) {
            let sentences = std::mem::take(&mut self.sentences);
            for part in self.pick(&sentences).split_inclusive('#') {
                story.push_str(part.trim_end_matches('#'));
                if part.ends_with('#') {
                    story.push_str(&(self.below(28) + 1).to_string());
                }
            }
            self.sentences = sentences;
            story.push_str(if self.below(4) == 0 { "\n\n" } else { " " });
        }
        story
    }
}
