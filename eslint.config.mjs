import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';

const depConstraints = [
  { sourceTag: 'type:domain', onlyDependOnLibsWithTags: ['type:domain'] },
  { sourceTag: 'type:contract', onlyDependOnLibsWithTags: ['type:domain', 'type:contract'] },
  { sourceTag: 'type:foundation', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'type:driver', onlyDependOnLibsWithTags: ['type:driver', 'type:foundation'] },
  { sourceTag: 'type:data', onlyDependOnLibsWithTags: ['type:domain'] },
  { sourceTag: 'type:port', onlyDependOnLibsWithTags: ['type:foundation', 'type:driver', 'type:trust', 'type:port'] },
  { sourceTag: 'type:trust', onlyDependOnLibsWithTags: ['type:driver', 'type:trust'] },
  { sourceTag: 'type:document', onlyDependOnLibsWithTags: ['type:domain', 'type:trust', 'type:document'] },
  { sourceTag: 'type:runtime', onlyDependOnLibsWithTags: ['type:foundation', 'type:domain', 'type:contract', 'type:port', 'type:trust', 'type:runtime', 'type:web', 'type:data'] },
  { sourceTag: 'type:service', onlyDependOnLibsWithTags: ['type:domain', 'type:contract', 'type:trust', 'type:document', 'type:runtime', 'type:web', 'type:data'] },
  { sourceTag: 'type:simulator', onlyDependOnLibsWithTags: ['type:domain', 'type:driver', 'type:data', 'type:web'] },
  { sourceTag: 'type:composition', onlyDependOnLibsWithTags: ['*'] },
  { sourceTag: 'type:test', onlyDependOnLibsWithTags: ['*'] },
];

const UJI_BERJALAN = { selector: 'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(skip|only|todo)$/]', message: 'a test runs or is not there' };
// Without its third argument it answers with the policies of the demonstration, whatever file the system was given.
const KEBIJAKAN_DIBERI = { selector: 'CallExpression[callee.name="kebijakanPada"][arguments.length<3]', message: 'pass DecisionContext.kebijakan on' };
// Its event bus, sagas and aggregate roots lose what they carry when a handler fails or the process dies: events go through the log.
const CQRS_TANPA_PERISTIWA = { name: '@nestjs/cqrs', allowImportNames: ['Command', 'CommandBus', 'CommandHandler', 'CqrsModule', 'ICommandHandler', 'IQueryHandler', 'Query', 'QueryBus', 'QueryHandler'], message: 'only commands and queries go through it' };

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '.nx/**', '.engines/**', 'coverage/**', '**/*.cjs', '**/*.mjs'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: { '@nx': nx },
    // With decorator metadata a class named only in a constructor is still a value at run time.
    languageOptions: { parserOptions: { emitDecoratorMetadata: true, experimentalDecorators: true } },
    rules: {
      '@nx/enforce-module-boundaries': ['error', { enforceBuildableLibDependency: false, allow: [], depConstraints }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      'max-lines': ['error', { max: 400 }],
      'no-console': 'error',
      eqeqeq: 'error',
      'no-restricted-imports': ['error', { paths: [CQRS_TANPA_PERISTIWA] }],
      'no-restricted-syntax': ['error', UJI_BERJALAN],
    },
  },
  {
    files: ['libs/**/*.ts', 'services/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: { 'no-restricted-syntax': ['error', UJI_BERJALAN, KEBIJAKAN_DIBERI] },
  },
  {
    // DTO fields are filled by class-transformer: they have no constructor to set them.
    files: ['**/*.dto.ts', '**/*.http.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    // The composition root names the services; so do the tests that run them together.
    files: ['services/kabupaten/**', 'test/**'],
    rules: { '@nx/enforce-module-boundaries': 'off' },
  },
);
