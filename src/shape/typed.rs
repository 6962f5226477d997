//! The tree to a value of ours, through serde.
//!
//! Not the parser's own deserializer: the file would be read twice, and its errors quote values.
//! Here an error is a place and a path. A key without a value counts as absent in a struct.

use serde::de::value::StrDeserializer;
use serde::de::{
    self, DeserializeOwned, DeserializeSeed, EnumAccess, IntoDeserializer, MapAccess, SeqAccess,
    VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;

use crate::problem::Problem;
use crate::shape::Readings;
use crate::shape::misfit::Misfit;
use crate::yaml::{Key, Node, Scalar, Value};

/// The value of a whole tree.
pub(super) fn value<T: DeserializeOwned>(root: &Node, readings: &Readings) -> Result<T, Problem> {
    T::deserialize(Held(root, readings)).map_err(|misfit| {
        let path = misfit.path();
        Problem::error("yaml-shape").at(misfit.place).field(path)
    })
}

/// A node in the hands of serde, and what scalars of the file are taken for.
#[derive(Clone, Copy)]
struct Held<'t>(&'t Node, &'t Readings);

impl<'t> Held<'t> {
    fn scalar(self) -> Result<&'t Scalar, Misfit> {
        match &self.0.value {
            Value::Scalar(scalar) => Ok(scalar),
            _ => Err(self.misfit()),
        }
    }

    fn misfit(self) -> Misfit {
        Misfit::default().at(self.0.place)
    }

    fn placed<T>(self, result: Result<T, Misfit>) -> Result<T, Misfit> {
        result.map_err(|misfit| misfit.at(self.0.place))
    }

    fn integer<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        let integer = self.scalar()?.integer().ok_or_else(|| self.misfit())?;
        self.placed(visitor.visit_i64(integer))
    }

    fn float<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        let number = self.scalar()?.number().ok_or_else(|| self.misfit())?;
        self.placed(visitor.visit_f64(number))
    }

    fn entries<'de, V: Visitor<'de>>(self, visitor: V, nulls: bool) -> Result<V::Value, Misfit> {
        let Value::Map(entries) = &self.0.value else {
            return Err(self.misfit());
        };
        self.placed(visitor.visit_map(Entries {
            rest: entries.iter(),
            readings: self.1,
            value: None,
            nulls,
        }))
    }
}

/// Numbers of any width go through one door: the visitor checks the range.
macro_rules! through {
    ($door:ident: $($name:ident)*) => {$(
        fn $name<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
            self.$door(visitor)
        }
    )*};
}

impl<'de> de::Deserializer<'de> for Held<'_> {
    type Error = Misfit;

    /// Without a wish, a plain scalar that the schema does not want as text is what it looks like.
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        let scalar = match &self.0.value {
            Value::Null => return self.placed(visitor.visit_unit()),
            Value::Seq(_) => return self.deserialize_seq(visitor),
            Value::Map(_) => return self.deserialize_map(visitor),
            Value::Scalar(scalar) => scalar,
        };
        self.placed(if !scalar.plain || self.1.texts.contains(&self.0.place) {
            visitor.visit_str(&scalar.text)
        } else if let Some(boolean) = scalar.boolean() {
            visitor.visit_bool(boolean)
        } else if let Some(integer) = scalar.integer() {
            match u64::try_from(integer) {
                Ok(natural) => visitor.visit_u64(natural),
                Err(_) => visitor.visit_i64(integer),
            }
        } else if let Some(number) = scalar.number() {
            visitor.visit_f64(number)
        } else {
            visitor.visit_str(&scalar.text)
        })
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        let boolean = self.scalar()?.boolean().ok_or_else(|| self.misfit())?;
        self.placed(visitor.visit_bool(boolean))
    }

    through! { integer:
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_i128
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 deserialize_u128
    }

    through! { float: deserialize_f32 deserialize_f64 }

    /// A day arrives as the types know it, however the person wrote it.
    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        self.placed(match self.1.days.get(&self.0.place) {
            Some(day) => visitor.visit_string(day.to_string()),
            None => visitor.visit_str(&self.scalar()?.text),
        })
    }

    through! { deserialize_str: deserialize_string deserialize_char deserialize_identifier }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self.0.value {
            Value::Null => self.placed(visitor.visit_none()),
            // A blank where something may be left out says nothing.
            Value::Scalar(ref scalar) if scalar.text.trim().is_empty() => {
                self.placed(visitor.visit_none())
            }
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        self.placed(visitor.visit_newtype_struct(self))
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        let Value::Seq(items) = &self.0.value else {
            return Err(self.misfit());
        };
        self.placed(visitor.visit_seq(Items(items.iter().enumerate(), self.1)))
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        self.entries(visitor, true)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        self.entries(visitor, false)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        self.placed(match &self.0.value {
            Value::Scalar(scalar) => {
                let word: StrDeserializer<'_, Misfit> = scalar.text.as_str().into_deserializer();
                visitor.visit_enum(word)
            }
            Value::Map(entries) => match entries.as_slice() {
                [(key, node)] => visitor.visit_enum(Variant(key, Held(node, self.1))),
                _ => Err(self.misfit()),
            },
            Value::Null | Value::Seq(_) => Err(self.misfit()),
        })
    }

    forward_to_deserialize_any! {
        bytes byte_buf unit unit_struct tuple tuple_struct ignored_any
    }
}

