//! The form in which pages fetch the dataset: nothing is lost in it, and nothing but itself is read as one.

use super::folder::{FIXTURE, dataset};
use briefing_explorer::dataset::{Dataset, Unreadable, embedded, open, pack, unpack};
use briefing_explorer::model::Claim;

fn for_readers(data: &Dataset) -> Dataset {
    let mut data = data.clone();
    for words in data.newest.charts.values_mut() {
        let claims = std::mem::take(&mut words.claim);
        words.rests_on = claims.iter().flat_map(Claim::facts).copied().collect();
    }
    data
}

#[test]
fn what_is_unpacked_is_what_was_packed_with_the_facts_of_claims_in_their_place() {
    for data in [embedded(), &dataset(FIXTURE)] {
        let packed = pack(data).unwrap();
        for unpacked in [unpack(&packed), open(&packed)] {
            // All of it: two datasets are held equal by their hash.
            assert!(format!("{:?}", unpacked.unwrap()) == format!("{:?}", for_readers(data)));
        }
    }
}

#[test]
fn a_dataset_that_was_cut_off_or_goes_on_is_refused() {
    let whole = pack(&dataset(FIXTURE)).unwrap();
    for end in (0..whole.len()).step_by(61) {
        assert!(
            unpack(&whole[..end]).is_err() && open(&whole[..end]).is_err(),
            "cut at {end}"
        );
    }
    let longer = [whole.as_slice(), b"\0"].concat();
    assert_eq!(
        [unpack(&longer), open(&longer)],
        [Err(Unreadable::Damaged), Err(Unreadable::Damaged)]
    );
}

#[test]
fn another_file_is_refused() {
    for other in ["", "{}", "<!doctype html>", "briefing-explorer dataset 0\n"] {
        for read in [unpack, open] {
            assert_eq!(read(other.as_bytes()), Err(Unreadable::OtherFile), "{other}");
        }
    }
}
