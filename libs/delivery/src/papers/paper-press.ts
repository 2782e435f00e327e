import { join } from 'node:path';
import type { NodeCompiler, NodeError } from '@myriaddreamin/typst-ts-node-compiler';
import { DELIVERY_DIR } from './delivery-dir.js';
import { paperFonts } from './paper-fonts.js';

export type PaperTemplate = 'postal-label' | 'packing-slip' | 'deposit-slip';

const TEMPLATE_DIR = join(DELIVERY_DIR, 'src/papers/templates');

/** Compilations after which typst forgets a result nobody asked for again; without it the process grows for ever. */
const CACHE_AGE_MAX = 4;

let press: Promise<NodeCompiler> | undefined;

/**
 * Sets one template with its data and returns the PDF. The data travels as JSON, never as typst source.
 * The compiler (a native module) is loaded on the first call only; a process that prints nothing does not pay for it.
 */
export async function printPaper(template: PaperTemplate, data: object): Promise<Uint8Array> {
  const compiler = await (press ??= openPress());
  try {
    const compiled = compiler.compile({
      mainFilePath: join(TEMPLATE_DIR, `${template}.typ`),
      inputs: { data: JSON.stringify(data) },
    });
    if (compiled.result === null) throw new Error(`${template}.typ does not compile: ${diagnosis(compiler, compiled.takeError())}`);
    return compiler.pdf(compiled.result);
  } finally {
    compiler.evictCache(CACHE_AGE_MAX);
  }
}

async function openPress(): Promise<NodeCompiler> {
  const typst = await import('@myriaddreamin/typst-ts-node-compiler');
  return typst.NodeCompiler.create({ workspace: TEMPLATE_DIR, fontArgs: [{ fontBlobs: paperFonts() }] });
}

function diagnosis(compiler: NodeCompiler, error: NodeError | null): string {
  return error === null ? 'no diagnosis' : JSON.stringify(compiler.fetchDiagnostics(error)).slice(0, 2_000);
}
