use std::collections::HashMap;
use std::convert::Infallible;
use std::path::Path;
use std::{fs, io};
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{ImportSection, Module};
use wasmparser::{CustomSectionReader, ImportSectionReader, Parser, Payload};

/// Names that both a program and its glue know, as short as they can be: those that the tool makes end in sixteen digits
/// that nothing compresses.
#[derive(Default)]
struct Shortened(HashMap<String, String>);

/// What every name begins with that only the glue and the program say to each other.
const MADE: &str = "__wb";

impl Shortened {
    /// Short names for what a program takes from its glue.
    fn of(wasm: &[u8]) -> io::Result<Shortened> {
        let mut names = Shortened::default();
        for payload in Parser::new(0).parse_all(wasm) {
            let Payload::ImportSection(imports) = payload.map_err(io::Error::other)? else {
                continue;
            };
            for import in imports.into_imports() {
                let name = import.map_err(io::Error::other)?.name;
                if name.starts_with(MADE) {
                    let short = format!("_{:x}", names.0.len());
                    names.0.entry(name.into()).or_insert(short);
                }
            }
        }
        Ok(names)
    }

    fn name<'n>(&'n self, name: &'n str) -> &'n str {
        self.0.get(name).map_or(name, String::as_str)
    }

    /// A script in which the names are short, without comments that stand on lines of their own and without indents.
    fn script(&self, script: &str) -> String {
        let mut kept = String::with_capacity(script.len());
        let mut is_comment = false;
        for line in script.lines().map(str::trim) {
            is_comment |= line.starts_with("/**");
            if !is_comment && !line.is_empty() && !line.starts_with("//") {
                let between = |c: char| !(c.is_ascii_alphanumeric() || c == '_');
                for piece in line.split_inclusive(between) {
                    let word = piece.trim_end_matches(between);
                    kept += self.name(word);
                    kept += piece.get(word.len()..).unwrap_or_default();
                }
                kept.push('\n');
            }
            is_comment &= !line.ends_with("*/");
        }
        kept
    }
}

impl Reencode for Shortened {
    type Error = Infallible;

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        for import in section.into_imports() {
            let import = import?;
            let name = self.name(import.name).to_string();
            let ty = self.entity_type(import.ty)?;
            imports.import(import.module, &name, ty);
        }
        Ok(())
    }

    /// Only tools read these: names and relocations.
    fn parse_custom_section(&mut self, _: &mut Module, _: CustomSectionReader<'_>) -> Result<(), Error<Infallible>> {
        Ok(())
    }
}

/// Writes a program's files again as short as they can be said: numbers in as few bytes as they need (a linker leaves
/// room in them), nothing that only tools read, short names between the program and its glue.
///
/// # Errors
/// A file that cannot be read or written, or is no program.
pub fn make_lean(folder: &Path) -> io::Result<()> {
    let (script, main) = (folder.join("explorer.js"), folder.join("explorer_bg.wasm"));
    let mut names = Shortened::of(&fs::read(&main)?)?;
    fs::write(&script, names.script(&fs::read_to_string(&script)?))?;
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "wasm") {
            fs::write(&path, written_again(&mut names, &fs::read(&path)?)?)?;
        }
    }
    Ok(())
}

fn written_again(names: &mut Shortened, wasm: &[u8]) -> io::Result<Vec<u8>> {
    let mut module = Module::new();
    names
        .parse_core_module(&mut module, Parser::new(0), wasm)
        .map_err(|e| io::Error::other(e.to_string()))?;
    Ok(module.finish())
}

#[cfg(test)]
mod tests {
    use super::{Shortened, written_again};
    use wasm_encoder::{CustomSection, EntityType, ImportSection, Module, TypeSection};
    use wasmparser::{Parser, Payload};

    const NAME: &str = "__wbg_beginPath_8598d895c13f1c86";

    fn program() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        imports.import("./explorer_bg.js", NAME, EntityType::Function(0));
        imports.import("./parts.js", "kept_by_name", EntityType::Function(0));
        let names = CustomSection {
            name: "name".into(),
            data: (&[0, 1][..]).into(),
        };
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&names);
        module.finish()
    }

    #[test]
    fn a_program_and_its_glue_call_each_other_by_the_same_short_names() {
        let program = program();
        let mut names = Shortened::of(&program).unwrap();
        let lean = written_again(&mut names, &program).unwrap();
        let has = |text: &str| lean.windows(text.len()).any(|bytes| bytes == text.as_bytes());
        assert!(has("_0") && !has(NAME) && has("kept_by_name"));
        let glue = format!("    {NAME}: function(arg0) {{\n        arg0.{NAME}x();\n    }},\n");
        assert_eq!(
            names.script(&glue),
            format!("_0: function(arg0) {{\narg0.{NAME}x();\n}},\n")
        );
    }

    #[test]
    fn what_only_tools_read_is_left_out() {
        let program = program();
        let mut names = Shortened::of(&program).unwrap();
        let lean = written_again(&mut names, &program).unwrap();
        let is_custom = |payload: Result<Payload<'_>, _>| matches!(payload.unwrap(), Payload::CustomSection(_));
        assert!(Parser::new(0).parse_all(&program).any(is_custom));
        assert!(!Parser::new(0).parse_all(&lean).any(is_custom));
        let script = "/**\n * Said to others.\n */\nexport function start() {}\n// An aside.\n";
        assert_eq!(names.script(script), "export function start() {}\n");
    }

    #[test]
    fn what_is_no_program_is_refused() {
        assert!(Shortened::of(b"no program").is_err());
    }
}
