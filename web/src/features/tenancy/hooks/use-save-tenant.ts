import { useMutation, useQueryClient } from '@tanstack/react-query';
import { updateTenants } from '@/lib/session/session';
import { signedIn } from '@/lib/session/session-store';
import { patchTenant, type Tenant, type TenantPatch } from '../api/tenant';

type Change = { patch: TenantPatch; version: number };

/** Saves, and has the new name everywhere at once. */
export function useSaveTenant() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ patch, version }: Change) => patchTenant(patch, version),
    meta: { shownBy: 'form' },
    onSuccess: (tenant: Tenant) => {
      queryClient.setQueryData(['tenant', 'settings'], tenant);
      const tenants = signedIn()?.tenants ?? [];
      updateTenants(tenants.map((own) => (own.id === tenant.id ? { ...own, name: tenant.name } : own)));
      void queryClient.invalidateQueries({ queryKey: ['tenant'] });
    },
  });
}
