import type { ProductCardView } from '#platform/ui';

/**
 * Picks cards so that they differ: one of a kind (kinds have their own picture), and no cooperative again before every
 * other one has had its turn; next to each other, categories differ where they can. The same cards give the same choice.
 */
export function mixCards(cards: readonly ProductCardView[], max: number): ProductCardView[] {
  const chosen: ProductCardView[] = [];
  const left = [...cards];
  while (chosen.length < max) {
    const next = best(
      left.filter((card) => chosen.every((other) => other.image !== card.image)),
      chosen,
    );
    if (!next) break;
    chosen.push(next);
    left.splice(left.indexOf(next), 1);
  }
  return chosen;
}

function best(candidates: readonly ProductCardView[], chosen: readonly ProductCardView[]): ProductCardView | undefined {
  const costs = candidates.map((card) => costOf(card, chosen));
  return candidates[costs.indexOf(Math.min(...costs))];
}

function costOf(card: ProductCardView, chosen: readonly ProductCardView[]): number {
  const sameMaker = chosen.filter((other) => other.cooperative.slug === card.cooperative.slug).length;
  const sameCategory = chosen.filter((other) => other.category === card.category).length;
  const besideItsLike = chosen.at(-1)?.category === card.category ? 1 : 0;
  return sameMaker * 100 + sameCategory * 2 + besideItsLike;
}
