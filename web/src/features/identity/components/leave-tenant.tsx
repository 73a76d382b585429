'use client';

import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { confirm } from '@/components/confirm/confirm';
import { asProblem } from '@/lib/api/problem';
import * as m from '@/lib/messages/messages';
import { showDone, showProblem } from '@/lib/query/show-problem';
import { listOwnTenants } from '@/lib/session/own-tenants';
import { updateTenants } from '@/lib/session/session';
import type { TenantAccess } from '@/lib/session/session-store';
import { leaveTenant } from '../api/account';

const texts = m.identity.account.leave;

/** No admin needs to agree. */
export function LeaveTenant({ tenant }: { tenant: TenantAccess }) {
  const leave = useMutation({
    mutationFn: () => leaveTenant(tenant.id),
    meta: { shownBy: 'form' },
    onSuccess: async () => {
      updateTenants(await listOwnTenants());
      showDone(texts.done(tenant.name));
    },
    onError: (error) => {
      const problem = asProblem(error);
      if (problem.code === 'last_admin') problem.message = texts.lastAdmin;
      showProblem(problem);
    },
  });
  const ask = (): void =>
    confirm({
      title: texts.title(tenant.name),
      text: texts.text,
      action: texts.submit,
      danger: true,
      onConfirm: () => leave.mutate(),
    });
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      onClick={ask}
      loading={leave.isPending}
      aria-label={texts.of(tenant.name)}
    >
      {texts.button}
    </Button>
  );
}
