import type { Page } from '@playwright/test';
import { call, expect, expectAccessible, expectFits, signIn, test } from './support/test';

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

/** Pages that tell that something is not there. */
const NOWHERE = {
  '/leads/view?id=987654321': 'This lead is not here any more',
  '/nowhere': 'There is no such page',
};

test('every page passes axe, light and dark', async ({ page, admin }, info) => {
  test.setTimeout(600_000);
  await call(admin, 'POST', '/api/v1/leads', { first_name: 'Axel', last_name: 'Axe', email: 'axel@example.com' });
  await signIn(page, admin);
  for (const [path, name] of Object.entries({ ...PAGES, ...NOWHERE })) {
    await page.goto(path);
    await expectLoaded(page, name);
    await expectAccessible(page, path);
    const other = info.project.use.colorScheme === 'dark' ? 'light' : 'dark';
    await page.emulateMedia({ colorScheme: other });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', other);
    await expectAccessible(page, `${path}, ${other}`, ['color-contrast']);
    await page.emulateMedia({ colorScheme: info.project.use.colorScheme });
  }
});

test('at 200 % zoom every page fits', async ({ page, admin }, info) => {
  test.skip(info.project.name !== 'desktop-light', 'a phone is narrower than any zoom');
  test.setTimeout(240_000);
  await page.setViewportSize({ width: 720, height: 450 });
  await call(admin, 'POST', '/api/v1/leads', { first_name: 'Zoe', last_name: 'Zoom', email: 'zoe@example.com' });
  await signIn(page, admin);
  for (const [path, name] of Object.entries(PAGES)) {
    await page.goto(path);
    await expectLoaded(page, name);
    await expectFits(page, `${path} at 200 %`);
  }
});

test('a server that fails is told on every page, and trying again helps', async ({ page, admin }, info) => {
  test.skip(info.project.name !== 'desktop-light', 'the same on every screen');
  test.setTimeout(240_000);
  await signIn(page, admin);
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
  for (const path of [
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
  ]) {
    fails = true;
    await page.goto(path);
    const main = page.getByRole('main');
    await expect(main.getByText('Something went wrong').first(), path).toBeVisible({ timeout: 30_000 });
    await expect(main.getByText('request-of-the-test').first(), path).toBeVisible();
    await expectAccessible(page, `${path}, broken`);
    fails = false;
    await expect(async () => {
      // each part of a page fails for itself
      const retry = main.getByRole('button', { name: 'Try again' });
      if ((await retry.count()) > 0) await retry.first().click();
      await expect(main.getByText('Something went wrong'), path).toHaveCount(0, { timeout: 1_000 });
    }).toPass({ timeout: 30_000 });
  }
});

test('a lead is found, opened and worked with the keyboard alone', async ({ page, admin }, info) => {
  test.skip(info.project.name.startsWith('phone'), 'phones have none');
  const lead = { first_name: 'Kay', last_name: 'Board', email: 'kay@example.com' };
  await call(admin, 'POST', '/api/v1/leads', lead);
  await page.goto('/login');
  await tabTo(page, 'E-mail');
  await page.keyboard.type(admin.email);
  await tabTo(page, 'Password');
  await page.keyboard.type(admin.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Dashboard', level: 1 })).toBeVisible();

  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();

  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
  await page.keyboard.type('Kay Board');
  await expect(
    page
      .getByRole('option', { name: /Kay Board/ })
      .or(page.getByText('Kay Board'))
      .first(),
  ).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Kay Board', level: 1 })).toBeVisible();

  await tabTo(page, 'What happened');
  await page.keyboard.type('Typed, never clicked');
  await tabTo(page, 'Log it');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Timeline' }).getByText('Typed, never clicked')).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
  await page.keyboard.type('nobody of this name');
  await expect(page.getByRole('dialog').getByRole('status')).not.toBeEmpty();
  await expectAccessible(page, 'a search that finds nothing');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Shift+?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page, 'shortcuts');
});

async function expectLoaded(page: Page, heading: string): Promise<void> {
  await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible();
  await expect(page.locator('.mantine-Skeleton-root')).toHaveCount(0);
}

/** Presses Tab until the element of this name has the focus, which must then be seen. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    if ((await focused.count()) === 0) continue;
    const found = await focused.evaluate((element, wanted) => {
      const labels = (element as HTMLInputElement).labels;
      const own = element.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? element.textContent ?? '';
      return own
        .trim()
        .replace(/\s*\*$/, '')
        .startsWith(wanted);
    }, name);
    if (found) {
      const outline = await focused.evaluate((element) => getComputedStyle(element).outlineStyle);
      expect(outline, `${name} shows that it has the focus`).not.toBe('none');
      return;
    }
  }
  throw new Error(`${name} cannot be reached with Tab`);
}
