//! Reading the charts of sales: narrowing, converting, setting apart, pointing, sorting.

use super::reading::{focus, reading};
use super::world::{Case, World};
use fantoccini::key::Key;
use serde_json::json;
use std::rc::Rc;

pub fn cases() -> Vec<Case> {
    vec![
        Case::new(
            "charts: narrowing is counted, in the address, and undone by Back",
            narrowing,
        ),
        Case::new("charts: one company is set apart everywhere until Escape", picking),
        Case::new("charts: a tip does not cover its mark", |world| pointing(world, 1280)),
        Case::new("charts: on a phone the tip is in sight", |world| pointing(world, 390)),
        Case::new(
            "charts: one is set apart in those that have it, in the address and among the cards",
            apart,
        ),
        Case::new("charts: no table is wider than its place", tables),
        Case::new("charts: tables sort by a column, the other way, and back", sorting),
    ]
}

/// By how much tables stand over the edge of their places, by chart.
const WIDER: &str = "(() => {
    document.querySelectorAll('.chart__table').forEach((d) => { d.open = true; });
    return [...document.querySelectorAll('.chart .scroll')].filter((s) => s.scrollWidth > s.clientWidth + 1)
        .map((s) => [s.closest('figure').id, s.scrollWidth - s.clientWidth,
            [...s.querySelectorAll('*')].find((e) => e.getBoundingClientRect().right > s.getBoundingClientRect().right + 1)?.outerHTML.slice(0, 200)]);
})()";

async fn tables(world: Rc<World>) {
    let browser = &world.browser;
    for width in [320, 390, 640, 1000] {
        browser.window(width, 900, 1).await;
        for page in [
            "",
            "en/",
            "policy/",
            "en/policy/",
            "sales/?view=table",
            "en/sales/?view=table",
            "en/sales/?view=table&unit=per-month",
            "companies/zhongweidian/",
            "en/companies/ruiyuan/",
        ] {
            browser.open(&world.at(page)).await;
            assert_eq!(browser.get(WIDER).await, json!([]), "/{page} at {width}");
            assert!(browser.count(".chart .scroll").await > 0, "/{page}");
        }
    }
    world.expect_silence().await;
}

/// What each narrowed chart says is left of it.
const LEFT: &str = "document.querySelectorAll('#charts ~ .gallery :is(.chart__left, .chart__nothing)').length";

async fn narrowing(world: Rc<World>) {
    let browser = &world.browser;
    browser.open(&world.at("sales/")).await;
    assert_eq!(browser.get(LEFT).await, 0);
    browser.click(".controls input[name=direction][value=down]").await;
    browser.until("location.search === '?direction=down'").await;
    let charts = browser.count(".gallery .chart").await;
    assert_eq!(browser.get(LEFT).await, charts, "every chart says what is left");
    let counted =
        "[...document.querySelectorAll('#sales-change .chart__left [data-count]')].map((n) => Number(n.dataset.count))";
    let left = browser.get(counted).await;
    let rows = browser.count("#sales-change .data-table tbody tr").await;
    assert_eq!(left[0], rows);
    assert!(left[0].as_u64() < left[1].as_u64());
    assert!(
        browser.is_shown("#jan-apr-sales .chart__nothing").await,
        "nothing is left, and it says so"
    );
    assert_eq!(
        browser.count("#jan-apr-sales :is(.chart__notes, .chart__foot)").await,
        0,
        "nor is anything said of figures that are gone"
    );
    let summed = "[...document.querySelectorAll('.controls__left [data-count]')].map((n) => Number(n.dataset.count)).sort((a, b) => a - b)";
    let figures = "(() => {
        const told = [...document.querySelectorAll('.chart__left, .chart__nothing')].map((e) => [...e.querySelectorAll('[data-count]')].map((n) => Number(n.dataset.count)));
        const left = told.filter(([shown]) => shown > 0), sum = (of) => of.reduce((a, b) => a + b, 0);
        return [left.length, told.length, sum(told.map(([shown]) => shown)), sum(told.map(([, all]) => all))].sort((a, b) => a - b);
    })()";
    assert_eq!(
        browser.get(summed).await,
        browser.get(figures).await,
        "the sum of what the charts say"
    );

    browser.click(".controls input[name=unit][value=per-month]").await;
    browser
        .until("location.search === '?direction=down&unit=per-month'")
        .await;
    browser.back().await;
    browser.until("location.search === '?direction=down'").await;
    browser.click("#jan-apr-sales .chart__nothing button").await;
    browser.until("location.search === ''").await;
    assert_eq!(browser.get(LEFT).await, 0);
    // The same link opens on the same view, in a reload too.
    browser
        .open(&world.at("en/sales/?metric=sales&view=table&nonsense=1"))
        .await;
    browser.reload().await;
    assert_eq!(browser.count(".gallery canvas").await, 0);
    assert!(browser.is_shown("#jan-apr-sales .data-table").await);
    world.expect_silence().await;
}

async fn picking(world: Rc<World>) {
    let browser = &world.browser;
    browser.open(&world.at("sales/?view=table")).await;
    browser.click("#jan-apr-sales tbody tr:nth-child(3) .pick").await;
    browser.until("location.search === '?view=table&pick=tesla'").await;
    let lit = "[...document.querySelectorAll('.chart:has(.is-picked)')].map((f) => f.id)";
    assert_eq!(
        browser.get(lit).await,
        json!(["sales-change", "implied-prior-year", "jan-apr-sales"])
    );
    browser.press(Key::Escape).await;
    browser.until("location.search === '?view=table'").await;
    assert_eq!(browser.get(lit).await, json!([]));
    world.expect_silence().await;
}

