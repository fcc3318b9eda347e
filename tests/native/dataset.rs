use briefing_explorer::dataset::{check, load};

#[test]
fn the_dataset_is_sound() {
    let packed = super::pack::pack(std::path::Path::new("data")).unwrap();
    let mut packed = packed;
    packed.remove("phrases/zh.toml");
    packed.remove("phrases/en.toml");
    let json = serde_json::to_string(&packed).unwrap();
    let told = |problems: Vec<briefing_explorer::dataset::Problem>| {
        problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
    };
    let data = load(&json, "test").map_err(told).unwrap_or_else(|all| panic!("{all}"));
    let all = told(check(&data));
    assert!(all.is_empty(), "{all}");
}
