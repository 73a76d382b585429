import { ActionIcon, Avatar, Badge, Group, Menu, Select, Text } from '@mantine/core';
import { IconDots, IconLogout, IconShieldOff, IconUserMinus } from '@tabler/icons-react';
import { tableColumns } from '@/components/data-table/use-data-table';
import { RelativeTime } from '@/components/time/relative-time';
import * as m from '@/lib/messages/messages';
import type { Role } from '@/lib/session/session-store';
import type { Member } from '../api/members';
import type { MemberActions } from '../hooks/use-member-actions';
import { memberName, ROLES } from '../model/member';

const texts = m.identity.members;
const ROLE_OPTIONS = ROLES.map((role) => ({ value: role, label: m.common.role[role] }));

type Props = { member: Member; actions: MemberActions };

export function memberColumns(actions: MemberActions) {
  return tableColumns<Member>([
    {
      id: 'name',
      label: texts.name,
      width: 'minmax(240px, 2fr)',
      cell: (member) => (
        <Group gap="sm" wrap="nowrap">
          <Avatar name={memberName(member)} color="pine" size={28} aria-hidden />
          <Text size="sm" fw={500} truncate>
            {memberName(member)}
            {actions.self(member) && (
              <Text span size="sm" c="dimmed" fw={400}>
                {` (${m.common.you})`}
              </Text>
            )}
            <Text span size="sm" c="dimmed" fw={400} ml={8}>
              {member.email}
            </Text>
          </Text>
        </Group>
      ),
    },
    {
      id: 'role',
      label: texts.role,
      width: '170px',
      cell: (member) => <RoleSelect member={member} actions={actions} />,
    },
    {
      id: 'second_factor',
      label: texts.secondFactor,
      width: '130px',
      cell: (member) => <SecondFactorBadge member={member} />,
    },
    {
      id: 'since',
      label: texts.since,
      width: '140px',
      cell: (member) => <RelativeTime instant={member.created_at} />,
    },
    {
      id: 'actions',
      label: m.common.actions,
      width: '86px',
      cell: (member) => <MemberMenu member={member} actions={actions} />,
    },
  ]);
}

/** A row of the list on a phone. */
export function MemberCard({ member, actions }: Props) {
  return (
    <>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <div style={{ minWidth: 0 }}>
          <Text size="sm" fw={600} truncate>
            {memberName(member)}
            {actions.self(member) && ` (${m.common.you})`}
          </Text>
          <Text size="sm" c="dimmed" truncate>
            {member.email}
          </Text>
        </div>
        <MemberMenu member={member} actions={actions} />
      </Group>
      <Group justify="space-between" mt={6} gap="xs">
        <RoleSelect member={member} actions={actions} />
        {member.two_factor_enabled != null && <SecondFactorBadge member={member} labelled />}
      </Group>
    </>
  );
}

function RoleSelect({ member, actions }: Props) {
  return (
    <Select
      size="xs"
      w={140}
      aria-label={texts.roleOf(memberName(member))}
      data={ROLE_OPTIONS}
      value={member.role}
      allowDeselect={false}
      comboboxProps={{ withinPortal: true }}
      onChange={(role) => role && role !== member.role && actions.askToChange(member, role as Role)}
    />
  );
}

function SecondFactorBadge({ member, labelled }: { member: Member; labelled?: boolean }) {
  if (member.two_factor_enabled == null)
    return (
      <Text span c="dimmed">
        –
      </Text>
    );
  const word = member.two_factor_enabled ? texts.twoFactorOn : texts.twoFactorOff;
  return (
    <Badge variant="dot" color={member.two_factor_enabled ? 'green' : 'gray'} tt="none" fw={500}>
      {labelled ? `${texts.secondFactor}: ${word}` : word}
    </Badge>
  );
}

function MemberMenu({ member, actions }: Props) {
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={texts.actions(memberName(member))}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {!actions.self(member) && member.two_factor_enabled !== false && (
          <Menu.Item leftSection={<IconShieldOff size={16} aria-hidden />} onClick={() => actions.askToReset(member)}>
            {texts.resetTwoFactor}
          </Menu.Item>
        )}
        {!actions.self(member) && (
          <Menu.Item
            leftSection={<IconLogout size={16} aria-hidden />}
            onClick={() => actions.askToEndSessions(member)}
          >
            {texts.endSessions}
          </Menu.Item>
        )}
        <Menu.Item
          c="var(--mantine-color-error)"
          leftSection={<IconUserMinus size={16} aria-hidden />}
          onClick={() => actions.askToRemove(member)}
        >
          {texts.remove}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
