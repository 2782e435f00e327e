import { MAD, sumMinor } from '#platform/money';
import { displayS10 } from '../s10/s10.js';
import { code128 } from './barcode.js';
import { collectable, day, moneyFigure, moneyWords, partyView, placeOf, reference, weightFigure } from './paper-parts.js';
import { printPaper } from './paper-press.js';
import { printable, printableOrNull } from './paper-text.js';
import type { DepositSlip, DepositSlipParcel } from './paper.dto.js';
import { speeches, type Speech } from './paper.texts.js';

/** A van full. Setting a page takes about 20 ms during which the process does nothing else, so more is refused. */
export const DEPOSIT_SLIP_PARCELS_MAX = 300;

/** The bordereau the post's counter signs: every parcel handed in, with totals, as A4 pages. */
export async function depositSlip(slip: DepositSlip): Promise<Uint8Array> {
  const { parcels } = slip;
  if (parcels.length === 0 || parcels.length > DEPOSIT_SLIP_PARCELS_MAX) {
    throw new RangeError(`a deposit slip lists 1 to ${DEPOSIT_SLIP_PARCELS_MAX} parcels, not ${parcels.length}`);
  }
  const spoken = speeches(slip.languages ?? ['fr', 'ar']);
  const due = MAD(sumMinor(parcels.map((parcel) => collectable(parcel.cashOnDelivery)?.amount ?? 0)));
  return printPaper('deposit-slip', {
    spoken,
    number: reference(slip.number),
    barcode: await code128(slip.number),
    service: printable(slip.service, 24).text,
    sender: partyView(slip.sender),
    agency: printableOrNull(slip.agency, 60),
    handedInOn: day(slip.handedInOn),
    count: String(parcels.length),
    parcels: parcels.map((parcel, index) => row(parcel, index + 1, spoken)),
    weight: weightFigure(sumMinor(parcels.map((parcel) => parcel.weightGrams)), spoken),
    cash: moneyFigure(due, spoken),
    words: due.amount === 0 ? [] : moneyWords(due, spoken),
  });
}

function row(parcel: DepositSlipParcel, rank: number, spoken: readonly Speech[]): object {
  const due = collectable(parcel.cashOnDelivery);
  return {
    rank: String(rank),
    number: displayS10(reference(parcel.number)),
    reference: reference(parcel.reference),
    receiver: printable(parcel.receiver, 70),
    place: placeOf(parcel.postcode, parcel.locality),
    weight: weightFigure(parcel.weightGrams, spoken).figure,
    amount: due && moneyFigure(due, spoken).figure,
  };
}
