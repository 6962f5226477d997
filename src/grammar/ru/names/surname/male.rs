//! Surnames of men. The rows stand from the exception to the rule; each group says what it is about.
//!
//! `EXCEPTIONS` come first and `RULES` last. Between them stand the rows for short surnames, whose end
//! is a part of the root («Цой» is no adjective, «Грин» no possessive), and for those with two
//! consonants before the last vowel, which stays («Мертвец», «Шерлок»).

use super::patterns::{
    A, ADJECTIVE, ADJECTIVE_SOFT, ADJECTIVE_VELAR, ETS, ETS_STRESSED, FLEETING_EY, FLEETING_OK,
    FLEETING_YOK, HARD, HUSHING, IETS, IETS_STRESSED, IY, LETS, LETS_STRESSED, POSSESSIVE, SHORT_I,
    SOFT,
};
use crate::grammar::ru::declined::Reason;
use crate::grammar::ru::pattern::{Row, UNCHANGED, pattern, sure, unsure};

/// Words that no rule covers.
pub(super) const EXCEPTIONS: &[Row] = &[
    // A vowel of the noun goes; as a surname it may stay.
    sure("=лев", pattern(2, "ьва ьву ьва ьвом ьве")),
    sure("=заяц =заец", pattern(2, "йца йцу йца йцем йце")),
    sure("воробей соловей =муравей =ручей =репей", FLEETING_EY),
    unsure("=улей", FLEETING_EY, Reason::FleetingVowel, SHORT_I),
    unsure(
        "=орел =осел =козел =котел =щегол =хохол =дятел =посол =чехол",
        pattern(2, "ла лу ла лом ле"),
        Reason::FleetingVowel,
        HARD,
    ),
    unsure(
        "=ковер =костер =бобер =шатер =ветер =осетр",
        pattern(2, "ра ру ра ром ре"),
        Reason::FleetingVowel,
        HARD,
    ),
    unsure(
        "=пес =овес =лес",
        pattern(2, "са су са сом се"),
        Reason::FleetingVowel,
        HARD,
    ),
    unsure(
        "=лоб",
        pattern(2, "ба бу ба бом бе"),
        Reason::FleetingVowel,
        HARD,
    ),
    unsure(
        "=хребет",
        pattern(2, "та ту та том те"),
        Reason::FleetingVowel,
        HARD,
    ),
    unsure(
        "=ерш",
        pattern(2, "рша ршу рша ршом рше"),
        Reason::FleetingVowel,
        HARD,
    ),
    unsure(
        "=камень =кремень =корень =ремень =пень =день =гребень =перстень =парень =студень \
        =стержень =ливень =огонь",
        pattern(3, "ня ню ня нем не"),
        Reason::FleetingVowel,
        SOFT,
    ),
    unsure(
        "=коготь =ноготь =локоть =деготь =лапоть =ломоть",
        pattern(3, "тя тю тя тем те"),
        Reason::FleetingVowel,
        SOFT,
    ),
    unsure(
        "=уголь =стебель =кашель =журавель",
        pattern(3, "ля лю ля лем ле"),
        Reason::FleetingVowel,
        SOFT,
    ),
    // Nouns in -ец that keep the vowel, and those whose end is stressed.
    sure(
        "=кузнец =швец =жнец =чтец =жрец =мертвец =мудрец =хитрец =льстец =подлец =чернец \
        =наглец =гордец =беглец =близнец",
        HARD,
    ),
    sure(
        "=борец =творец =певец =купец =отец =ловец =гонец =косец =донец =кравец =шевец =пловец \
        =боровец =крапивец =мовчанец =молодец =образец =огурец =леденец =холодец =удалец \
        =храбрец",
        ETS_STRESSED,
    ),
    sure("=стрелец =телец =жилец =голец =малец =делец", LETS_STRESSED),
    unsure("=хейфец", HUSHING, Reason::FleetingVowel, ETS),
    sure("=боец", IETS_STRESSED),
    sure("=немец =перец", ETS),
    sure("=палец", LETS),
    // Nouns in -ок that keep the vowel.
    sure(
        "=ходок =седок =игрок =ездок =знаток =пророк =урок =восток =исток =поток =порок =сурок \
        =зарок =набок",
        HARD,
    ),
    // Foreign names that sound like Russian possessives.
    unsure(
        "=чаплин =берлин =мартин =рабин =корвин =альбин =гамлин =регин",
        HARD,
        Reason::Origin,
        POSSESSIVE,
    ),
    sure(
        "дарвин франклин =кальвин =кельвин =эрвин =ирвин =марвин =гершвин =болдуин =болдвин \
        =годвин =гудвин =колин =гриффин =робин =бенджамин =маклафлин =кронин =квентин \
        =гельдерлин =деблин =цеппелин =вельфлин =гедин =валентин =августин",
        HARD,
    ),
    unsure("=рубин", POSSESSIVE, Reason::Origin, HARD),
    unsure(
        "=бюлов =вирхов =флотов =гров =зов =ров =улов",
        HARD,
        Reason::Origin,
        POSSESSIVE,
    ),
    unsure("=мартын =алтын", HARD, Reason::Origin, POSSESSIVE),
    // French and other names with a stressed vowel at the end.
    sure(
        "=дюма =золя =петипа =дега =тома =люка =труайя =бабеля =камбуа",
        UNCHANGED,
    ),
    unsure("=ферма", UNCHANGED, Reason::Declension, A),
    // Nouns that look like adjectives.
    sure(
        "=герой =прибой =ковбой =изгой =покой =водопой =плейбой =разбой =конвой =перебой",
        SHORT_I,
    ),
    sure(
        "=топчий =юрий =григорий =георгий =сергий =евтихий =антоний =арсений =евгений =аркадий",
        IY,
    ),
    sure("=злой", ADJECTIVE),
];

