import { resolve } from 'node:path';
import { DataFolder } from './data.folder.js';

/** The logins of a server that another process runs on this folder; null when the folder holds none. */
export function runningEmbeddedPostgres(dataDir: string): { readonly ownerUrl: string; readonly appUrl: string } | null {
  const access = new DataFolder(resolve(dataDir)).readAccess();
  if (access === null) return null;
  const url = (role: string, password: string) => `postgres://${role}:${password}@127.0.0.1:${access.port}/tiwiza`;
  return { ownerUrl: url('tiwiza_owner', access.ownerPassword), appUrl: url('tiwiza_app', access.appPassword) };
}
