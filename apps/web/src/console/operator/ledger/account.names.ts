import { Injectable } from '@nestjs/common';
import { localise, type LocalisedText } from '#catalog';
import { Database, uuidOf } from '#platform/database';
import type { Translator } from '#platform/i18n';

const COOPERATIVE = /^cooperative:([0-9a-f-]{36}):([a-z-]+)$/;
const CARRIER = /^carrier:([a-z0-9-]+):([a-z-]+)$/;

/** What accounts are called by people: `cooperative:<id>:earned` is a cooperative's name and what it has earned. */
@Injectable()
export class AccountNames {
  constructor(private readonly database: Database) {}

  async of(paths: readonly string[], t: Translator): Promise<ReadonlyMap<string, string>> {
    const ids = paths.flatMap((path) => COOPERATIVE.exec(path)?.[1] ?? []);
    const cooperatives = await this.database.rows<{ id: string; name: LocalisedText }>('SELECT id, name FROM cooperative WHERE id = ANY($1)', [
      ids.flatMap((id) => uuidOf(id) ?? []),
    ]);
    const names = new Map(cooperatives.map(({ id, name }) => [id, localise(name, t.lang)]));
    return new Map(paths.map((path) => [path, nameOf(path, names, t)]));
  }
}

function nameOf(path: string, cooperatives: ReadonlyMap<string, string>, t: Translator): string {
  const cooperative = COOPERATIVE.exec(path);
  if (cooperative) return worded('cooperative', cooperative[2], { name: cooperatives.get(cooperative[1] ?? '') ?? path }, path, t);
  const carrier = CARRIER.exec(path);
  if (carrier) return worded('carrier', carrier[2], { name: (carrier[1] ?? '').toUpperCase() }, path, t);
  const [holder = '', what = ''] = path.split(':', 2);
  return worded(holder, what, {}, path, t);
}

function worded(holder: string, what: string | undefined, values: Record<string, string>, path: string, t: Translator): string {
  const key = `console.account.${holder}.${what}`;
  return t.has(key) ? t(key, values) : path;
}
