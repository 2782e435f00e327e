import { cpus, totalmem } from 'node:os';
import type { Measured } from './load.js';

export type Subject = 'bare node:http' | 'Fastify + pg, 2 kB row' | 'product JSON' | 'list of 24' | 'checkout';

/** A peer measured on such a machine, whose bare limit was 11,000 answers a second. */
const PEER_LIMIT = 11_000;
const PEER: Partial<Record<Subject, { readonly perSecond: number; readonly aim: number }>> = {
  'product JSON': { perSecond: 119, aim: 20 },
  'list of 24': { perSecond: 24, aim: 20 },
  checkout: { perSecond: 9.4, aim: 10 },
};

export interface Row extends Measured {
  readonly subject: Subject;
  readonly ofBare: number;
  readonly ofRow: number;
  /** How many times the peer's share of its machine's limit; null where it was not measured. */
  readonly timesPeer: number | null;
  readonly aim: number | null;
}

export function report(measured: ReadonlyMap<Subject, Measured>): Row[] {
  const bare = measured.get('bare node:http')?.perSecond ?? NaN;
  const row = measured.get('Fastify + pg, 2 kB row')?.perSecond ?? NaN;
  return [...measured].map(([subject, figures]) => {
    const peer = PEER[subject];
    return {
      subject,
      ...figures,
      ofBare: figures.perSecond / bare,
      ofRow: figures.perSecond / row,
      timesPeer: peer ? figures.perSecond / bare / (peer.perSecond / PEER_LIMIT) : null,
      aim: peer?.aim ?? null,
    };
  });
}

export function asTable(rows: readonly Row[]): string {
  const header = ['', 'per second', 'p50 ms', 'p99 ms', 'bytes', 'wrong', 'of bare', 'of row', 'times peer', 'aim'];
  const lines = rows.map((row) => [
    row.subject,
    row.perSecond.toFixed(0),
    row.p50Ms.toFixed(0),
    row.p99Ms.toFixed(0),
    String(row.bytes),
    String(row.wrong),
    `${(row.ofBare * 100).toFixed(1)} %`,
    `${(row.ofRow * 100).toFixed(1)} %`,
    row.timesPeer?.toFixed(1) ?? '',
    row.aim === null ? '' : `${row.aim}`,
  ]);
  const widths = header.map((_, column) => Math.max(...[header, ...lines].map((line) => (line[column] ?? '').length)));
  return [header, ...lines]
    .map((line) => line.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '))
    .join('\n');
}

export function machine(): string {
  const [first] = cpus();
  return `${cpus().length} × ${first?.model.trim() ?? 'unknown processor'}, ${(totalmem() / 2 ** 30).toFixed(0)} GB, Node ${process.version}`;
}
