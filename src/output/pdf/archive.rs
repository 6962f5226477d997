//! What a file says of itself to an archive: which standards it keeps, its title, and what black is.

use anyhow::Result;
use lopdf::{Document, Object, ObjectId, Stream, dictionary};

use super::deflate::Deflater;
use crate::output::Meta;

/// The grey of sRGB, from the Compact ICC Profiles (CC0 1.0): letters are black.
const GREY: &[u8] = include_bytes!("../../profiles/sGrey-v4.icc");
/// All of sRGB, from the same: pictures may have colours.
const ALL: &[u8] = include_bytes!("../../profiles/sRGB-v4.icc");

/// Which colours a file has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Colours {
    /// From black to white.
    Grey,
    /// Any.
    All,
}

/// The streams that letters share: the profile is the same in all, the metadata in those of one kind
/// and day.
#[derive(Default)]
pub(super) struct Archive {
    profile: Option<Stream>,
    metadata: Option<(Meta, Stream)>,
}

impl Archive {
    /// Adds the output intent that PDF/A asks of a file that says only how much of each colour there is.
    pub(super) fn add_intent(
        &mut self,
        colours: Colours,
        document: &mut Document,
        deflater: &mut Deflater,
    ) -> Result<Object> {
        let (name, profile) = match (colours, &self.profile) {
            (Colours::All, _) => ("sRGB", deflater.stream(dictionary! { "N" => 3 }, ALL)?),
            (Colours::Grey, Some(profile)) => ("sGray", profile.clone()),
            (Colours::Grey, None) => {
                let profile = deflater.stream(dictionary! { "N" => 1 }, GREY)?;
                ("sGray", self.profile.insert(profile).clone())
            }
        };
        let profile = document.add_object(profile);
        let intent = dictionary! {
            "Type" => "OutputIntent",
            "S" => "GTS_PDFA1",
            "OutputConditionIdentifier" => Object::string_literal(name),
            "DestOutputProfile" => profile,
        };
        Ok(Object::Array(vec![intent.into()]))
    }

    /// Adds the metadata stream: PDF/A-2a, PDF/UA-1, title and dates as in the information dictionary.
    pub(super) fn add_metadata(
        &mut self,
        meta: &Meta,
        document: &mut Document,
        deflater: &mut Deflater,
    ) -> Result<ObjectId> {
        let known = self.metadata.as_ref().filter(|(known, _)| known == meta);
        let stream = match known {
            Some((_, stream)) => stream.clone(),
            None => {
                let kind = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
                let stream = deflater.stream(kind, metadata(meta).as_bytes())?;
                self.metadata.insert((meta.clone(), stream)).1.clone()
            }
        };
        Ok(document.add_object(stream))
    }
}

/// PDF/A knows no property of PDF/UA, so that one is described where it is used.
fn metadata(meta: &Meta) -> String {
    let title = escape(&meta.title);
    let dated = meta.dated.format("%Y-%m-%dT00:00:00Z");
    let lang = meta.lang;
    format!(
        r#"<?xpacket begin="{bom}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{lang}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{dated}</xmp:CreateDate><xmp:ModifyDate>{dated}</xmp:ModifyDate>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of PDF/UA</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"#,
        bom = '\u{feff}'
    )
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    #[test]
    fn a_title_cannot_break_the_metadata() {
        let meta = Meta {
            title: "Жалоба <b> & «]]>»".to_owned(),
            dated: NaiveDate::from_ymd_opt(2025, 11, 20).unwrap(),
            lang: "ru-RU",
        };
        let metadata = metadata(&meta);
        assert!(metadata.contains(">Жалоба &lt;b&gt; &amp; «]]&gt;»<"));
        assert!(metadata.contains("<xmp:ModifyDate>2025-11-20T00:00:00Z<"));
    }
}
