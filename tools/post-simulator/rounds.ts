import { setTimeout as pause } from 'node:timers/promises';
import type { ParcelSource } from './parcel.source.js';
import type { Simulation } from './simulation.js';

const LOOK_EVERY_MS = 2_000;
/** What one carrier carries at once; more wait at the counter. */
const UNDERWAY_MAX = 200;

/** The parcels there are now. @returns how many */
export async function once(source: ParcelSource, simulation: Simulation): Promise<number> {
  const seen: string[] = [];
  for (;;) {
    const parcels = await source.next(seen, UNDERWAY_MAX);
    if (parcels.length === 0) return seen.length;
    seen.push(...parcels.map(({ number }) => number));
    await simulation.carry(parcels);
  }
}

/** New parcels as they come, each on its way at once, until told to stop. One that fails ends them all: who watches must see it. */
export async function watch(source: ParcelSource, simulation: Simulation, signal: AbortSignal): Promise<void> {
  const seen = new Set<string>();
  let underway = 0;
  let failure: Error | undefined;
  while (!signal.aborted) {
    const parcels = underway < UNDERWAY_MAX ? await source.next([...seen], UNDERWAY_MAX - underway) : [];
    for (const { number } of parcels) seen.add(number);
    underway += parcels.length;
    void simulation.carry(parcels).then(
      () => (underway -= parcels.length),
      (error: Error) => (failure ??= error),
    );
    await pause(LOOK_EVERY_MS, undefined, { signal });
    if (failure) throw failure;
  }
}
