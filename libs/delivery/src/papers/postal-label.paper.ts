import { displayS10 } from '../s10/s10.js';
import { code128 } from './barcode.js';
import { collectable, day, moneyFigure, moneyWords, partyView, reference, weightFigure } from './paper-parts.js';
import { printPaper } from './paper-press.js';
import { printable, printableOrNull } from './paper-text.js';
import type { PostalLabel } from './paper.dto.js';
import { speeches } from './paper.texts.js';

const INSTRUCTIONS_CHARS_MAX = 180;
const AGENCY_CHARS_MAX = 60;

/** The A6 label for one parcel, as PDF. */
export async function postalLabel(label: PostalLabel): Promise<Uint8Array> {
  return postalLabels([label]);
}

/** The labels of several parcels in one PDF, a page each, in the order given. */
export async function postalLabels(labels: readonly PostalLabel[]): Promise<Uint8Array> {
  if (labels.length === 0) throw new RangeError('no parcel to print a label for');
  return printPaper('postal-label', { labels: await Promise.all(labels.map(labelView)) });
}

async function labelView(label: PostalLabel): Promise<object> {
  const spoken = speeches(label.languages ?? ['ar', 'fr']);
  const due = collectable(label.cashOnDelivery);
  return {
    spoken,
    number: displayS10(label.number),
    barcode: await code128(label.number),
    service: printable(label.service, 24).text,
    sender: partyView(label.sender),
    receiver: partyView(label.receiver),
    weight: weightFigure(label.weightGrams, spoken),
    cashOnDelivery: due && { ...moneyFigure(due, spoken), words: moneyWords(due, spoken) },
    order: reference(label.orderNumber),
    parcel: reference(label.parcelReference),
    position: label.position ? `${label.position.index}/${label.position.of}` : null,
    hold: label.holdAtAgency && { agency: printableOrNull(label.holdAtAgency.name, AGENCY_CHARS_MAX) },
    instructions: printableOrNull(label.instructions, INSTRUCTIONS_CHARS_MAX),
    handedInOn: day(label.handedInOn),
  };
}
