use std::io;

/// Headers for the paths that a pattern fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeaderRule {
    pattern: String,
    /// Names and values, in the file's order.
    pub headers: Vec<(String, String)>,
}

impl HeaderRule {
    /// True where the pattern fits a path below the folder of the site; a star stands for anything.
    pub fn fits(&self, path: &str) -> bool {
        let mut parts = self.pattern.split('*');
        let Some(mut rest) = path.strip_prefix(parts.next().unwrap_or_default()) else {
            return false;
        };
        let Some(last) = parts.next_back() else {
            return rest.is_empty();
        };
        for part in parts {
            let Some(at) = rest.find(part) else { return false };
            rest = &rest[at + part.len()..];
        }
        rest.ends_with(last)
    }
}

/// Reads a headers file: a pattern on a line of its own, its headers indented below it, `#` before a remark.
///
/// # Errors
/// A line that is neither.
pub fn parse_headers(text: &str) -> io::Result<Vec<HeaderRule>> {
    let mut rules: Vec<HeaderRule> = Vec::new();
    for (line, n) in text.lines().zip(1..) {
        let words = line.trim();
        if words.is_empty() || words.starts_with('#') {
            continue;
        }
        match (
            line.starts_with(char::is_whitespace),
            words.split_once(':'),
            rules.last_mut(),
        ) {
            (true, Some((name, value)), Some(rule)) => rule.headers.push((name.trim().into(), value.trim().into())),
            (false, _, _) if words.starts_with('/') => rules.push(HeaderRule {
                pattern: words.into(),
                headers: Vec::new(),
            }),
            _ => {
                return Err(io::Error::other(format!(
                    "_headers, line {n}: neither a path nor a header: “{words}”"
                )));
            }
        }
    }
    Ok(rules)
}

#[cfg(test)]
mod tests {
    use super::super::assets::{Assets, Icon};
    use super::super::headers::headers_file;
    use super::super::parts::Program;
    use super::super::styles::Styles;
    use super::*;
    use crate::dataset::embedded;
    use crate::facets::Catalogue;
    use crate::model::Bilingual;

    fn fits(pattern: &str, path: &str) -> bool {
        HeaderRule {
            pattern: pattern.into(),
            headers: Vec::new(),
        }
        .fits(path)
    }

    #[test]
    fn a_pattern_fits_whole_paths() {
        assert!(fits("/*", "/") && fits("/*", "/en/facts/"));
        assert!(fits("/app.js", "/app.js") && !fits("/app.js", "/app.js.br") && !fits("/app.js", "/en/app.js"));
        assert!(fits("/*-*.js", "/boot-1f.js") && !fits("/*-*.js", "/boot.js") && !fits("/*-*.js", "/boot-1f.css"));
        assert!(fits("/embed/*", "/embed/sales-change/") && !fits("/embed/*", "/sales/"));
    }

    #[test]
    fn a_file_becomes_rules() {
        let rules = parse_headers("# ours\n/*\n  X-One: a: b\n\n/x.js\n\tX-Two: c\n").unwrap();
        let of = |pattern: &str, name: &str, value: &str| HeaderRule {
            pattern: pattern.into(),
            headers: vec![(name.into(), value.into())],
        };
        assert_eq!(rules, [of("/*", "X-One", "a: b"), of("/x.js", "X-Two", "c")]);
    }

    #[test]
    fn a_line_out_of_place_is_told() {
        for text in ["  X-One: a", "/*\n  nothing", "nowhere"] {
            assert!(
                parse_headers(text)
                    .unwrap_err()
                    .to_string()
                    .starts_with("_headers, line "),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_written_can_be_read() {
        let name = |n: &str| n.to_string();
        let assets = Assets {
            program: Program {
                script: name("a.js"),
                wasm: name("a.wasm"),
                linker: Some(name("p.js")),
                parts: [("panel", ["p.wasm", "q.wasm"]), ("tables", ["q.wasm", "r.wasm"])]
                    .map(|(part, files)| (name(part), files.map(name).to_vec()))
                    .into(),
            },
            data: name("d.bin"),
            cards: name("c.bin"),
            words: Bilingual {
                zh: name("z.bin"),
                en: name("e.bin"),
            },
            catalogue: Box::leak(Box::new(Catalogue::of(embedded()))),
            boot: name("b.js"),
            keeping: Some(name("k.js")),
            styles: Styles {
                whole: name("p { color: red }"),
                list: name("p { }"),
                file: name("s.css"),
            },
            icons: vec![Icon {
                name: name("i.svg"),
                sizes: name("any"),
                kind: "image/svg+xml",
                purpose: "any",
            }],
            paper: [name("white"), name("black")],
        };
        let rules = parse_headers(&headers_file(&assets)).unwrap();
        let caches = |path: &str| {
            rules
                .iter()
                .filter(|r| r.fits(path))
                .flat_map(|r| &r.headers)
                .filter(|(name, _)| name == "Cache-Control")
                .count()
        };
        let ancestors = |path: &str| {
            let policies = rules.iter().filter(|r| r.fits(path)).flat_map(|r| &r.headers);
            let named = policies.filter_map(|(_, value)| value.strip_prefix("frame-ancestors "));
            named.collect::<Vec<_>>()
        };
        for page in ["/", "/en/", "/sales/", "/en/companies/tesla/", "/about/"] {
            assert_eq!(ancestors(page), ["'none'"], "{page}");
        }
        assert_eq!(ancestors("/en/embed/sales-change/"), ["*"]);
        assert_eq!((rules.len(), caches("/a.wasm"), caches("/en/")), (34, 1, 0));
    }
}
