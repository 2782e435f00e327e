import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/**
 * `06 61 23 45 67` for a Moroccan number, as it is dialled and as the market asks for it; one of another country with its
 * prefix, and what is no number at all as it was given. The spaces do not break.
 */
export function formatPhone(phone: string): string {
  const number = parsePhoneNumberFromString(phone, 'MA');
  if (!number?.isPossible()) return phone;
  if (number.countryCallingCode !== '212') return number.formatInternational().replaceAll(' ', '\u00a0');
  return `0${number.nationalNumber}`.replace(/(\d{2})(?=\d)/g, '$1\u00a0');
}
