import fc from 'fast-check';
import { Ledger } from '#ledger';
import { NotFoundError } from '#platform/errors';
import { IllegalMoveError } from '#platform/states';
import { createTestContext, type TestContext } from '#platform/testing';
import { PaymentsModule } from '../payments.module.js';
import { PAYMENT_STATES, type PaymentStatus } from './payment.states.js';
import { Payments } from './payments.service.js';

const SEED = 20_261_124;

describe(Payments.name, () => {
  let context: TestContext;
  let sut: Payments;

  beforeAll(async () => {
    context = await createTestContext({ imports: [PaymentsModule] });
    sut = context.get(Payments);
  });
  afterAll(() => context.close());

  let made = 0;
  const open = async (amountMinor: number): Promise<string> => {
    const reference = `order:${++made}`;
    await sut.openCashOnDelivery(reference, amountMinor, 'MAD');
    return reference;
  };
  const pay = (reference: string, amountMinor: number, parcelKey = `${reference}/${++made}`): Promise<boolean> =>
    sut.collectCash({ reference, parcelKey, carrierCode: 'amana', amountMinor });
  const put = (reference: string, status: PaymentStatus) =>
    context.database.sql('UPDATE payment SET status = $2 WHERE reference = $1', [reference, status]);
  const entries = async (reference: string): Promise<number> =>
    (await context.database.sql('SELECT 1 FROM ledger_journal WHERE reference = $1', [reference])).length;

  it('is captured when its last parcel is paid, and not before', async () => {
    const reference = await open(10_000);
    await pay(reference, 4_000);
    expect(await sut.byReference(reference)).toMatchObject({ status: 'created', capturedMinor: 4_000 });
    await pay(reference, 6_000);
    expect(await sut.byReference(reference)).toMatchObject({ status: 'captured', capturedMinor: 10_000, releasedMinor: 0 });
  });

  it('ends unpaid when all of it falls away', async () => {
    const reference = await open(10_000);
    await sut.release(reference, 10_000);
    expect(await sut.byReference(reference)).toMatchObject({ status: 'expired', capturedMinor: 0, releasedMinor: 10_000 });
  });

  it('ends by the same rule whatever parcels do, in any order and at once', async () => {
    const parcels = fc.array(fc.record({ amountMinor: fc.integer({ min: 1, max: 1_000_000 }), paid: fc.boolean() }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(parcels, async (ends) => {
        const sum = (paid: boolean): number => ends.filter((end) => end.paid === paid).reduce((total, end) => total + end.amountMinor, 0);
        const reference = await open(sum(true) + sum(false));
        await Promise.all(ends.map(({ amountMinor, paid }) => (paid ? pay(reference, amountMinor) : sut.release(reference, amountMinor))));
        expect(await sut.byReference(reference)).toMatchObject({
          status: sum(true) > 0 ? 'captured' : 'expired',
          capturedMinor: sum(true),
          releasedMinor: sum(false),
        });
      }),
      { numRuns: 40, seed: SEED },
    );
  });

  it('books the cash of a parcel once, though it is told again after the payment has ended', async () => {
    const reference = await open(10_000);
    const told = [await pay(reference, 10_000, 'parcel-told-twice'), await pay(reference, 10_000, 'parcel-told-twice')];
    expect(told).toEqual([true, false]);
    expect(await sut.byReference(reference)).toMatchObject({ status: 'captured', capturedMinor: 10_000 });
    expect(await entries(reference)).toBe(1);
  });

  it.each(PAYMENT_STATES.states().filter((status) => !PAYMENT_STATES.allows(status, 'captured')))(
    'takes no cash and lets nothing fall away once it is %s',
    async (status) => {
      const reference = await open(10_000);
      await put(reference, status);
      for (const amountMinor of [4_000, 10_000]) {
        await expect(pay(reference, amountMinor)).rejects.toThrow(IllegalMoveError);
        await expect(sut.release(reference, amountMinor)).rejects.toThrow(IllegalMoveError);
      }
      expect(await sut.byReference(reference)).toMatchObject({ status, capturedMinor: 0, releasedMinor: 0 });
      expect(await entries(reference)).toBe(0);
      expect(
        await context.database.sql('SELECT 1 FROM cod_collection c JOIN payment p ON p.id = c.payment_id WHERE p.reference = $1', [reference]),
      ).toEqual([]);
    },
  );

  it('takes no more than is due', async () => {
    const reference = await open(10_000);
    await expect(pay(reference, 10_001)).rejects.toMatchObject({ code: '23514' });
    expect(await sut.byReference(reference)).toMatchObject({ status: 'created', capturedMinor: 0 });
    expect(await entries(reference)).toBe(0);
  });

  it('has the carrier owe what was collected', async () => {
    const before = await owed();
    await pay(await open(7_500), 7_500);
    expect((await owed()) - before).toBe(7_500);
  });
  const owed = async (): Promise<number> =>
    Math.abs((await context.get(Ledger).balances('carrier:amana')).reduce((total, { balanceMinor }) => total + balanceMinor, 0));

  it('knows nothing of a payment that nobody opened', async () => {
    await expect(sut.release('order:none', 1)).rejects.toThrow(NotFoundError);
    await expect(pay('order:none', 1)).rejects.toThrow(NotFoundError);
  });
});
