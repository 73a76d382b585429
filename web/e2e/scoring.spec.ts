import { call, expect, expectAccessible, signIn, test } from './support/test';

const LEADS = [
  { first_name: 'Lin', last_name: 'Larsen', source: 'referral', status: 'qualified', priority: 'high' },
  { first_name: 'Ben', last_name: 'Bauer', source: 'website', status: 'new', priority: 'medium' },
  { first_name: 'Kim', last_name: 'Koch', source: 'trade_fair', status: 'contacted', priority: 'low' },
];

test('a tenant without leads is told how to begin', async ({ page, admin }) => {
  await signIn(page, admin);
  await expect(page.getByRole('heading', { name: 'Welcome to Leadline' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Import leads' })).toHaveAttribute('href', /\/leads\/import/);
  await expectAccessible(page, 'fresh dashboard');
});

test('the figures of the dashboards lead to the lists behind them', async ({ page, admin }) => {
  for (const lead of LEADS)
    await call(admin, 'POST', '/api/v1/leads', { ...lead, email: `${lead.first_name}@example.com` });
  await signIn(page, admin);
  await expect(page.getByRole('heading', { name: 'Conversion by source' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'trade_fair' })).toBeVisible();
  await expectAccessible(page, 'dashboard');

  const bar = page.getByRole('link', { name: /^Leads with \d+ to \d+: [1-9]/ }).first();
  await bar.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/leads\?score_from=\d+/);
  await expect(page.getByRole('button', { name: /^Score: / })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Leads' }).getByRole('row').nth(1)).toBeVisible();

  await page.goto('/scoring');
  await expect(page.getByText('Average score')).toBeVisible();
  await expect(page.getByRole('rowheader', { name: 'trade_fair' })).toBeVisible();
  await expectAccessible(page, 'scoring');
  await page.getByRole('link', { name: /^trade_fair, / }).click();
  await expect(page).toHaveURL(/\/leads\?source=trade_fair&category=/);
});

test('a model is changed, tried out, saved, activated and rolled back', async ({ page, admin }) => {
  for (const lead of LEADS)
    await call(admin, 'POST', '/api/v1/leads', { ...lead, email: `${lead.first_name}@example.com` });
  await signIn(page, admin, '/scoring/model');
  await page.getByRole('slider', { name: 'Weight of urgency' }).focus();
  for (let press = 0; press < 20; press++) await page.keyboard.press('ArrowRight');
  await expect(page.getByLabel('Weight of urgency in percent')).toHaveValue('40 %');
  await expect(page.getByLabel('Weight of conversion probability in percent')).toHaveValue('22 %');
  await expect(page.getByText('Tried on 3 open leads.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Kim Koch' })).toBeVisible();
  await expectAccessible(page, 'model editor');

  await page.reload();
  await expect(page.getByLabel('Weight of urgency in percent')).toHaveValue('40 %');
  await page.getByRole('button', { name: 'Save as new version' }).click();
  await page.getByLabel('What is this version called?').fill('Urgency counts more');
  await page.getByRole('button', { name: 'Save version' }).click();
  await expect(page.getByText(/open leads/).last()).toBeVisible();
  await page.getByRole('button', { name: 'Activate', exact: true }).click();
  await expect(page).toHaveURL(/job=\d+/);
  await expect(
    page.getByRole('region', { name: 'Recalculation of scores' }).getByText('Done', { exact: true }),
  ).toBeVisible();

  await page.getByRole('tab', { name: 'Versions (2)' }).click();
  await page.getByRole('button', { name: 'Activate version 1' }).click();
  await page.getByRole('button', { name: 'Go back', exact: true }).click();
  await expect(page.getByText('Version 1 is active')).toBeVisible();
});
