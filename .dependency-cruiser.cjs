/** What Nx tags cannot say: rules about kinds of files, and cycles. */
const DOMAIN = '(libs/domain/|\\.(decide|state|events|commands)\\.ts$)';

module.exports = {
  forbidden: [
    { name: 'no-cycles', comment: 'A cycle has no beginning to read from.', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    {
      name: 'domain-knows-no-frameworks',
      comment: 'What the law says does not change with Nest, Kafka, MongoDB or SQLite.',
      severity: 'error',
      from: { path: DOMAIN, pathNot: '\\.spec\\.ts$' },
      to: { path: 'node_modules/(@nestjs|kafkajs|mongodb|better-sqlite3|@eventstore|fastify|class-validator|class-transformer)' },
    },
    {
      name: 'domain-does-no-io',
      comment: 'Clock, ids, randomness and files come from outside.',
      severity: 'error',
      from: { path: DOMAIN, pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-service-to-service',
      comment: 'What crosses an office border is a message in libs/contracts.',
      severity: 'error',
      from: { path: '^services/([^/]+)/', pathNot: '^services/kabupaten/' },
      to: { path: '^services/', pathNot: '^services/$1/' },
    },
    {
      name: 'ports-know-no-adapters',
      comment: 'A port is what all adapters share.',
      severity: 'error',
      from: { path: '\\.port\\.ts$' },
      to: { path: '/(sqlite|in-memory)/' },
    },
    {
      name: 'office-knows-no-adapters',
      comment: 'Only a composition root names adapters.',
      severity: 'error',
      from: { path: '^(libs/office|services/(desa|kecamatan|siak-sync|dinas|portal))/', pathNot: '\\.spec\\.ts$' },
      to: { path: 'node_modules/(better-sqlite3|kafkajs|mongodb|@eventstore)|libs/sqlite-thread' },
    },
  ],
  options: { tsConfig: { fileName: 'tsconfig.base.json' }, tsPreCompilationDeps: true, doNotFollow: { path: 'node_modules' }, exclude: { path: '^dist/' }, enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'] } },
};
