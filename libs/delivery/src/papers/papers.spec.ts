import fc from 'fast-check';
import { LANGUAGES } from '#platform/i18n';
import { MAD } from '#platform/money';
import { readCode128 } from './code128.reader.js';
import { DEPOSIT_SLIP_PARCELS_MAX, depositSlip } from './deposit-slip.paper.js';
import { packingSlip } from './packing-slip.paper.js';
import type { PaperParty } from './paper.dto.js';
import { aBuyer, aDepositSlip, aPackingSlip, aPostalLabel, packingSlipLines } from './papers.factory.js';
import { drawnBars, pageCount } from './pdf.reader.js';
import { postalLabel, postalLabels } from './postal-label.paper.js';

const HOSTILE: readonly (readonly [what: string, text: string])[] = [
  ['code', '#panic("stop")'],
  ['reading files', '#read("/etc/passwd") #import "base.typ": *'],
  ['markup', '$ sum_(i=0)^n $ *bold* _em_ `raw` = heading <label> @reference'],
  ['backslashes', '\\ \\u{0} \\#'],
  ['the end of the data', '"}) #sys.inputs'],
  ['NUL and controls', 'a\u0000b\u0001c\u007F'],
  ['lone surrogates', '\uD800 alone \uDFFF'],
  ['emoji', '👩🏽‍🌾🇲🇦🌸'],
  ['direction overrides', '\u202Egnp.exe\u202C \u2067\u2067\u2067'],
  ['a pile of accents', 'é' + '\u0301'.repeat(500)],
  ['a thousand Latin letters', 'X'.repeat(1_000)],
  ['a thousand Arabic letters', 'ب'.repeat(1_000)],
  ['a long Arabic name', 'تعاونية '.repeat(200)],
  ['other scripts', 'ﷺ﷽漢字ไทย𓀀'],
  ['nothing', ''],
];

function everywhere(text: string): PaperParty {
  return { name: text, attention: text, line1: text, line2: text, postcode: text, locality: text, province: text, phone: text };
}

function hostileLabel(text: string): ReturnType<typeof postalLabel> {
  const party = everywhere(text);
  return postalLabel(
    aPostalLabel({
      service: text,
      sender: party,
      receiver: party,
      orderNumber: text,
      parcelReference: text,
      holdAtAgency: { name: text },
      instructions: text,
      cashOnDelivery: MAD(9_999_999_999),
    }),
  );
}

describe(postalLabel.name, () => {
  it.each(LANGUAGES)('prints one A6 page whose bars say the number (%s)', async (lang) => {
    const pdf = await postalLabel(aPostalLabel({ languages: [lang, 'fr'] }));
    expect(pageCount(pdf)).toBe(1);
    expect(drawnBars(pdf).map(readCode128)).toEqual(['CC162459783MA']);
  });

  it("prints a carrier's own number, a parcel with nothing to collect and one to hold", async () => {
    const pdf = await postalLabel(aPostalLabel({ number: 'TZ-2026-0001234', cashOnDelivery: null, holdAtAgency: { name: '' }, instructions: null }));
    expect(drawnBars(pdf).map(readCode128)).toEqual(['TZ-2026-0001234']);
  });

  it('prints several labels in their order, a page each', async () => {
    const numbers = ['RR473124829MA', 'CC000000014MA', 'EE123456785MA'];
    const pdf = await postalLabels(numbers.map((number) => aPostalLabel({ number })));
    expect(pageCount(pdf)).toBe(3);
    expect(drawnBars(pdf).map(readCode128)).toEqual(numbers);
  });

  it('is the same, byte for byte, for the same data', async () => {
    expect(Buffer.from(await postalLabel(aPostalLabel())).equals(await postalLabel(aPostalLabel()))).toBe(true);
  });

  it.each(HOSTILE)('prints %s as text, on one page', async (_, text) => {
    const pdf = await hostileLabel(text);
    expect(pageCount(pdf)).toBe(1);
    expect(drawnBars(pdf).map(readCode128)).toEqual(['CC162459783MA']);
  });

  it('survives any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
        expect(pageCount(await hostileLabel(text))).toBe(1);
      }),
      { numRuns: 60 },
    );
  });

  it('refuses a number no scanner could read, a weight that is none and a negative amount', async () => {
    await expect(postalLabel(aPostalLabel({ number: 'طرد 12' }))).rejects.toMatchObject({ code: 'invalid' });
    await expect(postalLabel(aPostalLabel({ weightGrams: 0 }))).rejects.toThrow(RangeError);
    await expect(postalLabel(aPostalLabel({ cashOnDelivery: MAD(-1) }))).rejects.toThrow(RangeError);
    await expect(postalLabels([])).rejects.toThrow(RangeError);
  });

  it('takes less than 100 ms once the first is printed', async () => {
    await postalLabel(aPostalLabel());
    const times: number[] = [];
    for (let run = 0; run < 9; run += 1) {
      const start = performance.now();
      await postalLabel(aPostalLabel({ orderNumber: `TZ-26-${run}` }));
      times.push(performance.now() - start);
    }
    expect(times.sort((a, b) => a - b)[4]).toBeLessThan(100);
  });
});

