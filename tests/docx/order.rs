//! In which order the schema of Word (ECMA-376, part 1, annex A) has the children of its elements: Word
//! calls a document damaged that has them in another.

use roxmltree::{Document, Node};

use super::reader::Opened;

/// Elements and all that may stand in them, in order.
const ORDERS: [(&str, &str); 12] = [
    (
        "pPr",
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs \
         suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd \
         snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment \
         textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    ),
    (
        "rPr",
        "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid \
         vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em \
         lang eastAsianLayout specVanish oMath",
    ),
    (
        "sectPr",
        "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType \
         cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange",
    ),
    (
        "style",
        "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked \
         personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr",
    ),
    ("styles", "docDefaults latentStyles style"),
    ("docDefaults", "rPrDefault pPrDefault"),
    (
        "numbering",
        "numPicBullet abstractNum num numIdMacAtCleanup",
    ),
    (
        "abstractNum",
        "nsid multiLevelType tmpl name styleLink numStyleLink lvl",
    ),
    (
        "lvl",
        "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
    ),
    ("num", "abstractNumId lvlOverride"),
    ("numPr", "ilvl numId numberingChange ins"),
    (
        "settings",
        "writeProtection view zoom removePersonalInformation removeDateAndTime embedTrueTypeFonts documentProtection \
         autoFormatOverride styleLockTheme styleLockQFSet defaultTabStop autoHyphenation consecutiveHyphenLimit \
         hyphenationZone doNotHyphenateCaps showEnvelope characterSpacingControl footnotePr endnotePr compat docVars \
         rsids themeFontLang clrSchemeMapping decimalSymbol listSeparator",
    ),
];

/// Of which one element may stand beside another.
const REPEATED: [&str; 6] = [
    "abstractNum",
    "headerReference",
    "lvl",
    "lvlOverride",
    "num",
    "style",
];

/// Whether all parts keep to it.
pub(crate) fn holds(opened: &Opened) -> bool {
    opened.entries.iter().all(|entry| {
        let document = Document::parse(&entry.text).unwrap();
        document.descendants().all(is_in_order)
    })
}

fn is_in_order(node: Node<'_, '_>) -> bool {
    let name = node.tag_name().name();
    let Some((_, order)) = ORDERS.iter().find(|(known, _)| *known == name) else {
        return true;
    };
    let place = |child: Node<'_, '_>| {
        let name = child.tag_name().name();
        let place = order.split_whitespace().position(|one| one == name);
        (place, REPEATED.contains(&name))
    };
    let children = node.children().filter(|child| child.is_element());
    let places: Vec<_> = children.map(place).collect();
    let ordered = places.windows(2).all(|pair| {
        let ((before, _), (after, repeated)) = (pair[0], pair[1]);
        before < after || before == after && repeated
    });
    ordered && places.iter().all(|(place, _)| place.is_some())
}
