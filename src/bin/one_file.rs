//! Writes the whole explorer into one file that opens from disk.
//! `one_file PROGRAM FILE`: the program as it was linked, in one piece.

use briefing_explorer::site::write_one_file;
use std::env;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    let [program, file] = words.as_slice() else {
        eprintln!("usage: one_file PROGRAM FILE");
        return ExitCode::FAILURE;
    };
    match write_one_file(Path::new(program), Path::new("styles"), Path::new(file)) {
        Ok(said) => {
            println!("{said}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("the file was not written: {error}");
            ExitCode::FAILURE
        }
    }
}
