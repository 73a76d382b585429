import { Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { confirm } from '@/components/confirm/confirm';
import { personKeys } from '@/entities/person/keys/person-keys';
import { asProblem } from '@/lib/api/problem';
import * as m from '@/lib/messages/messages';
import { showDone, showProblem } from '@/lib/query/show-problem';
import { listOwnTenants } from '@/lib/session/own-tenants';
import { updateTenants } from '@/lib/session/session';
import type { Role } from '@/lib/session/session-store';
import { useSignedIn } from '@/lib/session/use-session';
import { changeRole, endSessions, removeMember, resetSecondFactor, type Member } from '../api/members';
import { memberName } from '../model/member';

const texts = m.identity.members;

/** What an admin does with a member; each asks first and says what follows. */
export function useMemberActions() {
  const queryClient = useQueryClient();
  const { user } = useSignedIn();
  const self = (member: Member): boolean => member.user_id === user.id;
  /** One's own role and tenants stand in the session as well. */
  const settled = async (member: Member): Promise<void> => {
    void queryClient.invalidateQueries({ queryKey: personKeys.all });
    if (self(member)) updateTenants(await listOwnTenants());
  };
  const meta = { shownBy: 'form' }; // some refusals are told in other words than the server's
  const onError = (error: Error): void => {
    const problem = asProblem(error);
    const known = { last_admin: texts.lastAdmin, belongs_elsewhere: texts.reset.elsewhere }[problem.code];
    if (known) problem.message = known;
    showProblem(problem);
  };

  const change = useMutation({
    mutationFn: ({ member, role }: { member: Member; role: Role }) => changeRole(member.user_id, role),
    meta,
    onError,
    onSuccess: (_, { member, role }) => showDone(texts.change.done(memberName(member), m.common.role[role])),
    onSettled: (_data, _error, { member }) => settled(member),
  });
  const remove = useMutation({
    mutationFn: (member: Member) => removeMember(member.user_id),
    meta,
    onError,
    onSuccess: (_, member) => showDone(texts.removal.done(memberName(member))),
    onSettled: (_data, _error, member) => settled(member),
  });
  const reset = useMutation({
    mutationFn: (member: Member) => resetSecondFactor(member.user_id),
    meta,
    onError,
    onSuccess: (_, member) => showDone(texts.reset.done(memberName(member))),
    onSettled: (_data, _error, member) => settled(member),
  });

  const end = useMutation({
    mutationFn: (member: Member) => endSessions(member.user_id),
    meta,
    onError,
    onSuccess: (_, member) => showDone(texts.sessions.done(memberName(member))),
  });

  return {
    self,
    askToEndSessions: (member: Member): void =>
      confirm({
        title: texts.sessions.title(memberName(member)),
        text: texts.sessions.text,
        action: texts.sessions.submit,
        danger: true,
        onConfirm: () => end.mutate(member),
      }),
    askToChange: (member: Member, role: Role): void =>
      confirm({
        title: texts.change.title(memberName(member)),
        text: (
          <Stack gap="xs">
            <Text size="sm">{texts.change.text(m.common.role[member.role], m.common.role[role])}</Text>
            <Text size="sm" c="dimmed">
              {texts.roleText[role]}
            </Text>
            {self(member) && <Text size="sm">{texts.change.self}</Text>}
          </Stack>
        ),
        action: texts.change.submit,
        danger: self(member),
        onConfirm: () => change.mutate({ member, role }),
      }),
    askToRemove: (member: Member): void =>
      confirm({
        title: texts.removal.title(memberName(member)),
        text: (
          <Stack gap="xs">
            <Text size="sm">{self(member) ? texts.removal.self : texts.removal.text}</Text>
            <Text size="sm">{texts.removal.leads}</Text>
          </Stack>
        ),
        action: m.common.remove,
        danger: true,
        onConfirm: () => remove.mutate(member),
      }),
    askToReset: (member: Member): void =>
      confirm({
        title: texts.reset.title(memberName(member)),
        text: texts.reset.text,
        action: texts.reset.submit,
        danger: true,
        onConfirm: () => reset.mutate(member),
      }),
  };
}

export type MemberActions = ReturnType<typeof useMemberActions>;
