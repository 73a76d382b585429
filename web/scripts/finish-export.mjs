// After `next build`: writes down the hash of every inline script, for the Content-Security-Policy of each page, and lays
// compressed copies beside what a browser asks for.
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const out = fileURLToPath(new URL('../out', import.meta.url));
const COMPRESSED = /\.(html|js|css|txt|svg|json|webmanifest)$/;
const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gi;
const WORTH_IT = 512; // bytes

const files = (await readdir(out, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name));

const policies = {};
for (const file of files.filter((name) => name.endsWith('.html'))) {
  const html = await readFile(file, 'utf8');
  const hashes = [...html.matchAll(INLINE_SCRIPT)].map(([, text]) =>
    createHash('sha256').update(text).digest('base64'),
  );
  policies[relative(out, file).split(sep).join('/')] = [...new Set(hashes)].map((hash) => `sha256-${hash}`);
}
await writeFile(join(out, 'csp.json'), JSON.stringify(policies, null, 1));

const shrink = {
  br: (data) =>
    promisify(brotliCompress)(data, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: data.length },
    }),
  gz: (data) => promisify(gzip)(data, { level: 9 }),
};
for (const file of files.filter((name) => COMPRESSED.test(name))) {
  const data = await readFile(file);
  if (data.length < WORTH_IT) continue;
  for (const [ending, compress] of Object.entries(shrink)) await writeFile(`${file}.${ending}`, await compress(data));
}
