import { InvalidInputError } from '#platform/errors';
import { createTranslator, LANGUAGES } from '#platform/i18n';
import { readReturn, refusalOf, toRequest, type ReturnBody, type ReturnRefusal } from './return.form.js';

const CHOSEN = { 'quantity.ARG-1': '1', 'reason.ARG-1': 'damaged' };

describe(refusalOf.name, () => {
  const refused = (body: ReturnBody, lang: (typeof LANGUAGES)[number]): ReturnRefusal => {
    try {
      toRequest(readReturn(body));
    } catch (error) {
      if (error instanceof InvalidInputError) return refusalOf(error, createTranslator(lang));
      throw error;
    }
    return {};
  };

  it.each(LANGUAGES)('says in %s what is wrong with the note, and nothing about products that are rightly chosen', (lang) => {
    const t = createTranslator(lang);
    expect(refused({ ...CHOSEN, note: 'broken \u202Eneila' }, lang)).toEqual({ noteError: t.error('field.characters') });
    expect(refused({ ...CHOSEN, note: 'x'.repeat(2_001) }, lang)).toEqual({ noteError: t.error('field.too_long', { max: 2_000 }) });
    expect(refused({ note: 'a note alone' }, lang)).toEqual({ problem: t('order.return.choose') });
    expect(refused({ note: '\u202E' }, lang)).toEqual({ noteError: t.error('field.characters'), problem: t('order.return.choose') });
    expect(refused({ ...CHOSEN, note: 'broken' }, lang)).toEqual({});
  });
});
