import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';

/** The link in the mail to somebody, on the server under test; without a mail server mails are files. */
export async function linkMailedTo(email: string): Promise<string> {
  let link = '';
  await expect
    .poll(() => (link = links(email).at(-1) ?? ''), { message: `a mail to ${email}`, timeout: 30_000 })
    .toContain('#token=');
  const { pathname, hash } = new URL(link);
  return pathname + hash;
}

function links(email: string): string[] {
  const folder = join(process.env.LEADLINE_FOLDER ?? '', 'outbox');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.eml'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .filter((mail) => mail.includes(email))
    .flatMap((mail) => decoded(mail).match(/https?:\/\/[^\s"<>]+#token=[^\s"<>]+/g) ?? []);
}

/** The mail's text; one of letters that mail cannot carry is written as quoted-printable. */
function decoded(mail: string): string {
  if (!/^Content-Transfer-Encoding: quoted-printable/im.test(mail)) return mail;
  return mail
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
