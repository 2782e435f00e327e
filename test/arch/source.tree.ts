import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(__dirname, '..', '..');

const NOT_OURS = new Set(['node_modules', 'dist', '.data', '.git', 'coverage']);

/** Every file below a folder of the repository, as paths from its root, in order. */
export function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => !NOT_OURS.has(entry.name))
    .flatMap((entry) => {
      const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(path) : [path];
    })
    .sort();
}

export function foldersIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** The libs as folders: `libs/orders`, `libs/platform/http`. */
export function libFolders(): string[] {
  const business = foldersIn('libs').filter((name) => name !== 'platform');
  return [...business.map((name) => `libs/${name}`), ...foldersIn('libs/platform').map((name) => `libs/platform/${name}`)];
}
