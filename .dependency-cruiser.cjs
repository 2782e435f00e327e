/**
 * Who may import whom. Dependencies go one way; what would point the other way travels as an event
 * (docs/adr/0001 says why, docs/adr/0015 lists the edges that the first design did not have).
 * test/arch proves every rule here by a deliberate violation, and that every lib has its row.
 */

/** What a business lib may import beside itself and the platform. Nothing else. */
const LIBS = {
  identity: [],
  ledger: [],
  cooperatives: ['identity'],
  payments: ['ledger', 'identity'],
  catalog: ['cooperatives'],
  certification: ['cooperatives', 'catalog'],
  orders: ['catalog', 'cooperatives', 'certification', 'payments', 'identity'],
  routing: ['orders', 'catalog', 'cooperatives', 'payments', 'identity'],
  delivery: ['routing', 'orders', 'catalog', 'payments', 'identity'],
  partners: ['identity', 'cooperatives', 'catalog', 'certification', 'orders'],
  demo: ['identity', 'ledger', 'cooperatives', 'payments', 'catalog', 'certification', 'orders', 'routing', 'delivery', 'partners'],
};

/** The platform in layers: a sub-lib may import those of the layers above it in this list, none beside or below. */
const PLATFORM_LAYERS = [
  ['config', 'errors', 'money', 'embedded'],
  ['states', 'i18n', 'logging'],
  ['database', 'http', 'ui'],
  ['settings', 'idempotency', 'cases', 'jobs'],
  ['mail'],
  ['process'],
  ['testing'],
];

const SPEC = '\\.spec\\.tsx?$';
const any = (names) => `(${names.join('|')})`;
const packages = (...names) => `node_modules/${any(names)}/`;

const oneWay = Object.entries(LIBS).map(([lib, others]) => ({
  name: `lib-${lib}`,
  comment: `${lib} may import the platform${others.map((other) => `, ${other}`).join('')}; for anything else send an event`,
  severity: 'error',
  from: { path: `^libs/${lib}/` },
  to: { path: '^libs/', pathNot: [`^libs/${lib}/`, '^libs/platform/', ...others.map((other) => `^libs/${other}/`)] },
}));

const layers = PLATFORM_LAYERS.flatMap((layer, depth) =>
  layer.map((lib) => {
    const below = PLATFORM_LAYERS.slice(0, depth).flat();
    return {
      name: `platform-${lib}`,
      comment: `#platform/${lib} may import ${below.length > 0 ? below.join(', ') : 'no other part of the platform'}`,
      severity: 'error',
      // A spec stands on the test context, which stands on everything.
      from: { path: `^libs/platform/${lib}/`, pathNot: SPEC },
      to: { path: '^libs/platform/', pathNot: `^libs/platform/${any([lib, ...below])}/` },
    };
  }),
);

