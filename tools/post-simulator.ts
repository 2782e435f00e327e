import { ConfigError, loadConfig } from '#platform/config';
import { EmbeddedPostgresError } from '#platform/embedded';
import { borrowDatabase } from './database/current.database.js';
import { CarrierClient, SimulatorError } from './post-simulator/carrier.client.js';
import { carrierSecret } from './post-simulator/carrier.secret.js';
import { CounterSource, numbered, type ParcelSource } from './post-simulator/parcel.source.js';
import { once, watch } from './post-simulator/rounds.js';
import { Simulation } from './post-simulator/simulation.js';
import { asksHow, readWishes, USAGE, type Wishes } from './post-simulator/wishes.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());

async function play(wishes: Wishes): Promise<void> {
  const config = loadConfig();
  const client = new CarrierClient(wishes.api ?? config.publicApiUrl, wishes.carrier, wishes.secret ?? carrierSecret(config.dataDir, wishes.carrier));
  await client.assertThere();
  const simulation = new Simulation(client, wishes, say, stop.signal);
  if (wishes.numbers.length > 0) await follow(numbered(wishes.numbers), simulation, wishes);
  else {
    await using database = await borrowDatabase(config);
    await using counter = new CounterSource(database.appUrl, wishes.carrier);
    await follow(counter, simulation, wishes);
  }
}

async function follow(source: ParcelSource, simulation: Simulation, { watch: watches, seed }: Wishes): Promise<void> {
  const { tally } = simulation;
  try {
    if (watches) {
      say('Watching for parcels that are handed in. Ctrl-C ends it.');
      await watch(source, simulation, stop.signal);
    } else if ((await once(source, simulation)) === 0) {
      throw new SimulatorError(
        'No parcel is on its way. Order something, then in the console of the cooperative: accept, make a deposit slip, mark it as handed in. --watch waits for that.',
      );
    }
  } catch (error) {
    if (!stop.signal.aborted) throw error;
  }
  say(`${tally.parcels} parcels, ${tally.taken} messages taken, ${tally.refused} refused (seed ${seed}).`);
  if (tally.wrong.length > 0) throw new SimulatorError(`The market answered wrongly:\n${tally.wrong.join('\n')}`);
}

/** A person reads this: a sentence where it is theirs to mend, the whole error where it is ours. */
function explain(error: unknown): string {
  if (error instanceof SimulatorError || error instanceof ConfigError || error instanceof EmbeddedPostgresError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

void (async () => {
  try {
    const args = process.argv.slice(2);
    if (asksHow(args)) say(USAGE.trim());
    else await play(readWishes(args));
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    process.exitCode = 1;
  }
})();
