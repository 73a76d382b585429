import { ADMIN, Server } from './support/server';
import { call, expect, expectAccessible, goTo, signIn, test, type Person } from './support/test';

/** On a server of its own: what is decided here would shut the other journeys out. */
let server: Server;

test.beforeAll(async () => {
  server = await Server.start();
});
test.afterAll(async () => {
  await server.remove();
});

async function operator(): Promise<Person> {
  const answer = await fetch(`${server.url}/api/v1/auth/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(ADMIN),
  });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  return { url: server.url, ...ADMIN, tenantId: 'default-tenant', token };
}

test('the operator closes registration, opens it again, and hands out a link', async ({ browser }) => {
  test.setTimeout(240_000);
  const page = await (await browser.newContext({ baseURL: server.url })).newPage();
  await call(await operator(), 'POST', '/api/v1/tenant/invitations', { email: 'grace@example.com', role: 'agent' });
  await signIn(page, ADMIN);
  await goTo(page, 'Installation');
  await expect(page.getByRole('heading', { name: 'Installation', level: 1 })).toBeVisible();
  const link = page.getByRole('listitem').filter({ hasText: 'grace@example.com' });
  await expect(link).toContainText('/accept-invitation#token=');
  await expect(link.getByRole('button', { name: 'Copy link' })).toBeVisible();
  await expectAccessible(page, 'installation');

  const open = page.getByRole('switch', { name: 'Anybody may register a tenant' });
  await open.click({ force: true });
  await expect(page.getByText('Registration is closed.')).toBeVisible();
  await expect(open).not.toBeChecked();

  const stranger = await (await browser.newContext({ baseURL: server.url })).newPage();
  await stranger.goto('/login');
  await expect(stranger.getByText('Ask a colleague who uses this server for an invitation')).toBeVisible();
  await expect(stranger.getByRole('link', { name: 'Create one' })).toHaveCount(0);
  await expectAccessible(stranger, 'sign-in while registration is closed');
  await stranger.goto('/register');
  await expect(stranger.getByRole('heading', { name: 'Registration is closed' })).toBeVisible();
  await expectAccessible(stranger, 'register while registration is closed');

  await open.click({ force: true });
  await page.getByRole('dialog').getByRole('button', { name: 'Open registration' }).click();
  await expect(page.getByText('Registration is open.')).toBeVisible();
  await stranger.goto('/login');
  await expect(stranger.getByRole('link', { name: 'Create one' })).toBeVisible();
});
