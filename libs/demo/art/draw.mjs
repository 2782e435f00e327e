/** Draws every illustration: node libs/demo/art/draw.mjs [key …]. Deterministic; no dependency. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { codeOf, Scene } from './kit/scene.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const folders = readdirSync(here, { withFileTypes: true, recursive: true });
const modules = folders
  .filter((f) => f.isFile() && f.name.endsWith('.mjs'))
  .map((f) => join(f.parentPath, f.name))
  .filter((path) => path !== join(here, 'draw.mjs') && !path.startsWith(join(here, 'kit')))
  .sort();
const wanted = new Set(process.argv.slice(2));
const failed = [];
let count = 0;
const codes = new Map();

mkdirSync(join(here, 'svg'), { recursive: true });
for (const path of modules) {
  // A module without a default export holds pieces for its neighbours; one may also name its own size and limit.
  const { default: scenes, size, limit = 9 * 1024 } = await import(pathToFileURL(path).href);
  for (const [key, scene] of Object.entries(scenes ?? {})) {
    if (codes.has(codeOf(key))) failed.push(`${key}: same id code as ${codes.get(codeOf(key))}`);
    codes.set(codeOf(key), key);
    if (wanted.size && !wanted.has(key)) continue;
    const s = new Scene(key, size);
    const svg = s.finish([scene(s)]);
    if (/NaN|undefined|<script|<style/.test(svg)) failed.push(`${key}: broken drawing`);
    if (Buffer.byteLength(svg) > limit) failed.push(`${key}: ${Buffer.byteLength(svg)} bytes, more than ${limit}`);
    writeFileSync(join(here, 'svg', `${key}.svg`), svg);
    count++;
  }
}
process.stdout.write(`${count} illustrations drawn\n`);
if (failed.length) {
  process.stderr.write(failed.join('\n') + '\n');
  process.exitCode = 1;
}
