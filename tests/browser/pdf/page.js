// What the print page holds that its PDF must hold too.

/** Runs on a page that is shown as it is printed. */
export async function printed(page) {
  await page.emulateMediaType('print');
  const found = await page.evaluate(() => {
    const shown = (selector) =>
      [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
    const text = (element) => element.textContent.replace(/\s+/g, ' ').trim();
    // heads of tables are labels of cells in large print, and the first column's is left out
    const silent = '[aria-hidden="true"], title, desc, style, script, thead';
    const spoken = () => {
      const found = [];
      const nodes = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
      while (nodes.nextNode()) {
        const holder = nodes.currentNode.parentElement;
        if (!holder.closest(silent) && holder.checkVisibility()) found.push(nodes.currentNode.data);
      }
      return found;
    };
    return {
      language: document.documentElement.lang,
      heading: text(document.querySelector('.cover h1')),
      headings: shown('h1, h2, h3, h4, h5, h6').map((heading) => ({
        level: Number(heading.localName.slice(1)),
        text: text(heading),
      })),
      tables: shown('table').length,
      contents: shown('.print-contents a').map(text),
      words: [...new Set(spoken().flatMap((said) => said.split(/\s+/)))],
    };
  });
  await page.emulateMediaType(undefined);
  return found;
}
