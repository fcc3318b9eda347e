use super::assets::{Icon, write_hashed};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use std::io;
use std::path::Path;

/// The icon, around which `FIELD` is how far its ground reaches: x, y, width and height.
const DRAWN: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="FIELD"><path fill="#f4f6f6" d="M-9-9h44v44H-9z"/><path fill="#1c405a" d="M2 2h4v22H2z"/><path fill="none" stroke="#673c96" stroke-width="1.6" stroke-dasharray="3 2" d="M10 2.800h4.400v20.400H10z"/><path fill="none" stroke="#835208" stroke-width="1.500" d="M18.500 2v22M22.500 2v22"/></svg>"##;

/// A system may cut anything away from such an icon that is farther from its middle than two fifths of its width.
const MASKABLE: &str = "-7 -7 40 40";
const WHOLE: &str = "0 0 26 26";

/// Writes the icon as a drawing, and in the sizes in which systems show it among their apps. The drawing comes first.
pub fn write_icons(site: &Path) -> io::Result<Vec<Icon>> {
    let icon = |name, sizes: &str, kind, purpose| Icon {
        name,
        sizes: sizes.into(),
        kind,
        purpose,
    };
    let mut icons = vec![icon(
        write_hashed(site, "icon", "svg", drawn().as_bytes())?,
        "any",
        "image/svg+xml",
        "any",
    )];
    for (size, field, purpose) in [
        (180, MASKABLE, "any"), // a phone's own corners are cut from it
        (192, WHOLE, "any"),
        (512, WHOLE, "any"),
        (512, MASKABLE, "maskable"),
    ] {
        let png = picture(&DRAWN.replace("FIELD", field), size).map_err(io::Error::other)?;
        let name = write_hashed(site, &format!("icon-{size}"), "png", &png)?;
        icons.push(icon(name, &format!("{size}x{size}"), "image/png", purpose));
    }
    Ok(icons)
}

/// The icon as a drawing.
pub fn drawn() -> String {
    DRAWN.replace("FIELD", WHOLE)
}

fn picture(svg: &str, size: u16) -> Result<Vec<u8>, String> {
    let tree = Tree::from_str(svg, &Options::default()).map_err(|e| e.to_string())?;
    let mut pixels = Pixmap::new(size.into(), size.into()).ok_or("a picture of no size")?;
    let scale = f32::from(size) / tree.size().width();
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    pixels.encode_png().map_err(|e| e.to_string())
}
