import { queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from '@/lib/api/client';
import type { TenantAccess } from '@/lib/session/session-store';
import { tenantKeys } from '../keys/tenant-keys';

export type Tenant = Schemas['Tenant'];
export type TenantPatch = Schemas['TenantPatch'];

export const tenantQuery = queryOptions({
  queryKey: tenantKeys.settings,
  queryFn: (): Promise<Tenant> => body(api.GET('/api/v1/tenant')),
});

/** Written only if nobody has changed the tenant since that version; else a Problem `version_mismatch`. */
export function patchTenant(patch: TenantPatch, version: number): Promise<Tenant> {
  return body(api.PATCH('/api/v1/tenant', { params: { header: { 'If-Match': `"${version}"` } }, body: patch }));
}

export function createTenant(name: string): Promise<TenantAccess> {
  return body(api.POST('/api/v1/tenants', { body: { name } }));
}
