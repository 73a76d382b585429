import { api, body, type Schemas } from '@/lib/api/client';

export function changeName(name: Schemas['OwnName']): Promise<Schemas['User']> {
  return body(api.PATCH('/api/v1/auth/me', { body: name }));
}

/** Ends all sessions but this one. */
export async function changePassword(request: Schemas['ChangePasswordRequest']): Promise<void> {
  await api.POST('/api/v1/auth/change-password', { body: request });
}

export async function eraseAccount(request: Schemas['EraseAccountRequest']): Promise<void> {
  await api.DELETE('/api/v1/auth/me', { body: request });
}

/** Refused for the last admin of the tenant. */
export async function leaveTenant(tenantId: string): Promise<void> {
  await api.DELETE('/api/v1/auth/tenants/{tenant_id}', { params: { path: { tenant_id: tenantId } } });
}
