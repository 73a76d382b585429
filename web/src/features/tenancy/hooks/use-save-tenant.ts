import { useMutation, useQueryClient } from '@tanstack/react-query';
import { updateTenants } from '@/lib/session/session';
import { signedIn } from '@/lib/session/session-store';
import { patchTenant, tenantQuery, type Tenant, type TenantPatch } from '../api/tenant';
import { tenantKeys } from '../keys/tenant-keys';

type Change = { patch: TenantPatch; version: number };

/** Saves, and has the new name everywhere at once. */
export function useSaveTenant() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ patch, version }: Change) => patchTenant(patch, version),
    meta: { shownBy: 'form' },
    onSuccess: (tenant: Tenant) => {
      queryClient.setQueryData(tenantQuery.queryKey, tenant);
      const tenants = signedIn()?.tenants ?? [];
      updateTenants(tenants.map((own) => (own.id === tenant.id ? { ...own, name: tenant.name } : own)));
      void queryClient.invalidateQueries({ queryKey: tenantKeys.all });
    },
  });
}
