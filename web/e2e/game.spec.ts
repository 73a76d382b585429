import { makeMember } from './support/member';
import { call, expect, expectAccessible, signIn, test, type Person } from './support/test';

type Lead = { id: number };

async function qualifiedLead(admin: Person, agent?: number): Promise<Lead> {
  const { user } = (await call(admin, 'GET', '/api/v1/auth/me')) as { user: { id: number } };
  return (await call(admin, 'POST', '/api/v1/leads', {
    first_name: 'Grace',
    last_name: 'Hopper',
    status: 'qualified',
    assigned_agent_id: agent ?? user.id,
  })) as Lead;
}

test('a conversion in one browser earns points, a badge and a level live in another, and a revert takes them back', async ({
  page,
  admin,
  browser,
}, info) => {
  const grace = await makeMember(admin, { role: 'agent', first_name: 'Grace' });
  const lead = await qualifiedLead(admin, grace.id);
  await signIn(page, grace, '/game');
  await expect(page.getByText('No points yet')).toBeVisible();
  await expectAccessible(page, 'my game, empty');
  await expect(page.locator('[data-live="live"]')).toBeAttached();

  const theirs = await browser.newContext({ ...info.project.use, baseURL: admin.url });
  const other = await theirs.newPage();
  await signIn(other, admin, `/leads/view?id=${lead.id}`);
  await other.getByRole('button', { name: 'Status: Qualified' }).click();
  await other.getByRole('menuitem', { name: 'Converted' }).click();
  await expect(page.getByText('Badge earned: First conversion')).toBeVisible();
  await expect(page.getByText(/^Level 2: Starter$/)).toBeVisible();
  await expect(page.getByText(/^100 × \d\.\d \(\w+\) = \d+/)).toBeVisible();
  await expect(page.getByRole('img', { name: /^Level 2,/ })).toBeVisible();
  await expectAccessible(page, 'my game');

  await other.getByRole('button', { name: 'Status: Converted' }).click();
  await other.getByRole('menuitem', { name: 'Qualified' }).click();
  await expect(page.getByRole('img', { name: /^Level 1,/ })).toBeVisible();
  await expect(page.getByText('Corrected', { exact: true })).toBeVisible();
  await theirs.close();
});

test('the board shows places and keeps the period in the address', async ({ page, admin }) => {
  const lead = await qualifiedLead(admin);
  await call(admin, 'PATCH', `/api/v1/leads/${lead.id}`, { status: 'converted' });
  await signIn(page, admin, '/game/leaderboard');
  await expect(page.getByRole('link', { name: 'Ada Albright' }).first()).toBeVisible();
  await expect(page.getByRole('main').getByText('You', { exact: true })).toBeVisible();
  await expectAccessible(page, 'leaderboard');
  await page.getByRole('tab', { name: 'All time' }).click();
  await expect(page).toHaveURL(/period=all/);
});

test('a supervisor awards points to somebody and takes them back', async ({ page, admin }) => {
  const grace = await makeMember(admin, { role: 'agent', first_name: 'Grace', last_name: 'Hopper' });
  await signIn(page, admin, `/game/people?id=${grace.id}`);
  await page.getByRole('button', { name: 'Award points' }).click();
  const award = page.getByRole('dialog', { name: 'Award points to Grace Hopper' });
  await expectAccessible(page, 'awarding');
  await award.getByRole('button', { name: 'Award points' }).click();
  await expect(award.getByText('Say why')).toBeVisible();
  await award.getByLabel('Reason').fill('Helped a colleague');
  await award.getByRole('button', { name: 'Award points' }).click();
  await expect(page.getByText('Helped a colleague').first()).toBeVisible();
  await expectAccessible(page, 'somebody else’s game');

  await page.getByRole('button', { name: 'Take back' }).click();
  const back = page.getByRole('dialog', { name: 'Take 25 points back' });
  await back.getByLabel('Reason').fill('It was somebody else');
  await back.getByRole('button', { name: 'Take back' }).click();
  await expect(page.getByText('Taken back').first()).toBeVisible();
});

test('a reward is added and redeemed with the points there are', async ({ page, admin }) => {
  const lead = await qualifiedLead(admin);
  await call(admin, 'PATCH', `/api/v1/leads/${lead.id}`, { status: 'converted' });
  await signIn(page, admin, '/game/rewards');
  await page.getByRole('button', { name: 'Add a reward' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Cinema ticket');
  await dialog.getByLabel('Cost in points').fill('60');
  await dialog.getByLabel('A supervisor decides on each').uncheck();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Redeem Cinema ticket' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Redeem' }).click();
  await expect(page.getByText('Granted')).toBeVisible();
  await expectAccessible(page, 'rewards');
});

test('an admin makes a challenge and changes the rules', async ({ page, admin }) => {
  await signIn(page, admin, '/game/challenges');
  await page.getByRole('button', { name: 'Add a challenge' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Sprint');
  await dialog.getByLabel('First day').fill('2031-03-03');
  await dialog.getByLabel('Last day').fill('2031-03-07');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('region', { name: 'Sprint' })).toContainText('Begins soon');
  await expectAccessible(page, 'challenges');

  await page.goto('/game/settings');
  await page.getByLabel('Lead converted: Points').fill('120');
  await expect(page.getByText(/120 × 2 = 240/)).toBeVisible();
  await expectAccessible(page, 'game settings');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('The rules are saved. They act from now on.')).toBeVisible();
});
