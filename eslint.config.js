import { defineConfig } from 'eslint/config';
import eslintPlugin from 'eslint-plugin-eslint-plugin';
import zeroCopyMap from 'eslint-plugin-zero-copy-map';
import tseslint from 'typescript-eslint';

export default defineConfig(
  {
    ignores: [
      '**/dist/**',
      '**/build/**',
      '.cache/**',
      'coverage/**',
      // Programs that are there to be found, fixed, or measured as they are.
      'examples/**',
      'tests/cases/**',
      'tests/attacks/**',
      'tests/ecosystem/**/*.js',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.strict,
  zeroCopyMap.configs.recommended,
  {
    files: ['**/*.ts', '**/*.js'],
    settings: { 'zero-copy-map': { tests: 'check' } },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'off',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-ignore': 'allow-with-description' }],
      '@typescript-eslint/no-dynamic-delete': 'off',
      // A callback may give back nothing, or a word: `=> void | 'skip'`.
      '@typescript-eslint/no-invalid-void-type': 'off',
    },
  },
  {
    files: ['lib/rules/**/*.ts', 'lib/eslint/**/*.ts'],
    ...eslintPlugin.configs.recommended,
  },
  {
    files: ['**/tests/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    // What is measured is written as people write it.
    files: ['benchmarks/**/*.ts'],
    rules: { 'zero-copy-map/prefer-caller-filled': 'off', 'zero-copy-map/prefer-readonly-view': 'off', 'zero-copy-map/prefer-sorted-array': 'off' },
  },
);
