import { resolve } from 'node:path';
import { z } from 'zod';

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';

/** What the processes read from the environment. Every variable is optional for a person who types `npm start`. */
export interface Config {
  readonly dataDir: string;
  readonly webPort: number;
  readonly apiPort: number;
  /** Absent only in the supervisor of `npm start`, which then runs PostgreSQL itself. */
  readonly databaseUrl: string | undefined;
  readonly databaseReadUrl: string | undefined;
  readonly redisUrl: string | undefined;
  readonly storageUrl: string | undefined;
  readonly smtpUrl: string | undefined;
  readonly stripeSecretKey: string | undefined;
  readonly stripeWebhookSecret: string | undefined;
  readonly stripeApiBase: string | undefined;
  readonly publicWebUrl: string;
  readonly publicApiUrl: string;
  readonly logLevel: LogLevel;
}

/** A variable that cannot be used as it stands; the message names it and says what would be accepted. */
export class ConfigError extends Error {
  constructor(
    readonly variable: string,
    reason: string,
  ) {
    super(`${variable}: ${reason}`);
    this.name = 'ConfigError';
  }
}

const url = (protocols: readonly string[]) =>
  z.string().superRefine((value, context) => {
    const protocol = URL.canParse(value) ? new URL(value).protocol.slice(0, -1) : null;
    if (protocol === null || !protocols.includes(protocol)) {
      context.addIssue({ code: 'custom', message: `must be a URL starting with ${protocols.map((p) => `${p}:`).join(' or ')}` });
    }
  });

const port = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a port number')
  .transform(Number)
  .refine((value) => value >= 1 && value <= 65_535, 'must be a port number between 1 and 65535');

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const environment = z.object({
  DATA_DIR: z.string().min(1).default('.data'),
  WEB_PORT: port.default(3000),
  API_PORT: port.default(3001),
  DATABASE_URL: url(['postgres', 'postgresql']).optional(),
  DATABASE_READ_URL: url(['postgres', 'postgresql']).optional(),
  REDIS_URL: url(['redis', 'rediss']).optional(),
  STORAGE_URL: url(['file', 's3']).optional(),
  SMTP_URL: url(['smtp', 'smtps']).optional(),
  STRIPE_SECRET_KEY: z
    .string()
    .regex(/^(sk|rk)_/, 'must be a Stripe secret key (sk_… or rk_…)')
    .optional(),
  STRIPE_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_/, 'must be a Stripe webhook secret (whsec_…)')
    .optional(),
  STRIPE_API_BASE: url(['http', 'https']).optional(),
  PUBLIC_WEB_URL: url(['http', 'https']).optional(),
  PUBLIC_API_URL: url(['http', 'https']).optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
});

/** The variables the product reads; the README lists the same. */
export const ENVIRONMENT_VARIABLES = Object.keys(environment.shape);

/**
 * Reads and checks the environment.
 * An empty value counts as absent, as `docker compose` and CI systems pass unset variables that way.
 */
export function loadConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(ENVIRONMENT_VARIABLES.map((name) => [name, env[name] === '' ? undefined : env[name]]));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new ConfigError(String(issue?.path[0]), issue?.message ?? 'cannot be used');
  }
  const value = parsed.data;
  if (value.WEB_PORT === value.API_PORT) {
    throw new ConfigError('API_PORT', `must differ from WEB_PORT (both are ${value.API_PORT})`);
  }
  return {
    dataDir: resolve(value.DATA_DIR),
    webPort: value.WEB_PORT,
    apiPort: value.API_PORT,
    databaseUrl: value.DATABASE_URL,
    databaseReadUrl: value.DATABASE_READ_URL,
    redisUrl: value.REDIS_URL,
    storageUrl: value.STORAGE_URL,
    smtpUrl: value.SMTP_URL,
    stripeSecretKey: value.STRIPE_SECRET_KEY,
    stripeWebhookSecret: value.STRIPE_WEBHOOK_SECRET,
    stripeApiBase: value.STRIPE_API_BASE,
    publicWebUrl: (value.PUBLIC_WEB_URL ?? `http://localhost:${value.WEB_PORT}`).replace(/\/+$/, ''),
    publicApiUrl: (value.PUBLIC_API_URL ?? `http://localhost:${value.API_PORT}`).replace(/\/+$/, ''),
    logLevel: value.LOG_LEVEL,
  };
}
