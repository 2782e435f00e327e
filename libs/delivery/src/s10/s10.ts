/**
 * UPU S10 item identifiers: service indicator (2 letters), serial number (8 digits), check digit,
 * ISO 3166 country of the issuing post, e.g. `RR473124829MA`.
 */
export interface S10 {
  readonly serviceIndicator: string;
  readonly serial: string;
  readonly checkDigit: number;
  readonly country: string;
}

export type S10Fault = 'shape' | 'service_indicator' | 'check_digit';

export type S10Reading = { readonly ok: true; readonly s10: S10 } | { readonly ok: false; readonly fault: S10Fault };

const SHAPE = /^([A-Z]{2})(\d{8})(\d)([A-Z]{2})$/;

/** Indicators the UPU has given out (S10 table of service indicators); the rest are unassigned. */
const SERVICE_INDICATOR = /^(?:A[V-Z]|[BCDEHLMNPRUVZ][A-Z]|G[AD]|Q[A-M])$/;

const WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7] as const;

export const S10_SERIAL_MAX = 99_999_999;

/** The check digit over the eight digits of a serial; throws a RangeError when it is not eight digits. */
export function s10CheckDigit(serial: string): number {
  if (!/^\d{8}$/.test(serial)) throw new RangeError('An S10 serial has exactly eight digits');
  const sum = WEIGHTS.reduce((total, weight, position) => total + weight * Number(serial[position]), 0);
  const check = 11 - (sum % 11);
  if (check === 10) return 0;
  if (check === 11) return 5;
  return check;
}

/** Builds the 13-character identifier from a serial number of 0 … 99,999,999; throws a RangeError otherwise. */
export function formatS10(serviceIndicator: string, serialNumber: number, country = 'MA'): string {
  if (!SERVICE_INDICATOR.test(serviceIndicator)) throw new RangeError('The UPU has not assigned this service indicator');
  if (!/^[A-Z]{2}$/.test(country)) throw new RangeError('An S10 country is two capital letters');
  if (!Number.isInteger(serialNumber) || serialNumber < 0 || serialNumber > S10_SERIAL_MAX) {
    throw new RangeError('An S10 serial number lies between 0 and 99,999,999');
  }
  const serial = String(serialNumber).padStart(8, '0');
  return `${serviceIndicator}${serial}${s10CheckDigit(serial)}${country}`;
}

/** Reads an identifier exactly as stored: no spaces, capitals only. What people type goes through `normaliseS10` first. */
export function readS10(text: string): S10Reading {
  const match = SHAPE.exec(text);
  if (!match) return { ok: false, fault: 'shape' };
  const [, serviceIndicator = '', serial = '', check = '', country = ''] = match;
  if (!SERVICE_INDICATOR.test(serviceIndicator)) return { ok: false, fault: 'service_indicator' };
  const checkDigit = Number(check);
  if (s10CheckDigit(serial) !== checkDigit) return { ok: false, fault: 'check_digit' };
  return { ok: true, s10: { serviceIndicator, serial, checkDigit, country } };
}

export function isS10(text: string): boolean {
  return readS10(text).ok;
}

/** What a person types or pastes (`rr 473 124 829 ma`, with bidi marks) in the stored form; it may still be invalid. */
export function normaliseS10(typed: string): string {
  return typed.replace(/[\s\p{Cf}.-]/gu, '').toUpperCase();
}

/** `RR 473 124 829 MA`, the grouping S10 prescribes for people's eyes; other identifiers come back unchanged. */
export function displayS10(identifier: string): string {
  const match = /^([A-Z]{2})(\d{3})(\d{3})(\d{3})([A-Z]{2})$/.exec(identifier);
  return match ? match.slice(1).join(' ') : identifier;
}
