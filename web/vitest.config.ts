import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  test: {
    restoreMocks: true,
    projects: [
      // Rules need no browser; one that does says so in its first line.
      { extends: true, test: { name: 'rules', environment: 'node', include: ['src/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'forms',
          environment: 'jsdom',
          include: ['src/**/*.test.tsx'],
          testTimeout: 30_000,
          setupFiles: ['src/testing/setup.ts'],
        },
      },
    ],
  },
});
