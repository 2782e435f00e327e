import { chmodSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Addresses, sign-ins and keys of a demo market, as they are handed to whoever runs it. */
export interface DemoAccess {
  readonly web: string;
  readonly api: string;
  readonly people: Readonly<Record<string, { readonly email: string; readonly password: string; readonly cooperative?: string }>>;
  readonly partners: Readonly<Record<string, { readonly gln: string; readonly key: string; readonly webhookSecret: string }>>;
  readonly carriers: Readonly<Record<string, { readonly webhookSecret: string }>>;
  readonly stripe: { readonly base: string | null; readonly webhookSecret: string | null };
}

const OWNER_ONLY = 0o600;

export class DemoAccessFile {
  readonly path: string;

  constructor(private readonly dataDir: string) {
    this.path = join(dataDir, 'demo-access.json');
  }

  get exists(): boolean {
    return existsSync(this.path);
  }

  /** Whole or not at all, readable by its owner only. */
  write(access: DemoAccess): void {
    mkdirSync(this.dataDir, { recursive: true });
    const draft = `${this.path}.new`;
    writeFileSync(draft, `${JSON.stringify(access, null, 2)}\n`, { mode: OWNER_ONLY });
    chmodSync(draft, OWNER_ONLY);
    renameSync(draft, this.path);
  }
}
