import { parseArgs } from 'node:util';
import { SimulatorError } from './carrier.client.js';
import { OUTCOMES, type Outcome } from './journey.js';

export interface Wishes {
  readonly watch: boolean;
  readonly hoursPerSecond: number;
  readonly seed: string;
  readonly outcome: Outcome;
  readonly faults: boolean;
  readonly numbers: readonly string[];
  readonly carrier: string;
  readonly secret: string | undefined;
  readonly api: string | undefined;
}

export const USAGE = `
npm run post-simulator
    takes every parcel that was handed in to its end, telling the market by the carrier's signed webhook
  --once                 the parcels there are now, then ends (this is what it does unless told otherwise)
  --watch                new parcels too, until Ctrl-C
  --speed 24             hours of the journey in one second, up to 500
  --outcome delivered    or failed-then-delivered, returned, mixed (a few of each)
  --faults               tells late, in the wrong order, again, with unknown codes; forged messages must be refused
  --seed 1               the same seed tells the same story
  --number CC000000014MA only this parcel, again for more; the database is not asked
  --secret, --carrier, --api   instead of demo-access.json in DATA_DIR, amana and PUBLIC_API_URL
`;

const NUMBER = /^[A-Z0-9-]{4,40}$/;
const SEED = /^[A-Za-z0-9]{1,20}$/;
/** Faster, and two steps of a parcel would fall on one millisecond. */
const SPEED_MAX = 500;

/** Whoever asks how it is used wants nothing done. */
export const asksHow = (args: readonly string[]): boolean => args.includes('--help') || args.includes('-h');

/** What the command line asks for; what cannot be done is told before anything is sent. */
export function readWishes(args: readonly string[]): Wishes {
  const values = read(args);
  if (values.once && values.watch) throw new SimulatorError(`--once and --watch exclude each other\n${USAGE}`);
  const hoursPerSecond = Number(values.speed);
  if (!(hoursPerSecond > 0 && hoursPerSecond <= SPEED_MAX))
    throw new SimulatorError(`--speed: "${values.speed}" is not a number above 0, up to ${SPEED_MAX}`);
  if (!SEED.test(values.seed)) throw new SimulatorError(`--seed: "${values.seed}" is not 1 to 20 letters and digits`);
  const outcome = OUTCOMES.find((known) => known === values.outcome);
  if (!outcome) throw new SimulatorError(`--outcome: "${values.outcome}" is none of ${OUTCOMES.join(', ')}`);
  const numbers = [...new Set(values.number.map((number) => number.replaceAll(' ', '').toUpperCase()))];
  const wrong = numbers.find((number) => !NUMBER.test(number));
  if (wrong !== undefined) throw new SimulatorError(`--number: "${wrong}" is not a tracking number`);
  const { watch, seed, faults, carrier, secret, api } = values;
  return { watch, hoursPerSecond, seed, outcome, faults, numbers, carrier, secret, api: api?.replace(/\/+$/, '') };
}

function read(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        once: { type: 'boolean', default: false },
        watch: { type: 'boolean', default: false },
        speed: { type: 'string', default: '24' },
        seed: { type: 'string', default: '1' },
        outcome: { type: 'string', default: 'mixed' },
        faults: { type: 'boolean', default: false },
        number: { type: 'string', multiple: true, default: [] },
        carrier: { type: 'string', default: 'amana' },
        secret: { type: 'string' },
        api: { type: 'string' },
      },
    }).values;
  } catch (error) {
    const { code, message } = error as { code?: unknown; message: string };
    if (String(code).startsWith('ERR_PARSE_ARGS')) throw new SimulatorError(`${message}\n${USAGE}`, { cause: error });
    throw error;
  }
}
