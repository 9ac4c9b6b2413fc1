// A council's web server in small: a folder under a sub-path of loopback, a strict content security
// policy, no listing of folders, and the site's own page for what is not there.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

/** Where the site stands: deep enough that a link from the root of the host goes wrong. */
export const BASE = '/a/b/c/';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/** The policy under which the site holds, and none, under which anything may run. */
export const STRICT = "default-src 'self'";
export const OPEN = '';

export async function serve(folder, policy = STRICT) {
  const server = createServer(async (request, response) => {
    const { status, path, body } = await answer(folder, request.url);
    response.writeHead(status, {
      ...(policy === OPEN ? {} : { 'Content-Security-Policy': policy }),
      'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
      'X-Content-Type-Options': 'nosniff',
    });
    response.end(body);
  });
  // a connection that is closed for being idle may be closed while a slow browser writes to it
  server.keepAliveTimeout = 0;
  server.requestTimeout = 0;
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function answer(folder, url) {
  // browsers ask the host for it of their own accord; no page of the site does
  if (url === '/favicon.ico') return { status: 204, path: url };
  const path = inside(url);
  const found = path === undefined ? undefined : await read(join(folder, path));
  if (found !== undefined) return { status: 200, path, body: found };
  const missing = await read(join(folder, '404.html'));
  return { status: 404, path: '404.html', body: missing ?? 'There is no such page.' };
}

/** The path of a file inside the folder; nothing where the address is outside it. */
function inside(url) {
  const { pathname } = new URL(url, 'http://localhost');
  if (!pathname.startsWith(BASE)) return undefined;
  const path = normalize(decodeURIComponent(pathname.slice(BASE.length)));
  if (path.startsWith('..')) return undefined;
  return path === '.' || path.endsWith('/') ? join(path, 'index.html') : path;
}

async function read(file) {
  return readFile(file).catch(() => undefined);
}
