import { CatalogModule } from '#catalog';
import { IdentityModule } from '#identity';
import { Sweeper } from '#platform/jobs';
import { createTestContext, type TestContext } from '#platform/testing';
import { makeCarrier, makeCooperative, makeMarket, makeOffer } from '../../../test/factories/market.factory.js';
import { makeOrder } from '../../../test/factories/order.factory.js';
import { DeliveryModule } from './delivery.module.js';
import { DeliveryRatesModule } from './rates/delivery-rates.module.js';

describe(`${Sweeper.name} with one bad row among many`, () => {
  let context: TestContext;

  beforeAll(async () => {
    context = await createTestContext({ imports: [IdentityModule, CatalogModule, DeliveryRatesModule, DeliveryModule] });
    await makeMarket(context.database);
    await makeCarrier(context.database);
    await context.database.sql(`
      CREATE TABLE bad_row (id uuid);
      GRANT SELECT ON bad_row TO tiwiza_app;
      CREATE FUNCTION refuse_bad_row() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN IF EXISTS (SELECT 1 FROM bad_row WHERE id = NEW.order_id) THEN RAISE 'a bad row'; END IF; RETURN NEW; END $$;
      CREATE TRIGGER refuse_bad_row BEFORE INSERT OR UPDATE ON fulfilment_order FOR EACH ROW EXECUTE FUNCTION refuse_bad_row();
      CREATE TRIGGER refuse_bad_row BEFORE INSERT OR UPDATE ON parcel FOR EACH ROW EXECUTE FUNCTION refuse_bad_row()`);
  });
  afterAll(() => context.close());

  /** Three orders of one cooperative: the one in the middle is bad from now on. */
  const threeOrders = async (): Promise<string[]> => {
    const offer = await makeOffer(context.database, await makeCooperative(context.database), { stock: 10 });
    const ids: string[] = [];
    for (let n = 0; n < 3; n += 1) ids.push((await makeOrder(context, [offer, 1])).order.id);
    await context.database.sql('INSERT INTO bad_row VALUES ($1)', [ids[1]]);
    return ids;
  };
  const forget = () => context.database.sql('DELETE FROM bad_row');
  const statuses = async (ids: readonly string[]) =>
    (await context.database.sql<{ status: string }>('SELECT status FROM fulfilment_order WHERE order_id = ANY($1) ORDER BY order_id', [ids])).map(
      (row) => row.status,
    );

  it('asks the cooperatives of the others, is seen to have failed, and comes back to the bad one', async () => {
    const ids = await threeOrders();
    await context.database.sql('DELETE FROM outbox');
    await context.database.moveClock('2 minutes');
    await expect(context.sweep()).rejects.toMatchObject({ errors: [{ message: 'a bad row' }] });
    expect(await statuses(ids)).toEqual(['offered', 'offered']);
    await forget();
    await context.sweep();
    expect(await statuses(ids)).toEqual(['offered', 'offered', 'offered']);
  });

  it('hands the others to the operator when nobody answers, and numbers the parcels of the others', async () => {
    const ids = await threeOrders();
    await forget();
    await context.workJobs();
    await context.database.sql('DELETE FROM outbox');
    await context.database.sql('INSERT INTO bad_row VALUES ($1)', [ids[1]]);
    await context.database.moveClock('25 hours');
    await expect(context.sweep()).rejects.toMatchObject({ errors: [{ message: 'a bad row' }] });
    expect((await statuses(ids)).sort()).toEqual(['escalated', 'escalated', 'offered']);
    await forget();
    await context.database.sql(
      `UPDATE fulfilment_order SET status = 'accepted', decided_at = app_now() - interval '2 minutes' WHERE order_id = ANY($1)`,
      [ids],
    );
    await context.database.sql('INSERT INTO bad_row VALUES ($1)', [ids[1]]);
    await expect(context.sweep()).rejects.toMatchObject({ errors: [{ message: 'a bad row' }] });
    expect(await context.database.sql('SELECT 1 FROM parcel WHERE order_id = ANY($1)', [ids])).toHaveLength(2);
    await forget();
  });
});
