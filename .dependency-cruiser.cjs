/**
 * Dependencies go one way (docs/adr/0001 and 0015). One rule a lib says what it may import; all else is an error.
 * test/arch proves each rule by a deliberate violation.
 */
const ALLOWED = {
  identity: [],
  ledger: [],
  cooperatives: ['identity'],
  payments: ['ledger', 'identity'],
  catalog: ['cooperatives'],
  orders: ['catalog', 'cooperatives', 'payments', 'identity'],
  routing: ['orders', 'catalog', 'cooperatives', 'payments', 'identity'],
  delivery: ['routing', 'orders', 'catalog', 'payments', 'identity'],
  partners: ['identity', 'cooperatives', 'catalog', 'orders'],
  demo: ['identity', 'ledger', 'cooperatives', 'payments', 'catalog', 'orders', 'routing', 'delivery', 'partners'],
};

const oneWay = Object.entries(ALLOWED).map(([lib, others]) => ({
  name: `lib-${lib}`,
  comment: `${lib} may import platform${others.length ? `, ${others.join(', ')}` : ''} and nothing else`,
  severity: 'error',
  from: { path: `^libs/${lib}/`, pathNot: '\\.spec\\.tsx?$' },
  to: { path: '^(libs|apps|tools)/', pathNot: [`^libs/${lib}/`, '^libs/platform/', ...others.map((other) => `^libs/${other}/`)] },
}));

module.exports = {
  forbidden: [
    ...oneWay,
    { name: 'platform-knows-no-business', severity: 'error', from: { path: '^libs/platform/' }, to: { path: '^(libs/(?!platform/)|apps/|tools/)' } },
    { name: 'one-door', comment: 'a lib is imported by its index only', severity: 'error', from: { path: '^(libs/(?:platform/)?[^/]+|apps|tools)/' }, to: { path: '^libs/', pathNot: ['^libs/(platform/)?[^/]+/src/index\\.ts$', '^$1/'] } },
    { name: 'apps-stand-alone', severity: 'error', from: { path: '^apps/([^/]+)/' }, to: { path: '^apps/', pathNot: '^apps/$1/' } },
    { name: 'nobody-imports-apps', severity: 'error', from: { path: '^(libs|tools)/' }, to: { path: '^apps/' } },
    { name: 'only-tools-seed-demos', severity: 'error', from: { path: '^(libs/(?!demo/)|apps/)' }, to: { path: '^libs/demo/' } },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'queue-in-jobs-only', severity: 'error', from: { path: '^(libs|apps)/', pathNot: '^libs/platform/(jobs|database)/' }, to: { path: 'node_modules/(bullmq|ioredis)/' } },
    { name: 'database-in-platform-only', severity: 'error', from: { path: '^(libs|apps)/', pathNot: ['^libs/platform/(database|jobs|testing|embedded)/', '\\.spec\\.ts$'] }, to: { path: 'node_modules/(pg|typeorm)/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.spec\\.tsx?$|^libs/demo/art/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'], exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
