import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { SimulatorError } from './carrier.client.js';

const access = z.object({ carriers: z.record(z.string(), z.object({ webhookSecret: z.string().min(1) })) });

/** The secret that the demo market gave to a carrier. @throws {SimulatorError} saying what to do where there is none */
export function carrierSecret(dataDir: string, carrier: string): string {
  const path = join(dataDir, 'demo-access.json');
  const found = access.safeParse(JSON.parse(contentOf(path)));
  const secret = found.data?.carriers[carrier]?.webhookSecret;
  if (secret === undefined)
    throw new SimulatorError(`${path} has no secret of the carrier "${carrier}": name another with --carrier, or give --secret.`);
  return secret;
}

function contentOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    throw new SimulatorError(
      `There is no ${path}: npm start writes it with the demo market. If the market's data lie elsewhere, set DATA_DIR; a market without a demo needs --secret.`,
      { cause: error },
    );
  }
}
