'use client';

import { Badge, Button, Divider, Group, Skeleton, Stack, Text, ThemeIcon } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconDeviceLaptop, IconDeviceMobile } from '@tabler/icons-react';
import { Fragment } from 'react';
import { confirm } from '@/components/confirm/confirm';
import { QueryView } from '@/components/states/query-view';
import { RelativeTime } from '@/components/time/relative-time';
import * as m from '@/lib/messages/messages';
import { showDone } from '@/lib/query/show-problem';
import { sessionKeys } from '@/lib/session/session-keys';
import { endOtherSessions, endSession, sessionsQuery, type OwnSession } from '../api/sessions';
import { deviceName, isPhone } from '../model/device';
import classes from './session-list.module.css';

const texts = m.identity.account.sessions;

export function SessionList() {
  const queryClient = useQueryClient();
  const sessions = useQuery(sessionsQuery);
  const refresh = (): Promise<void> => queryClient.invalidateQueries({ queryKey: sessionKeys.sessions });
  const end = useMutation({
    mutationFn: endSession,
    onSuccess: () => showDone(texts.ended),
    onSettled: refresh,
  });
  const endOthers = useMutation({
    mutationFn: endOtherSessions,
    onSuccess: () => showDone(texts.othersEnded),
    onSettled: refresh,
  });
  const askToEndOthers = (): void =>
    confirm({
      title: texts.confirmTitle,
      text: texts.confirmText,
      action: texts.endOthers,
      danger: true,
      onConfirm: () => endOthers.mutate(),
    });

  return (
    <QueryView query={sessions} skeleton={<SessionSkeleton />}>
      {(items) => (
        <>
          <Stack component="ul" gap="sm" className={classes.list}>
            {byCurrentFirst(items).map((session, index) => (
              <Fragment key={session.id}>
                {index > 0 && <Divider component="li" aria-hidden />}
                <SessionItem
                  session={session}
                  ending={end.isPending && end.variables === session.id}
                  onEnd={() => end.mutate(session.id)}
                />
              </Fragment>
            ))}
          </Stack>
          {items.length > 1 ? (
            <Button variant="default" mt="md" loading={endOthers.isPending} onClick={askToEndOthers}>
              {texts.endOthers}
            </Button>
          ) : (
            <Text size="sm" c="dimmed" mt="sm">
              {texts.only}
            </Text>
          )}
        </>
      )}
    </QueryView>
  );
}

type ItemProps = { session: OwnSession; ending: boolean; onEnd: () => void };

function SessionItem({ session, ending, onEnd }: ItemProps) {
  const device = deviceName(session.user_agent);
  const Icon = isPhone(session.user_agent) ? IconDeviceMobile : IconDeviceLaptop;
  return (
    <Group component="li" wrap="nowrap" gap="sm" align="flex-start">
      <ThemeIcon variant="light" color="gray" size={36} aria-hidden>
        <Icon size={20} />
      </ThemeIcon>
      <div className={classes.text}>
        <Group gap="xs">
          <Text fw={500} size="sm">
            {device}
          </Text>
          {session.current && (
            <Badge variant="light" tt="none" size="sm">
              {texts.current}
            </Badge>
          )}
        </Group>
        <Text size="sm" c="dimmed">
          {session.address} · {texts.since} <RelativeTime instant={session.created_at} />
          {!session.current && (
            <>
              {' · '}
              {texts.active} <RelativeTime instant={session.last_used_at} />
            </>
          )}
        </Text>
      </div>
      {!session.current && (
        <Button variant="default" size="xs" loading={ending} onClick={onEnd} aria-label={texts.endOf(device)}>
          {texts.end}
        </Button>
      )}
    </Group>
  );
}

function SessionSkeleton() {
  return (
    <Stack gap="sm" role="status" aria-label={m.common.loading}>
      <Skeleton height={40} />
      <Skeleton height={40} />
    </Stack>
  );
}

function byCurrentFirst(sessions: OwnSession[]): OwnSession[] {
  return [...sessions.filter((session) => session.current), ...sessions.filter((session) => !session.current)];
}
