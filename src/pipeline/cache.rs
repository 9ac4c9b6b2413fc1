//! A cache: values by name, each with a key (a hash) of all inputs that it was made from.
//!
//! A value is reused where its key is the same as before. A cache never changes: renewing it gives
//! another one.

use rayon::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;
use xxhash_rust::xxh3::Xxh3;

/// The cached values, by name.
#[derive(Debug)]
pub(super) struct Cache<N, T>(BTreeMap<N, CachedValue<T>>);

#[derive(Debug)]
struct CachedValue<T> {
    key: u64,
    value: Arc<T>,
}

/// A value that is wanted: its name, the key of its inputs, and the inputs.
#[derive(Debug)]
pub(super) struct CacheRequest<N, W> {
    pub(super) name: N,
    pub(super) key: u64,
    pub(super) from: W,
}

impl<N, T> Default for Cache<N, T> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<N: Ord, T> FromIterator<(N, u64, Arc<T>)> for Cache<N, T> {
    fn from_iter<I: IntoIterator<Item = (N, u64, Arc<T>)>>(values: I) -> Self {
        let values = values.into_iter();
        let kept = values.map(|(name, key, value)| (name, CachedValue { key, value }));
        Self(kept.collect())
    }
}

impl<N: Ord + Clone + Send + Sync, T: Send + Sync> Cache<N, T> {
    /// A cache of the `wanted` values: those of this cache where the key is the same, and the
    /// others made in parallel. Values that are not wanted are dropped.
    pub(super) fn renewed<W: Sync>(
        &self,
        wanted: &[CacheRequest<N, W>],
        make: impl Fn(&W) -> T + Sync,
    ) -> Self {
        let have = |wanted: &CacheRequest<N, W>| {
            let value = match self.same(&wanted.name, wanted.key) {
                Some(same) => Arc::clone(same),
                None => Arc::new(make(&wanted.from)),
            };
            let key = wanted.key;
            (wanted.name.clone(), CachedValue { key, value })
        };
        Self(wanted.par_iter().map(have).collect())
    }

    /// These values, and those of `other` under names that are missing here.
    pub(super) fn or(self, other: Self) -> Self {
        let mut all = other.0;
        all.extend(self.0);
        Self(all)
    }

    /// The value with this name; `None` if there is none.
    pub(super) fn get(&self, name: &N) -> Option<&T> {
        self.0.get(name).map(|kept| kept.value.as_ref())
    }

    /// The value with this name and this key; `None` if it was made from other inputs.
    pub(super) fn same(&self, name: &N, key: u64) -> Option<&Arc<T>> {
        let kept = self.0.get(name).filter(|kept| kept.key == key);
        kept.map(|kept| &kept.value)
    }

    /// The values, in the order of their names.
    pub(super) fn values(&self) -> impl Iterator<Item = &T> {
        self.0.values().map(|kept| kept.value.as_ref())
    }

    /// The names of values that are new, or differ from those in `before`.
    pub(super) fn new_since(&self, before: &Self) -> Vec<N> {
        let is_new = |(name, kept): &(&N, &CachedValue<T>)| {
            before.0.get(*name).is_none_or(|old| old.key != kept.key)
        };
        let new = self.0.iter().filter(is_new);
        new.map(|(name, _)| name.clone()).collect()
    }
}

/// One key for all of these keys.
pub(super) fn key_of(keys: impl IntoIterator<Item = u64>) -> u64 {
    let mut hash = Xxh3::new();
    for key in keys {
        hash.update(&key.to_le_bytes());
    }
    hash.digest()
}

/// The key of a text.
pub(super) fn key_of_text(text: &str) -> u64 {
    xxhash_rust::xxh3::xxh3_64(text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wanted(name: char, key: u64, from: u32) -> CacheRequest<char, u32> {
        CacheRequest { name, key, from }
    }

    #[test]
    fn only_what_has_another_key_is_made_again() {
        let first = Cache::default();
        let first = first.renewed(&[wanted('a', 1, 10), wanted('b', 1, 20)], |it| *it);
        let all = [wanted('a', 1, 11), wanted('b', 2, 21), wanted('c', 1, 31)];
        let then = first.renewed(&all, |it| *it);
        assert_eq!(then.values().copied().collect::<Vec<_>>(), [10, 21, 31]);
        assert_eq!(then.new_since(&first), ['b', 'c']);
        assert_eq!(then.renewed(&all[2..], |it| *it).get(&'a'), None);
        let last = then.renewed(&[wanted('c', 2, 32)], |it| *it).or(then);
        assert_eq!(last.values().copied().collect::<Vec<_>>(), [10, 21, 32]);
    }
}
