use super::fact::seal;
use super::glyph::icon;
use super::link::link;
use super::scene::{Html, Stage};
use crate::model::Voice;
use crate::state::{Action, Address, Colours, Route, Theme};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::{Callback, Event, html};

/// Name, pages, search, language, display settings, and the key to the voices.
pub fn masthead(stage: &Stage<'_>) -> Html {
    let words = stage.words();
    let pages = Route::MAIN.map(|route| {
        let name = page_name(stage, &route);
        let is_here = route == stage.state.route
            || matches!(
                (&route, &stage.state.route),
                (Route::Companies, Route::Company(_) | Route::Compare)
            );
        let href = stage.state.href(&stage.to(route.clone()));
        let onclick = super::link::follow(stage, Action::Followed(stage.to(route)));
        html! { <li><a {href} {onclick} aria-current={is_here.then_some("page")}>{name}</a></li> }
    });
    let other = stage.language().other();
    let switch = Address {
        language: other,
        ..stage.state.address()
    };
    let switch_href = stage.state.href(&switch);
    let onswitch = super::link::follow(stage, Action::Followed(switch));
    html! {
        <header class="masthead">
            <a class="skip" href="#main">{words.skip}</a>
            <div class="page masthead__row">
                {link(stage, stage.to(Route::Overview), "masthead__name", html! { <>{mark()}{words.site_name}{" "}<small lang={other.tag()}>{words.site_name_other}</small></> })}
                <nav class="masthead__nav" aria-label={words.main_navigation}><ul role="list">{for pages}</ul></nav>
                <div class="masthead__tools">
                    {search_tool(stage)}
                    <a class="tool" href={switch_href} onclick={onswitch} hreflang={other.tag()} lang={other.tag()}>{words.other_language}</a>
                    {display_menu(stage)}
                </div>
            </div>
            {voices(stage)}
        </header>
    }
}

/// Opens search over the page; without the app, it leads to the list that can be searched.
fn search_tool(stage: &Stage<'_>) -> Html {
    let words = stage.words();
    let href = stage.state.href(&stage.to(Route::Companies));
    let onclick = super::link::follow(stage, Action::SwitchedSearch(true));
    let takes_slash = stage.state.settings.slash_opens_search;
    let keys = if takes_slash { "Control+K /" } else { "Control+K" };
    html! {
        <div role="search" aria-label={words.search}>
            <a class="tool" {href} {onclick} aria-haspopup="dialog" aria-keyshortcuts={keys} aria-label={words.search}>
                {icon("search")}<span class="tool__text" aria-hidden="true">{words.search}</span>
                if takes_slash { <kbd class="needs-app" aria-hidden="true">{"/"}</kbd> }
            </a>
        </div>
    }
}

/// The name of a page in the navigation.
pub fn page_name(stage: &Stage<'_>, route: &Route) -> &'static str {
    let words = stage.words();
    match route {
        Route::Overview => words.nav_overview,
        Route::Companies | Route::Company(_) => words.nav_companies,
        Route::Compare => words.nav_compare,
        Route::Policy => words.nav_policy,
        Route::Sales => words.nav_sales,
        Route::Ledger => words.nav_ledger,
        Route::Facts => words.nav_facts,
        Route::About => words.nav_about,
        Route::Embed(_) => words.found_chart,
        Route::NotFound(_) => words.not_found,
    }
}

/// The site's mark: solid, dashed, double, one bar for each voice.
pub fn mark() -> Html {
    html! {
        <svg class="masthead__mark" viewBox="0 0 26 26" aria-hidden="true">
            <path fill="currentColor" d="M1 1h5v24H1z" />
            <path fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray="3 2" d="M9.8 1.8h4.4v22.4H9.8z" />
            <path fill="none" stroke="currentColor" stroke-width="1.5" d="M18.500 1v24M22.500 1v24" />
        </svg>
    }
}

fn display_menu(stage: &Stage<'_>) -> Html {
    let words = stage.words();
    let colours = stage.state.colours();
    let colours_now = if colours == Colours::RedUp {
        words.red_up
    } else {
        words.green_up
    };
    let colour_choices = Colours::ALL.map(|c| {
        let name = if c == Colours::RedUp {
            words.red_up
        } else {
            words.green_up
        };
        choice(stage, "colours", c.id(), name, colours == c, Action::ChoseColours(c))
    });
    let theme_choices = Theme::ALL.map(|t| {
        let name = match t {
            Theme::System => words.theme_system,
            Theme::Light => words.theme_light,
            Theme::Dark => words.theme_dark,
        };
        choice(
            stage,
            "theme",
            t.id(),
            name,
            stage.state.settings.theme == t,
            Action::ChoseTheme(t),
        )
    });
    let act = stage.act.clone();
    let onslash = Callback::from(move |event: Event| {
        let input = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok());
        act.emit(Action::SwitchedSlash(input.is_some_and(|i| i.checked())));
    });
    html! {
        <details class="tool-menu needs-app">
            <summary class="tool"><span class="visually-hidden">{words.display_settings}{words.colon}</span>
                <span class="direction direction--up" aria-hidden="true"></span><span class="direction direction--down" aria-hidden="true"></span><span class="tool__text">{colours_now}</span>
            </summary>
            <div class="menu tool-menu__panel">
                <fieldset class="field"><legend class="field__label">{words.direction_colours}</legend><span class="segments">{for colour_choices}</span></fieldset>
                <fieldset class="field"><legend class="field__label">{words.theme}</legend><span class="segments">{for theme_choices}</span></fieldset>
                <label class="switch switch--plain"><input type="checkbox" role="switch" name="slash" checked={stage.state.settings.slash_opens_search} onchange={onslash} /><span>{words.slash_opens_search}</span></label>
            </div>
        </details>
    }
}

/// One of several choices of which one holds.
pub fn choice(stage: &Stage<'_>, group: &str, id: &str, name: &str, is_on: bool, action: Action) -> Html {
    let act = stage.act.clone();
    let onchange = Callback::from(move |_: Event| act.emit(action.clone()));
    html! { <label><input type="radio" name={group.to_string()} value={id.to_string()} checked={is_on} {onchange} /><span>{name}</span></label> }
}

fn voices(stage: &Stage<'_>) -> Html {
    let words = stage.words();
    let voice = |voice, long_before, name, long_after, how| {
        html! {
            <li>{seal(stage, voice)}<span><span class="voices__long">{long_before}</span>{name}<span class="voices__long">{long_after}</span></span>{" "}<span class="voices__how">{how}</span></li>
        }
    };
    let act = stage.act.clone();
    let onchange = Callback::from(move |event: Event| {
        let input = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok());
        act.emit(Action::SwitchedContext(input.is_some_and(|i| i.checked())));
    });
    html! {
        <div class="voices">
            <div class="page voices__row">
                <p class="voices__title" id="voices">{words.voices}</p>
                <ul aria-labelledby="voices" role="list">
                    {voice(Voice::Report, words.report_before, words.report_short, words.report_after, words.solid)}
                    {voice(Voice::Computed, words.computed_before, words.computed_short, words.computed_after, words.dashed)}
                    {voice(Voice::Context, words.context_before, words.context_short, words.context_after, words.double)}
                </ul>
                <label class="switch needs-app"><span class="switch__text" aria-hidden="true">{words.show_context}</span><span class="switch__short" aria-hidden="true">{words.show_context_short}</span><input type="checkbox" role="switch" aria-label={words.show_context} checked={stage.state.settings.shows_context} {onchange} /></label>
            </div>
        </div>
    }
}