/// Names of one syllable.
pub(super) const ONE_SYLLABLE: &[Row] = &[
    sure("ой ий ый", SHORT_I),
    sure("ин ын", HARD),
    sure("их ых", HARD),
    sure(
        "=ткач =грач =врач =сыч =меч =луч =ключ =бич =мяч =рвач =хрыч =грош =ковш =чиж =стриж \
        =морж =еж =уж =нож =корж =лещ =плющ =хрящ =хвощ =клещ =борщ =хрущ =хлыщ",
        HARD,
    ),
    sure("ок ек", HARD),
    sure("ц", HUSHING),
];

/// Names of two syllables: the end of a short noun in -ец is stressed.
pub(super) const TWO_SYLLABLES: &[Row] = &[
    unsure("иец еец аец оец", IETS_STRESSED, Reason::Stress, IETS),
    unsure("лец", LETS_STRESSED, Reason::Stress, LETS),
    unsure("ец", ETS_STRESSED, Reason::Stress, ETS),
];

/// Names with two consonants before the last vowel.
pub(super) const CLUSTER: &[Row] = &[
    unsure("ец", HUSHING, Reason::FleetingVowel, ETS),
    sure("чок шок жок", FLEETING_OK),
    unsure("ок", HARD, Reason::FleetingVowel, FLEETING_OK),
    sure("ек", HARD),
];

/// The rules.
pub(super) const RULES: &[Row] = &[
    // Possessives.
    sure("ов ев", POSSESSIVE),
    sure("йн", HARD),
    sure("ин ын", POSSESSIVE),
    // Adjectives, and nouns that end like them.
    sure("кий гий хий", ADJECTIVE_VELAR),
    sure("жий чий ший щий ний", ADJECTIVE_SOFT),
    unsure("тий вий", IY, Reason::Declension, ADJECTIVE),
    sure("ий", IY),
    sure("ый", ADJECTIVE),
    // «Петровой» may be the dative of a woman's name.
    unsure(
        "овой евой иной ыной",
        ADJECTIVE,
        Reason::Declension,
        UNCHANGED,
    ),
    sure("гой кой хой жой чой шой щой", ADJECTIVE_VELAR),
    sure("ой", ADJECTIVE),
    sure("й", SHORT_I),
    // Genitives of adjectives; German names in -рих and -лих are none.
    sure("рих лих дих зих мих тих вих", HARD),
    unsure("них", UNCHANGED, Reason::Declension, HARD),
    sure("их ых", UNCHANGED),
    // Vowels.
    sure("о е э и ы у ю", UNCHANGED),
    // -ец.
    sure("иец еец", IETS),
    unsure("аец оец уец", IETS, Reason::Stress, IETS_STRESSED),
    unsure("лец", LETS, Reason::Stress, LETS_STRESSED),
    unsure("ец", ETS, Reason::Stress, ETS_STRESSED),
    // -ок and -ёк.
    sure("енок онок чок шок жок щок", FLEETING_OK),
    unsure("ок", FLEETING_OK, Reason::FleetingVowel, HARD),
    unsure("чек шек жек", HARD, Reason::FleetingVowel, FLEETING_OK),
    unsure("лек нек рек", HARD, Reason::FleetingVowel, FLEETING_YOK),
    // Hushers with a stressed ending.
    sure("кирпич москвич =лукич =фомич =кузьмич", HARD),
    unsure("ильич", HUSHING, Reason::Stress, HARD),
    unsure("ач", HARD, Reason::Stress, HUSHING),
    sure(
        "=сургуч =малыш =латыш =камыш =крепыш =голыш =черныш =шалаш =палаш =гуляш =торгаш \
        =карандаш",
        HARD,
    ),
    unsure("ыш", HUSHING, Reason::Stress, HARD),
    sure("ц ч ш щ ж", HUSHING),
    // Consonants; no ending could follow «Глушь».
    unsure(
        "шь жь чь щь",
        UNCHANGED,
        Reason::Declension,
        pattern(1, "а у а ем е"),
    ),
    sure("ь", SOFT),
    unsure("фф", HARD, Reason::Declension, UNCHANGED),
    sure("", HARD),
];
