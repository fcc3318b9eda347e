use crate::view::fact::{count, note_value};
use crate::view::keeping::keeping;
use crate::view::phrases::filled;
use crate::view::prose::prose;
use crate::view::scene::{Html, Scene};
use crate::view::tongue::tongue;
use yew::html;

/// What this is, how to cite it, how numbers are treated, what may be taken away.
pub fn page(scene: &Scene<'_>) -> Html {
    let words = scene.words();
    let edition = scene.edition();
    let root = scene.state.root_prefix();
    let terms = scene.data.glossary.values().map(|term| {
        html! { <div id={format!("term-{}", term.id)}><dt>{scene.pick(&term.name).clone()}</dt><dd>{prose(scene, &term.explained)}</dd></div> }
    });
    let sources = edition.sources.values().map(|s| {
        let name = s.title.clone();
        let lang = tongue(&name);
        let date = s.date.map(|d| html! { <>{" "}<span data-ref={s.id.to_string()}>{d.words(scene.language())}</span></> });
        html! {
            <li><span data-ref={s.id.to_string()}>{s.id.to_string()}</span>{" "}
                if let Some(href) = &s.address { <a href={href.clone()} {lang} rel="noopener noreferrer external" data-ref={s.id.to_string()}>{name}</a> } else { <span {lang} data-ref={s.id.to_string()}>{name}</span> }
                {date.unwrap_or_default()}
                if s.repost { {" "}<span class="tag">{words.repost}</span> }
            </li>
        }
    });
    let paragraphs = [
        words.about_what,
        words.about_voices,
        words.about_numbers,
        words.about_rounding,
        words.about_silence,
    ];
    let hash = html! { <code data-ref="dataset">{scene.data.hash.clone()}</code> };
    let read = edition
        .notes
        .values()
        .filter_map(|n| n.context.as_ref().map(|c| (c.read, n.id)))
        .max();
    let read = read
        .map(|(date, id)| note_value(scene, id, html! { {date.words(scene.language())} }))
        .unwrap_or_default();
    html! {
        <div class="page about">
            <header class="page-head"><h1>{words.about_title}</h1><p class="lede">{words.about_lede}</p></header>
            <div class="about__short">
            <section aria-labelledby="about-report"><h2 id="about-report">{words.about_report}</h2>
                <p>{prose(scene, &edition.report.scope)}{" "}{prose(scene, &edition.report.unnamed)}</p>
                <p>{filled(words.about_counts, &[("facts", count(edition.facts.len())), ("paragraphs", count(usize::from(edition.paragraphs()))), ("relations", count(edition.relations.len())), ("notes", count(edition.notes.len()))])}</p>
            </section>
            <section aria-labelledby="about-numbers"><h2 id="about-numbers">{words.about_numbers_title}</h2>{for paragraphs.map(|p| html! { <p>{p}</p> })}</section>
            <section aria-labelledby="about-cite"><h2 id="about-cite">{words.about_cite_title}</h2><p>{filled(words.about_cite, &[("hash", hash)])}</p></section>
            <section aria-labelledby="about-corrections"><h2 id="about-corrections">{words.about_corrections_title}</h2><p>{words.about_corrections}</p></section>
            if !scene.state.is_one_file() {
            <section aria-labelledby="about-data"><h2 id="about-data">{words.take_away}</h2>
                <ul class="downloads">
                    <li><a href={format!("{root}data/facts.csv")} download="facts.csv">{filled(words.facts_csv, &[("count", count(edition.facts.len()))])}</a></li>
                    <li><a href={format!("{root}data/relations.csv")} download="relations.csv">{filled(words.relations_csv, &[("count", count(edition.relations.len()))])}</a></li>
                    <li><a href={format!("{root}data/report.json")} download="report.json">{words.report_json}</a></li>
                    <li><a href={format!("{root}data/report.schema.json")} download="report.schema.json">{words.report_schema}</a></li>
                </ul>
                <p>{words.about_licence}</p>
            </section>
            <section aria-labelledby="about-offline"><h2 id="about-offline">{words.offline_title}</h2><p>{words.offline_text}</p>{keeping(scene)}</section>
            }
            </div>
            <section aria-labelledby="about-terms"><h2 id="about-terms">{words.glossary}</h2><dl class="glossary">{for terms}</dl></section>
            <section aria-labelledby="about-sources"><h2 id="about-sources">{words.sources}</h2><p>{filled(words.about_sources, &[("read", read)])}</p><ul class="sources" role="list">{for sources}</ul></section>
        </div>
    }
}