struct Items<'t>(
    std::iter::Enumerate<std::slice::Iter<'t, Node>>,
    &'t Readings,
);

impl<'de> SeqAccess<'de> for Items<'_> {
    type Error = Misfit;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Misfit> {
        let Some((index, node)) = self.0.next() else {
            return Ok(None);
        };
        let item = seed.deserialize(Held(node, self.1));
        item.map(Some).map_err(|misfit| misfit.item(index))
    }
}

struct Entries<'t> {
    rest: std::slice::Iter<'t, (Key, Node)>,
    readings: &'t Readings,
    value: Option<&'t (Key, Node)>,
    /// Whether keys without a value are handed over too.
    nulls: bool,
}

impl<'de> MapAccess<'de> for Entries<'_> {
    type Error = Misfit;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Misfit> {
        let nulls = self.nulls;
        self.value = self
            .rest
            .find(|(_, node)| nulls || node.value != Value::Null);
        let Some((key, _)) = self.value else {
            return Ok(None);
        };
        let name: StrDeserializer<'_, Misfit> = key.text.as_str().into_deserializer();
        let name = seed.deserialize(name).map(Some);
        name.map_err(|misfit| misfit.at(key.place).under(key))
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Misfit> {
        let (key, node) = self.value.take().ok_or_else(Misfit::default)?;
        let value = seed.deserialize(Held(node, self.readings));
        value.map_err(|misfit| misfit.under(key))
    }
}

struct Variant<'t>(&'t Key, Held<'t>);

impl<'de, 't> EnumAccess<'de> for Variant<'t> {
    type Error = Misfit;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), Misfit> {
        let name: StrDeserializer<'_, Misfit> = self.0.text.as_str().into_deserializer();
        match seed.deserialize(name) {
            Ok(name) => Ok((name, self)),
            Err(misfit) => Err(misfit.at(self.0.place).under(self.0)),
        }
    }
}

impl<'de> VariantAccess<'de> for Variant<'_> {
    type Error = Misfit;

    fn unit_variant(self) -> Result<(), Misfit> {
        match self.1.0.value {
            Value::Null => Ok(()),
            _ => Err(self.1.misfit().under(self.0)),
        }
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Misfit> {
        let value = seed.deserialize(self.1);
        value.map_err(|misfit| misfit.under(self.0))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Misfit> {
        let value = de::Deserializer::deserialize_seq(self.1, visitor);
        value.map_err(|misfit| misfit.under(self.0))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        let value = self.1.entries(visitor, false);
        value.map_err(|misfit| misfit.under(self.0))
    }
}
