import { call, expect, expectAccessible, signIn, test, type Person } from './support/test';

type Agent = { id: number };

/** The admin is an agent as well, in a team. */
async function withAgent(admin: Person): Promise<Agent> {
  const { user } = (await call(admin, 'GET', '/api/v1/auth/me')) as { user: { id: number } };
  const team = (await call(admin, 'POST', '/api/v1/teams', { name: 'Inbound' })) as { id: number };
  return (await call(admin, 'POST', '/api/v1/agents', {
    user_id: user.id,
    team_id: team.id,
    skills: [{ name: 'german', level: 4 }],
  })) as Agent;
}

test('the floor follows what agents do, without a reload', async ({ page, admin }) => {
  const agent = await withAgent(admin);
  await signIn(page, admin, '/floor');
  const card = page.getByRole('article').filter({ hasText: 'Ada Albright' });
  await expect(card).toContainText('Offline');
  await expectAccessible(page, 'floor');
  await call(admin, 'PUT', `/api/v1/agents/${agent.id}/availability`, { status: 'in_meeting' });
  await expect(card).toContainText('In a meeting');
  await page.getByRole('button', { name: /^\d+\s*Available$/ }).click();
  await expect(page).toHaveURL(/state=available/);
  await expect(page.getByText('Nobody matches')).toBeVisible();
});

test('a supervisor sets a state and sees it in the history', async ({ page, admin }) => {
  await withAgent(admin);
  await signIn(page, admin, '/floor');
  await page.getByRole('button', { name: 'Set the state of Ada Albright' }).click();
  await page.getByRole('menuitem', { name: /Lunch/ }).click();
  await expect(page.getByRole('article')).toContainText('On break · Lunch');
  await page.getByRole('button', { name: 'Open Ada Albright' }).click();
  const drawer = page.getByRole('dialog', { name: 'Ada Albright' });
  await expect(drawer.getByText('Time in state')).toBeVisible();
  await expect(drawer.getByRole('listitem').filter({ hasText: 'Lunch' })).toBeVisible();
  await expectAccessible(page, 'agent');
});

test('one makes oneself an agent and takes a break with one click', async ({ page, admin }) => {
  await signIn(page, admin, '/availability');
  await page.getByRole('button', { name: 'Make me an agent' }).click();
  await page.getByRole('button', { name: /^Lunch/ }).click();
  await expect(page.getByRole('status', { name: 'Right now' })).toContainText('Lunch');
  await expect(page.getByRole('button', { name: /My availability: On break, Lunch/ })).toBeVisible();
  await expectAccessible(page, 'my availability');
});

test('a shift is planned, removed and brought back', async ({ page, admin }) => {
  const agent = await withAgent(admin);
  await signIn(page, admin, `/admin/teams?tab=shifts&agent=${agent.id}&week=2026-03-23`);
  await page.getByRole('button', { name: /^Plan a shift on Sun/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Plan', exact: true }).click();
  await expect(page.getByText('09:00 to 17:30')).toBeVisible();
  await expectAccessible(page, 'shifts');
  await page.getByRole('button', { name: /Remove the shift/ }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('09:00 to 17:30')).toBeVisible();
});

test('the trail tells what changed, and that nobody changed the trail', async ({ page, admin }) => {
  const lead = (await call(admin, 'POST', '/api/v1/leads', { first_name: 'Grace' })) as { id: number };
  await call(admin, 'PATCH', `/api/v1/leads/${lead.id}`, { first_name: 'Hedy' });
  await signIn(page, admin, `/audit?entity_type=lead&entity_id=${lead.id}&action=lead.updated`);
  await expectAccessible(page, 'audit');
  await page.getByRole('row').filter({ hasText: 'Lead changed' }).getByText('Lead changed').click();
  const change = page.getByRole('dialog').getByRole('row').filter({ hasText: 'first name' });
  await expect(change).toContainText('Grace');
  await expect(change).toContainText('Hedy');
  await expectAccessible(page, 'entry');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Verify the trail' }).click();
  await expect(page.getByText('The trail is intact')).toBeVisible();
  await expectAccessible(page, 'verification');
});
