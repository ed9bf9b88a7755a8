import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist/', 'out/', 'target/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // node:test returns a promise that its runner awaits itself.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', name: ['test', 'it', 'describe', 'suite'], package: 'node:test' },
          ],
        },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...[
          'CallExpression[callee.property.name=/^(show(Information|Warning|Error)Message|setStatusBarMessage)$/]',
          'Property[key.name=/^(title|label|detail|placeHolder|prompt)$/]',
          'AssignmentExpression[left.property.name=/^(text|detail|name|tooltip)$/]',
        ].map((place) => ({
          selector: `${place} > :matches(Literal[value=/ /], TemplateLiteral)`,
          message: 'What the user reads goes through l10n.t.',
        })),
      ],
    },
  },
  {
    files: ['scripts/*.mjs', 'e2e/*.mjs'],
    languageOptions: {
      globals: Object.fromEntries(
        ['AbortController', 'console', 'process', 'Buffer', 'URL', 'URLSearchParams', 'setTimeout'].map((name) => [
          name,
          'readonly',
        ]),
      ),
    },
  },
);
