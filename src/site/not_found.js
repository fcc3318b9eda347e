(() => {
  const { pathname, search, hash } = location;
  // What a chat app or a sentence hangs on the end of a link, and steps without a name.
  const bare = pathname.replace(/(?:HUNG)+\/?$/i, "/").replace(/\/+/g, "/");
  if (bare !== pathname) return location.replace(bare + search + hash);
  if (!/\/en(\/|$)/.test(pathname)) return;
  const [first, own] = document.querySelectorAll("section");
  const head = (section, name) => {
    const heading = document.createElement(name);
    heading.append(...section.firstElementChild.childNodes);
    section.firstElementChild.replaceWith(heading);
  };
  head(first, "h2");
  head(own, "h1");
  first.before(own);
  document.documentElement.lang = own.lang;
  document.title = document.title.split(" · ").reverse().join(" · ");
})();
