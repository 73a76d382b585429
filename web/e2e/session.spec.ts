import { makeMember } from './support/member';
import { call, expect, expectAccessible, goTo, signIn, signInOnThePage, test } from './support/test';

test('a wrong password says so, and tells nobody whether there is such an account', async ({ page, admin }) => {
  await page.goto('/login');
  await expectAccessible(page, 'sign in');
  for (const email of [admin.email, 'nobody@example.com']) {
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password', { exact: true }).fill('wrong, surely wrong');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page.getByRole('alert').filter({ hasText: /./ })).toContainText('wrong');
  }
});

test('a reload keeps who is signed in, without any token where scripts can read it', async ({
  page,
  admin,
  context,
}) => {
  await signInOnThePage(page, admin, '/leads');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Leads', level: 1 })).toBeVisible();
  const stored = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }) + document.cookie);
  expect(stored).not.toMatch(/eyJ|refresh/);
  const cookie = (await context.cookies()).find((one) => one.name.includes('refresh'));
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' });
});

test('signing out in one tab signs out the others', async ({ page, admin, context }) => {
  await signInOnThePage(page, admin, '/leads');
  const other = await context.newPage();
  await other.goto('/leads');
  await expect(other.getByRole('heading', { name: 'Leads', level: 1 })).toBeVisible();
  await page.getByRole('button', { name: /My account/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/login/);
  await expect(other).toHaveURL(/\/login/);
});

test('another tenant is another world', async ({ page, admin }) => {
  await call(admin, 'POST', '/api/v1/leads', { first_name: 'Only', last_name: 'Here' });
  const other = (await call(admin, 'POST', '/api/v1/tenants', { name: 'Second house' })) as { name: string };
  await signIn(page, admin, '/leads');
  await expect(page.getByText('Only Here')).toBeVisible();
  const burger = page.getByRole('button', { name: 'Open the navigation' });
  if (await burger.isVisible()) await burger.click();
  await page.getByRole('button', { name: /^Tenant:/ }).click();
  await page.getByRole('menuitem', { name: other.name }).click();
  await expect(page.getByText('Only Here')).toBeHidden();
  await page.goto('/leads');
  await expect(page.getByText('No leads yet')).toBeVisible();
});

test('what a role may not see says so', async ({ page, admin }) => {
  const viewer = await makeMember(admin, { role: 'viewer', first_name: 'Vi', last_name: 'Ewer' });
  await signIn(page, viewer, '/audit');
  await expect(page.getByText('You may not see this')).toBeVisible();
  await expectAccessible(page, 'forbidden');
  await goTo(page, 'Leads');
  await expect(page.getByRole('heading', { name: 'Leads', level: 1 })).toBeVisible();
});
