import { Radio, Stack } from '@mantine/core';
import * as m from '@/lib/messages/messages';
import type { Role } from '@/lib/session/session-store';
import { ROLES } from '../model/member';

type Props = { label: string; description?: string; value?: Role; onChange?: (role: Role) => void; roles?: Role[] };

/** The roles with what each may do, so that nobody has to guess. */
export function RoleChoice({ label, description, value, onChange, roles = ROLES }: Props) {
  return (
    <Radio.Group label={label} description={description} value={value} onChange={(role) => onChange?.(role as Role)}>
      <Stack gap="xs" mt="xs">
        {roles.map((role) => (
          <Radio key={role} value={role} label={m.common.role[role]} description={m.identity.members.roleText[role]} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
