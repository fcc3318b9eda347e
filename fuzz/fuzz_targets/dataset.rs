//! The file that a page fetches, damaged and forged: refused or read, and what was read can be written and read again.
#![no_main]

use briefing_explorer::dataset::{open, pack, unpack};
use fuzzed::{PACKED, changed};
use libfuzzer_sys::fuzz_target;

/// The same bytes with the sum that belongs to them, as someone would write who means it.
fn sealed(mut bytes: Vec<u8>) -> Vec<u8> {
    let head = bytes.iter().position(|b| *b == b'\n').map_or(0, |at| at + 1);
    if let Some((sum, rest)) = bytes[head..].split_first_chunk_mut::<8>() {
        let of_rest = rest.iter().fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| {
            (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
        });
        *sum = of_rest.to_le_bytes();
    }
    bytes
}

fuzz_target!(|bytes: &[u8]| {
    let _ = unpack(bytes);
    let forged = match bytes.split_first() {
        // Bytes of their own behind the mark, or changes of the fixture.
        Some((0..128, rest)) => {
            let mark = PACKED.iter().position(|b| *b == b'\n').map_or(0, |at| at + 1);
            [&PACKED[..mark], &[0; 8], rest].concat()
        }
        Some((_, rest)) => changed(&PACKED, rest),
        None => return,
    };
    if let Ok(data) = unpack(&sealed(forged)) {
        let again = pack(&data).expect("what was read is written");
        assert!(unpack(&again).is_ok());
        // What pages read it with has less to say of what it refuses, but reads the same.
        let opened = open(&again).map(|opened| pack(&opened).expect("what was read is written"));
        assert!(opened == Ok(again));
    }
});
