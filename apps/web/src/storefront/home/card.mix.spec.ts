import fc from 'fast-check';
import { MAD } from '#platform/money';
import type { ProductCardView } from '#platform/ui';
import { mixCards } from './card.mix.js';

const card = (maker: number, kind: number, category: number, index = 0): ProductCardView => ({
  slug: `p-${maker}-${kind}-${index}`,
  name: 'Produit',
  image: `/assets/art/kind-${kind}.svg`,
  category: `category-${category}`,
  cooperative: { slug: `maker-${maker}`, name: 'Coopérative' },
  region: 'souss-massa',
  region_name: 'Souss-Massa',
  price_from: MAD(1_000),
  several_prices: false,
  certified: false,
  in_stock: true,
});
const makers = (cards: readonly ProductCardView[]) => cards.map((each) => each.cooperative.slug);

describe(mixCards.name, () => {
  it('does not let one cooperative fill the row', () => {
    const newest = [card(1, 1, 1), card(1, 2, 2), card(1, 3, 3), card(2, 4, 1), card(3, 5, 2), card(4, 6, 1)];
    expect(new Set(makers(mixCards(newest, 4))).size).toBe(4);
  });

  it('shows a kind once, whoever makes it', () => {
    expect(mixCards([card(1, 1, 1), card(2, 1, 1), card(3, 2, 1)], 8).map((each) => each.image)).toEqual([
      '/assets/art/kind-1.svg',
      '/assets/art/kind-2.svg',
    ]);
  });

  it('takes turns between categories', () => {
    const mixed = mixCards([card(1, 1, 1), card(2, 2, 1), card(3, 3, 2), card(4, 4, 2)], 4);
    expect(mixed.map((each) => each.category)).toEqual(['category-1', 'category-2', 'category-1', 'category-2']);
  });

  it('repeats no maker while another one has a kind to show, and is the same every time', () => {
    const anyCard = fc.tuple(fc.nat(5), fc.nat(20), fc.nat(4)).map(([maker, kind, category]) => card(maker, kind, category));
    fc.assert(
      fc.property(fc.array(anyCard, { maxLength: 40 }), fc.integer({ min: 1, max: 8 }), (cards, max) => {
        const mixed = mixCards(cards, max);
        expect(mixCards(cards, max)).toEqual(mixed);
        const repeated = makers(mixed).findIndex((maker, index) => makers(mixed).indexOf(maker) < index);
        if (repeated < 0) return;
        const before = mixed.slice(0, repeated);
        const free = cards.filter((each) => !makers(before).includes(each.cooperative.slug) && before.every((other) => other.image !== each.image));
        expect(free).toEqual([]);
      }),
    );
  });
});