describe(packingSlip.name, () => {
  it.each(LANGUAGES.flatMap((buyer) => LANGUAGES.map((cooperative) => [buyer, cooperative] as const)))(
    'prints for a buyer reading %s and a cooperative reading %s',
    async (buyerLanguage, cooperativeLanguage) => {
      expect(pageCount(await packingSlip(aPackingSlip({ buyerLanguage, cooperativeLanguage })))).toBe(1);
    },
  );

  it('goes on over more pages', async () => {
    expect(pageCount(await packingSlip(aPackingSlip({ lines: packingSlipLines(60) })))).toBeGreaterThan(2);
  });

  it.each(HOSTILE)('prints %s as text', async (_, text) => {
    const line = { quantity: 1, name: text, nameForCooperative: `${text}.`, pack: text, sku: text, lot: text };
    const slip = aPackingSlip({
      orderNumber: text,
      parcelReference: text,
      number: text,
      cooperative: everywhere(text),
      buyer: everywhere(text),
      lines: [line],
      thanks: text,
      returnDays: null,
      orderUrl: null,
    });
    expect(pageCount(await packingSlip(slip))).toBe(1);
  });

  it('refuses an empty parcel', async () => {
    await expect(packingSlip(aPackingSlip({ lines: [] }))).rejects.toThrow(RangeError);
  });
});

describe(depositSlip.name, () => {
  it.each(LANGUAGES)('prints a handful of parcels on one page with the slip number in bars (%s)', async (lang) => {
    const pdf = await depositSlip(aDepositSlip(9, { languages: [lang] }));
    expect(pageCount(pdf)).toBe(1);
    expect(drawnBars(pdf).map(readCode128)).toEqual(['BD-26-000318']);
  });

  it('spreads many parcels over several pages', async () => {
    expect(pageCount(await depositSlip(aDepositSlip(120)))).toBeGreaterThan(4);
  });

  it.each(HOSTILE)('prints %s as text', async (_, text) => {
    const parcels = aDepositSlip(2).parcels.map((parcel) => ({
      ...parcel,
      number: text,
      reference: text,
      receiver: text,
      postcode: text,
      locality: text,
    }));
    expect(pageCount(await depositSlip(aDepositSlip(2, { sender: everywhere(text), agency: text, service: text, parcels })))).toBe(1);
  });

  it('refuses none and too many', async () => {
    await expect(depositSlip(aDepositSlip(0))).rejects.toThrow(RangeError);
    await expect(depositSlip(aDepositSlip(DEPOSIT_SLIP_PARCELS_MAX + 1))).rejects.toThrow(RangeError);
  });

  it('lists parcels nobody pays for', async () => {
    const parcels = aDepositSlip(2).parcels.map((parcel) => ({ ...parcel, cashOnDelivery: null }));
    expect(pageCount(await depositSlip(aDepositSlip(2, { parcels, sender: aBuyer })))).toBe(1);
  });
});
