use super::scene::Html;
use crate::paint::SvgNode;
use yew::AttrValue;
use yew::virtual_dom::{VTag, VText};

/// A picture as elements of the page.
pub fn svg(node: &SvgNode) -> Html {
    let mut tag = VTag::new(node.tag);
    for (name, value) in &node.attributes {
        tag.add_attribute(name, AttrValue::from(value.clone()));
    }
    if let Some(text) = &node.text {
        tag.add_child(VText::new(text.clone()).into());
    }
    for child in &node.children {
        tag.add_child(svg(child));
    }
    tag.into()
}
