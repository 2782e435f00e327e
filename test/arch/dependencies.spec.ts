import { cruise, FixtureTree, type Cruise } from './dependency.cruise.js';
import { foldersIn, ROOT } from './source.tree.js';

interface Rule {
  readonly name: string;
}
const rules: readonly Rule[] = (jest.requireActual(`${ROOT}/.dependency-cruiser.cjs`) as { forbidden: Rule[] }).forbidden;

/** For each rule what it is there to refuse: a file, and what that file must not import. */
const REFUSED: Readonly<Record<string, readonly (readonly [file: string, specifier: string])[]>> = {
  'lib-identity': [['libs/identity/src/person/person.service.ts', '#cooperatives']],
  'lib-ledger': [['libs/ledger/src/journal/order.postings.ts', '#orders']],
  'lib-cooperatives': [['libs/cooperatives/src/cooperative/showcase.ts', '#catalog']],
  'lib-payments': [['libs/payments/src/payment/payment.of-order.ts', '#orders']],
  'lib-catalog': [
    ['libs/catalog/src/stock/stock.of-order.ts', '#orders'],
    ['libs/catalog/src/offer/seller.ts', '#identity'],
  ],
  'lib-certification': [['libs/certification/src/claim/claim.sales.ts', '#orders']],
  'lib-orders': [
    ['libs/orders/src/order/order.sources.ts', '#routing'],
    ['libs/orders/src/quote/quote.rates.ts', '#delivery'],
    ['libs/orders/src/order/order.journal.ts', '#ledger'],
  ],
  'lib-routing': [
    ['libs/routing/src/fulfilment/parcel.ts', '#delivery'],
    ['libs/routing/src/fulfilment/journal.ts', '#ledger'],
  ],
  'lib-delivery': [
    ['libs/delivery/src/tracking/partner.notice.ts', '#partners'],
    ['libs/delivery/src/parcel/journal.ts', '#ledger'],
  ],
  'lib-partners': [
    ['libs/partners/src/feed/feed.parcels.ts', '#delivery'],
    ['libs/partners/src/feed/feed.money.ts', '#payments'],
  ],
  'lib-demo': [['libs/demo/src/market/newcomer.rows.ts', '#newcomer']],

  'platform-config': [['libs/platform/config/src/config.log.ts', '#platform/logging']],
  'platform-errors': [['libs/platform/errors/src/error.text.ts', '#platform/i18n']],
  'platform-money': [['libs/platform/money/src/money.text.ts', '#platform/i18n']],
  'platform-embedded': [['libs/platform/embedded/src/embedded.schema.ts', '#platform/database']],
  'platform-states': [['libs/platform/states/src/state.rows.ts', '#platform/database']],
  'platform-i18n': [['libs/platform/i18n/src/request.texts.ts', '#platform/http']],
  'platform-logging': [['libs/platform/logging/src/log.rows.ts', '#platform/database']],
  'platform-database': [
    ['libs/platform/database/src/outbox.rows.ts', '#platform/jobs'],
    ['libs/platform/database/src/request.rows.ts', '#platform/http'],
  ],
  'platform-http': [['libs/platform/http/src/idempotency.guard.ts', '#platform/idempotency']],
  'platform-ui': [['libs/platform/ui/src/request.page.ts', '#platform/http']],
  'platform-settings': [['libs/platform/settings/src/settings.job.ts', '#platform/jobs']],
  'platform-idempotency': [['libs/platform/idempotency/src/key.job.ts', '#platform/jobs']],
  'platform-cases': [['libs/platform/cases/src/case.job.ts', '#platform/jobs']],
  'platform-jobs': [['libs/platform/jobs/src/job.case.ts', '#platform/cases']],
  'platform-mail': [['libs/platform/mail/src/mail.process.ts', '#platform/process']],
  'platform-process': [['libs/platform/process/src/process.double.ts', '#platform/testing']],
  'platform-testing': [['libs/platform/testing/src/newcomer.double.ts', '#platform/newcomer']],

  'one-door': [
    ['apps/web/src/page/deep.ts', '../../../../libs/catalog/src/stock/stock.service.js'],
    ['apps/web/src/page/other-index.ts', '../../../../libs/catalog/src/stock/index.js'],
    ['libs/orders/src/order/deep.ts', '../../../catalog/src/offer/offers.service.js'],
    ['libs/platform/cases/src/deep.ts', '../../database/src/connection.js'],
    ['libs/orders/src/order/deep.spec.ts', '../../../platform/database/src/connection.js'],
    ['test/e2e/deep.spec.ts', '../../libs/orders/src/order/order.repository.js'],
  ],
  'platform-knows-no-business': [
    ['libs/platform/http/src/order.problem.ts', '#orders'],
    ['libs/platform/ui/src/order.spec.ts', '#orders'],
  ],
  'apps-stand-alone': [['apps/web/src/page/api.ts', '../../../api/src/main.js']],
  'nobody-imports-apps': [
    ['libs/orders/src/order/page.ts', '../../../../apps/web/src/main.js'],
    ['tools/pages.ts', '../apps/web/src/main.js'],
  ],
  'nobody-imports-tools': [
    ['libs/orders/src/order/seeded.ts', '../../../../tools/seed.js'],
    ['apps/api/src/seeded.ts', '../../../tools/seed.js'],
  ],
  'demo-for-tools-only': [
    ['apps/web/src/page/demo.ts', '#demo'],
    ['libs/catalog/src/product/demo.products.ts', '#demo'],
  ],
  'pages-in-web-only': [
    ['apps/api/src/docs/docs.page.ts', 'preact'],
    ['libs/orders/src/order/order.page.ts', '#platform/ui'],
  ],
  'programs-assemble-processes': [
    ['libs/orders/src/orders.process.ts', '#platform/process'],
    ['libs/catalog/src/product/local.database.ts', '#platform/embedded'],
  ],
  'migrations-stand-alone': [
    ['migrations/1764000000000-prices.ts', '#catalog'],
    ['migrations/1764000000001-ids.ts', 'node:crypto'],
  ],
  'scripts-need-only-node': [['scripts/greet.mjs', 'zod']],
  'no-cycles': [['libs/orders/src/cart/cart.ts', '../quote/quote.js']],
  resolvable: [['libs/orders/src/order/lost.ts', './missing.js']],

  'typeorm-in-database-only': [
    ['libs/orders/src/order/order.entity.ts', 'typeorm'],
    ['libs/orders/src/order/transactional.ts', '@nestjs-cls/transactional'],
  ],
  'pg-in-platform-only': [
    ['libs/orders/src/order/order.rows.ts', 'pg'],
    ['apps/api/src/health/health.rows.ts', 'pg'],
  ],
  'queue-in-jobs-only': [
    ['libs/routing/src/fulfilment/routing.queue.ts', 'bullmq'],
    ['apps/worker/src/queue.ts', 'bullmq'],
  ],
  'redis-in-two-places': [
    ['libs/catalog/src/product/cache.ts', 'ioredis'],
    ['libs/platform/http/src/session.store.ts', 'ioredis'],
  ],
  'http-at-the-edge-only': [
    ['libs/orders/src/order/order.request.ts', 'fastify'],
    ['libs/delivery/src/parcel/upload.ts', '@fastify/multipart'],
  ],
  'no-test-code-in-the-product': [
    ['libs/orders/src/order/order.double.ts', '#platform/testing'],
    ['apps/web/src/page/random.ts', 'fast-check'],
  ],
};

