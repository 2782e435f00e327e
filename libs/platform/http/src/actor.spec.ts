import { ForbiddenError, NotFoundError } from '#platform/errors';
import { ANONYMOUS, assertActsFor, assertOperator, MARKET, type Actor, type HeldRole } from './actor.js';

const MINE = '0192f0c0-0000-7000-8000-000000000001';
const THEIRS = '0192f0c0-0000-7000-8000-000000000002';

const personWith = (...roles: readonly HeldRole[]): Actor => ({ kind: 'person', personId: MINE, name: 'Salma', csrfToken: 'x', roles });
const operator = personWith({ role: 'operator', cooperativeId: null, partnerId: null });
const member = personWith({ role: 'cooperative', cooperativeId: MINE, partnerId: null });
const others: readonly Actor[] = [
  ANONYMOUS,
  MARKET,
  { kind: 'partner', partnerId: MINE, keyId: MINE },
  personWith(),
  // A role that names no cooperative acts for none, never for all.
  personWith({ role: 'cooperative', cooperativeId: null, partnerId: null }),
  personWith({ role: 'auditor', cooperativeId: MINE, partnerId: null }),
];

describe(assertOperator.name, () => {
  it('lets the operator through and nobody else', () => {
    expect(() => assertOperator(operator)).not.toThrow();
    for (const actor of [member, ...others]) expect(() => assertOperator(actor)).toThrow(ForbiddenError);
  });
});

describe(assertActsFor.name, () => {
  it('lets a cooperative act for itself, and the operator for each', () => {
    expect(() => assertActsFor(member, MINE)).not.toThrow();
    for (const cooperative of [MINE, THEIRS]) expect(() => assertActsFor(operator, cooperative)).not.toThrow();
  });

  it('says to anybody else that the cooperative does not exist', () => {
    expect(() => assertActsFor(member, THEIRS)).toThrow(NotFoundError);
    for (const actor of others) expect(() => assertActsFor(actor, MINE)).toThrow(NotFoundError);
  });
});
