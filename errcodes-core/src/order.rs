//! Sorting.

use std::cmp::Ordering;

/// Sorts items; equal ones keep their order.
///
/// The algorithm of the standard library is compiled again for each type of items and each comparison, which takes longer than most
/// modules of this crate. Here it sorts the indices of all of them.
pub fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let mut places = places(items.len(), &|first, second| {
        compare(&items[first], &items[second])
    });
    for at in 0..items.len() {
        while places[at] != at {
            let place = places[at];
            items.swap(at, place);
            places.swap(at, place);
        }
    }
}

/// Sorts items, and removes those that are equal to the one before.
pub fn sort_and_dedup<T: Ord>(items: &mut Vec<T>) {
    sort_by(items, T::cmp);
    items.dedup();
}

/// Returns the place of each item in the sorted list.
fn places(length: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..length).collect();
    order.sort_by(|first, second| compare(*first, *second));
    let mut places = vec![0; length];
    for (place, at) in order.into_iter().enumerate() {
        places[at] = place;
    }
    places
}

#[cfg(test)]
mod tests {
    #[test]
    fn equal_items_keep_their_order() {
        let mut items: Vec<(usize, usize)> = (0..100).map(|at| (at * 37 % 10, at)).collect();
        let mut expected = items.clone();
        expected.sort_by_key(|(key, _)| *key);
        super::sort_by(&mut items, |(first, _), (second, _)| first.cmp(second));
        assert_eq!(items, expected);
        super::sort_by(&mut items[..0], Ord::cmp);
    }
}
