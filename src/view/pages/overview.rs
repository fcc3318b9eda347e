use crate::charts::{About, charts_about};
use crate::ledger::{Regime, Terms, tally};
use crate::model::{EntityId, Fact, FactKind, Form, Input, Metric, Story};
use crate::state::{Address, Route};
use crate::view::chart::chart_figure;
use crate::view::fact::count;
use crate::view::fact_map::fact_map;
use crate::view::glyph::icon;
use crate::view::ladder::ladder;
use crate::view::link::link;
use crate::view::phrases::filled;
use crate::view::prose::{heading, prose, unlinked};
use crate::view::quantity::{Size, computed_quantity, named_quantity};
use crate::view::scene::{Html, KeptScene, Scene};
use crate::view::search_field::{SearchField, SearchPlace};
use crate::view::silence::silence_list;
use crate::view::verdict::{not_counted, verdict_bar};
use crate::view::worked_line::{Lines, worked_lines};
use yew::html;

/// What the report is about, as a map, in stories, in questions, in time, and in what is missing.
pub fn page(scene: &Scene<'_>) -> Html {
    let words = scene.words();
    let edition = scene.edition();
    let Some(overview) = &edition.overview else {
        return Html::default();
    };
    let facts = edition.facts.len();
    let of = |kinds: &[FactKind]| count(edition.facts.values().filter(|f| kinds.contains(&f.kind)).count());
    let map_caption = filled(
        words.map_caption,
        &[
            ("count", count(facts)),
            ("views", of(&[FactKind::Claim, FactKind::Forecast])),
            ("numbers", of(&[FactKind::Figure, FactKind::Date])),
        ],
    );
    let stories = overview.story.iter().map(|s| story(scene, s));
    let questions = overview.question.iter().map(|q| {
        let inside = html! { <><span>{unlinked(scene, &q.reader)}</span><strong>{unlinked(scene, &q.text)}</strong>{icon("arrow")}</> };
        html! { <li>{link(scene, address(scene, &q.to), "", inside)}</li> }
    });
    let tally = tally(scene.data, edition, Regime::default());
    let silences = edition.report.silence.iter().map(|s| (&s.field, s.paragraph)).take(8);
    html! {
        <>
            <section class="hero page">
                <div class="hero__text">
                    <h1>{heading(scene, &overview.headline, &[("count", count(facts))])}</h1>
                    <p class="lede">{prose(scene, &overview.lede)}</p>
                </div>
                <div class="hero__search"><SearchField scene={KeptScene::of(scene)} place={SearchPlace::Page} /></div>
                <figure class="hero__map">
                    <figcaption><strong>{words.map_title}</strong>{map_caption}</figcaption>
                    {fact_map(scene, None)}
                </figure>
            </section>
            <section class="section page" aria-labelledby="stories">
                <div class="section__head"><h2 id="stories">{words.stories}</h2></div>
                <div class="stories">{for stories}</div>
            </section>
            <section class="section page" aria-labelledby="questions">
                <div class="section__head"><h2 id="questions">{words.questions}</h2></div>
                <ul class="questions" role="list">{for questions}</ul>
            </section>
            <section class="section page" aria-labelledby="dates">
                <div class="section__head"><h2 id="dates">{words.dates_title}</h2><p>{words.dates_lede}</p></div>
                {for charts_about(About::Overview).map(|chart| chart_figure(scene, chart, None))}
            </section>
            <div class="section page two-up">
                <section aria-labelledby="ledger">
                    <h2 id="ledger">{filled(words.ledger_teaser, &[("all", count(tally.all())), ("checked", count(tally.checked()))])}</h2>
                    {verdict_bar(scene, &tally)}
                    <p class="quiet">{not_counted(scene, &tally)}</p>
                    {closest(scene)}
                </section>
                <section aria-labelledby="silences">
                    <h2 id="silences">{words.silences}</h2>
                    {silence_list(scene, silences)}
                </section>
            </div>
        </>
    }
}

/// An address written in the dataset: `/companies/ruiyuan/`, `/sales/#sales-change`.
fn address(scene: &Scene<'_>, text: &str) -> Address {
    let (rest, fragment) = text.split_once('#').unwrap_or((text, ""));
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    Address {
        language: scene.language(),
        ..Address::parse(path, query, fragment)
    }
}

