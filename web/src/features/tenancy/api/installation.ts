import { queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from '@/lib/api/client';
import { pagesQuery } from '@/lib/query/pages';
import { tenantKeys } from '../keys/tenant-keys';

export type Installation = Schemas['Installation'];
export type MailLink = Schemas['MailLink'];
export type MailLinkPage = Schemas['MailLinkPage'];

export const installationQuery = queryOptions({
  queryKey: tenantKeys.installation,
  queryFn: (): Promise<Installation> => body(api.GET('/api/v1/installation')),
});

/** Null goes back to what is configured. Written only on the state one has seen; else a Problem `version_mismatch`. */
export function decideRegistration(enabled: boolean | null, version: number): Promise<Installation> {
  return body(
    api.PATCH('/api/v1/installation', {
      params: { header: { 'If-Match': `"${version}"` } },
      body: { registration_enabled: enabled },
    }),
  );
}

function listMailLinks(cursor: string | undefined, signal: AbortSignal): Promise<MailLinkPage> {
  return body(api.GET('/api/v1/installation/mail-links', { params: { query: { cursor } }, signal }));
}

export const mailLinksQuery = pagesQuery(tenantKeys.mailLinks, listMailLinks);
