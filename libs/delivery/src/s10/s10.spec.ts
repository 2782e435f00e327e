import fc from 'fast-check';
import { displayS10, formatS10, isS10, normaliseS10, readS10, s10CheckDigit, S10_SERIAL_MAX } from './s10.js';

/** `47312482 → 9` is the example the UPU publishes; the others were computed by hand from the weights. */
const VALID = [
  { id: 'RR473124829MA', indicator: 'RR', serial: '47312482', check: 9 },
  { id: 'CC000000014MA', indicator: 'CC', serial: '00000001', check: 4 },
  { id: 'EE123456785MA', indicator: 'EE', serial: '12345678', check: 5 },
  { id: 'RR000000005MA', indicator: 'RR', serial: '00000000', check: 5 },
  { id: 'LX000000080MA', indicator: 'LX', serial: '00000008', check: 0 },
  { id: 'HA162459783MA', indicator: 'HA', serial: '16245978', check: 3 },
] as const;

const INVALID = [
  ['RR473124828MA', 'check_digit'],
  ['RR473124829ma', 'shape'],
  ['RR47312482MA', 'shape'],
  ['JA473124829MA', 'service_indicator'],
  ['', 'shape'],
  ['RR473124829MA\n', 'shape'],
  ['RR٤٧٣١٢٤٨٢٩MA', 'shape'],
] as const;

const serialNumber = fc.integer({ min: 0, max: S10_SERIAL_MAX });
const indicator = fc.constantFrom('RR', 'CC', 'EE', 'LX', 'HA', 'CP', 'AV', 'GD', 'QM', 'ZZ');

describe('S10 identifiers', () => {
  it.each(VALID)('reads and rebuilds $id', ({ id, indicator: service, serial, check }) => {
    expect(s10CheckDigit(serial)).toBe(check);
    expect(formatS10(service, Number(serial))).toBe(id);
    expect(readS10(id)).toEqual({
      ok: true,
      s10: { serviceIndicator: service, serial, checkDigit: check, country: 'MA' },
    });
  });

  it.each(INVALID)('refuses %j because of its %s', (id, fault) => {
    expect(readS10(id)).toEqual({ ok: false, fault });
  });

  it('reads back whatever it formats', () => {
    fc.assert(
      fc.property(indicator, serialNumber, (service, serial) => {
        const reading = readS10(formatS10(service, serial));
        expect(reading.ok && Number(reading.s10.serial)).toBe(serial);
      }),
    );
  });

  it('shows every single wrong digit, save where the check digit is the doubled 5', () => {
    fc.assert(
      fc.property(serialNumber, fc.nat(7), fc.integer({ min: 1, max: 9 }), (serial, position, shift) => {
        const right = String(serial).padStart(8, '0');
        const wrongDigit = (Number(right[position]) + shift) % 10;
        const wrong = right.slice(0, position) + String(wrongDigit) + right.slice(position + 1);
        const check = s10CheckDigit(right);
        // 5 stands both for a remainder of 0 and of 6, so only there two serials may share a check digit.
        if (check !== 5) expect(s10CheckDigit(wrong)).not.toBe(check);
      }),
    );
  });

  it('shows two neighbouring digits swapped, save where the check digit is the doubled 5', () => {
    fc.assert(
      fc.property(serialNumber, fc.nat(6), (serial, position) => {
        const digits = String(serial).padStart(8, '0').split('');
        const check = s10CheckDigit(digits.join(''));
        const swapped = [...digits];
        swapped[position] = digits[position + 1] ?? '';
        swapped[position + 1] = digits[position] ?? '';
        if (swapped.join('') !== digits.join('') && check !== 5) {
          expect(s10CheckDigit(swapped.join(''))).not.toBe(check);
        }
      }),
    );
  });

  it('never throws on any text, and takes only what it would itself have formatted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const reading = readS10(text);
        if (reading.ok) {
          expect(formatS10(reading.s10.serviceIndicator, Number(reading.s10.serial), reading.s10.country)).toBe(text);
        }
      }),
    );
  });

  it.each([-1, 1.5, S10_SERIAL_MAX + 1, Number.NaN])('does not format the serial number %p', (serial) => {
    expect(() => formatS10('RR', serial)).toThrow(RangeError);
  });

  it('does not format an unassigned service indicator or a malformed country', () => {
    expect(() => formatS10('JA', 1)).toThrow(RangeError);
    expect(() => formatS10('RR', 1, 'ma')).toThrow(RangeError);
  });

  it('understands what people type and groups it for their eyes', () => {
    expect(normaliseS10(' \u200Err 473-124 829 ma\u200F')).toBe('RR473124829MA');
    expect(isS10(normaliseS10('rr 473 124 829 ma'))).toBe(true);
    expect(displayS10('RR473124829MA')).toBe('RR 473 124 829 MA');
    expect(displayS10('TZ-2026-1')).toBe('TZ-2026-1');
  });
});
