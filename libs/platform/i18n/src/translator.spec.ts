import { createTranslator } from './translator.js';

describe(createTranslator.name, () => {
  it('counts in Arabic as Arabic does', () => {
    const t = createTranslator('ar');
    expect([1, 2, 3, 11, 100].map((count) => t('storefront.cooperative_count', { count }))).toEqual([
      'تعاونية واحدة',
      'تعاونيتان',
      '3 تعاونيات',
      '11 تعاونية',
      '100 تعاونية',
    ]);
  });

  it('counts nought as one in French and as many in English', () => {
    expect(createTranslator('fr')('storefront.product_count', { count: 0 })).toBe('0 produit');
    expect(createTranslator('en')('storefront.product_count', { count: 0 })).toBe('0 products');
  });

  it('elides and gives the article as the language asks', () => {
    const fr = createTranslator('fr');
    expect(fr('checkout.cart.ships_from', { place: 'Arazane' })).toBe('expédié d’Arazane');
    expect(fr('checkout.cart.ships_from', { place: 'Essaouira' })).toBe('expédié d’Essaouira');
    expect(fr('checkout.cart.ships_from', { place: 'Had Draa' })).toBe('expédié de Had Draa');
    expect(fr('storefront.shares.to_named', { name: 'Coopérative Talh Assa' })).toBe('reviennent à la Coopérative Talh Assa');
    expect(fr('storefront.home.meet', { name: 'Tifaout' })).toBe('Découvrir Tifaout');
    expect(createTranslator('en')('storefront.shares.to_named', { name: 'Azur n Taliouine Cooperative' })).toBe(
      'go to the Azur n Taliouine Cooperative',
    );
  });

  it('joins words with the comma of the language, and leaves empty ones out', () => {
    expect(createTranslator('ar').join('حد الدرا', '', 'مراكش آسفي')).toBe('حد الدرا، مراكش آسفي');
    expect(createTranslator('fr').join('Taliouine', 'Souss-Massa')).toBe('Taliouine, Souss-Massa');
  });

  it('puts values in as they are: the page escapes them', () => {
    expect(createTranslator('fr')('storefront.list.title_search', { words: '<b>&' })).toBe('« <b>& »');
  });

  it('does not read a value as another text', () => {
    expect(createTranslator('fr')('storefront.list.title_search', { words: '{{count}} $t(common.shop)' })).toContain('$t(common.shop)');
  });

  it('holds a Latin name apart inside an Arabic sentence', () => {
    expect(createTranslator('ar')('order.title', { number: 'TZ-4F7K' })).toBe('الطلبية \u2068TZ-4F7K\u2069');
    expect(createTranslator('fr')('order.title', { number: 'TZ-4F7K' })).toBe('Commande TZ-4F7K');
  });

  it('says what a domain error means, and something useful for one without a text', () => {
    const t = createTranslator('en');
    expect(t.error('cart.empty')).toBe('Your cart is empty. Choose a product first.');
    expect(t.error('no.such.code')).toBe(t('errors.unexpected'));
  });
});
