import { LANGUAGES, createTranslator, type Language } from '#platform/i18n';
import { MAD } from '#platform/money';
import { renderPage } from '#platform/ui';
import { DayPage } from './day.page.js';
import type { DayView } from './day.view.js';

const line = { image: '/assets/art/argan-oil-food.svg', name: 'Huile', pack: '250 ml', quantity: 3 };
const order = (id: string, late = false) => ({
  id,
  number: 'TW-4F7K2M9Q',
  town: 'Rabat',
  answerBy: '2026-11-25T10:00:00Z',
  late,
  share: MAD(11_100),
  lines: [line],
});
const QUIET: DayView = {
  cooperativeId: 'c',
  name: 'Tifaout',
  orders: [],
  making: [],
  parcels: [],
  slips: [],
  sent: [],
  accounts: [
    { kind: 'pending', amount: MAD(0), rows: [] },
    { kind: 'earned', amount: MAD(5_000), rows: [{ reference: 'TW-1', at: '2026-11-25T10:00:00Z', amount: MAD(5_000) }] },
  ],
};
const BUSY: DayView = {
  ...QUIET,
  orders: [order('o1'), order('o2', true)],
  making: [{ id: 'm1', order: 'TW-0000000B', lines: [line] }],
  parcels: [{ id: 'p1', number: 'CC123456785MA', order: 'TW-4F7K2M9Q', receiver: 'Salma', place: '10000 Rabat', cash: MAD(7_700), lines: [line] }],
  slips: [
    { id: 's1', number: 'BD-1', parcels: 1, handedInAt: null },
    { id: 's2', number: 'BD-2', parcels: 4, handedInAt: '2026-11-24T10:00:00Z' },
  ],
  sent: [{ number: 'CC123456771MA', order: 'TW-0000000A', status: 'En route', place: 'Fès' }],
};

const render = (view: DayView, lang: Language = 'fr') =>
  renderPage(
    {
      lang,
      path: '/console',
      origin: 'https://tiwiza.example',
      csrf: 'token-of-the-page',
      cartCount: 0,
      person: 'Fadma',
      demo: true,
      assetUrl: (path) => `/assets/${path}`,
    },
    DayPage,
    view,
  );

describe('a cooperative’s day', () => {
  it('says first what waits, each number a link to the thing itself', () => {
    const tasks = [...render(BUSY).matchAll(/<a href="(#[a-z-]+)">.*?<span class="number">(\d+)<\/span>/g)].map(([, at, count]) => [at, count]);
    expect(tasks).toEqual([
      ['#accept', '2'],
      ['#pack', '1'],
      ['#hand-in', '1'],
    ]);
    for (const [at] of tasks) expect(render(BUSY)).toContain(`id="${(at ?? '').slice(1)}"`);
  });

  it('shows no section, button or field that nobody needs today', () => {
    const html = render(QUIET);
    expect(html).toContain(createTranslator('fr')('console.task.none'));
    expect(html.match(/<form/g)).toHaveLength(1);
    expect(html).not.toMatch(/id="(accept|pack|hand-in)"|<table|type="search"/);
  });

  it('shows each thing to pack as a picture and a number, and what the cooperative gets of it', () => {
    const html = render(BUSY);
    expect(html.match(/<img class="shrink-0 rounded" src="\/assets\/art\/argan-oil-food.svg"/g)).toHaveLength(4);
    expect(html).toContain('3 ×');
    expect(html).toContain('<bdi dir="ltr">111,00</bdi>');
  });

  it('opens every figure onto its lines', () => {
    expect(render(QUIET)).toMatch(/<details[^>]*><summary[^>]*>(?:(?!<\/summary>).)*50,00(?:(?!<\/details>).)*TW-1/s);
  });

  it('changes language where it is, since it has one address', () => {
    for (const lang of LANGUAGES) expect(render(QUIET, 'ar')).toContain(`href="/console?lang=${lang}"`);
  });

  it.each(LANGUAGES)('has its words in %s', (lang) => {
    expect(render(BUSY, lang)).not.toMatch(/console\.[a-z_]+|order\.[a-z_]+\b(?!\/)|undefined|NaN/);
  });
});
