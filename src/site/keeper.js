// What keeps the site in this browser comes once the page is there and the browser has nothing better to do, or when it is
// asked for.
const keep = (wish) => import("./KEEPING").then((module) => module.keep(wish));
new MutationObserver((_, watch) => {
  if (html.dataset.app !== "ready") return;
  watch.disconnect();
  (self.requestIdleCallback ?? setTimeout)(() => keep().catch(() => {}));
}).observe(html, { attributeFilter: ["data-app"] });
