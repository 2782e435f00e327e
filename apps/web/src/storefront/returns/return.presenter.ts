import { localise } from '#catalog';
import { RETURN_REASONS, type Order, type ReturnableLine, type ReturnReason } from '#orders';
import { formatPackBeside, type Language } from '#platform/i18n';
import type { PostedReturn } from './return.form.js';
import type { ReturnLineView } from './return.view.js';

/** The lines that could be asked back now, each with the reasons that are still open for it. */
export function presentLines(order: Order, returnable: readonly ReturnableLine[], posted: PostedReturn | null, lang: Language): ReturnLineView[] {
  return returnable.flatMap((line) => {
    const bought = order.lines.find((candidate) => candidate.id === line.id);
    const reasons = reasonsOf(line);
    if (!bought || line.left === 0 || reasons.length === 0) return [];
    return {
      sku: line.sku,
      name: localise(bought.name, lang),
      pack: formatPackBeside(localise(bought.name, lang), bought.pack, lang),
      image: `/assets/art/${bought.image}.svg`,
      left: line.left,
      reasons,
      quantity: posted?.quantities.get(line.sku) ?? 0,
      reason: posted?.reasons.get(line.sku),
    };
  });
}

function reasonsOf(line: ReturnableLine): ReturnReason[] {
  return RETURN_REASONS.filter((reason) => (reason === 'changed_mind' ? line.withdrawable && !line.perishable : line.complainable));
}
