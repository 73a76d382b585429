import Link from 'next/link';
import { type Lead } from '@/entities/lead/model/lead';
import { leadHref } from '@/entities/lead/model/lead-link';
import { leadName } from '@/entities/lead/model/lead-name';
import * as m from '@/lib/messages/messages';
import classes from './lead-card.module.css';
import { LiveScore } from './live-score';

/** A row of the list on a phone. */
export function LeadCard({ lead }: { lead: Lead }) {
  return (
    <>
      <div className={classes.top}>
        <Link href={leadHref(lead.id)} className={classes.name} prefetch={false}>
          {leadName(lead)}
        </Link>
        <LiveScore lead={lead} size="sm" />
      </div>
      <div className={classes.line}>
        {[m.leads.status[lead.status], lead.company, lead.source].filter(Boolean).join(' · ')}
      </div>
      <div className={classes.line}>{lead.phone ?? lead.email}</div>
    </>
  );
}
