import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '#platform/database';

/** Where the build puts what browsers fetch: dist/assets, seen from dist/apps/web/src/page. */
export const BUILT_ASSETS = join(__dirname, '..', '..', '..', '..', 'assets');

/** The folder that the process serves. */
export const ASSETS_FOLDER = Symbol('ASSETS_FOLDER');

/** Built files and their addresses, which change when their content does, so browsers may keep them for ever. */
@Injectable()
export class Assets implements OnModuleInit {
  private readonly versions = new Map<string, string>();
  /** Whether the market was seeded as a demo: its pages say that names are invented. */
  demo = false;

  constructor(
    @Inject(ASSETS_FOLDER) readonly folder: string,
    private readonly database: Database,
  ) {}

  async onModuleInit(): Promise<void> {
    for (const file of readdirSync(this.folder, { recursive: true, withFileTypes: true })) {
      if (!file.isFile()) continue;
      const path = join(file.parentPath, file.name);
      this.versions.set(path.slice(this.folder.length + 1), createHash('sha256').update(readFileSync(path)).digest('base64url').slice(0, 10));
    }
    if (!this.versions.has('app.css')) throw new Error('dist/assets/app.css is missing: run npm run build');
    const row = await this.database.maybe<{ value: unknown }>(`SELECT value FROM setting WHERE name = 'market.demo'`);
    this.demo = row !== null;
  }

  url(path: string): string {
    const version = this.versions.get(path);
    return version ? `/assets/${path}?v=${version}` : `/assets/${path}`;
  }
}