/** Closes the circle that `no-cycles` refuses; a circle is told once, where it was entered. */
const WAY_BACK = ['libs/orders/src/quote/quote.ts', '../cart/cart.js'] as const;

/** What the rules must leave alone. */
const ALLOWED: readonly (readonly [file: string, specifier: string])[] = [
  ['apps/worker/src/worker.ts', '#delivery'],
  ['apps/web/src/page/shell.ts', '#platform/ui'],
  ['apps/api/src/reply.ts', 'fastify'],
  ['libs/orders/src/order/order.money.ts', '#payments'],
  ['libs/orders/src/order/order.db.spec.ts', '#platform/testing'],
  ['libs/routing/src/fulfilment/fulfilment.order.ts', '#orders'],
  ['libs/identity/src/session/actor.resolvers.ts', 'fastify'],
  ['libs/platform/jobs/src/backend.ts', 'bullmq'],
  ['libs/platform/database/src/pool.ts', 'pg'],
  ['migrations/1764000000002-tables.ts', 'typeorm'],
  ['scripts/prepare.mjs', 'node:fs'],
  ['tools/seeding.ts', '#demo'],
];

describe('the direction of dependencies', () => {
  const tree = new FixtureTree();
  let fixture: Cruise;

  beforeAll(async () => {
    for (const [file, specifier] of [...Object.values(REFUSED).flat(), WAY_BACK, ...ALLOWED]) tree.imports(file, specifier);
    fixture = await cruise(tree.folder);
  }, 60_000);

  afterAll(() => tree.remove());

  it('has a deliberate violation for every rule, and a rule for every violation', () => {
    expect(Object.keys(REFUSED).sort()).toEqual(rules.map((rule) => rule.name).sort());
  });

  it.each(Object.entries(REFUSED).flatMap(([rule, files]) => files.map(([file, specifier]) => ({ rule, file, specifier }))))(
    '$rule refuses $specifier in $file',
    ({ rule, file }) => {
      expect(fixture.violations.filter((violation) => violation.from === file).map((violation) => violation.rule)).toContain(rule);
    },
  );

  it.each(ALLOWED)('%s may import %s', (file) => {
    expect(fixture.violations.filter((violation) => violation.from === file)).toEqual([]);
  });

  it('has a row for every lib and every part of the platform', () => {
    const names = rules.map((rule) => rule.name);
    const business = foldersIn('libs').filter((name) => name !== 'platform');
    expect(names).toEqual(expect.arrayContaining(business.map((name) => `lib-${name}`)));
    expect(names).toEqual(expect.arrayContaining(foldersIn('libs/platform').map((name) => `platform-${name}`)));
  });

  it('holds in the repository', async () => {
    const { modules, violations } = await cruise(ROOT);
    expect(modules).toBeGreaterThan(300);
    expect(violations).toEqual([]);
  }, 60_000);
});
