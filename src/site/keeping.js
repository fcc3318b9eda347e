// What this browser keeps of the site, so that it works without a network: the worker's doing. A page in a frame keeps nothing.
const address = (name) => new URL(name, import.meta.url);
const OFF = "briefing-explorer.offline";
const worker = address("./worker.js").href;
const family = `briefing-explorer ${address("./").pathname} `;
const canKeep = self === top && "serviceWorker" in navigator && "caches" in self;
// The one address that this policy knows.
const addresses = canKeep && self.trustedTypes?.createPolicy("worker-address", { createScriptURL: () => worker });
const register = () => navigator.serviceWorker.register(addresses ? addresses.createScriptURL("") : worker);
const own = async () => (await caches.keys()).filter((name) => name.startsWith(family));
const installed = (worker) =>
  new Promise((resolve, reject) => {
    const look = () => {
      if (worker.state === "redundant") reject(new Error("nothing new is kept"));
      else if (worker.state !== "installing") resolve();
    };
    worker.addEventListener("statechange", look);
    look();
  });
// A worker that is there already fetches what has been deleted since it came.
const refilled = (worker) =>
  new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => (data ? resolve() : reject(new Error("nothing is kept")));
    worker.postMessage("keep", [port2]);
  });
// Asked true, it keeps the site from now on; asked false, it deletes what is kept, and keeps nothing until it is asked to.
// Says how many bytes are kept; -1 where nothing can be, -2 where it did not come.
export const keep = async (wish) => {
  if (!canKeep) return -1;
  try {
    if (wish === true) localStorage.removeItem(OFF);
    if (wish === false) {
      localStorage.setItem(OFF, "off");
      await (await navigator.serviceWorker.getRegistration(address("./")))?.unregister();
      for (const name of await own()) await caches.delete(name);
    }
    if (localStorage.getItem(OFF) === "off") return 0;
    const { active, waiting, installing } = await register();
    const worker = active ?? waiting ?? installing;
    await installed(worker);
    if ((await own()).length === 0) await refilled(worker);
    let bytes = 0;
    for (const name of await own()) {
      for (const kept of await (await caches.open(name)).matchAll()) bytes += (await kept.blob()).size;
    }
    return bytes;
  } catch (error) {
    return error.name === "SecurityError" ? -1 : -2;
  }
};
