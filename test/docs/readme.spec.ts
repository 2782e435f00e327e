import { statSync } from 'node:fs';
import { join } from 'node:path';
import { ENVIRONMENT_VARIABLES, loadConfig } from '#platform/config';
import { codeSpans, exists, filesEndingIn, linksOf, read, ROOT, tableUnder } from './workspace.files.js';

const README = read('README.md');
const { scripts, dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
  'scripts' | 'dependencies' | 'devDependencies',
  Record<string, string>
>;
/** Words that npm knows without `run`. */
const npmWord = (script: string): string => (script === 'start' || script === 'test' ? `npm ${script}` : `npm run ${script}`);

describe('the README', () => {
  it('names every script in its table of commands, and no other', () => {
    const named = tableUnder(README, 'Commands').map(([command = '']) => codeSpans(command)[0]);
    expect(named.sort()).toEqual(Object.keys(scripts).map(npmWord).sort());
  });

  it('shows the two commands before anything else that can be typed', () => {
    expect(/```\n([\s\S]*?)```/.exec(README)?.[1]).toMatch(/^npm start .*\nnpm test .*\n$/);
  });

  it('lists the variables of the environment as the configuration knows them', () => {
    expect(tableUnder(README, 'Environment').map(([variable = '']) => codeSpans(variable)[0])).toEqual(ENVIRONMENT_VARIABLES);
  });

  it('tells the defaults that are in force', () => {
    const defaults = new Map(
      tableUnder(README, 'Environment').map(([variable = '', value = '']) => [codeSpans(variable)[0], codeSpans(value)[0] ?? value]),
    );
    const config = loadConfig({});
    expect(join(ROOT, defaults.get('DATA_DIR') ?? '')).toBe(config.dataDir);
    expect(defaults.get('WEB_PORT')).toBe(String(config.webPort));
    expect(defaults.get('API_PORT')).toBe(String(config.apiPort));
    expect(defaults.get('PUBLIC_WEB_URL')).toBe(config.publicWebUrl);
    expect(defaults.get('PUBLIC_API_URL')).toBe(config.publicApiUrl);
    expect(defaults.get('LOG_LEVEL')).toBe(config.logLevel);
    expect(defaults.get('REDIS_URL')).toBe(config.redisUrl ?? 'none');
  });

  it('has a picture that is quick to load', () => {
    expect(statSync(join(ROOT, 'docs/images/home.png')).size).toBeLessThan(300_000);
  });
});

describe('the decision about dependencies', () => {
  it('has a line for every package, and none for others', () => {
    const rows = read('docs/adr/0016-dependencies.md')
      .split('\n')
      .filter((line) => line.startsWith('| `'));
    const named = rows.flatMap((row) => codeSpans(row.split('|')[1] ?? ''));
    expect(named.sort()).toEqual([...Object.keys(dependencies), ...Object.keys(devDependencies)].sort());
  });

  it('stands in the index with all the others', () => {
    const decisions = filesEndingIn('.md', join(ROOT, 'docs/adr')).filter((file) => !file.endsWith('README.md'));
    const indexed = linksOf('docs/adr/README.md').map(({ path }) => path);
    expect(indexed.sort()).toEqual(decisions.sort());
  });
});

describe('the written pages', () => {
  it.each(filesEndingIn('.md'))('%s links to files that exist', (file) => {
    expect(linksOf(file).filter(({ path }) => !exists(path))).toEqual([]);
  });
});

describe('the Nest workspace', () => {
  const nest = JSON.parse(read('nest-cli.json')) as { projects: Record<string, { sourceRoot: string; entryFile: string }> };

  it.each(['api', 'web', 'worker'])('knows where apps/%s begins', (app) => {
    const project = nest.projects[app];
    expect(exists(`${project?.sourceRoot}/${project?.entryFile}.ts`)).toBe(true);
  });

  it('names every app', () => {
    const apps = filesEndingIn('main.ts', join(ROOT, 'apps')).map((file) => file.split('/')[1]);
    expect(Object.keys(nest.projects).sort()).toEqual(apps.sort());
  });
});
