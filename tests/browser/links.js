// Whether every link of the site leads somewhere, on a web server and on a disk.
import { posix } from 'node:path';
import { BASE } from './server.js';

/** Addresses that leave the site on purpose. */
const OUTSIDE = /^(https?:|mailto:|tel:)/;

/** Links as a browser follows them over HTTP. */
export function checkLinks(site, pages, found, origin) {
  return found.links.flatMap(({ typed, resolved }) => {
    if (!URL.canParse(resolved)) return [`"${typed}": not an address`];
    const url = new URL(resolved);
    if (url.origin !== origin) return OUTSIDE.test(resolved) ? [] : [`"${typed}": not a web address`];
    const target = targetOf(url);
    if (target === undefined) return [`"${typed}" leaves the site's folder`];
    if (!site.files.has(target)) return [`"${typed}": there is no ${target}`];
    return missingFragment(pages, target, url.hash, typed);
  });
}

/** The same links, and the page's style sheets, scripts and pictures, as paths on a disk. */
export function checkFiles(site, pages, path, found) {
  const typed = [...found.links.map((link) => link.typed), ...found.parts];
  return typed.flatMap((address) => {
    if (OUTSIDE.test(address) || /^(data|javascript):/.test(address)) return [];
    const [file, hash] = address.split('#');
    const relative = decodeURIComponent(file.split('?')[0]);
    if (relative.startsWith('/')) return [`"${address}" begins at the root of a disk`];
    const target = relative === '' ? path : posix.normalize(posix.join(posix.dirname(path), relative));
    if (target.startsWith('..')) return [`"${address}" leaves the site's folder`];
    if (target.endsWith('/') || !site.files.has(target)) return [`"${address}": no file ${target}`];
    return hash === undefined ? [] : missingFragment(pages, target, `#${hash}`, address);
  });
}

/** The pages that no links lead to from the home page. */
export function checkReach(site, pages, origin) {
  const reached = new Set(['index.html']);
  for (const path of reached) {
    for (const { resolved } of pages.get(path)?.links ?? []) {
      const url = URL.canParse(resolved) ? new URL(resolved) : undefined;
      const target = url?.origin === origin ? targetOf(url) : undefined;
      if (pages.has(target)) reached.add(target);
    }
  }
  return site.pages
    .filter((path) => path !== '404.html' && !reached.has(path))
    .map((path) => `no link leads to ${path}`);
}

/** The file behind an address of the site; nothing where it is outside the site's folder. */
function targetOf(url) {
  const path = decodeURIComponent(url.pathname);
  if (!path.startsWith(BASE)) return undefined;
  const inside = path.slice(BASE.length);
  return inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
}

function missingFragment(pages, target, hash, typed) {
  const id = decodeURIComponent(hash.slice(1));
  if (id === '' || !pages.has(target) || pages.get(target).ids.includes(id)) return [];
  return [`"${typed}": nothing in ${target} has the id "${id}"`];
}
