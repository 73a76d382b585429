import { Button, Skeleton, Text } from '@mantine/core';
import { IconAddressBook } from '@tabler/icons-react';
import Link from 'next/link';
import { TextLink } from '@/components/charts/text-link';
import { Panel } from '@/components/page/panel';
import { QueryView } from '@/components/states/query-view';
import { StateMessage } from '@/components/states/state-message';
import { leadHref, leadsHref } from '@/entities/lead/model/lead-link';
import { leadName } from '@/entities/lead/model/lead-name';
import { ScoreBadge } from '@/entities/score/ui/score-badge';
import * as m from '@/lib/messages/messages';
import { useOwnLeads } from '../hooks/use-dashboard';
import { nextLeads } from '../model/next-leads';
import { CallButton } from './call-button';
import classes from './insights.module.css';

const texts = m.insights.next;
const SHOWN = 6;

/** The agent's own open leads with the best scores. */
export function NextLeadsPanel() {
  return (
    <Panel title={texts.title}>
      <QueryView query={useOwnLeads()} skeleton={<Skeleton height={220} />}>
        {({ leads }) => {
          const next = nextLeads(leads, SHOWN);
          if (next.length === 0) return <NoneIsMine />;
          return (
            <ul className={classes.tasks}>
              {next.map((lead) => (
                <li key={lead.id} className={classes.task}>
                  <div style={{ minWidth: 0 }}>
                    <TextLink href={leadHref(lead.id)} size="sm" fw={600} display="block" truncate>
                      {leadName(lead)}
                    </TextLink>
                    <Text size="xs" c="dimmed" truncate>
                      {[m.leads.status[lead.status], lead.company].filter(Boolean).join(' · ')}
                    </Text>
                  </div>
                  <ScoreBadge score={lead.score?.overall_score} category={lead.score?.score_category} size="sm" />
                  {lead.phone ? <CallButton name={leadName(lead)} phone={lead.phone} /> : <span />}
                </li>
              ))}
            </ul>
          );
        }}
      </QueryView>
    </Panel>
  );
}

function NoneIsMine() {
  return (
    <StateMessage
      icon={<IconAddressBook />}
      title={texts.none}
      action={
        <Button component={Link} href={leadsHref({ category: 'hot' })} variant="default">
          {texts.toHot}
        </Button>
      }
    >
      {texts.noneText}
    </StateMessage>
  );
}
