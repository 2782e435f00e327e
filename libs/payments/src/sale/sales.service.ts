import { Injectable } from '@nestjs/common';
import { ACCOUNTS, Ledger, type Posting } from '#ledger';
import type { Currency } from '#platform/money';

/** One parcel's share of a sale, component by component, in minor units. */
export interface ParcelSale {
  /** Opaque and stable: names the order and the cooperative. */
  readonly key: string;
  readonly reference: string;
  readonly cooperativeId: string;
  readonly carrierCode: string;
  readonly currency: Currency;
  readonly producerMinor: number;
  readonly premiumMinor: number;
  readonly platformFeeMinor: number;
  readonly vatMinor: number;
  readonly deliveryMinor: number;
  readonly codFeeMinor: number;
}

/** Books what a sale means for each party. A parcel is a journal of its own, so that one of two can be taken back. */
@Injectable()
export class Sales {
  constructor(private readonly ledger: Ledger) {}

  book(sale: ParcelSale): Promise<string> {
    const to = (destination: string, amountMinor: number): Posting => ({ source: ACCOUNTS.buyersReceivable, destination, amountMinor });
    return this.ledger.post({
      key: saleKey(sale.key),
      kind: 'sale',
      reference: sale.reference,
      currency: sale.currency,
      postings: [
        to(ACCOUNTS.cooperativePending(sale.cooperativeId), sale.producerMinor),
        to(ACCOUNTS.cooperativePremium(sale.cooperativeId), sale.premiumMinor),
        to(ACCOUNTS.platformFees, sale.platformFeeMinor),
        to(ACCOUNTS.vat, sale.vatMinor),
        to(ACCOUNTS.carrierDelivery(sale.carrierCode), sale.deliveryMinor),
        to(ACCOUNTS.platformCodFees, sale.codFeeMinor),
      ],
    });
  }

  /** The parcel will not be sent: every posting of its sale the other way round. */
  takeBack(parcelKey: string): Promise<string> {
    return this.ledger.reverse(saleKey(parcelKey), 'sale_taken_back');
  }

  /** The parcel was delivered: the producer's share is earned. */
  earn(sale: Pick<ParcelSale, 'key' | 'reference' | 'cooperativeId' | 'currency' | 'producerMinor'>): Promise<string> {
    return this.ledger.post({
      key: `earned/${sale.key}`,
      kind: 'earned',
      reference: sale.reference,
      currency: sale.currency,
      postings: [
        {
          source: ACCOUNTS.cooperativePending(sale.cooperativeId),
          destination: ACCOUNTS.cooperativeEarned(sale.cooperativeId),
          amountMinor: sale.producerMinor,
        },
      ],
    });
  }
}

const saleKey = (parcelKey: string): string => `sale/${parcelKey}`;
