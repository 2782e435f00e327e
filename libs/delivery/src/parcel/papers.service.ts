import { Injectable } from '@nestjs/common';
import { localise } from '#catalog';
import type { Actor } from '#platform/http';
import type { Language } from '#platform/i18n';
import { MAD } from '#platform/money';
import { Fulfilments } from '#routing';
import { depositSlip } from '../papers/deposit-slip.paper.js';
import { packingSlip } from '../papers/packing-slip.paper.js';
import type { PaperParty } from '../papers/paper.dto.js';
import { postalLabel } from '../papers/postal-label.paper.js';
import { Deposits } from '../deposit/deposits.service.js';
import type { Parcel, ParcelSender } from './parcel.repository.js';
import { Parcels } from './parcels.service.js';

const SERVICE_NAME = 'AMANA';
const COOPERATIVE_LANGUAGE: Language = 'ar';
const RETURN_DAYS = 7;

/** What a cooperative prints. */
@Injectable()
export class ParcelPapers {
  constructor(
    private readonly parcels: Parcels,
    private readonly deposits: Deposits,
    private readonly fulfilments: Fulfilments,
  ) {}

  async label(actor: Actor, parcelId: string): Promise<Uint8Array> {
    const parcel = await this.parcels.open(actor, parcelId, 'parcel.print_label');
    return postalLabel({
      number: parcel.trackingNumber,
      service: SERVICE_NAME,
      sender: sender(parcel.sender, 'fr'),
      receiver: receiver(parcel),
      weightGrams: parcel.weightG,
      cashOnDelivery: parcel.codMinor > 0 ? MAD(parcel.codMinor) : null,
      orderNumber: parcel.orderNumber,
      parcelReference: referenceOf(parcel),
      holdAtAgency: parcel.service === 'agency' ? { name: '' } : null,
      handedInOn: parcel.handedInAt ?? parcel.statusAt,
    });
  }

  async packingSlip(actor: Actor, parcelId: string): Promise<Uint8Array> {
    const parcel = await this.parcels.open(actor, parcelId, 'parcel.print_packing_slip');
    const fulfilment = await this.fulfilments.get(actor, parcel.fulfilmentOrderId);
    return packingSlip({
      orderNumber: parcel.orderNumber,
      parcelReference: referenceOf(parcel),
      number: parcel.trackingNumber,
      packedOn: parcel.statusAt,
      cooperative: sender(parcel.sender, parcel.lang),
      buyer: receiver(parcel),
      lines: fulfilment.lines.map((line) => ({
        quantity: line.quantity,
        name: localise(line.name, parcel.lang),
        nameForCooperative: localise(line.name, COOPERATIVE_LANGUAGE),
        pack: line.pack,
        sku: line.sku,
      })),
      cashOnDelivery: parcel.codMinor > 0 ? MAD(parcel.codMinor) : null,
      returnDays: RETURN_DAYS,
      buyerLanguage: parcel.lang,
      cooperativeLanguage: COOPERATIVE_LANGUAGE,
    });
  }

  async depositSlip(actor: Actor, slipId: string): Promise<Uint8Array> {
    const { slip, parcels } = await this.deposits.open(actor, slipId);
    return depositSlip({
      number: slip.number,
      service: SERVICE_NAME,
      sender: sender((parcels[0] as Parcel).sender, 'fr'),
      agency: null,
      handedInOn: slip.handedInAt ?? slip.createdAt,
      parcels: parcels.map((parcel) => ({
        number: parcel.trackingNumber,
        reference: referenceOf(parcel),
        receiver: parcel.receiver.name,
        postcode: parcel.receiver.postcode,
        locality: parcel.receiver.locality,
        weightGrams: parcel.weightG,
        cashOnDelivery: parcel.codMinor > 0 ? MAD(parcel.codMinor) : null,
      })),
    });
  }
}

/** Short enough to write on a box by hand. */
const referenceOf = (parcel: Parcel): string => `${parcel.orderNumber}/${parcel.trackingNumber.slice(-6)}`;

function receiver({ receiver: to }: Parcel): PaperParty {
  return {
    name: to.name,
    line1: to.line1,
    line2: to.line2 ?? null,
    postcode: to.postcode,
    locality: to.locality,
    province: to.province ?? null,
    phone: to.phone,
  };
}

function sender(from: ParcelSender, lang: Language): PaperParty {
  return {
    name: localise(from.name, lang),
    attention: localise(from.attention, lang),
    line1: localise(from.line1, lang),
    postcode: from.postcode,
    locality: localise(from.locality, lang),
    province: from.province,
    phone: from.phone,
  };
}
