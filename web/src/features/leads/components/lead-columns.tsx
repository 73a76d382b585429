import Link from 'next/link';
import { tableColumns } from '@/components/data-table/use-data-table';
import { RelativeTime } from '@/components/time/relative-time';
import { STATUS_COLOR, type Lead, type LeadStatus } from '@/entities/lead/model/lead';
import { leadHref } from '@/entities/lead/model/lead-link';
import { leadName } from '@/entities/lead/model/lead-name';
import { PersonName } from '@/entities/person/ui/person-name';
import * as m from '@/lib/messages/messages';
import type { ColumnId } from '../model/lead-column-ids';
import classes from './leads.module.css';
import { LiveScore } from './live-score';

const texts = m.leads;
const named = (id: ColumnId): ColumnId => id;

/** Every column the list of leads can show. Rows are many and scroll fast: plain elements where they do. */
export const LEAD_COLUMNS = tableColumns<Lead>([
  {
    id: named('name'),
    label: texts.name,
    width: 'minmax(160px, 1.5fr)',
    sort: { ascending: 'last_name' },
    cell: (lead) => (
      <Link href={leadHref(lead.id)} className={classes.name} prefetch={false}>
        {leadName(lead)}
      </Link>
    ),
  },
  {
    id: named('score'),
    label: texts.score,
    width: '118px',
    sort: { descending: '-score', ascending: 'score' },
    cell: (lead) => <LiveScore lead={lead} />,
  },
  { id: named('status'), label: texts.statusLabel, width: '118px', cell: (lead) => <StatusDot status={lead.status} /> },
  { id: named('priority'), label: texts.priorityLabel, width: '86px', cell: (lead) => texts.priority[lead.priority] },
  { id: named('company'), label: texts.company, width: 'minmax(130px, 1.5fr)', cell: (lead) => plain(lead.company) },
  { id: named('source'), label: texts.source, width: 'minmax(124px, 1fr)', cell: (lead) => plain(lead.source) },
  {
    id: named('agent'),
    label: texts.agent,
    width: 'minmax(110px, 1.1fr)',
    cell: (lead) => <PersonName id={lead.assigned_agent_id} />,
  },
  { id: named('phone'), label: texts.phone, width: '140px', cell: (lead) => plain(lead.phone) },
  { id: named('email'), label: texts.email, width: 'minmax(150px, 1.6fr)', cell: (lead) => plain(lead.email) },
  {
    id: named('follow_up'),
    label: texts.followUp,
    width: '120px',
    cell: (lead) => (lead.next_follow_up_at ? <RelativeTime instant={lead.next_follow_up_at} /> : plain(null)),
  },
  { id: named('country'), label: texts.country, width: '80px', cell: (lead) => plain(lead.country) },
  {
    id: named('created_at'),
    label: texts.created,
    width: '132px',
    sort: { descending: '-created_at', ascending: 'created_at' },
    cell: (lead) => <RelativeTime instant={lead.created_at} />,
  },
  {
    id: named('updated_at'),
    label: texts.updated,
    width: '132px',
    cell: (lead) => <RelativeTime instant={lead.updated_at} />,
  },
]);

export function StatusDot({ status }: { status: LeadStatus }) {
  return (
    <span className={classes.status} style={{ '--dot': `var(--mantine-color-${STATUS_COLOR[status]}-5)` }}>
      {texts.status[status]}
    </span>
  );
}

function plain(value: string | null | undefined) {
  return value ? <span title={value}>{value}</span> : <span className={classes.nothing}>–</span>;
}
