import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { filesBelow, foldersIn, libFolders, ROOT } from './source.tree.js';

const SOURCES = ['apps', 'libs', 'tools', 'test', 'migrations', 'scripts'].flatMap(filesBelow);
const MAIN_LINES_MAX = 30;
const README_LINES_MAX = 60;
/** Names that say nothing about what is inside, so that everything ends up there. */
const EMPTY_NAMES = /^(utils?|helpers?|common|managers?|misc)$/;
/** Markers of work that was put off. Put together here, so that this file does not find itself. */
const PUT_OFF = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', 'HA' + 'CK'].join('|')})\\b`);

const text = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const lines = (file: string): number => text(file).split('\n').length;

describe('the tree of the repository', () => {
  it.each(libFolders())('%s has a door and says what it is for', (folder) => {
    expect(existsSync(join(ROOT, folder, 'src/index.ts'))).toBe(true);
    expect(existsSync(join(ROOT, folder, 'README.md'))).toBe(true);
    expect(lines(`${folder}/README.md`)).toBeLessThanOrEqual(README_LINES_MAX);
  });

  it('gives no file or folder a name that says nothing', () => {
    const empty = SOURCES.filter((file) =>
      file.split('/').some((part) => part.replace(/\.(json|css)$/, '') === part && part.split(/[.-]/).some((word) => EMPTY_NAMES.test(word))),
    );
    expect(empty).toEqual([]);
  });

  it.each(foldersIn('apps'))('keeps apps/%s/src/main.ts to assembling and starting', (app) => {
    expect(lines(`apps/${app}/src/main.ts`)).toBeLessThanOrEqual(MAIN_LINES_MAX);
  });

  it('keeps components and pages where HTML is made', () => {
    const elsewhere = SOURCES.filter((file) => /\.tsx$|\.page\.ts$/.test(file) && !/^(apps\/web|libs\/platform\/ui)\//.test(file));
    expect(elsewhere).toEqual([]);
  });

  it('names every migration by its moment and its subject', () => {
    const migrations = filesBelow('migrations').map((file) => basename(file));
    for (const file of migrations) {
      const match = /^(\d{13})-([a-z]+(?:-[a-z0-9]+)*)\.ts$/.exec(file);
      expect({ file, named: match !== null }).toEqual({ file, named: true });
      const subject = (match?.[2] ?? '')
        .split('-')
        .map((word) => (word[0] ?? '').toUpperCase() + word.slice(1))
        .join('');
      expect(text(`migrations/${file}`)).toContain(`export class ${subject}${match?.[1]} implements MigrationInterface`);
    }
    expect(new Set(migrations.map((file) => file.slice(0, 13))).size).toBe(migrations.length);
  });

  it('leaves no work put off in a comment', () => {
    const code = SOURCES.filter((file) => /\.(ts|tsx|mjs|js|css|typ)$/.test(file) && !file.startsWith('libs/demo/art/'));
    expect(code.filter((file) => PUT_OFF.test(text(file)))).toEqual([]);
  });
});
