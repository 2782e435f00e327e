/**
 * The chart of accounts, by path. A balance above zero is money that is there for, or owed to, the account's holder;
 * below zero it is money that the holder still has to bring.
 *
 * | path | holder | when |
 * |---|---|---|
 * | `buyers:receivable` | buyers, through the post | falls when an order is placed, is made good when the post collects |
 * | `carrier:<code>:cod` | the carrier: cash it collected and has not remitted | falls at collection |
 * | `carrier:<code>:delivery` | the carrier: delivery charged to buyers, owed to it | grows when an order is placed |
 * | `cooperative:<id>:pending` | a cooperative: its producer share, not yet earned | grows when an order is placed |
 * | `cooperative:<id>:earned` | the same share once the parcel is delivered | grows at delivery |
 * | `cooperative:<id>:premium` | the cooperative's fair-trade premium fund | grows when an order is placed |
 * | `platform:fees` | the platform | grows when an order is placed |
 * | `platform:cod-fees` | the platform: the fee for cash on delivery | grows when an order is placed |
 * | `tax:vat` | the tax office | grows when an order is placed |
 */
export const ACCOUNTS = {
  buyersReceivable: 'buyers:receivable',
  carrierCash: (carrier: string) => `carrier:${carrier}:cod`,
  carrierDelivery: (carrier: string) => `carrier:${carrier}:delivery`,
  cooperativePending: (cooperativeId: string) => `cooperative:${cooperativeId}:pending`,
  cooperativeEarned: (cooperativeId: string) => `cooperative:${cooperativeId}:earned`,
  cooperativePremium: (cooperativeId: string) => `cooperative:${cooperativeId}:premium`,
  platformFees: 'platform:fees',
  platformCodFees: 'platform:cod-fees',
  vat: 'tax:vat',
} as const;

const SEGMENT = /^[a-z0-9_-]+(:[a-z0-9_-]+)*$/;

export function assertAccount(path: string): string {
  if (!SEGMENT.test(path)) throw new Error(`not an account path: ${path}`);
  return path;
}
