import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '#platform/config';
import { welcome } from '../../tools/supervisor/welcome.js';

describe(welcome.name, () => {
  let dataDir: string;
  beforeEach(() => (dataDir = mkdtempSync(join(tmpdir(), 'tiwiza-welcome-'))));
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  it('names first who finds work behind the consoles, and says of the others that they do not', () => {
    const config = { dataDir, publicWebUrl: 'http://localhost:3000', publicApiUrl: 'http://localhost:3001' } as Config;
    const people = ['consumer', 'cooperative', 'cooperative2', 'partner', 'auditor', 'certifier', 'operator'];
    const access = Object.fromEntries(people.map((who) => [who, { email: `${who}@tiwiza.example`, password: 'x' }]));
    writeFileSync(join(dataDir, 'demo-access.json'), JSON.stringify({ web: config.publicWebUrl, api: config.publicApiUrl, people: access }));
    const [first = '', others = ''] = welcome(config, 1_000).split('no console yet:');
    const named = (text: string) => people.filter((who) => text.includes(` ${who}@`));
    expect(named(first)).toEqual(['cooperative', 'cooperative2', 'operator']);
    expect(named(others)).toEqual(['consumer', 'partner', 'auditor', 'certifier']);
  });
});
