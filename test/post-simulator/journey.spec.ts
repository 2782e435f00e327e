import fc from 'fast-check';
import { SimulatorError } from '../../tools/post-simulator/carrier.client.js';
import { eventMeaning } from '../../tools/post-simulator/event.meanings.js';
import { journeyOf, OUTCOMES, type JourneyStep } from '../../tools/post-simulator/journey.js';
import type { HandedInParcel } from '../../tools/post-simulator/route.js';
import { faultless, faulty } from '../../tools/post-simulator/tellings.js';
import { readWishes } from '../../tools/post-simulator/wishes.js';

const parcel: HandedInParcel = {
  number: 'CC000000014MA',
  from: { locality: 'Arazane', postcode: '83000' },
  to: { locality: 'Rabat', postcode: '10000' },
  service: 'home',
};
const codes = (steps: readonly JourneyStep[]): string[] => steps.map((step) => step.code);

describe(journeyOf.name, () => {
  const anyJourney = fc.record({
    seed: fc.nat().map(String),
    outcome: fc.constantFrom(...OUTCOMES),
    service: fc.constantFrom('home', 'agency'),
    known: fc.boolean(),
  });
  const journey = ({ seed, outcome, service, known }: typeof anyJourney extends fc.Arbitrary<infer T> ? T : never): JourneyStep[] =>
    journeyOf({ ...parcel, service, ...(known ? {} : { from: null, to: null }) }, seed, outcome);

  it('goes forward in time, in codes that the table of the market knows, and ends once', () => {
    fc.assert(
      fc.property(anyJourney, (wishes) => {
        const steps = journey(wishes);
        expect(codes(steps)[0]).toBe('EMA');
        expect(steps.filter(({ code }) => code === 'EMI' || code === 'EDX')).toEqual([steps.at(-1)]);
        for (const { code } of steps) expect(eventMeaning(code)).toBeDefined();
        steps.slice(1).forEach((step, index) => expect(step.atHour).toBeGreaterThan((steps[index] as JourneyStep).atHour));
        expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
      }),
    );
  });

  it('is the same for the same seed, and another for another', () => {
    fc.assert(fc.property(anyJourney, (wishes) => expect(journey(wishes)).toEqual(journey(wishes))));
    expect(journeyOf(parcel, '1', 'mixed')).not.toEqual(journeyOf(parcel, '2', 'mixed'));
  });

  it('leads from the origin through the sorting centres to the destination', () => {
    const steps = journeyOf(parcel, '1', 'delivered');
    expect(codes(steps)).toEqual(['EMA', 'EDD', 'EDE', 'EDD', 'EDE', 'EMG', 'EDG', 'EMI']);
    expect([...new Set(steps.map(({ place }) => place))]).toEqual(['Arazane', 'Agadir, centre de tri', 'Rabat, centre de tri', 'Rabat']);
  });

  it('passes one centre where both ends hang on the same', () => {
    expect(codes(journeyOf({ ...parcel, to: { locality: 'Tiznit', postcode: '85000' } }, '1', 'delivered'))).toEqual([
      ...['EMA', 'EDD', 'EDE', 'EMG', 'EDG', 'EMI'],
    ]);
  });

  it('tries twice, gives back with a reason, and brings to an agency instead of a door', () => {
    expect(codes(journeyOf(parcel, '1', 'failed-then-delivered')).slice(-4)).toEqual(['EDG', 'EMH', 'EDG', 'EMI']);
    const returned = journeyOf(parcel, '1', 'returned').slice(-4);
    expect(codes(returned)).toEqual(['EDG', 'EMH', 'EDF', 'EDX']);
    expect(returned.filter(({ reason }) => reason !== undefined).map(({ code }) => code)).toEqual(['EMH', 'EDX']);
    expect(codes(journeyOf({ ...parcel, service: 'agency' }, '1', 'delivered')).slice(-2)).toEqual(['EDH', 'EMI']);
    expect(codes(journeyOf({ ...parcel, service: 'agency' }, '1', 'returned')).slice(-3)).toEqual(['EDH', 'EDF', 'EDX']);
  });

  it('has every outcome among many mixed parcels, delivery most often', () => {
    const ends = Array.from({ length: 200 }, (_, n) => codes(journeyOf({ ...parcel, number: `CC${n}MA` }, '1', 'mixed')).join());
    const share = (pattern: RegExp): number => ends.filter((end) => pattern.test(end)).length / ends.length;
    expect(share(/EDX$/)).toBeGreaterThan(0.03);
    expect(share(/EMH.*EMI$/)).toBeGreaterThan(0.05);
    expect(share(/EMI$/)).toBeGreaterThan(0.8);
  });
});

describe('a carrier on a bad day', () => {
  const steps = Array.from({ length: 30 }, (_, n) => journeyOf({ ...parcel, number: `CC${n}MA` }, '7', 'mixed')).flat();
  const tellings = faulty(steps, '7');

  it('tells every true step all the same, some late, some again, some unknown, and is imitated', () => {
    const true_ = tellings.filter(({ kind }) => kind === 'on time' || kind === 'late').flatMap((telling) => telling.steps);
    expect(true_.map(({ id }) => id).sort()).toEqual(steps.map(({ id }) => id).sort());
    expect(new Set(tellings.map(({ kind }) => kind))).toEqual(new Set(['on time', 'late', 'again', 'unknown code', 'forged']));
    expect(new Set(tellings.map(({ forgery }) => forgery))).toEqual(new Set([undefined, 'foreign secret', 'old signature', 'changed body']));
    for (const {
      kind,
      steps: [step],
    } of tellings)
      expect(eventMeaning(step?.code ?? '') === undefined).toBe(kind === 'unknown code');
  });

  it('tells things out of the order in which they happened, and the same for the same seed', () => {
    const happened = tellings.map((telling) => telling.steps[0]?.atHour ?? 0);
    expect(happened).not.toEqual([...happened].sort((a, b) => a - b));
    expect(faulty(steps, '7')).toEqual(tellings);
    expect(faultless(steps).map(({ kind }) => kind)).toEqual(steps.map(() => 'on time'));
  });
});

describe(readWishes.name, () => {
  it('takes numbers as they are printed on a label', () => {
    expect(readWishes(['--number', 'cc 0000 0001 4ma', '--number', 'CC000000014MA']).numbers).toEqual(['CC000000014MA']);
    expect(readWishes([])).toMatchObject({ watch: false, faults: false, outcome: 'mixed', seed: '1', hoursPerSecond: 24 });
  });

  it.each([['--speed=0'], ['--speed=fast'], ['--outcome=lost'], ['--seed='], ['--number=?'], ['--once', '--watch'], ['--unknown'], ['stray']])(
    'refuses %s with a sentence',
    (...args) => expect(() => readWishes(args)).toThrow(SimulatorError),
  );
});
