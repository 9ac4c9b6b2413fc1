// The smallest site, with files laid over it, and what the program says of it.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BASE = fileURLToPath(new URL('../fixtures/base', import.meta.url));
export const BOROUGH = 'content/ashford';
export const PLAN = `${BOROUGH}/2024-25`;

export class Site {
  constructor(binary) {
    this.binary = binary;
    this.root = mkdtempSync(join(tmpdir(), 'yjplan-suites-'));
    cpSync(BASE, this.root, { recursive: true });
  }

  put(path, bytes) {
    const file = join(this.root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }

  remove(path) {
    rmSync(join(this.root, path));
  }

  read(path) {
    return readFileSync(join(this.root, path), 'utf8');
  }

  /** What `check` finds. Anything but an orderly end is thrown. */
  findings() {
    return JSON.parse(this.#run('check', '--format', 'json').stdout);
  }

  /** Publishes into `output/`; whether it was published, and what was said. */
  build() {
    const { status, stderr } = this.#run('build', '--drafts', '-o', join(this.root, 'output'));
    return { published: status === 0, said: stderr };
  }

  forget() {
    rmSync(this.root, { recursive: true });
  }

  #run(...words) {
    const options = { cwd: this.root, encoding: 'utf8', maxBuffer: 2 ** 30, timeout: 600_000 };
    const done = spawnSync(this.binary, words, options);
    if (done.status !== 0 && done.status !== 1) {
      throw new Error(`${words.join(' ')} ended with ${done.status ?? done.signal}: ${done.stderr}`);
    }
    return done;
  }
}

/** What is wrong with the places of findings in a file: beside it, or beyond its end. */
export function misplaced(findings, path, text) {
  const lines = text.split(/\r\n|\r|\n/).length;
  return findings
    .filter((finding) => finding.at.file === path && finding.at.line > lines)
    .map((finding) => `${finding.rule} stands at line ${finding.at.line} of ${lines}`);
}
