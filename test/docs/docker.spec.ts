import { ENVIRONMENT_VARIABLES } from '#platform/config';
import { exists, read } from './workspace.files.js';

const DOCKERFILE = read('docker/Dockerfile');
const COMPOSE = read('docker/compose.yaml');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
/** Made by the build or the install, so not in the checkout. */
const MADE = ['node_modules', 'dist'];

const matches = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? '');
const programs = matches(`${DOCKERFILE}\n${COMPOSE}`, /\bdist\/([\w/.-]+)\.js/g);

/** The lines of one service of the compose file, up to the next. */
function service(name: string): string {
  const [, body = ''] = new RegExp(`^  ${name}:\\n((?:    .*\\n|\\n)+)`, 'm').exec(COMPOSE) ?? [];
  return body;
}

describe('the container files', () => {
  it('start programs that the sources have', () => {
    expect(programs).toHaveLength(5);
    expect(programs.filter((program) => !exists(`${program}.ts`))).toEqual([]);
  });

  it.each(['web', 'api', 'worker'])('run %s as its own service', (app) => {
    expect(service(app)).toContain(`dist/apps/${app}/src/main.js`);
  });

  it('hand over variables that the configuration knows, and no others', () => {
    const anchor = /^x-environment: &environment\n((?: {2}.*\n)+)/m.exec(COMPOSE)?.[1] ?? '';
    const variables = [...matches(anchor, /^ {2}(\w+):/gm), ...matches(service('migrate'), /^ {6}([A-Z_]+):/gm)];
    expect(variables).toContain('DATABASE_URL');
    expect(variables.filter((variable) => !ENVIRONMENT_VARIABLES.includes(variable))).toEqual([]);
  });

  it('ask for nothing that the example of the environment does not name', () => {
    const asked = matches(COMPOSE, /\$\{(\w+)/g);
    const named = matches(read('docker/env.example'), /^(\w+)=/gm);
    expect([...new Set(asked)].sort()).toEqual(named.sort());
  });

  it('copy folders that are there, and build with scripts that are there', () => {
    const copied = matches(DOCKERFILE, /^COPY --from=build \/app\/(\S+)/gm);
    expect(copied).toContain('dist');
    expect(copied.filter((path) => !MADE.includes(path) && !exists(path))).toEqual([]);
    expect(matches(DOCKERFILE, /npm run ([\w-]+)/g).filter((script) => !(script in scripts))).toEqual([]);
  });

  it('carry what the code reads from beside itself', () => {
    const besideTheCode = ['libs/delivery/data', 'libs/delivery/fonts', 'libs/delivery/src/papers/templates'];
    for (const folder of besideTheCode) expect(DOCKERFILE).toContain(`/app/${folder} ./${folder}\n`);
  });

  it('run without root, and keep the owner of the tables away from web, api and worker', () => {
    expect(DOCKERFILE.lastIndexOf('USER node')).toBeGreaterThan(DOCKERFILE.lastIndexOf('FROM '));
    const owner = COMPOSE.split('\n').filter((line) => line.includes('tiwiza_owner:'));
    expect(owner).toHaveLength(1);
    expect(service('migrate')).toContain('tiwiza_owner:');
  });

  it('make the roles that the database lib works with', () => {
    const made = matches(read('docker/postgres/roles.sh'), /^CREATE ROLE (\w+)/gm);
    expect(made).toEqual(['tiwiza_owner', 'tiwiza_app']);
    expect(read('libs/platform/embedded/src/database.roles.ts')).toContain(`role('tiwiza_owner'`);
  });
});
