import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '#platform/config';

const OWNER_ONLY = 0o600;

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
    ...(people.length > 0 ? ['', 'Demo sign-ins (only in this demo database):'] : []),
    ...people.map(([who, { email, password }]) => `  ${who.padEnd(13)} ${email.padEnd(32)} ${password}`),
    '',
    'Ctrl-C stops everything.',
  ].join('\n');
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
