import { formatPhone } from './phone.format.js';

describe(formatPhone.name, () => {
  it.each([
    ['+212661234567', '06 61 23 45 67'],
    ['+212 6 62 49 38 17', '06 62 49 38 17'],
    ['0524123456', '05 24 12 34 56'],
    ['+33612345678', '+33 6 12 34 56 78'],
    ['no number', 'no number'],
  ])('writes %s as %s', (phone, written) => {
    expect(formatPhone(phone).replaceAll('\u00a0', ' ')).toBe(written);
    if (phone.startsWith('+')) expect(formatPhone(phone)).not.toContain(' ');
  });
});
