import { phoneSchema, postcodeSchema } from './order.dto.js';

describe('what a buyer types', () => {
  it.each(['0661234567', '٠٦٦١٢٣٤٥٦٧', '۰۶۶۱۲۳۴۵۶۷', '\u202A+212 661-234567\u202C', '\u2066‎06 61 23 45 67\u2069'])('reads %j as a phone', (typed) =>
    expect(phoneSchema.parse(typed)).toBe('+212661234567'),
  );

  it.each(['20000', ' 20000 ', '٢٠٠٠٠', '۲۰۰۰۰', '\u202A20000\u202C'])('reads %j as a postcode', (typed) =>
    expect(postcodeSchema.parse(typed)).toBe('20000'),
  );

  it.each(['', '2000', '200000', '2000x', 'فاس'])('does not read %j as a postcode', (typed) => {
    expect(postcodeSchema.safeParse(typed).error?.issues).toMatchObject([{ message: 'postcode' }]);
  });

  it.each(['00000', '09999', '95000', '99999', '٩٩٩٩٩'])('knows that %j is no postcode of any region', (typed) => {
    expect(postcodeSchema.safeParse(typed).error?.issues).toMatchObject([{ message: 'postcode_unknown' }]);
  });

  it.each(['10000', '16200', '54350', '94999'])('takes %j', (typed) => expect(postcodeSchema.parse(typed)).toBe(typed));

  it.each(['', '12', '\u202A\u202C', 'x'.repeat(30)])('does not read %j as a phone', (typed) =>
    expect(phoneSchema.safeParse(typed).success).toBe(false),
  );
});
