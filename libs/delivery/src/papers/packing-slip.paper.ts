import { sumMinor } from '#platform/money';
import { displayS10 } from '../s10/s10.js';
import { qrCode } from './barcode.js';
import { collectable, day, moneyFigure, partyView, reference } from './paper-parts.js';
import { printPaper } from './paper-press.js';
import { printable, printableOrNull, type Run } from './paper-text.js';
import type { PackingSlip, PackingSlipLine } from './paper.dto.js';
import { daysInWords, speeches, type Speech } from './paper.texts.js';

const NAME_CHARS_MAX = 120;
const THANKS_CHARS_MAX = 400;

export const PACKING_SLIP_LINES_MAX = 200;

/** What lies in the parcel, as A5 pages: in the buyer's language and, where it is another, the cooperative's. */
export async function packingSlip(slip: PackingSlip): Promise<Uint8Array> {
  const { lines } = slip;
  if (lines.length === 0 || lines.length > PACKING_SLIP_LINES_MAX) {
    throw new RangeError(`a packing slip lists 1 to ${PACKING_SLIP_LINES_MAX} lines, not ${lines.length}`);
  }
  const spoken = speeches([slip.buyerLanguage, slip.cooperativeLanguage]);
  const [buyers] = spoken;
  const due = collectable(slip.cashOnDelivery);
  const own = printableOrNull(slip.thanks, THANKS_CHARS_MAX);
  return printPaper('packing-slip', {
    spoken,
    order: reference(slip.orderNumber),
    parcel: reference(slip.parcelReference),
    number: slip.number === null ? null : displayS10(reference(slip.number)),
    packedOn: day(slip.packedOn),
    cooperative: partyView(slip.cooperative),
    buyer: partyView(slip.buyer),
    lines: lines.map(lineView),
    pieces: String(sumMinor(lines.map((line) => line.quantity))),
    cash: due && moneyFigure(due, spoken),
    thanks: [own ?? { text: buyers.t.thanks, dir: buyers.dir }],
    returns: [returnHint(slip.returnDays, slip.someStay ?? false, buyers)],
    orderPage: slip.orderUrl ? await qrCode(slip.orderUrl) : null,
  });
}

function lineView(line: PackingSlipLine): object {
  const name = printable(line.name, NAME_CHARS_MAX);
  const translation = printableOrNull(line.nameForCooperative, NAME_CHARS_MAX);
  return {
    quantity: String(line.quantity),
    name,
    translation: translation?.text === name.text ? null : translation,
    pack: printableOrNull(line.pack, 30),
    sku: reference(line.sku),
    lot: line.lot ? reference(line.lot) : null,
  };
}

function returnHint(days: number | null, someStay: boolean, { lang, t, dir }: Speech): Run {
  if (days === null) return { text: t.noReturn, dir };
  const within = t.returnWithin.replace('{days}', daysInWords(days, lang));
  return { text: someStay ? `${within} ${t.notPerishables}` : within, dir };
}
