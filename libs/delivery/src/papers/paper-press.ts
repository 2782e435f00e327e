import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { DELIVERY_DIR } from './delivery-dir.js';
import { paperFonts } from './paper-fonts.js';

export type PaperTemplate = 'postal-label' | 'packing-slip' | 'deposit-slip';

const TEMPLATE_DIR = join(DELIVERY_DIR, 'src/papers/templates');

let press: Promise<NodeCompiler> | undefined;

/**
 * Sets one template with its data and returns the PDF. The data travels as JSON, never as typst source.
 * The compiler (a native module, about 40 MB with its fonts) is loaded on the first call only; a process that prints
 * nothing does not pay for it.
 */
export async function printPaper(template: PaperTemplate, data: object): Promise<Uint8Array> {
  const compiler = await (press ??= openPress());
  // The native module frees what it gave out only when the event loop turns: a thousand papers in a row, printed
  // without a pause, were seen to hold 1.3 GB.
  await nextTurn();
  try {
    // Not `compile` first: the document object it returns is freed even later.
    return compiler.pdf({ mainFilePath: join(TEMPLATE_DIR, `${template}.typ`), inputs: { data: JSON.stringify(data) } });
  } catch (cause) {
    throw new Error(`${template}.typ cannot be set`, { cause });
  } finally {
    // Typst keeps every intermediate result; setting a label anew takes 15 ms instead of 9, and memory stays flat.
    compiler.evictCache(0);
  }
}

async function openPress(): Promise<NodeCompiler> {
  const typst = await import('@myriaddreamin/typst-ts-node-compiler');
  return typst.NodeCompiler.create({ workspace: TEMPLATE_DIR, fontArgs: [{ fontBlobs: paperFonts() }] });
}
