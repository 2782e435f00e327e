import tseslint from 'typescript-eslint';

const SIZES = {
  'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
};

export default tseslint.config(
  { ignores: ['node_modules/**', 'dist/**', '.data/**', 'libs/demo/art/**', 'libs/demo/content/**', '**/*.cjs'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.base],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...SIZES,
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-empty': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false, attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/no-unsafe-function-type': 'error',
    },
  },
  {
    // Specs tell long stories; migrations, locales and templates are data.
    files: ['**/*.spec.{ts,tsx}', 'migrations/**', '**/locales/**', 'test/**', '**/paper.texts.ts', '**/*.page.tsx'],
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
  },
);
