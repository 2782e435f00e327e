import { z } from 'zod';
import type { Money } from '#platform/money';

/** Where a part of an order had got to when it was answered from an old page; anything else in the address is nothing. */
export const movedOnSchema = z.enum(['accepted', 'packed', 'handed_in', 'delivered', 'returned', 'refused', 'cancelled']).optional().catch(undefined);
export type MovedOn = NonNullable<z.output<typeof movedOnSchema>>;

/** The answer that led to this page; anything else in the address is nothing. */
export const answeredSchema = z.enum(['accepted', 'refused']).optional().catch(undefined);
export type Answered = NonNullable<z.output<typeof answeredSchema>>;

export interface OrderToAccept {
  readonly id: string;
  readonly number: string;
  readonly town: string;
  readonly answerBy: string;
  readonly late: boolean;
  /** What the cooperative gets of it. */
  readonly share: Money;
  readonly lines: readonly DayLine[];
}

/** One thing to pack, as a picture and a number. */
export interface DayLine {
  readonly image: string;
  readonly name: string;
  readonly pack: string;
  readonly quantity: number;
}

/** Said yes to; its label is there in a moment. */
export interface LabelInTheMaking {
  readonly id: string;
  readonly order: string;
  readonly lines: readonly DayLine[];
}

export interface ParcelToHandIn {
  readonly id: string;
  readonly number: string;
  readonly order: string;
  readonly receiver: string;
  readonly place: string;
  readonly cash: Money;
  readonly lines: readonly DayLine[];
}

export interface SlipView {
  readonly id: string;
  readonly number: string;
  readonly parcels: number;
  readonly handedInAt: string | null;
}

export interface AccountView {
  readonly kind: 'pending' | 'earned' | 'premium';
  readonly amount: Money;
  readonly rows: readonly { readonly reference: string; readonly at: string; readonly amount: Money }[];
}

export interface DayView {
  readonly cooperativeId: string;
  readonly name: string;
  readonly orders: readonly OrderToAccept[];
  readonly making: readonly LabelInTheMaking[];
  readonly parcels: readonly ParcelToHandIn[];
  readonly slips: readonly SlipView[];
  readonly sent: readonly { readonly number: string; readonly order: string; readonly status: string; readonly place: string }[];
  readonly accounts: readonly AccountView[];
}
