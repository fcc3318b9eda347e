use super::assets::Assets;
use super::early::EARLY;
use super::headers::policy;
use super::manifest::manifest_name;
use super::notice::{notice, unscripted};
use super::structured::structured;
use super::styles::Styles;
use super::write::Options;
use crate::app::{build_id, whole};
use crate::dataset::embedded;
use crate::export::escaped;
use crate::facets::Finder;
use crate::model::Language;
use crate::state::{Address, Route, State};
use crate::view::{Part, Phrases, Scene, Stage, chart_place, description, title};
use std::collections::BTreeSet;
use yew::Callback;

/// Puts off the first painting until what would move while the rest of it comes is there: the masthead, and the fact map,
/// which is whole once what stands after it begins. A chart in a frame waits for its last line: a page that follows the
/// width of its frame would else break its lines anew when it grows long enough for a scroll bar.
fn expected(route: &Route, is_embedded: bool) -> String {
    let place = match route {
        _ if is_embedded => "source",
        Route::Overview => "stories",
        Route::Facts => "filters",
        _ => "main",
    };
    format!("<link rel=\"expect\" href=\"#{place}\" blocking=\"render\">\n")
}

/// A page's whole HTML around its rendered body.
pub fn document(route: &Route, language: Language, body: &str, assets: &Assets, options: &Options) -> String {
    let state = State::first(route.clone(), language);
    let act = Callback::noop();
    let finder = Finder::default();
    let stage = Stage {
        catalogue: assets.catalogue,
        state: &state,
        act: &act,
    };
    let scene = Scene {
        stage,
        data: embedded(),
        finder: &finder,
    };
    let title = title(&stage, Some(&scene), &whole());
    let site_name = Phrases::of(language).site_name;
    let said = if state.is_embedded() {
        String::new()
    } else {
        let description = description(&scene);
        structured(
            route,
            language,
            &title,
            &description,
            site_name,
            options.address.as_deref(),
        )
    };
    let (title, description) = (escaped(&title), escaped(&description(&scene)));
    let root = state.root_prefix();
    let path = route.path(language);
    let site = options.address.as_deref();
    let links = match route {
        Route::Embed(id) => framed(&scene, id, site),
        _ => site
            .map(|site| linked(site, route, language, &title, &description))
            .unwrap_or_default(),
    };
    // What draws the page, what that is drawn from, and the app. The list of cards needs none of it at first.
    let own = Part::of(route).map(|part| {
        let program = [Part::APP, part.id()].map(|id| assets.program.part(id));
        let files: BTreeSet<&String> = program
            .into_iter()
            .flatten()
            .chain([&assets.data, &assets.words.zh, &assets.words.en])
            .collect();
        files.into_iter().map(|name| preload(&root, name)).collect::<String>()
    });
    let expected = expected(route, state.is_embedded());
    Page {
        language,
        path: &path,
        root: &root,
        title: &title,
        head: format!(
            "<meta name=\"description\" content=\"{description}\">\n{expected}{}",
            own.unwrap_or_default()
        ),
        styles: match Part::of(route) {
            Some(_) => &assets.styles.whole,
            None => &assets.styles.list,
        },
        last: links + &said,
        body,
    }
    .html(assets, options)
}

/// A page without content, from which the worker makes any page that is not there: it puts in where the site stands, and
/// which page is asked for. The app draws it afresh.
pub fn shell(language: Language, assets: &Assets, options: &Options) -> String {
    Page {
        language,
        path: "ROUTE",
        root: "ROOT",
        title: Phrases::of(language).site_name,
        head: "TARGET\n".into(),
        styles: "STYLES",
        last: String::new(),
        body: "",
    }
    .html(assets, options)
}

/// What differs from page to page.
struct Page<'a> {
    language: Language,
    /// Below the folder of the site.
    path: &'a str,
    /// What leads there.
    root: &'a str,
    title: &'a str,
    /// Elements of its own, among those that come first.
    head: String,
    /// What it comes with to look as it does: the styles of all pages, or of the list alone.
    styles: &'a str,
    /// Those that can wait.
    last: String,
    body: &'a str,
}

