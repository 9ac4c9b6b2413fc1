// What a page is made of, and the rules that need no tool: one h1, unique ids, no sideways scroll.

/** The narrowest width at which nothing may be lost: WCAG 2.2, criterion 1.4.10, in CSS pixels. */
export const NARROW = { width: 320, height: 640 };

/** The widest desktop that most offices have, in CSS pixels. Our choice. */
export const WIDE = { width: 1280, height: 900 };

/** What a front page may weigh in bytes, with style sheets and fonts. Our promise. */
const LIGHT = 100_000;

/** The kinds of page, as templates name them, that readers come to first. */
const FRONTS = ['home', 'borough', 'front'];

export function checkWeight({ kind }, bytes) {
  return FRONTS.includes(kind) && bytes > LIGHT ? [`${bytes} bytes, more than ${LIGHT}`] : [];
}

export async function facts(page) {
  await page.setViewport(NARROW);
  const sideways = await page.evaluate(findSideways);
  await page.setViewport(WIDE);
  const found = await page.evaluate(() => ({
    address: location.href,
    kind: document.body.className,
    headings: document.querySelectorAll('h1').length,
    ids: [...document.querySelectorAll('[id]')].map((element) => element.id),
    links: [...document.querySelectorAll('a[href], area[href]')].map((link) => ({
      typed: link.getAttribute('href') ?? '',
      resolved: String(link.href?.baseVal ?? link.href),
    })),
    parts: [...document.querySelectorAll('link[href], script[src], img[src], source[src]')].map(
      (part) => part.getAttribute('href') ?? part.getAttribute('src'),
    ),
  }));
  return { ...found, sideways };
}

export function checkFacts(found) {
  const repeated = found.ids.filter((id, at) => found.ids.indexOf(id) !== at);
  return [
    ...(found.headings === 1 ? [] : [`${found.headings} h1 headings, not 1`]),
    ...[...new Set(repeated)].map((id) => `two elements with the id "${id}"`),
    ...found.sideways,
  ];
}

/** Runs in the page: what makes it wider than the window. */
function findSideways() {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return [];
  const name = (element) => {
    const id = element.id ? `#${element.id}` : '';
    const classes = [...element.classList].map((word) => `.${word}`).join('');
    return `${element.localName}${id}${classes}`;
  };
  const scrolls = (element) =>
    element !== root && element !== document.body && getComputedStyle(element).overflowX !== 'visible';
  const inScroller = (element) => {
    for (let up = element.parentElement; up; up = up.parentElement) if (scrolls(up)) return true;
    return false;
  };
  const reach = (element) => {
    const { left, right } = element.getBoundingClientRect();
    return scrolls(element) ? right : Math.max(right, left + element.scrollWidth);
  };
  const wide = [...document.body.querySelectorAll('*')].filter(
    (element) => reach(element) > root.clientWidth + 1 && !inScroller(element),
  );
  const widths = `${root.scrollWidth} px wide in a window of ${root.clientWidth} px`;
  return [`${widths}: ${wide.slice(-5).map(name).join(', ')}`];
}
