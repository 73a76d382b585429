import { readdirSync } from 'node:fs';
import next from 'eslint-config-next/core-web-vitals';
import nextTypescript from 'eslint-config-next/typescript';
import prettier from 'eslint-config-prettier';

const features = readdirSync(new URL('./src/features', import.meta.url));

/** What the files of a folder may not import: the way is lib -> components -> features -> app, and features do not meet. */
const notFrom = (files, ...groups) => ({
  files,
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: [{ group: groups, message: 'Imports go one way: lib, components, features, app.' }] },
    ],
  },
});

const eslintConfig = [
  { ignores: ['out/', '.next/', 'next-env.d.ts', 'src/lib/api/schema.d.ts', 'test-results/', 'playwright-report/'] },
  ...next,
  ...nextTypescript,
  prettier,
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'max-lines': ['error', { max: 300 }],
      '@typescript-eslint/no-explicit-any': 'error',
      'no-console': 'error',
    },
  },
  notFrom(['src/lib/**'], '@/components/*', '@/features/*', '@/app/*'),
  notFrom(['src/components/**'], '@/features/*', '@/app/*'),
  ...features.map((feature) =>
    notFrom(
      [`src/features/${feature}/**`],
      '@/app/*',
      ...features.filter((f) => f !== feature).map((f) => `@/features/${f}/*`),
    ),
  ),
  // Playwright's fixtures call a function of the name `use`, which is no hook.
  { files: ['e2e/**/*.ts'], rules: { 'react-hooks/rules-of-hooks': 'off' } },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/app/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Export by name; only pages have a default export.' },
        { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that has it.' },
      ],
    },
  },
];

export default eslintConfig;