async fn pointing(world: Rc<World>, width: u32) {
    let browser = &world.browser;
    browser.window(width, 900, 1).await;
    browser.open(&world.at("sales/")).await;
    browser
        .get("document.querySelector('#jan-apr-sales canvas').focus() ?? true")
        .await;
    browser.press(Key::Down).await;
    browser
        .until("document.querySelector('#jan-apr-sales .chart__tip')")
        .await;
    let tip = browser
        .text("document.querySelector('.chart__tip b').textContent")
        .await;
    let spoken = browser
        .text("document.querySelector('#jan-apr-sales .chart__reading').textContent")
        .await;
    assert!(spoken.contains(&tip), "{tip} is not in {spoken}");
    let cell = browser
        .text("document.querySelector('#jan-apr-sales tbody td.num').textContent")
        .await;
    assert!(cell.ends_with(&tip), "{tip} is not in {cell}");
    if width < 400 {
        let in_sight = "(() => { const { top, right, bottom, left } = document.querySelector('.chart__tip').getBoundingClientRect();
            return 0 <= top && 0 <= left && right <= innerWidth && bottom <= innerHeight })()";
        assert_eq!(browser.get(in_sight).await, true, "the tip is out of sight");
    } else {
        // The bar of the first row is in the upper part of the picture: the tip begins under it.
        let under = "document.querySelector('.chart__tip').getBoundingClientRect().top
            - document.querySelector('#jan-apr-sales canvas').getBoundingClientRect().top";
        assert!(browser.get(under).await.as_f64() > Some(30.0));
    }
    let is_wider = format!("document.documentElement.scrollWidth > {width}");
    assert_eq!(browser.get(&is_wider).await, false, "nothing stands out at the side");
    browser.press(Key::Enter).await;
    browser.until("location.search.startsWith('?fact=F')").await;
    world.expect_silence().await;
}

async fn sorting(world: Rc<World>) {
    let browser = &world.browser;
    browser.open(&world.at("en/sales/?view=table")).await;
    let facts = "[...document.querySelectorAll('#sales-change tbody tr')].map((r) => r.dataset.fact)";
    let first = browser.get(facts).await;
    let head = "#sales-change thead th.num button";
    let order = "document.querySelector('#sales-change thead th.num').getAttribute('aria-sort')";
    assert_eq!(browser.get(order).await, json!(null));
    browser.click(head).await;
    browser.until(&format!("{order} === 'ascending'")).await;
    let rising = browser.get(facts).await;
    let lowest = "document.querySelector('#sales-change tbody td.num').textContent";
    assert!(browser.text(lowest).await.contains('−'));
    browser.click(head).await;
    browser.until(&format!("{order} === 'descending'")).await;
    assert!(browser.text(lowest).await.contains('+'));
    let falling = browser.get(facts).await;
    assert_ne!(rising, falling);
    let last = |rows: &serde_json::Value| rows.as_array().and_then(|r| r.last().cloned());
    assert_eq!(last(&rising), last(&falling), "what has no size stays last");
    browser.click(head).await;
    browser.until(&format!("{order} === null")).await;
    assert_eq!(browser.get(facts).await, first);
    world.expect_silence().await;
}

async fn apart(world: Rc<World>) {
    let browser = &world.browser;
    browser.open(&world.at("sales/")).await;
    browser.get("window.__plain = Object.fromEntries([...document.querySelectorAll('.gallery canvas')].map((c) => [c.closest('figure').id, c.toDataURL()])), 0").await;
    focus(browser, "jan-apr-sales").await;
    for key in [Key::Home, Key::Down, Key::Down] {
        browser.press(key).await;
    }
    browser
        .until(&format!("{}.includes('特斯拉')", reading("jan-apr-sales")))
        .await;
    browser.write(" ").await;
    browser.until("location.search === '?pick=tesla'").await;
    // The first Escape leaves the mark, the second would leave the one who is set apart.
    browser.press(Key::Escape).await;
    browser.until(&format!("{} === ''", reading("jan-apr-sales"))).await;
    assert_eq!(browser.text("location.search").await, "?pick=tesla");
    browser.get("document.activeElement.blur(), 0").await;
    let changed = "[...document.querySelectorAll('.gallery canvas')].filter((c) => c.toDataURL() !== window.__plain[c.closest('figure').id]).map((c) => c.closest('figure').id).sort().join()";
    browser
        .until(&format!(
            "{changed} === 'implied-prior-year,jan-apr-sales,sales-change'"
        ))
        .await;
    browser.click(".controls__card").await;
    browser
        .until("location.pathname.endsWith('/companies/') && location.search === '?pick=tesla'")
        .await;
    browser
        .until("document.querySelectorAll('.card.is-picked').length === 1")
        .await;
    assert!(
        browser
            .is_shown(".card.is-picked[data-entity=tesla][aria-current]")
            .await
    );
    browser.reload().await;
    assert_eq!(browser.count(".card.is-picked").await, 1, "the link opens alike");
    browser.back().await;
    browser
        .until("location.search === '?pick=tesla' && location.pathname.endsWith('/sales/')")
        .await;
    world.expect_silence().await;
}
