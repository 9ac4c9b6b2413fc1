//! Numbers files in the order of their names. A file keeps its number for as long as it exists.
//!
//! Gaps are left between neighbours for files that come later. A number must never be lower than
//! that of a file before it.

/// One number for each file, in the order of names. `known` has the numbers that files already
/// have. Where there is no gap left between two of them, all are numbered anew.
pub(super) fn numbered(known: &[Option<u32>]) -> Vec<u32> {
    fit(known).unwrap_or_else(|| {
        let anew = vec![None; known.len()];
        // 32 bits have room for any number of files that fit into memory
        fit(&anew).unwrap_or_default()
    })
}

fn fit(known: &[Option<u32>]) -> Option<Vec<u32>> {
    let mut numbers = Vec::with_capacity(known.len());
    while numbers.len() < known.len() {
        let rest = &known[numbers.len()..];
        let new = rest.iter().take_while(|number| number.is_none()).count();
        let low = numbers.last().copied().unwrap_or(0);
        let high = rest.get(new).copied().flatten().unwrap_or(u32::MAX);
        let step = (high - low) / (u32::try_from(new).ok()? + 1);
        if step == 0 {
            return None;
        }
        let between = (1..=new).zip(1..).map(|(_, at): (_, u32)| low + step * at);
        numbers.extend(between);
        numbers.extend(rest.get(new).copied().flatten());
    }
    Some(numbers)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_keeps_its_number_when_others_come_and_go() {
        let first = numbered(&[None, None]);
        let later = numbered(&[None, Some(first[0]), None, None, Some(first[1]), None]);
        assert_eq!((later[1], later[4]), (first[0], first[1]));
        assert!(later.is_sorted_by(|a, b| a < b), "{later:?}");
        assert_eq!(numbered(&[Some(first[1])]), [first[1]]);
    }

    #[test]
    fn where_there_is_no_room_all_are_numbered_anew() {
        let numbers = numbered(&[Some(7), None, Some(8)]);
        assert_eq!(numbers, numbered(&[None, None, None]));
    }
}