const shape = [
  {
    name: 'one-door',
    comment: 'a lib is imported as #lib or #platform/lib, which is its src/index.ts; nothing deeper',
    severity: 'error',
    from: { path: '^(libs/platform/[^/]+|libs/(?!platform/)[^/]+|apps|tools|test|migrations)/' },
    to: { path: '^libs/', pathNot: ['^libs/(platform/[^/]+|(?!platform/)[^/]+)/src/index\\.ts$', '^$1/'] },
  },
  {
    name: 'platform-knows-no-business',
    severity: 'error',
    from: { path: '^libs/platform/' },
    to: { path: '^libs/(?!platform/)' },
  },
  { name: 'apps-stand-alone', severity: 'error', from: { path: '^apps/([^/]+)/' }, to: { path: '^apps/', pathNot: '^apps/$1/' } },
  { name: 'nobody-imports-apps', severity: 'error', from: { path: '^(libs|tools|migrations)/' }, to: { path: '^apps/' } },
  {
    name: 'nobody-imports-tools',
    comment: 'tools start and measure the product from outside',
    severity: 'error',
    from: { path: '^(libs|apps|migrations)/' },
    to: { path: '^(tools|scripts)/' },
  },
  {
    name: 'demo-for-tools-only',
    comment: 'an invented market never reaches a process of the product',
    severity: 'error',
    from: { path: '^(libs/(?!demo/)|apps/)' },
    to: { path: '^libs/demo/' },
  },
  {
    name: 'pages-in-web-only',
    comment: 'HTML is made in apps/web, of the parts in #platform/ui',
    severity: 'error',
    from: { path: '^(libs|apps|tools)/', pathNot: '^(apps/web|libs/platform/ui)/' },
    to: { path: ['^libs/platform/ui/', packages('preact', 'preact-render-to-string')] },
  },
  {
    name: 'programs-assemble-processes',
    comment: 'which modules make a process, and whether PostgreSQL runs inside it, is for apps and tools to say',
    severity: 'error',
    from: { path: '^libs/', pathNot: ['^libs/platform/(process|testing|embedded)/', SPEC] },
    to: { path: '^libs/platform/(process|embedded)/' },
  },
  {
    name: 'migrations-stand-alone',
    comment: 'a migration must mean the same years from now: it imports types of TypeORM and nothing that changes',
    severity: 'error',
    from: { path: '^migrations/' },
    to: { pathNot: packages('typeorm') },
  },
  {
    name: 'scripts-need-only-node',
    comment: 'scripts run before anything is installed',
    severity: 'error',
    from: { path: '^scripts/' },
    to: { pathNot: '^scripts/', dependencyTypesNot: ['core'] },
  },
  { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  { name: 'resolvable', comment: 'what is imported exists', severity: 'error', from: {}, to: { couldNotResolve: true } },
];

const foreign = [
  {
    name: 'typeorm-in-database-only',
    comment: 'the door to SQL is `Database` of #platform/database',
    severity: 'error',
    from: { path: '^(libs|apps|tools)/', pathNot: '^libs/platform/database/' },
    to: { path: packages('typeorm', 'nestjs-cls', '@nestjs-cls/[^/]+') },
  },
  {
    name: 'pg-in-platform-only',
    comment: 'tools may connect as the owner before there is a process',
    severity: 'error',
    from: { path: '^(libs|apps)/', pathNot: '^libs/platform/(database|jobs|testing|embedded)/' },
    to: { path: packages('pg', '@types/pg') },
  },
  {
    name: 'queue-in-jobs-only',
    comment: 'modules write outbox rows and handle jobs; the queue itself is #platform/jobs (and its schema a migration)',
    severity: 'error',
    from: { path: '^(libs|apps|tools)/', pathNot: ['^libs/platform/jobs/', '^libs/platform/database/src/migrate\\.ts$'] },
    to: { path: packages('bullmq') },
  },
  {
    name: 'redis-in-two-places',
    comment: 'Redis is a queue to #platform/jobs and a counter of requests to #platform/http; what must last is in PostgreSQL',
    severity: 'error',
    from: { path: '^(libs|apps|tools)/', pathNot: ['^libs/platform/jobs/', '^libs/platform/http/src/rate\\.limit\\.ts$'] },
    to: { path: packages('ioredis') },
  },
  {
    name: 'http-at-the-edge-only',
    comment: 'a service knows no request; identity reads the cookie or the key off one',
    severity: 'error',
    from: { path: '^(libs|tools)/', pathNot: ['^libs/platform/http/', '^libs/identity/src/session/actor\\.resolvers\\.ts$'] },
    to: { path: packages('fastify', '@fastify/[^/]+', '@nestjs/platform-fastify') },
  },
  {
    name: 'no-test-code-in-the-product',
    comment: 'what the product runs on is a dependency, not a devDependency',
    severity: 'error',
    from: { path: '^(libs|apps|tools)/', pathNot: [SPEC, '^libs/platform/testing/', '^tools/bench'] },
    to: {
      path: [
        '^libs/platform/testing/',
        '^test/',
        packages('@nestjs/testing', 'fast-check', 'playwright-core', '@axe-core/[^/]+', 'autocannon', 'jest', '@jest/[^/]+'),
      ],
    },
  },
];

module.exports = {
  forbidden: [...oneWay, ...layers, ...shape, ...foreign],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.data)/|^libs/demo/art/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
