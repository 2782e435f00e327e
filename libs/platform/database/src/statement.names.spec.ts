import { StatementNames } from './statement.names.js';

describe(StatementNames.name, () => {
  it('gives one text one name, and two texts two', () => {
    const sut = new StatementNames();
    const [first, second] = [sut.of('SELECT 1'), sut.of('SELECT 2')];
    expect(first).toBeDefined();
    expect(second).not.toBe(first);
    expect(sut.of('SELECT 1')).toBe(first);
  });

  it('gives up naming texts that are built anew each time, and keeps the names that it gave', () => {
    const sut = new StatementNames();
    const first = sut.of('SELECT 0');
    for (let n = 1; n < 2_000; n += 1) sut.of(`SELECT ${n}`);
    expect(sut.of('SELECT 3000')).toBeUndefined();
    expect(sut.of('SELECT 0')).toBe(first);
  });
});
