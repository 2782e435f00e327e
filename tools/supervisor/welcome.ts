import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '#platform/config';

const OWNER_ONLY = 0o600;
/** Who finds work behind /console; the others see the shop. */
const CONSOLES = /^(operator|cooperative\d*)$/;

interface AccessFile {
  readonly web: string;
  readonly api: string;
  readonly people: Readonly<Record<string, { readonly email: string; readonly password: string }>>;
}

/** What a person needs to begin: addresses and, in a demo, who they can be. */
export function welcome(config: Config, tookMs: number): string {
  const access = currentAccess(config);
  const people = access === null ? [] : Object.entries(access.people);
  return [
    '',
    `Tiwiza is ready after ${(tookMs / 1000).toFixed(1)} s.`,
    `  shop      ${config.publicWebUrl}`,
    `  consoles  ${config.publicWebUrl}/console`,
    `  API       ${config.publicApiUrl}/docs`,
    ...signIns('Demo sign-ins (only in this demo database):', people.filter(hasConsole)),
    ...signIns(
      'These sign in too, but have no console yet:',
      people.filter((person) => !hasConsole(person)),
    ),
    '',
    'Ctrl-C stops everything.',
  ].join('\n');
}

type Person = readonly [who: string, access: AccessFile['people'][string]];

const hasConsole = ([who]: Person): boolean => CONSOLES.test(who);

function signIns(heading: string, people: readonly Person[]): string[] {
  if (people.length === 0) return [];
  return ['', heading, ...people.map(([who, { email, password }]) => `  ${who.padEnd(13)} ${email.padEnd(32)} ${password}`)];
}

/** The demo's sign-ins, with the addresses of this start, which may have other ports than the first. */
function currentAccess({ dataDir, publicWebUrl: web, publicApiUrl: api }: Config): AccessFile | null {
  const path = join(dataDir, 'demo-access.json');
  if (!existsSync(path)) return null;
  const access = JSON.parse(readFileSync(path, 'utf8')) as AccessFile;
  if (access.web === web && access.api === api) return access;
  const current = { ...access, web, api };
  const draft = `${path}.new`;
  writeFileSync(draft, `${JSON.stringify(current, null, 2)}\n`, { mode: OWNER_ONLY });
  chmodSync(draft, OWNER_ONLY);
  renameSync(draft, path);
  return current;
}
