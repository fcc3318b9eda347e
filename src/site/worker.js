// Serves the site where there is no network. The build says what it is made of: its files with what their bytes must be,
// a page without content for each language, the file with the styles of both, and the headers that such a page has.
const { build, files, shells, styles, headers } = BUILD;
const scope = new URL(self.registration.scope);
const family = `briefing-explorer ${scope.pathname} `;
const name = family + build;
// How long a page may take to answer before the kept one is shown, in milliseconds.
const PATIENCE = 4000;

const isNamedByContent = (path) => !/^data\/|\.webmanifest$/.test(path);
const kept = (path) => caches.match(new URL(path, scope), { cacheName: name, ignoreVary: true });

// Nothing of a build is used before all of it is there. If a file does not come, or is another build's, the old one stays.
const fetchAll = async () => {
  const cache = await caches.open(name);
  const asked = Object.entries(files).map(
    ([path, integrity]) => new Request(new URL(path, scope), { integrity, cache: isNamedByContent(path) ? "default" : "no-cache" }),
  );
  try {
    await cache.addAll(asked);
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
};

// This is called only once no page of an older build is open.
const takeOver = async () => {
  for (const other of await caches.keys()) if (other.startsWith(family) && other !== name) await caches.delete(other);
  await self.clients.claim();
};

const shell = (url, whole, sheet) => {
  const path = whole.replace(/(?:HUNG)+\/?$/i, "/").replace(/\/+/g, "/").replace(/^\//, "");
  if (path !== whole) return Response.redirect(scope.pathname + path + url.search);
  // Pages are folders.
  if (path && !/(^|\/)(index\.html)?$/.test(path)) return Response.redirect(url.pathname + "/" + url.search);
  const isFramed = /^(en\/)?embed\//.test(path);
  const escaped = (text) => text.replaceAll("&", "&amp;"); // the rest is, in a path
  const values = {
    ROUTE: escaped(path),
    ROOT: escaped(scope.pathname),
    TARGET: isFramed ? '<base target="_blank">' : "",
    STYLES: sheet,
  };
  const html = shells[/^en\//.test(path) ? "en" : "zh"].replace(/ROUTE|ROOT|TARGET|STYLES/g, (word) => values[word]);
  const own = { ...headers, "Content-Type": "text/html; charset=utf-8" };
  if (isFramed) delete own["X-Frame-Options"];
  else own["Content-Security-Policy"] += "; frame-ancestors 'none'";
  return new Response(html, { headers: own });
};

// What is there anew comes from the network; what is kept where that fails, or takes too long.
const page = async (url, path, request) => {
  const asked = fetch(request);
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  const answer = await Promise.race([asked, late]).catch(() => undefined);
  if (answer && answer.status < 500) return answer;
  const sheet = await kept(styles);
  return sheet ? shell(url, path, await sheet.text()) : asked;
};

const file = async (path, request) => {
  if (isNamedByContent(path)) return (await kept(path)) ?? fetch(request);
  return fetch(request).catch(async (error) => (await kept(path)) ?? Promise.reject(error));
};

self.addEventListener("install", (event) => event.waitUntil(fetchAll()));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));
// A page asks for what it has deleted.
self.addEventListener("message", (event) => {
  const say = (is_kept) => () => event.ports[0].postMessage(is_kept);
  if (event.data === "keep") event.waitUntil(fetchAll().then(say(true), say(false)));
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) return;
  const path = url.pathname.slice(scope.pathname.length);
  if (Object.hasOwn(files, path)) event.respondWith(file(path, request));
  else if (request.mode === "navigate") event.respondWith(page(url, path, request));
});
