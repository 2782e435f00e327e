import fc from 'fast-check';
import { ORDER_STATES, type OrderStatus } from '#orders';
import { DEAD, FULFILMENT_STATES, type FulfilmentStatus } from './fulfilment.states.js';
import { OrderProgress, stepsOf } from './order.progress.js';

/** Which part moves next, and which of its moves it makes: numbers that are folded into what is possible then. */
const way = fc.record({
  parts: fc.integer({ min: 1, max: 4 }),
  choices: fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 60 }),
});

const isOver = (part: FulfilmentStatus): boolean => FULFILMENT_STATES.moves[part].length === 0;

/** Where the order comes to when each part goes its way and the order follows every step, as the table of its states allows. */
function followAll(count: number, choices: readonly (readonly [number, number])[]): { order: OrderStatus; parts: readonly FulfilmentStatus[] } {
  const parts: FulfilmentStatus[] = Array.from({ length: count }, () => 'offered');
  let order: OrderStatus = 'routing';
  const move = (part: number, choice: number): void => {
    const moves = FULFILMENT_STATES.moves[parts[part] as FulfilmentStatus];
    parts[part] = moves[choice % moves.length] as FulfilmentStatus;
    for (const step of stepsOf(order, parts)) {
      ORDER_STATES.assertMove(order, step);
      order = step;
    }
  };
  const open = (): number[] => parts.flatMap((status, part) => (isOver(status) ? [] : [part]));
  for (const [who, choice] of choices) {
    const waiting = open();
    if (waiting.length > 0) move(waiting[who % waiting.length] as number, choice);
  }
  // The first move of each state leads on, so what is left comes to its end.
  for (let left = open(), steps = 0; left.length > 0; left = open(), steps += 1) {
    if (steps > count * FULFILMENT_STATES.states().length) throw new Error('the first moves of the states lead in a circle');
    move(left[0] as number, 0);
  }
  return { order, parts };
}

describe(OrderProgress.name, () => {
  it('follows its parts to every combination of ends, in any order, without a step that its states forbid', () => {
    const seen = new Set<OrderStatus>();
    fc.assert(
      fc.property(way, ({ parts: count, choices }) => {
        const { order, parts } = followAll(count, choices);
        seen.add(order);
        if (parts.includes('delivered')) expect(order).toBe('delivered');
        else expect(order).toBe(parts.includes('returned') ? 'returned' : 'cancelled');
      }),
      { numRuns: 3_000, seed: 20261123 },
    );
    expect([...seen].sort()).toEqual(['cancelled', 'delivered', 'returned']);
  });

  it.each(DEAD.filter((end) => end !== 'returned'))('ends as returned when one part came back and the other is %s, answered or not', (end) => {
    for (const before of ['routing', 'accepted'] as const) {
      expect(stepsOf(before, ['returned', end])).toEqual(['returned']);
      expect(() => ORDER_STATES.assertMove(before, 'returned')).not.toThrow();
    }
  });
});
