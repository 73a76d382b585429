'use client';

import { Alert, Badge, Button, Divider, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { IconMailOff } from '@tabler/icons-react';
import { Fragment } from 'react';
import { CopyButton } from '@/components/copy/copy-button';
import { ProblemState } from '@/components/states/problem-state';
import { RelativeTime } from '@/components/time/relative-time';
import { asProblem } from '@/lib/api/problem';
import * as m from '@/lib/messages/messages';
import { useAuthSettings } from '@/lib/session/auth-settings';
import { mailLinksQuery, type MailLink } from '../api/installation';
import classes from './waiting-links.module.css';

const texts = m.installation.links;

/** The links newcomers wait for, where no mail server takes them to their readers. */
export function WaitingLinks() {
  const { mail_configured: mailConfigured } = useAuthSettings();
  if (mailConfigured) return <Text size="sm">{texts.mailText}</Text>;
  return (
    <Stack gap="md">
      <Alert color="yellow" icon={<IconMailOff aria-hidden />} title={texts.noMailTitle}>
        {texts.noMailText}
      </Alert>
      <Links />
    </Stack>
  );
}

function Links() {
  const query = useInfiniteQuery({
    ...mailLinksQuery,
    staleTime: 0,
    gcTime: 0, // a link is a key: it stays no longer than the page that shows it
  });
  if (query.isError) return <ProblemState problem={asProblem(query.error)} retry={() => void query.refetch()} />;
  if (query.isPending) return <LinksSkeleton />;
  const links = query.data.pages.flatMap((page) => page.items);
  return (
    <>
      {links.length === 0 ? <None /> : <LinkList links={links} />}
      {query.hasNextPage && (
        <Group>
          <Button
            variant="default"
            size="xs"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {texts.more}
          </Button>
        </Group>
      )}
    </>
  );
}

function LinkList({ links }: { links: MailLink[] }) {
  return (
    <>
      <Stack component="ul" gap="sm" className={classes.list}>
        {links.map((link, index) => (
          <Fragment key={link.id}>
            {index > 0 && <Divider component="li" aria-hidden />}
            <LinkItem link={link} />
          </Fragment>
        ))}
      </Stack>
      <Text size="sm" c="dimmed">
        {texts.seen}
      </Text>
    </>
  );
}

function LinkItem({ link }: { link: MailLink }) {
  return (
    <Group component="li" gap="sm" justify="space-between" wrap="nowrap" className={classes.item}>
      <div className={classes.text}>
        <Group gap="xs">
          <Text size="sm" fw={500}>
            {link.email}
          </Text>
          <Badge variant="light" tt="none" size="sm" color={link.kind === 'invitation' ? 'blue' : 'gray'}>
            {texts.kind[link.kind]}
          </Badge>
        </Group>
        <Text size="sm" c="dimmed">
          {texts.sent} <RelativeTime instant={link.sent_at} />
        </Text>
        <Text size="xs" className={classes.link}>
          {link.link}
        </Text>
      </div>
      <CopyButton text={link.link} label={texts.copy} size="xs" />
    </Group>
  );
}

function None() {
  return (
    <div>
      <Text size="sm" fw={500}>
        {texts.none}
      </Text>
      <Text size="sm" c="dimmed">
        {texts.noneText}
      </Text>
    </div>
  );
}

function LinksSkeleton() {
  return (
    <Stack gap="sm" role="status" aria-label={m.common.loading}>
      <Skeleton height={56} />
      <Skeleton height={56} />
    </Stack>
  );
}
