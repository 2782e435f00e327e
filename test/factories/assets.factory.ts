import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What pages name, and no more: what a stylesheet says is the browser specs' business, and nothing has to be built. */
export function makeAssets(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'tiwiza-assets-'));
  writeFileSync(join(folder, 'app.css'), '');
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
