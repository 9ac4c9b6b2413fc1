// Shows the newest page after each save, without losing the reader's place. Only the preview adds this
// to a page; what is published has no script.
(() => {
  "use strict";
  const ID = "yjplan-preview";
  const OPEN = "yjplan-preview-open";
  const panel = () => document.getElementById(ID);

  // A site's theme may have scripts of its own, which only a fresh load runs.
  const hasScripts = (page) =>
    [...page.scripts].some((script) => !script.src.includes("/.yjplan/"));

  const sheets = (page) =>
    [...page.head.querySelectorAll("link[rel~=stylesheet]")].map((sheet) => sheet.outerHTML).join();

  async function exchangeSheets(next) {
    if (sheets(next) === sheets(document)) return;
    const old = [...document.head.querySelectorAll("link[rel~=stylesheet]")];
    const loaded = [...next.head.querySelectorAll("link[rel~=stylesheet]")].map((sheet) => {
      const copy = document.importNode(sheet);
      const done = new Promise((resolve) => (copy.onload = copy.onerror = resolve));
      document.head.append(copy);
      return done;
    });
    await Promise.all(loaded);
    old.forEach((sheet) => sheet.remove());
  }

  // The closed parts of a page in order: one without an id is known by its place.
  const parts = () => [...document.querySelectorAll("details")].filter((it) => !panel().contains(it));

  async function exchange(next) {
    await exchangeSheets(next);
    const { scrollX, scrollY } = window;
    const focused = document.activeElement?.id;
    const open = parts().map((part) => part.open);
    const own = panel();
    document.title = next.title;
    document.documentElement.lang = next.documentElement.lang;
    document.body.className = next.body.className;
    [...document.body.childNodes].forEach((node) => node !== own && node.remove());
    [...next.body.childNodes].forEach((node) => {
      if (node.id !== ID) own.before(document.importNode(node, true));
    });
    own.dataset.page = next.getElementById(ID).dataset.page;
    const now = parts();
    if (now.length === open.length) now.forEach((part, at) => (part.open = open[at]));
    if (focused && !own.contains(document.activeElement)) {
      document.getElementById(focused)?.focus({ preventScroll: true });
    }
    window.scrollTo({ left: scrollX, top: scrollY, behavior: "instant" });
  }

  function report(next) {
    const fresh = next.getElementById(ID);
    for (const name of [".findings", "summary"]) {
      const [old, now] = [panel().querySelector(name), fresh.querySelector(name)];
      // the summary itself stays, so that it keeps the focus
      if (old.innerHTML !== now.innerHTML) old.replaceChildren(...now.cloneNode(true).childNodes);
    }
    panel().querySelector("details").className = fresh.querySelector("details").className;
    const [said, now] = [panel().querySelector(".said"), fresh.querySelector(".said")];
    if (said.textContent !== now.textContent) said.textContent = now.textContent;
  }

  async function renew() {
    const answer = await fetch(location.href, { cache: "no-cache" });
    const next = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = next.getElementById(ID);
    if (!fresh || hasScripts(next)) return location.reload();
    if (fresh.dataset.page !== panel().dataset.page) await exchange(next);
    report(next);
    document.dispatchEvent(new Event("yjplan:shown"));
  }

  // Saves that come while a page is on its way are one more look.
  let busy = false;
  let again = false;
  async function changed() {
    again = true;
    if (busy) return;
    busy = true;
    while (again) {
      again = false;
      // where the preview is gone, the stream of events says so
      await renew().catch(() => {});
    }
    busy = false;
  }

  // A browser opens few connections to one place, so that pages in the background let go of theirs.
  let stream;
  function stopped(is) {
    panel().querySelector(".stopped").hidden = !is;
    panel().querySelector(".headline").hidden = is;
  }
  function listen() {
    if (document.hidden) {
      stream?.close();
      stream = undefined;
    } else if (!stream) {
      stream = new EventSource("/.yjplan/events");
      stream.addEventListener("changed", changed);
      stream.onopen = () => stopped(false);
      stream.onerror = () => stopped(true);
    }
  }
  document.addEventListener("visibilitychange", listen);
  listen();

  // What stops the site is not hidden, unless the author closed it.
  const details = panel().querySelector("details");
  function settle() {
    const chosen = sessionStorage.getItem(OPEN);
    details.open = chosen ? chosen === "yes" : details.classList.contains("stop");
  }
  details.querySelector("summary").addEventListener("click", () => {
    sessionStorage.setItem(OPEN, details.open ? "no" : "yes");
  });
  document.addEventListener("yjplan:shown", settle);
  settle();
})();
