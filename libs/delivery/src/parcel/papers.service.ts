import { Inject, Injectable } from '@nestjs/common';
import { localise } from '#catalog';
import { WITHDRAWAL } from '#orders';
import { CONFIG, type Config } from '#platform/config';
import { Database } from '#platform/database';
import type { Actor } from '#platform/http';
import { formatPackBeside, type Language } from '#platform/i18n';
import { MAD } from '#platform/money';
import { Settings } from '#platform/settings';
import { Fulfilments } from '#routing';
import { depositSlip } from '../papers/deposit-slip.paper.js';
import { packingSlip } from '../papers/packing-slip.paper.js';
import type { PaperParty } from '../papers/paper.dto.js';
import { postalLabel } from '../papers/postal-label.paper.js';
import { Deposits } from '../deposit/deposits.service.js';
import { ParcelRepository, type Parcel, type ParcelGoods, type ParcelSender } from './parcel.repository.js';
import { Parcels } from './parcels.service.js';

const COOPERATIVE_LANGUAGE: Language = 'ar';
/** More lots than these, and naming them says nothing about what lies in the parcel. */
const LOTS_NAMED_MAX = 2;

/** What a cooperative prints. */
@Injectable()
export class ParcelPapers {
  constructor(
    private readonly database: Database,
    private readonly parcels: Parcels,
    private readonly repository: ParcelRepository,
    private readonly deposits: Deposits,
    private readonly fulfilments: Fulfilments,
    private readonly settings: Settings,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async label(actor: Actor, parcelId: string): Promise<Uint8Array> {
    const parcel = await this.parcels.open(actor, parcelId, 'parcel.print_label');
    return postalLabel({
      number: parcel.trackingNumber,
      service: serviceOf(parcel),
      sender: sender(parcel.sender, 'fr'),
      receiver: { ...receiver(parcel), province: provinceForPost(parcel) },
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
    const goods = await this.database.asTenant(parcel.cooperativeId, () => this.repository.goodsOf(parcel.fulfilmentOrderId));
    const { days } = await this.settings.current(WITHDRAWAL);
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
        pack: formatPackBeside(localise(line.name, parcel.lang), line.pack, parcel.lang),
        sku: line.sku,
        lot: lotOf(goods.find(({ orderLineId }) => orderLineId === line.orderLineId)),
      })),
      cashOnDelivery: parcel.codMinor > 0 ? MAD(parcel.codMinor) : null,
      returnDays: goods.every(({ perishable }) => perishable) ? null : days,
      someStay: goods.some(({ perishable }) => perishable),
      orderUrl: `${this.config.publicWebUrl}/${parcel.lang}/orders/${parcel.orderNumber}`,
      buyerLanguage: parcel.lang,
      cooperativeLanguage: COOPERATIVE_LANGUAGE,
    });
  }

  async depositSlip(actor: Actor, slipId: string): Promise<Uint8Array> {
    const { slip, parcels } = await this.deposits.open(actor, slipId);
    return depositSlip({
      number: slip.number,
      service: serviceOf(parcels[0] as Parcel),
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

/** The name by which the counter knows it, in Latin letters as the post prints it. */
const serviceOf = ({ carrierName }: Parcel): string => localise(carrierName, 'fr').toLocaleUpperCase('fr');

const lotOf = (goods: ParcelGoods | undefined): string | null =>
  goods && goods.lots.length > 0 && goods.lots.length <= LOTS_NAMED_MAX ? goods.lots.join(' / ') : null;

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

/** The post reads Arabic and French, whatever the buyer reads. */
function provinceForPost({ region, receiver: to, lang }: Parcel): string | null {
  return region ? localise(region, lang === 'ar' ? 'ar' : 'fr') : (to.province ?? null);
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
