import { readdirSync } from 'node:fs';
import next from 'eslint-config-next/core-web-vitals';
import nextTypescript from 'eslint-config-next/typescript';
import prettier from 'eslint-config-prettier';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';

const foldersOf = (path) => readdirSync(new URL(`./src/${path}`, import.meta.url));

/** From the most general to the most special: each folder may use those before it. */
const LAYERS = ['lib', 'components', 'entities', 'features', 'app'];
/** Likewise within `entities`: a task is of a lead, and a lead of no task. */
const ENTITIES = ['person', 'agent', 'job', 'lead', 'score', 'task'];

const found = foldersOf('entities').sort().join();
if (found !== [...ENTITIES].sort().join())
  throw new Error(`ENTITIES does not name the folders of src/entities: ${found}`);

/** Where each folder may not import from, however the path is written. */
const zones = [
  ...after(LAYERS).map(([layer, later]) => zone(layer, later, `Imports go one way: ${LAYERS.join(', ')}.`)),
  ...after(ENTITIES).map(([entity, later]) =>
    zone(
      `entities/${entity}`,
      later.map((name) => `entities/${name}`),
      `Entities go one way: ${ENTITIES.join(', ')}.`,
    ),
  ),
  ...foldersOf('features').map((feature) => ({
    target: `./src/features/${feature}`,
    from: './src/features',
    except: [`./${feature}`],
    message: 'Features do not meet: what two of them share belongs to an entity.',
  })),
];

function after(names) {
  return names.map((name, index) => [name, names.slice(index + 1)]).filter(([, later]) => later.length > 0);
}

function zone(folder, others, message) {
  return { target: `./src/${folder}`, from: others.map((other) => `./src/${other}`), message };
}

const EXPORTS = [
  { selector: 'ExportDefaultDeclaration', message: 'Export by name; only pages have a default export.' },
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that has it.' },
];
/** The type of a key asks that a factory began it, and this that it made all of it. */
const KEYS = [
  {
    selector: 'Property[key.name=/^(queryKey|mutationKey)$/] > ArrayExpression',
    message: 'Query keys come from the factories in the files called *-keys.ts.',
  },
];
/** One function fetches what is kept under a key, so that two never keep different things there. */
const FETCHERS = [
  {
    selector: "Property[key.name='queryFn']",
    message: 'What a key holds is fetched by one `...Query`, in an api folder.',
  },
];

const eslintConfig = [
  { ignores: ['out/', '.next/', 'next-env.d.ts', 'src/lib/api/schema.d.ts', 'test-results/', 'playwright-report/'] },
  ...next,
  ...nextTypescript,
  prettier,
  {
    files: ['src/**/*.{ts,tsx}', 'e2e/**/*.ts', '*.ts'],
    plugins: { 'import-x': importX },
    settings: {
      ...importX.flatConfigs.typescript.settings,
      'import-x/resolver-next': [createTypeScriptImportResolver({ project: 'tsconfig.json' })],
    },
    rules: {
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'max-lines': ['error', { max: 300 }],
      '@typescript-eslint/no-explicit-any': 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/**/*-keys.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { name: '@/lib/query/key-root', message: 'Query keys come from the factories in the files called *-keys.ts.' },
      ],
    },
  },
  // Playwright's fixtures call a function of the name `use`, which is no hook.
  { files: ['e2e/**/*.ts'], rules: { 'react-hooks/rules-of-hooks': 'off' } },
  { files: ['src/app/**/*.{ts,tsx}'], rules: { 'no-restricted-syntax': ['error', ...KEYS, ...FETCHERS] } },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/app/**'],
    rules: { 'no-restricted-syntax': ['error', ...EXPORTS, ...KEYS, ...FETCHERS] },
  },
  {
    files: ['src/{entities,features}/*/api/**', 'src/lib/**'],
    rules: { 'no-restricted-syntax': ['error', ...EXPORTS, ...KEYS] },
  },
];

export default eslintConfig;
