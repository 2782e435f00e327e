import { plainCode } from './plain.code.js';

describe(plainCode.name, () => {
  it.each([
    ['٢٠٠٠٠', '20000'],
    ['۱۲۳۴۵۶۷۸۹۰', '1234567890'],
    ['\u202A+212 661-234567\u202C', '+212 661-234567'],
    ['\u2068TW-C36AMFBN\u2069', 'TW-C36AMFBN'],
    [' \uFEFF10\u200E000 ', '10000'],
    ['فاس', 'فاس'],
  ])('reads %j as %j', (typed, read) => expect(plainCode(typed)).toBe(read));
});
