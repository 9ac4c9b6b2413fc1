// A preview at work, as an author starts it.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Serves `site` with the program at `program` for as long as `use` takes; `use` gets its address. */
export async function preview(program, site, use) {
  const server = spawn(program, ['serve', site, '-p', '0'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const lines = createInterface({ input: server.stderr });
  try {
    const address = await new Promise((resolve, reject) => {
      lines.on('line', (line) => {
        const found = line.match(/Serving at (\S+)/);
        if (found) resolve(found[1]);
      });
      lines.on('close', () => reject(new Error('the preview ended')));
    });
    return await use(address);
  } finally {
    server.kill();
  }
}
