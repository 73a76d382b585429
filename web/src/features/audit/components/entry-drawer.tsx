'use client';

import { ActionIcon, Alert, Button, Code, Drawer, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconChevronDown, IconChevronUp, IconEraser } from '@tabler/icons-react';
import Link from 'next/link';
import { QueryView } from '@/components/states/query-view';
import { formatExact } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import { auditLogQuery } from '../api/get-audit-log';
import type { AuditLog } from '../api/list-audit-logs';
import { actionLabel, entityHref, entityLabel, historyHref } from '../model/entry';
import { fieldLabel } from '../model/value';
import { Status } from './audit-columns';
import classes from './audit.module.css';
import { DiffTable } from './diff-table';
import { ValueView } from './value-view';

const texts = m.audit.entry;

/** @property newer, older neighbours in the list, where it knows them */
type Props = { id: number; newer?: number; older?: number; onOpen: (id: number) => void; onClose: () => void };

/** One entry with all that is known of it. */
export function EntryDrawer({ id, newer, older, onOpen, onClose }: Props) {
  const query = useQuery(auditLogQuery(id));
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="xl"
      title={texts.title(id)}
      styles={{ title: { fontWeight: 650, fontSize: 'var(--mantine-font-size-lg)' } }}
    >
      <Group gap={4} mb="sm">
        <ActionIcon
          variant="default"
          aria-label={texts.newer}
          title={texts.newer}
          disabled={newer === undefined}
          onClick={() => newer !== undefined && onOpen(newer)}
        >
          <IconChevronUp size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          aria-label={texts.older}
          title={texts.older}
          disabled={older === undefined}
          onClick={() => older !== undefined && onOpen(older)}
        >
          <IconChevronDown size={16} aria-hidden />
        </ActionIcon>
      </Group>
      <QueryView query={query} skeleton={<Skeleton height={300} role="status" aria-label={m.common.loading} />}>
        {(entry) => <Entry entry={entry} />}
      </QueryView>
    </Drawer>
  );
}

function Entry({ entry }: { entry: AuditLog }) {
  const href = entityHref(entry);
  const facts = Object.entries(entry.facts);
  const entity = entityLabel(entry.entity_type, entry.entity_id);
  return (
    <Stack gap="lg">
      <div>
        <Group gap="sm" mb={4}>
          <Title order={3} size="h2">
            {actionLabel(entry.action)}
          </Title>
          <Status status={entry.status} />
        </Group>
        <Text size="sm" c="dimmed">
          <Code>{entry.action}</Code>
        </Text>
      </div>
      <Group gap="xs">
        {href && (
          <Button component={Link} href={href} variant="default" size="xs">
            {texts.openEntity(entity)}
          </Button>
        )}
        {entry.entity_id && (
          <Button component={Link} href={historyHref(entry.entity_type, entry.entity_id)} variant="default" size="xs">
            {texts.allOfEntity}: {entity}
          </Button>
        )}
        {entry.user_id !== null && (
          <Button component={Link} href={`/audit?user_id=${entry.user_id}`} variant="default" size="xs">
            {texts.allOfPerson}
          </Button>
        )}
      </Group>
      {entry.erased && (
        <Alert color="yellow" icon={<IconEraser aria-hidden />}>
          {texts.erased}
        </Alert>
      )}
      <section>
        <Title order={3} mb={6}>
          {texts.diff}
        </Title>
        <DiffTable changes={entry.changes} />
      </section>
      {facts.length > 0 && (
        <section>
          <Title order={3} mb={6}>
            {texts.facts}
          </Title>
          <dl className={classes.facts}>
            {facts.map(([name, value]) => (
              <Fact key={name} label={fieldLabel(name)}>
                <ValueView value={value} label={fieldLabel(name)} />
              </Fact>
            ))}
          </dl>
        </section>
      )}
      <section>
        <Title order={3} mb={6}>
          {texts.circumstances}
        </Title>
        <dl className={classes.facts}>
          <Fact label={m.audit.at}>{formatExact(entry.at)}</Fact>
          <Fact label={m.audit.who}>
            {entry.user_name || (entry.user_id === null ? m.audit.nobody : m.people.unknown(entry.user_id))}
          </Fact>
          {entry.reason && <Fact label={texts.reason}>{entry.reason}</Fact>}
          {entry.address && <Fact label={m.audit.address}>{entry.address}</Fact>}
          {entry.user_agent && <Fact label={texts.device}>{entry.user_agent}</Fact>}
          {entry.request_id && (
            <Fact label={texts.request}>
              <Code>{entry.request_id}</Code>
            </Fact>
          )}
          <Fact label={texts.seal}>{entry.seal === null ? texts.unsealed : texts.sealed(entry.seal)}</Fact>
        </dl>
      </section>
    </Stack>
  );
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}
