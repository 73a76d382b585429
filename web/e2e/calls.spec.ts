import { call, expect, expectAccessible, signIn, test } from './support/test';

type Created = { id: number };

test('a call is logged and the next lead opened with two taps', async ({ page, admin }) => {
  const me = (await call(admin, 'GET', '/api/v1/auth/me')) as { user: Created };
  const lead = (last: string, phone: string): Promise<unknown> =>
    call(admin, 'POST', '/api/v1/leads', {
      first_name: 'Grace',
      last_name: last,
      phone,
      assigned_agent_id: me.user.id,
    });
  const first = (await lead('First', '+16502530101')) as Created;
  await lead('Second', '+16502530102');
  await signIn(page, admin, `/leads/view?id=${first.id}`);
  await expect(page.getByRole('heading', { name: 'Grace First', level: 1 })).toBeVisible();

  await page.getByRole('radio', { name: 'Interested', exact: true }).click();
  await expect(page.getByText('Moves to Qualified')).toBeVisible();
  await expectAccessible(page, 'logging a call');
  await page.getByRole('button', { name: 'Log call and go to next lead' }).click();
  await expect(page.getByRole('heading', { name: 'Grace Second', level: 1 })).toBeVisible();

  await page.goto(`/leads/view?id=${first.id}`);
  await page.getByRole('button', { name: 'Change outcome: Interested' }).click();
  await page.getByRole('menuitem', { name: 'Do not call' }).click();
  await expect(page.getByRole('main').getByText('Do not call').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Status: Lost. Change' })).toBeVisible();
});

test('outcomes are maintained by admins', async ({ page, admin }) => {
  await signIn(page, admin, '/admin/outcomes');
  await page.getByRole('button', { name: 'Add outcome' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add outcome' });
  await dialog.getByLabel('Label').fill('Sent brochure');
  await dialog.getByLabel('Follow-up').selectOption({ label: 'In a week, 9:00' });
  await expectAccessible(page, 'adding an outcome');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('main').getByText('Sent brochure')).toBeVisible();
});