impl Page<'_> {
    fn html(&self, assets: &Assets, options: &Options) -> String {
        let Page {
            language,
            path,
            root,
            title,
            head,
            styles,
            last,
            body,
        } = self;
        let Styles { whole, list, file: _ } = &assets.styles;
        let is_partial = styles == list && list != whole;
        let policy = if options.is_release {
            format!(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">",
                policy(&[whole.as_str(), list][..=usize::from(is_partial)])
            )
        } else {
            String::new()
        };
        let (lang, direction) = (language.tag(), State::first(Route::Overview, *language).colours().id());
        let build = build_id(&embedded().hash);
        let words = Phrases::of(*language);
        let is_blank = body.is_empty();
        let (notice, unscripted) = (notice(words, is_blank), unscripted(words, is_blank));
        let (cut, early) = (escaped(words.app_cut), EARLY.as_str());
        let reload = &options.reload_script;
        let Assets {
            program,
            data: _, // where it is needed at first, it is among those of the page's own
            cards,
            words: _,
            catalogue: _,
            boot,
            keeping: _, // the boot module asks for it
            styles: _,
            icons,
            paper: [day, night],
        } = assets;
        let linker: String = program
            .linker
            .iter()
            .map(|name| format!("<link rel=\"modulepreload\" href=\"{root}{name}\">\n"))
            .collect();
        let (script, wasm) = (&program.script, preload(root, &program.wasm));
        let cards = preload(root, cards);
        let icon = |sizes: &str| {
            icons
                .iter()
                .find(|icon| icon.sizes == sizes)
                .map_or("", |icon| &icon.name)
        };
        let (drawn, phone) = (icon("any"), icon("180x180"));
        let manifest = manifest_name(*language);
        let partial = if is_partial { " data-partial" } else { "" };
        format!(
            "<!doctype html>\n<html lang=\"{lang}\" data-direction=\"{direction}\" data-app=\"prerendered\" data-build=\"{build}\" data-route=\"{path}\" data-cut=\"{cut}\">\n<head>\n\
             <meta charset=\"utf-8\">\n{policy}\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <title>{title}</title>\n\
             <meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
             <script>{early}</script>\n\
             <style{partial}>{styles}</style>\n\
             <link rel=\"modulepreload\" href=\"{root}{script}\">\n\
             {wasm}{cards}{linker}{head}\
             <script type=\"module\" src=\"{root}{boot}\"></script>\n\
             <link rel=\"icon\" type=\"image/svg+xml\" href=\"{root}{drawn}\">\n\
             <link rel=\"apple-touch-icon\" href=\"{root}{phone}\">\n<link rel=\"manifest\" href=\"{root}{manifest}\">\n\
             <meta name=\"theme-color\" media=\"(prefers-color-scheme: light)\" content=\"{day}\">\n\
             <meta name=\"theme-color\" media=\"(prefers-color-scheme: dark)\" content=\"{night}\">\n{last}</head>\n\
             <body>{notice}<div id=\"app\">{body}</div>{unscripted}{reload}</body>\n</html>\n"
        )
    }
}

/// Asks for a file before the program does.
fn preload(root: &str, name: &str) -> String {
    format!("<link rel=\"preload\" href=\"{root}{name}\" as=\"fetch\" crossorigin>\n")
}

/// What a page in someone else's frame says of itself: its links open windows of their own, and what is to be found is
/// the chart's own page.
fn framed(scene: &Scene<'_>, id: &str, site: Option<&str>) -> String {
    let page = chart_place(scene, id).map(|place| {
        Address {
            fragment: None,
            ..place
        }
        .text()
    });
    let canonical = site
        .zip(page)
        .map(|(site, page)| format!("<link rel=\"canonical\" href=\"{site}{page}\">\n"));
    let always = "<base target=\"_blank\">\n<meta name=\"robots\" content=\"noindex\">\n";
    always.to_string() + &canonical.unwrap_or_default()
}

/// Links that need the site's own address: this page's, the other language's, and what a link preview shows.
fn linked(site: &str, route: &Route, language: Language, title: &str, description: &str) -> String {
    let of = |language| format!("{site}{}", Address::of(route.clone(), language).text());
    let here = of(language);
    let picture = format!("{site}previews/{}.png", super::pages::preview_name(route, language));
    format!(
        "<link rel=\"canonical\" href=\"{here}\">\n<link rel=\"alternate\" hreflang=\"zh-CN\" href=\"{}\">\n\
         <link rel=\"alternate\" hreflang=\"en\" href=\"{}\">\n<link rel=\"alternate\" hreflang=\"x-default\" href=\"{}\">\n\
         <meta property=\"og:type\" content=\"website\">\n<meta property=\"og:url\" content=\"{here}\">\n\
         <meta property=\"og:title\" content=\"{title}\">\n<meta property=\"og:description\" content=\"{description}\">\n\
         <meta property=\"og:image\" content=\"{picture}\">\n<meta property=\"og:image:width\" content=\"1200\">\n\
         <meta property=\"og:image:height\" content=\"630\">\n<meta name=\"twitter:card\" content=\"summary_large_image\">\n",
        of(Language::Zh),
        of(Language::En),
        of(Language::Zh),
    )
}
