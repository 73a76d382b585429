import { defineConfig, devices, type LaunchOptions, type Project } from '@playwright/test';

/** Debian's Chromium, or the one LEADLINE_BROWSER names; as root it has no sandbox of its own. */
const launchOptions: LaunchOptions = {
  executablePath: process.env.LEADLINE_BROWSER ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

const wide = { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } };
const narrow = { ...devices['Pixel 7'], viewport: { width: 360, height: 740 } };

/** Both sizes, schemes and tastes for motion; pages are looked at in both schemes at each size (every-page.spec.ts). */
const looks: Project[] = [
  { name: 'desktop-light', use: { ...wide, colorScheme: 'light' } },
  // What is about sessions, people, models and figures is driven once; their pages are among those looked at.
  {
    name: 'phone-dark',
    use: { ...narrow, colorScheme: 'dark', contextOptions: { reducedMotion: 'reduce' } },
    testIgnore: /(identity|scoring|performance|resilience|session|tour)\.spec/,
    grepInvert: /@desktop/,
  },
];

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  globalSetup: './e2e/support/start-server.ts',
  workers: 2,
  fullyParallel: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  // A second try on a busy machine; what needs one is told as flaky.
  retries: 1,
  maxFailures: 3,
  // The launcher counts in the second how many were flaky.
  reporter: [['list'], ['json', { outputFile: 'test-results/journeys.json' }]],
  reportSlowTests: { max: 20, threshold: 20_000 },
  use: {
    launchOptions,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    // Costs a third of a test's time, so only the second try has one.
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
  },
  projects: looks,
});
