import { Anchor, Badge, Group, Text } from '@mantine/core';
import Link from 'next/link';
import { tableColumns } from '@/components/data-table/use-data-table';
import { RelativeTime } from '@/components/time/relative-time';
import { PersonName } from '@/entities/person/ui/person-name';
import * as m from '@/lib/messages/messages';
import type { AuditLog } from '../api/list-audit-logs';
import { actionLabel, entityHref, entityLabel } from '../model/entry';
import { fieldLabel } from '../model/value';

const texts = m.audit;
const personOf = (entry: AuditLog): string =>
  entry.user_name || (entry.user_id == null ? texts.nobody : m.people.unknown(entry.user_id));
const changesOf = (entry: AuditLog): string => Object.keys(entry.changes).map(fieldLabel).join(', ');

export const AUDIT_COLUMNS = tableColumns<AuditLog>([
  { id: 'at', label: texts.at, width: '140px', cell: (entry) => <RelativeTime instant={entry.at} /> },
  {
    id: 'who',
    label: texts.who,
    width: 'minmax(130px, 1.1fr)',
    cell: (entry) => <span title={personOf(entry)}>{personOf(entry)}</span>,
  },
  {
    id: 'action',
    label: texts.action,
    width: 'minmax(180px, 1.4fr)',
    cell: (entry) => (
      <Text span size="sm" fw={500} title={entry.action}>
        {actionLabel(entry.action)}
      </Text>
    ),
  },
  { id: 'what', label: texts.what, width: 'minmax(130px, 1fr)', cell: (entry) => <Entity entry={entry} /> },
  { id: 'status', label: texts.statusLabel, width: '110px', cell: (entry) => <Status status={entry.status} /> },
  {
    id: 'changes',
    label: texts.changes,
    width: 'minmax(140px, 1.6fr)',
    cell: (entry) => <span title={changesOf(entry)}>{changesOf(entry) || '–'}</span>,
  },
  { id: 'address', label: texts.address, width: '140px', cell: (entry) => entry.address ?? '–' },
]);

export function AuditCard({ entry }: { entry: AuditLog }) {
  return (
    <>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text fw={600} size="sm" truncate>
          {actionLabel(entry.action)}
        </Text>
        {entry.status !== 'success' && <Status status={entry.status} />}
      </Group>
      <Text size="sm" c="dimmed" truncate>
        {[personOf(entry), entityLabel(entry.entity_type, entry.entity_id)].join(' · ')}
      </Text>
      <Text size="sm" c="dimmed" component="div">
        <RelativeTime instant={entry.at} />
      </Text>
    </>
  );
}

export function Status({ status }: { status: string }) {
  return (
    <Badge variant="dot" color={status === 'success' ? 'green' : 'red'} tt="none" fw={500}>
      {texts.status[status] ?? status}
    </Badge>
  );
}

const PEOPLE = new Set(['user', 'member']);

function Entity({ entry }: { entry: AuditLog }) {
  if (PEOPLE.has(entry.entity_type) && entry.entity_id) return <PersonName id={Number(entry.entity_id)} />;
  const label = entityLabel(entry.entity_type, entry.entity_id);
  const href = entityHref(entry);
  return href ? (
    <Anchor component={Link} href={href} size="sm" prefetch={false}>
      {label}
    </Anchor>
  ) : (
    <span title={label}>{label}</span>
  );
}
