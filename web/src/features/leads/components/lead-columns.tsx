import { Anchor, Badge, Text } from '@mantine/core';
import Link from 'next/link';
import { tableColumns } from '@/components/data-table/use-data-table';
import { ScoreBadge } from '@/components/score/score-badge';
import { RelativeTime } from '@/components/time/relative-time';
import { m } from '@/lib/messages/messages';
import { leadHref, leadName, STATUS_COLOR, type Lead } from '../model/lead';

const texts = m.leads;
/** Every column the list of leads can show. */
export const LEAD_COLUMNS = tableColumns<Lead>([
  {
    id: 'name',
    label: texts.name,
    width: 'minmax(170px, 2fr)',
    cell: (lead) => (
      <Anchor component={Link} href={leadHref(lead.id)} size="sm" fw={500} c="bright" prefetch={false}>
        {leadName(lead)}
      </Anchor>
    ),
  },
  {
    id: 'score',
    label: texts.score,
    width: '130px',
    cell: (lead) => <ScoreBadge score={lead.score?.overall_score} category={lead.score?.score_category} />,
  },
  {
    id: 'status',
    label: texts.statusLabel,
    width: '130px',
    cell: (lead) => (
      <Badge variant="dot" color={STATUS_COLOR[lead.status]} tt="none" fw={500}>
        {texts.status[lead.status]}
      </Badge>
    ),
  },
  { id: 'priority', label: texts.priorityLabel, width: '90px', cell: (lead) => texts.priority[lead.priority] },
  { id: 'company', label: texts.company, width: 'minmax(120px, 1.4fr)', cell: (lead) => plain(lead.company) },
  { id: 'source', label: texts.source, cell: (lead) => plain(lead.source) },
  { id: 'email', label: texts.email, width: 'minmax(150px, 1.6fr)', cell: (lead) => plain(lead.email) },
  { id: 'phone', label: texts.phone, width: '150px', cell: (lead) => plain(lead.phone) },
  {
    id: 'created_at',
    label: texts.created,
    width: '120px',
    cell: (lead) => <RelativeTime instant={lead.created_at} />,
  },
]);

function plain(value: string | null | undefined) {
  return value ? (
    <span title={value}>{value}</span>
  ) : (
    <Text span c="dimmed">
      –
    </Text>
  );
}
