import { newId } from '#platform/database';
import { ANONYMOUS, MARKET, type Actor, type Role } from '#platform/http';
import { createTestContext, type TestContext } from '#platform/testing';
import { Cases } from './cases.service.js';

const person = (role: Role): Actor => ({
  kind: 'person',
  personId: newId(),
  name: 'Somebody',
  csrfToken: '',
  roles: [{ role, cooperativeId: null, partnerId: null }],
});

describe(Cases.name, () => {
  let context: TestContext;
  let cases: Cases;
  const operator = person('operator');
  const subject = () => ({ type: 'thing', id: newId() });

  beforeAll(async () => {
    context = await createTestContext({ imports: [] });
    cases = context.get(Cases);
  });
  afterAll(() => context.close());

  it('has one open case for one cause, and another once that is settled', async () => {
    const cause = subject();
    for (const _ of [1, 2]) await cases.open('a.kind', cause, {});
    expect((await cases.list(operator)).filter((each) => each.subjectId === cause.id)).toHaveLength(1);
    expect(await cases.settle(operator, 'a.kind', cause, { outcome: 'accepted', note: ' by phone ' })).toBe(true);
    expect(await cases.settle(operator, 'a.kind', cause, { outcome: 'refused' })).toBe(false);
    await cases.open('a.kind', cause, {});
    expect((await cases.list(operator)).filter((each) => each.subjectId === cause.id)).toHaveLength(1);
    const [closed] = await cases.closed(operator, 1);
    expect(closed).toMatchObject({
      subjectId: cause.id,
      outcome: 'accepted',
      resolution: 'by phone',
      closedBy: operator.kind === 'person' && operator.personId,
    });
  });

  it('may be settled by the market itself, and then names nobody', async () => {
    const cause = subject();
    await cases.open('a.kind', cause, {});
    await cases.settle(MARKET, 'a.kind', cause, { outcome: 'parcel_known' });
    expect((await cases.closed(operator, 1))[0]).toMatchObject({ closedBy: null, outcome: 'parcel_known', resolution: '' });
  });

  it('pages through what was settled without losing or doubling one', async () => {
    await Promise.all(Array.from({ length: 7 }, () => cases.open('many', subject(), {})));
    for (const each of (await cases.list(operator)).filter(({ kind }) => kind === 'many')) await cases.close(operator, each.id, 'done with it');
    const seen: string[] = [];
    for (let after: string | undefined; ; after = seen.at(-1)) {
      const page = await cases.closed(operator, 3, after);
      seen.push(...page.map(({ id }) => id));
      if (page.length < 3) break;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThanOrEqual(7);
  });

  it.each([ANONYMOUS, person('consumer'), person('cooperative'), person('certifier')])('are nothing to anybody but operators', (actor) => {
    const refused = expect.objectContaining({ kind: 'forbidden' }) as Error;
    expect(() => cases.list(actor)).toThrow(refused);
    expect(() => cases.closed(actor, 1)).toThrow(refused);
    return Promise.all([
      expect(cases.count(actor)).rejects.toThrow(refused),
      expect(cases.close(actor, newId(), 'a note')).rejects.toThrow(refused),
      expect(cases.settle(actor, 'a.kind', subject(), { outcome: 'accepted' })).rejects.toThrow(refused),
    ]);
  });
});
