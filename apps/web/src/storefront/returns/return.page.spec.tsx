import { renderPage } from '#platform/ui';
import { ReturnPage } from './return.page.js';

describe('the return form', () => {
  const html = (reason?: string) =>
    renderPage(
      {
        lang: 'en',
        path: '/orders/TW-4F7K2M9Q/return',
        origin: 'https://tiwiza.example',
        csrf: 'token-of-the-page',
        cartCount: 0,
        person: null,
        demo: true,
        assetUrl: (path) => `/assets/${path}`,
      },
      ReturnPage,
      {
        number: 'TW-4F7K2M9Q',
        idempotency_key: 'a-key',
        lines: [
          {
            sku: 'ARGAN',
            name: 'Argan oil',
            pack: '250 ml',
            image: '/assets/art/argan-oil-food.svg',
            left: 2,
            reasons: ['changed_mind', 'damaged'],
            quantity: 0,
            ...(reason === undefined ? {} : { reason }),
          },
        ],
      },
    );
  const select = (page: string) => /<select[^>]*name="reason\.ARGAN"[^>]*>(.*?)<\/select>/s.exec(page)?.[1] ?? '';

  it('puts no reason into the buyer’s mouth', () => {
    expect(select(html())).toMatch(/^<option value>Choose the reason<\/option>/);
    expect(select(html())).not.toContain('selected');
  });

  it('keeps the reason that was given', () => {
    expect(select(html('damaged'))).toMatch(/<option[^>]*selected[^>]*>It arrived damaged/);
  });
});
