import { makeMember } from './support/member';
import {
  call,
  expect,
  expectAccessible,
  PASSWORD,
  registerTenant,
  signIn,
  signInOnThePage,
  test,
} from './support/test';

test('asking for a new password says the same for everybody', async ({ page, admin }) => {
  for (const email of [admin.email, 'nobody@example.com']) {
    await page.goto('/forgot-password');
    await page.getByLabel('E-mail').fill(email);
    await page.getByRole('button', { name: 'Send the link' }).click();
    await expect(page.getByText(`If there is an account with ${email}`)).toBeVisible();
  }
  await expectAccessible(page, 'forgotten password');
});

test('a dead link says so, and its token leaves the address at once', async ({ page }) => {
  await page.goto('/reset-password#token=long-gone');
  await page.getByLabel('New password').fill(PASSWORD);
  expect(page.url()).not.toContain('long-gone');
  await page.getByRole('button', { name: 'Set the password' }).click();
  await expect(page.getByRole('heading', { name: 'This link does not work any more' })).toBeVisible();
  await page.goto('/accept-invitation#token=long-gone');
  await expect(page.getByRole('heading', { name: 'This invitation does not work any more' })).toBeVisible();
});

test('my account: sessions, password, second factor', async ({ page, admin }) => {
  await signIn(page, admin, '/account');
  await expect(page.getByText('This device')).toBeVisible();
  await expectAccessible(page, 'account');
  await page.getByLabel('First name').fill('Augusta');
  await page.getByRole('button', { name: 'Change the name' }).click();
  await expect(page.getByText('Your name has been changed.')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('First name')).toHaveValue('Augusta');
  await page.getByLabel('Current password').fill('not my password');
  await page.getByLabel('New password').fill('quite another sentence');
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText('This is not your current password.')).toBeVisible();
  await page.getByRole('button', { name: 'Set up' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Current password').fill(admin.password);
  await dialog.getByRole('button', { name: 'Next' }).click();
  await expect(dialog.getByRole('img', { name: /QR code/ })).toBeVisible();
  await expectAccessible(page, 'second factor');
});

test('members: a role is changed after saying what it means', async ({ page, admin }) => {
  await makeMember(admin, { role: 'agent', first_name: 'Alan', last_name: 'Agent' });
  await signIn(page, admin, '/admin/members');
  await page.getByRole('combobox', { name: 'Role of Alan Agent' }).click();
  await page.getByRole('option', { name: 'Supervisor' }).click();
  await expect(page.getByRole('dialog')).toContainText('From Agent to Supervisor');
  await page.getByRole('button', { name: 'Change role' }).click();
  await expect(page.getByText('Alan Agent is Supervisor now.')).toBeVisible();
  await expectAccessible(page, 'members');
});

test('a key is shown once, and works', async ({ page, admin }) => {
  await signIn(page, admin, '/admin/api-keys');
  await page.getByRole('button', { name: 'New key' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Website form');
  await dialog.getByLabel('Change Leads', { exact: true }).check();
  await dialog.getByRole('button', { name: 'Create key' }).click();
  const key = await dialog.getByLabel('Key', { exact: true }).inputValue();
  await expectAccessible(page, 'new key');
  await dialog.getByRole('button', { name: /Done/ }).click();
  await expect(page.getByText('Website form')).toBeVisible();
  await expect(page.getByText(key)).toHaveCount(0);
  await call({ ...admin, token: key }, 'GET', '/api/v1/leads?limit=1');
});

test('two admins at once: nothing is lost before one has chosen', async ({ page }) => {
  const admin = await registerTenant();
  await signIn(page, admin, '/admin/settings');
  const name = page.getByRole('textbox', { name: 'Name', exact: true });
  await name.fill('Mine');
  await call(admin, 'PATCH', '/api/v1/tenant', { name: 'Theirs' });
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText('Name is now: Theirs')).toBeVisible();
  await expectAccessible(page, 'conflict');
  await page.getByRole('button', { name: 'Save mine' }).click();
  await expect(page.getByText('The settings are saved.')).toBeVisible();
  await expect(name).toHaveValue('Mine');
});

test('a tenant that asks for a second factor leads through its setup', async ({ page }) => {
  const admin = await registerTenant();
  await call(admin, 'PATCH', '/api/v1/tenant', { require_two_factor: true });
  await signInOnThePage(page, admin, '/leads');
  await expect(page.getByRole('heading', { name: 'Northwind asks for a second factor' })).toBeVisible();
  await expectAccessible(page, 'setup asked for');
  await page.goto('/account');
  await expect(page.getByText('Signing in asks for the password alone.')).toBeVisible();
});

test('an unknown address is a page of its own', async ({ page }) => {
  await page.goto('/no/such/page');
  await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible();
  await expectAccessible(page, 'not found');
});
