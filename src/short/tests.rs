//! What goes first, by a letter that has one of everything.

use super::*;
use crate::data::Data;

const LETTER: &str = "Кому\n\nот кого\n\n***\n\nЖАЛОБА\n===\n\nЯ там учусь, это было вчера.\n\n\
    Раз. Два.\n\nТри: так.\n\nТаким образом, имели место:\n\n- одно;\n- другое.\n\n\
    Есть доказательства.\n\nРанее направлено:\n\n- туда-то, № 1.\n\nСчитаю так.\n\n\
    1. **Довод первый.** По ст. 1 Закона об образовании это так.\n\
    2. **Довод второй.** По ст. 2 Закона об образовании это так.\n\
    3. **Довод третий.** Без норм.\n\nЗамечание.\n\nВторое замечание.\n\n\
    Руководствуясь ст. 33 Конституции Российской Федерации, **ПРОШУ:**\n\n\
    1. Проверить (ст. 2 Закона № 59-ФЗ).\n2. Ответить.\n\n***\n\nПриложения:\n\n1. Снимок.\n\n\
    Заявители:\n\n1. Я.\n\n1 мая 2026 г.\\\nЯ\n";

fn shortened(limit: usize) -> Option<String> {
    let data = Data::built_in().unwrap();
    let letter = Letter::parse(LETTER).unwrap();
    let short = fit(&letter, limit, &data.rules.short, &data.rules.catalogue);
    short.ok().map(|short| text(&short.unwrap_or(letter), None))
}

#[test]
fn parts_go_in_the_order_of_the_table() {
    let whole = length(&Letter::parse(LETTER).unwrap());
    let parts = [
        ("Второе замечание.", "remark"),
        ("Замечание.", "remark"),
        ("это так.\n3.", "reasoning"),
        ("Без норм.", "reasoning"),
        ("Есть доказательства.", "aside"),
        ("Руководствуясь", "guidance"),
        ("(ст. 2", "guidance"),
        ("Довод третий.", "argument"),
        ("Ранее направлено:\n\n– туда-то, № 1.", "list"),
        ("Приложения:\n\n1. Снимок.", "enclosed"),
        ("Три: так.", "story"),
        ("Два.", "story"),
        ("Раз.", "story"),
    ];
    let mut last: Vec<bool> = vec![true; parts.len()];
    for limit in (1..=whole).rev() {
        let Some(text) = shortened(limit) else { break };
        let now: Vec<bool> = parts.iter().map(|(part, _)| text.contains(part)).collect();
        for (number, (part, kind)) in parts.iter().enumerate() {
            // What is there has nothing more important missing, but for what goes together.
            let later_gone = now
                .iter()
                .zip(&parts)
                .skip(number + 1)
                .find(|(here, other)| !**here && other.1 != *kind);
            assert!(
                !now[number] || later_gone.is_none(),
                "{limit} {part}\n{text}"
            );
            assert!(
                !now[number] || last[number],
                "{limit} {part} is back\n{text}"
            );
        }
        last = now;
    }
    assert!(last.iter().all(|here| !here), "all of it can go: {last:?}");
}

#[test]
fn the_shortest_letter_has_what_a_letter_must_have() {
    let data = Data::built_in().unwrap();
    let letter = Letter::parse(LETTER).unwrap();
    let needed = fit(&letter, 1, &data.rules.short, &data.rules.catalogue).unwrap_err();
    assert_eq!(shortened(needed - 1), None);
    snapbox::assert_data_eq!(
        shortened(needed).unwrap(),
        snapbox::str![[r#"
Кому

от кого

ЖАЛОБА

Я там учусь, это было вчера.

Таким образом, имели место:

– одно;
– другое.

Считаю так.

1. Довод первый. Это следует из ст. 1 Федерального закона от 29.12.2012 № 273-ФЗ «Об образовании в Российской Федерации» (далее — Закон об образовании).
2. Довод второй. Это следует из ст. 2 Закона об образовании.

ПРОШУ:

1. Проверить.
2. Ответить.

Подробности в приложении: полный текст обращения находится в отдельном файле.

Заявители:

1. Я.

1 мая 2026 г.
Я

"#]]
    );
}

#[test]
fn letters_of_other_shapes_are_made_shorter_too() {
    let data = Data::built_in().unwrap();
    for (body, limit) in [
        ("Одно. Другое. Третье.", 120),
        (
            "Первое.\n\nВторое. Третье. Четвёртое. Пятое. Шестое. Седьмое.",
            150,
        ),
        (
            "Первое.\n\n## Заголовок\n\nВторое.\n\n- раз\n- два\n- три, четыре, пять, шесть, семь",
            150,
        ),
        ("- раз\n- два", 120),
        ("1. раз\n2. два", 120),
        ("1. **раз** два", 120),
    ] {
        let letter = format!("К\n\n***\n\nЖ\n===\n\n{body}\n\n***\n\nд\\\nя\n");
        let letter = Letter::parse(&letter).unwrap();
        let tried = fit(&letter, 1, &data.rules.short, &data.rules.catalogue);
        assert!(tried.unwrap_err() > 1, "{body}");
        if let Ok(Some(short)) = fit(&letter, limit, &data.rules.short, &data.rules.catalogue) {
            assert!(length(&short) <= limit, "{body}");
            assert!(
                !text(&short, None).contains("Заголовок\n\nПодробности"),
                "{body}"
            );
        }
    }
}
