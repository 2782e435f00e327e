import { bench } from './bench.js';
import { medianRound } from './median.js';
import { asTable, report, type Subject } from './report.js';

const figures = (perSecond: number) => ({ perSecond, p50Ms: 1, p99Ms: 2, bytes: 100, wrong: 0 });

describe('the benchmarks', () => {
  it('take the round in the middle, and count every wrong answer', () => {
    expect(medianRound([figures(5), { ...figures(900), wrong: 2 }, figures(6)])).toMatchObject({ perSecond: 6, wrong: 2 });
    expect(() => medianRound([])).toThrow(RangeError);
  });

  it('compare shares of the machine, not figures of different machines', () => {
    const rows = report(
      new Map<Subject, ReturnType<typeof figures>>([
        ['bare node:http', figures(22_000)],
        ['Fastify + pg, 2 kB row', figures(11_000)],
        ['product JSON', figures(238)],
      ]),
    );
    expect(rows[2]).toMatchObject({ ofBare: 238 / 22_000, ofRow: 238 / 11_000, timesPeer: { ofBare: 1, ofRow: 2 }, aim: 20 });
    expect(asTable(rows).split('\n')).toHaveLength(4);
  });
});

describe(bench.name, () => {
  it('measures a small market without one wrong answer, with the worker that routes its orders', async () => {
    const said: string[] = [];
    const rows = await bench({ products: 40, cooperatives: 4, rounds: 1, secondsEach: 1, checkoutsEach: 20 }, (line) => void said.push(line));
    expect(rows.map((row) => row.subject)).toEqual(['bare node:http', 'Fastify + pg, 2 kB row', 'product JSON', 'list of 24', 'checkout']);
    for (const row of rows) expect([row.subject, row.wrong, row.perSecond > 0]).toEqual([row.subject, 0, true]);
    expect(said.at(-1)).toMatch(/^ {2}the worker was done \d+\.\d s after the last order; 0 orders are not routed$/);
  }, 120_000);
});
