import type { Page } from '@playwright/test';
import { call, expect, expectAccessible, test } from './support/test';

// Phones have none.
test('a lead is found, opened and worked with the keyboard alone', { tag: '@desktop' }, async ({ page, admin }) => {
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
