// The built site on disk: its files and its pages, by path from its folder.
import { readdir } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

export async function readSite(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)))
    .map((path) => path.split(sep).join('/'))
    .sort();
  return {
    name: basename(folder),
    folder,
    files: new Set(files),
    pages: files.filter((path) => path.endsWith('.html')),
    fileUrl: (path) => pathToFileURL(join(folder, path)).href,
  };
}
