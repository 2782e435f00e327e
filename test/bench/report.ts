import { cpus, totalmem } from 'node:os';
import type { Measured } from './load.js';

export type Subject = 'bare node:http' | 'Fastify + pg, 2 kB row' | 'product JSON' | 'list of 24' | 'checkout';

/** A peer measured on a machine whose limit was 11,000 answers a second; of which of the two kinds is not known, so both are told. */
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
  /** How many times the peer's share of its machine's limit, if that was bare HTTP, or a row read by its key; null where it was not measured. */
  readonly timesPeer: { readonly ofBare: number; readonly ofRow: number } | null;
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
      timesPeer: peer ? { ofBare: timesPeer(figures.perSecond / bare, peer), ofRow: timesPeer(figures.perSecond / row, peer) } : null,
      aim: peer?.aim ?? null,
    };
  });
}

const timesPeer = (share: number, peer: { readonly perSecond: number }): number => share / (peer.perSecond / PEER_LIMIT);

export function asTable(rows: readonly Row[]): string {
  const header = ['', 'per second', 'p50 ms', 'p99 ms', 'bytes', 'wrong', 'of bare', 'of row', 'times peer (bare)', '(row)', 'aim'];
  const lines = rows.map((row) => [
    row.subject,
    row.perSecond.toFixed(0),
    row.p50Ms.toFixed(0),
    row.p99Ms.toFixed(0),
    String(row.bytes),
    String(row.wrong),
    `${(row.ofBare * 100).toFixed(1)} %`,
    `${(row.ofRow * 100).toFixed(1)} %`,
    row.timesPeer?.ofBare.toFixed(1) ?? '',
    row.timesPeer?.ofRow.toFixed(1) ?? '',
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