fn story(scene: &Scene<'_>, story: &'static Story) -> Html {
    let edition = scene.edition();
    let to = match story.page.as_str() {
        "policy" => Route::Policy,
        "sales" => Route::Sales,
        _ => Route::Companies,
    };
    let section = edition
        .report
        .section
        .iter()
        .find(|s| s.id == story.section)
        .map(|s| prose(scene, &s.name));
    let figures = story.figures.iter().map(|figure| match figure {
        Input::Fact(id) => named_quantity(scene, *id, Size::Plain),
        Input::Part(id) => {
            // A relation named whole stands for its last part: the result that the others lead to.
            let relation = scene.data.relation(id.relation);
            let part = relation.map_or(*id, |r| {
                if id.letter.is_some() {
                    *id
                } else {
                    r.part_id(r.part.len().saturating_sub(1))
                }
            });
            relation
                .map(|r| computed_quantity(scene, part, prose(scene, &r.title), Size::Plain))
                .unwrap_or_default()
        }
        Input::Assumption(_) | Input::Entity(_) => Html::default(),
    });
    html! {
        <article class="story">
            <p class="story__n">{section.unwrap_or_default()}</p>
            <h3 class="story__title">{link(scene, scene.to(to.clone()), "", unlinked(scene, &story.title))}</h3>
            <p class="story__lead">{prose(scene, &story.lead)}</p>
            <div class="story__art">{art(scene, &story.art)}</div>
            <dl class="quantities story__figures">{for figures}</dl>
            <p class="story__more">{link(scene, scene.to(to), "", unlinked(scene, &story.link))}</p>
        </article>
    }
}

/// The small picture of a story, from its facts.
fn art(scene: &Scene<'_>, art: &str) -> Html {
    let edition = scene.edition();
    match art {
        "ladder" => edition
            .policy
            .as_ref()
            .map(|p| ladder(scene, &p.step, "ladder--mini"))
            .unwrap_or_default(),
        "valuations" => bars(scene, |f| {
            f.quantity
                .as_ref()
                .is_some_and(|q| q.metric == Metric::Valuation && q.form == Form::Exact)
                && f.subject == EntityId("ruiyuan".into())
        }),
        "penetration" => bars(scene, |f| {
            f.quantity
                .as_ref()
                .is_some_and(|q| q.metric == Metric::NevPenetration && matches!(q.form, Form::Exact | Form::Lower))
                && edition.section_of(f.paragraph).is_some_and(|s| s.id != "lead")
        }),
        _ => Html::default(),
    }
}

/// A few figures of one unit as bars with their names: from zero, open ones with chevrons.
fn bars(scene: &Scene<'_>, keep: impl Fn(&Fact) -> bool) -> Html {
    let digits = |f: &Fact| f.quantity.as_ref()?.digits.as_ref()?.to_string().parse().ok();
    let facts = scene.edition().facts.values().filter(|f| keep(f));
    let facts: Vec<(&Fact, f64)> = facts.filter_map(|f| Some((f, digits(f)?))).collect();
    let most = facts.iter().map(|(_, value)| *value).fold(1.0, f64::max);
    let rows = facts.iter().zip(0_u32..).map(|((fact, value), i)| {
        let top = i * 46;
        let width = (value / most * 190.0).max(2.0);
        let is_open = fact.quantity.as_ref().is_some_and(|q| q.form == Form::Lower);
        let name = fact.label.as_ref().map(|l| crate::view::prose::plain(scene, l)).unwrap_or_default();
        let figure = fact.stated(scene.language()).map(|s| s.text()).unwrap_or_default();
        let label = if is_open { width + 36.0 } else { width + 8.0 };
        html! {
            <g data-fact={fact.id.to_string()} data-voice="report">
                <text class="p-text p-sub" x="0" y={(top + 13).to_string()}>{scene.name(&fact.subject)}{"　"}{name}</text>
                <rect class="p-report" x="0.5" y={(top + 19).to_string()} width={format!("{width:.1}")} height="18" />
                if is_open {
                    <path class="p-chevron" fill="none" d={(0..3).map(|n| { let x = width + 4.0 + 9.0 * f64::from(n); format!("M{x:.1} {}l7 8l-7 8", top + 20) }).collect::<String>()} />
                }
                <text class="p-text p-value" x={format!("{label:.1}")} y={(top + 33).to_string()}>{figure}</text>
            </g>
        }
    });
    let height = facts.len() * 46;
    html! { <svg class="plot plot--always" viewBox={format!("0 0 340 {height}")} width="340" height={height.to_string()} role="group">{for rows}</svg> }
}

fn closest(scene: &Scene<'_>) -> Html {
    let Some(overview) = &scene.edition().overview else {
        return Html::default();
    };
    let Some(relation) = scene.data.relation(overview.closest) else {
        return Html::default();
    };
    let id = relation.id.to_string();
    html! {
        <div class="voice-box voice-box--computed closest">
            <h3>{scene.words().closest_call}{prose(scene, &relation.title)}</h3>
            {worked_lines(scene, relation, &Terms::default(), Lines::default())}
            <p class="quiet">{prose(scene, &overview.closest_text)}</p>
            <p>{link(scene, scene.to_place(Route::Ledger, id), "", html! { {scene.words().to_ledger} })}</p>
        </div>
    }
}
