import { IllegalMoveError, StateTable } from './state.table.js';

describe(StateTable.name, () => {
  const door = new StateTable('door', ['open'], { open: ['shut'], shut: ['open', 'locked'], locked: ['shut'] });

  it('refuses a move that is not in the table, with both states named', () => {
    expect(() => door.assertMove('open', 'locked')).toThrow(IllegalMoveError);
    expect(() => door.assertMove('open', 'locked')).toThrow(/"from":"open","to":"locked"/);
    expect(() => door.assertMove('shut', 'locked')).not.toThrow();
  });

  it('says what a state can be reached from', () => {
    expect(door.sourcesOf('shut')).toEqual(['open', 'locked']);
  });

  it('does not load with a state that nothing leads to', () => {
    expect(() => new StateTable<string>('x', ['a'], { a: [], b: ['a'] })).toThrow('x: nothing leads to b');
  });

  it('does not load with a move into nowhere', () => {
    expect(() => new StateTable<string>('x', ['a'], { a: ['z'] })).toThrow('x: a leads to z, which is no state');
  });
});
