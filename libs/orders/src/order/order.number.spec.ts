import { newOrderNumber, normaliseOrderNumber } from './order.number.js';

describe(normaliseOrderNumber.name, () => {
  it.each(['TW-C36AMF8N', 'tw c36amf8n', 'twc36amf8n', 'C36AMF8N', 'tw – c36a mf8n', '\u2068TW-C36AMF8N\u2069', 'TW-C٣٦AMF٨N', 'tw_c36amf8n'])(
    'finds TW-C36AMF8N in %j',
    (typed) => expect(normaliseOrderNumber(typed)).toBe('TW-C36AMF8N'),
  );

  it('reads letters that are in no number as the digits they look like', () => expect(normaliseOrderNumber('tw-oil23456')).toBe('TW-01123456'));

  it('leaves a number as it is, whatever it begins with', () => {
    for (const number of ['TW-TW345678', ...Array.from({ length: 100 }, newOrderNumber)]) expect(normaliseOrderNumber(number)).toBe(number);
  });
});
