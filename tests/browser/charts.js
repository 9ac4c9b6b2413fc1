// Charts as those meet them who do not see them. On a screen: each is one image with a name and a
// description, without parts that are read out singly, and its table or its list follows. In a PDF:
// each is one figure with an alternative text, not a figure within a figure.

/** The charts of a page in the browser's accessibility tree. */
export async function checkCharts(page) {
  // what a reader opens: closed, it is in no tree
  await page.$$eval('.figure details', (all) => all.forEach((one) => one.setAttribute('open', '')));
  const written = await page.$$eval(FIGURES, describe);
  const client = await page.createCDPSession();
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  const tree = new Map(nodes.map((node) => [node.nodeId, node]));
  const { root } = await client.send('DOM.getDocument', { depth: 0 });
  const { nodeIds } = await client.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: FIGURES });
  const found = [];
  for (const [at, nodeId] of nodeIds.entries()) {
    const of = (role) => inside(client, nodeId, role);
    const words = [...(await of('table')), ...(await of('list'))];
    const faults = [
      ...imageFaults(tree, await of('image')),
      ...((words.length > 0 || written[at].shares) && written[at].followed ? [] : ['no table or list follows its drawing']),
    ];
    found.push(...faults.map((fault) => `the chart in #${written[at].id}: ${fault}`));
  }
  await client.detach();
  return found;
}

const FIGURES = '.figure:has(svg.chart)';

/** The nodes of a role under an element, as assistive technology gets them. */
async function inside(client, nodeId, role) {
  const { nodes } = await client.send('Accessibility.queryAXTree', { nodeId, role });
  return nodes.filter((node) => !node.ignored);
}

function imageFaults(tree, images) {
  if (images.length !== 1) return [`${images.length} images, not 1`];
  const [image] = images;
  const [name, description] = ['name', 'description'].map((part) => (image[part]?.value ?? '').trim());
  return [
    ...(name === '' ? ['no name'] : []),
    // where there is none, a browser gives the name again
    ...(description === '' || description === name ? ['no description'] : []),
    ...(parts(tree, image.nodeId) === 0 ? [] : ['parts of it are read out singly']),
  ];
}

/** How many nodes under a node assistive technology gets. */
function parts(tree, id) {
  const under = tree.get(id)?.childIds ?? [];
  const own = (child) => (tree.get(child)?.ignored === false ? 1 : 0);
  return under.reduce((sum, child) => sum + own(child) + parts(tree, child), 0);
}

/** Runs in the page: figures by their ids, and whether the table, or the list in its place, comes after. */
function describe(figures) {
  const after = Node.DOCUMENT_POSITION_FOLLOWING;
  return figures.map((figure) => {
    // a figure that shares its table with the next one has none of its own
    const words = figure.querySelector('table.data, ul.tree') ?? figure.parentElement.querySelector(`#${figure.id} ~ .figure table.data`);
    const drawings = [...figure.querySelectorAll('svg.chart')];
    const followed = words !== null && drawings.every((one) => one.compareDocumentPosition(words) & after);
    return { id: figure.id, followed, shares: words !== null && !figure.contains(words) };
  });
}

/** The charts of the print edition in the structure of its PDF. */
export async function checkPrintedCharts(page) {
  const names = await page.$$eval('svg.chart', (all) =>
    all.map((chart) => chart.getAttribute('aria-labelledby').split(' ').map((id) => document.getElementById(id).textContent).join(' ')),
  );
  const bytes = await page.pdf({ tagged: true, preferCSSPageSize: true, format: 'A4' });
  const elements = structure(Buffer.from(bytes).toString('latin1'));
  const figures = [...elements.values()].filter((element) => element.role === 'Figure');
  const isOne = (name) => figures.filter((figure) => same(figure.alt, name)).length === 1;
  return [
    ...names.filter((name) => !isOne(name)).map((name) => `no figure of the PDF, or several, is called "${name}"`),
    ...figures.filter((it) => isInFigure(elements, it)).map((it) => `a figure of the PDF is inside another: "${it.alt}"`),
  ];
}

/** The elements of the PDF's structure, by number. Chromium writes them as plain text. */
function structure(text) {
  const elements = new Map();
  for (const [, number, body] of text.matchAll(/(?:^|\n)(\d+) 0 obj\s([^]*?)endobj/g)) {
    const [, role] = /\/S \/(\w+)/.exec(body) ?? [];
    if (!/\/Type \/StructElem/.test(body) || role === undefined) continue;
    const [, above] = /\/P (\d+) 0 R/.exec(body) ?? [];
    elements.set(number, { role, above, alt: string(body) });
  }
  return elements;
}

/** The alternative text: letters in brackets, or hexadecimal UTF-16 after its mark. */
function string(body) {
  const [, letters, digits] = /\/Alt\s*(?:\(((?:\\.|[^\\)])*)\)|<([0-9A-Fa-f]*)>)/.exec(body) ?? [];
  if (letters !== undefined) return letters.replace(/\\(.)/g, '$1');
  return digits === undefined ? '' : Buffer.from(digits, 'hex').swap16().toString('utf16le').slice(1);
}

function same(one, other) {
  const words = (text) => text.split(/\s+/).join(' ').trim();
  return words(one) === words(other);
}

function isInFigure(elements, element) {
  for (let up = elements.get(element.above); up !== undefined; up = elements.get(up.above)) {
    if (up.role === 'Figure') return true;
  }
  return false;
}
