import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectFits } from './support/test';
import { test } from './support/visitor';

/** Every page of the application that needs no id, with the heading that tells it is there. */
const PAGES = {
  '/': 'Dashboard',
  '/tasks': 'Tasks',
  '/notifications': 'Notifications',
  '/leads': 'Leads',
  '/leads?view=board': 'Leads',
  '/leads/import': 'Import leads',
  '/jobs': 'Jobs',
  '/scoring': 'Scoring',
  '/scoring/model': 'Scoring model',
  '/floor': 'Live floor',
  '/availability': 'My availability',
  '/game': 'My game',
  '/game/leaderboard': 'Leaderboard',
  '/game/challenges': 'Challenges',
  '/game/rewards': 'Rewards',
  '/game/settings': 'Game settings',
  '/audit': 'Audit trail',
  '/admin/members': 'Members',
  '/admin/teams': 'Teams and breaks',
  '/admin/api-keys': 'API keys',
  '/admin/settings': 'Settings',
  '/admin/new-tenant': 'New tenant',
  '/account': 'My account',
  '/account/notifications': 'Notification settings',
};

/** Pages that show what they ask the server for. */
const ASKING = [
  '/leads',
  '/jobs',
  '/scoring',
  '/scoring/model',
  '/floor',
  '/audit',
  '/tasks',
  '/notifications',
  '/game',
  '/game/leaderboard',
  '/admin/members',
  '/admin/teams',
];

/** Pages that tell that something is not there. */
const NOWHERE = {
  '/leads/view?id=987654321': 'This lead is not here any more',
  '/nowhere': 'There is no such page',
};

for (const [path, name] of Object.entries({ ...PAGES, ...NOWHERE })) {
  test(`${path} passes axe, light and dark`, async ({ page, colorScheme }) => {
    await page.goto(path);
    await expectLoaded(page, name);
    await expectAccessible(page, path);
    const other = colorScheme === 'dark' ? 'light' : 'dark';
    await page.emulateMedia({ colorScheme: other });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', other);
    await expectAccessible(page, `${path}, ${other}`, ['color-contrast']);
  });
}

for (const [path, name] of Object.entries(PAGES)) {
  // A phone is narrower than any zoom.
  test(`${path} fits at 200 % zoom`, { tag: '@desktop' }, async ({ page }) => {
    await page.setViewportSize({ width: 720, height: 450 });
    await page.goto(path);
    await expectLoaded(page, name);
    await expectFits(page, `${path} at 200 %`);
  });
}

for (const path of ASKING) {
  // The same on every screen.
  test(`a server that fails is told on ${path}, and trying again helps`, { tag: '@desktop' }, async ({ page }) => {
    let fails = true;
    await page.route(/\/api\/v1\/(?!auth\/|stream|me\/preferences)/, (route) =>
      fails && route.request().method() === 'GET'
        ? route.fulfill({
            status: 500,
            contentType: 'application/problem+json',
            body: JSON.stringify({
              status: 500,
              code: 'internal_error',
              detail: 'It broke.',
              request_id: 'request-of-the-test',
            }),
          })
        : route.continue(),
    );
    await page.goto(path);
    const main = page.getByRole('main');
    await expect(main.getByText('Something went wrong').first()).toBeVisible({ timeout: 30_000 });
    await expect(main.getByText('request-of-the-test').first()).toBeVisible();
    await expectAccessible(page, `${path}, broken`);
    fails = false;
    await expect(async () => {
      // each part of a page fails for itself
      const retry = main.getByRole('button', { name: 'Try again' });
      if ((await retry.count()) > 0) await retry.first().click();
      await expect(main.getByText('Something went wrong')).toHaveCount(0, { timeout: 1_000 });
    }).toPass({ timeout: 30_000 });
  });
}

async function expectLoaded(page: Page, heading: string): Promise<void> {
  await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible();
  await expect(page.locator('.mantine-Skeleton-root')).toHaveCount(0);
}
