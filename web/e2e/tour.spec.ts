import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { ADMIN, Server } from './support/server';
import { expect, signIn, test } from './support/test';

/** With LEADLINE_UPDATE_TOUR set the pictures go where docs/tour.md shows them. */
const FOLDER = process.env.LEADLINE_UPDATE_TOUR
  ? resolve(import.meta.dirname, '../../docs/pictures')
  : resolve(import.meta.dirname, '../test-results/tour');

type Stop = { picture: string; path: string; shows: (page: Page) => Promise<void> };

const heading = (name: string) => (page: Page) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

const STOPS: Stop[] = [
  { picture: 'dashboard', path: '/', shows: heading('Dashboard') },
  { picture: 'leads', path: '/leads', shows: (page) => expect(page.getByRole('row').nth(12)).toBeVisible() },
  { picture: 'board', path: '/leads?view=board', shows: heading('Leads') },
  { picture: 'scoring', path: '/scoring', shows: heading('Scoring') },
  { picture: 'model', path: '/scoring/model', shows: heading('Scoring model') },
  { picture: 'floor', path: '/floor', shows: heading('Live floor') },
  { picture: 'audit', path: '/audit', shows: heading('Audit trail') },
  {
    picture: 'tasks',
    path: '/tasks?tab=team',
    shows: (page) => expect(page.getByRole('checkbox').nth(5)).toBeVisible(),
  },
];

test('the tour of the documentation', async ({ browser }) => {
  test.setTimeout(300_000);
  mkdirSync(FOLDER, { recursive: true });
  const server = await Server.start('--leadline.demo=true');
  try {
    const page = await browser.newPage({
      baseURL: server.url,
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
    });
    await signIn(page, ADMIN, '/leads');
    await expect(page.getByRole('row').nth(12)).toBeVisible({ timeout: 60_000 }); // the demo fills in after the start
    for (const { picture, path, shows } of STOPS) {
      await page.goto(path);
      await shows(page);
      await shoot(page, picture);
    }
    await page.goto('/leads');
    await page.getByRole('row').nth(1).getByRole('link').first().click();
    await page.waitForURL(/\/leads\/view/);
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Leads');
    await shoot(page, 'lead');
    await expect(async () => {
      await page.goto('/game/leaderboard?period=month'); // points follow within half a minute
      await expect(page.getByRole('main').getByRole('listitem').nth(5)).toBeVisible({ timeout: 3_000 });
    }).toPass({ timeout: 60_000 });
    await shoot(page, 'leaderboard');
    await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
    await expect(page.getByText('What comes next')).toBeVisible();
    await shoot(page, 'game');
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto('/');
    await heading('Dashboard')(page);
    await shoot(page, 'dashboard-dark');
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/leads');
    await expect(page.getByRole('row').nth(3)).toBeVisible();
    await shoot(page, 'phone');
  } finally {
    await server.remove();
  }
});

/** When nothing is loading any more. */
async function shoot(page: Page, picture: string): Promise<void> {
  await page.waitForLoadState('load');
  await expect(page.locator('.mantine-Skeleton-root, [data-loading="true"]')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: resolve(FOLDER, `${picture}.png`), animations: 'disabled' });
}
