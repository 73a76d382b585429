import { Button, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconAddressBook } from '@tabler/icons-react';
import Link from 'next/link';
import { TextLink } from '@/components/charts/text-link';
import { Panel } from '@/components/page/panel';
import { QueryView } from '@/components/states/query-view';
import { StateMessage } from '@/components/states/state-message';
import { nextCallsQuery } from '@/entities/lead/api/next-calls';
import { leadHref, leadsHref } from '@/entities/lead/model/lead-link';
import { leadName } from '@/entities/lead/model/lead-name';
import { ScoreBadge } from '@/entities/score/ui/score-badge';
import * as m from '@/lib/messages/messages';
import { CallButton } from './call-button';
import classes from './insights.module.css';

const texts = m.insights.next;

/** The agent's own leads whose next action is a call that is due: the same next action as on the lead's page. */
export function NextLeadsPanel() {
  return (
    <Panel title={texts.title}>
      <QueryView query={useQuery(nextCallsQuery)} skeleton={<Skeleton height={220} />}>
        {(calls) => {
          if (calls.length === 0) return <NoneIsMine />;
          return (
            <ul className={classes.tasks}>
              {calls.map((lead) => (
                <li key={lead.lead_id} className={classes.task}>
                  <div style={{ minWidth: 0 }}>
                    <TextLink href={leadHref(lead.lead_id)} size="sm" fw={600} display="block" truncate>
                      {leadName({ ...lead, id: lead.lead_id })}
                    </TextLink>
                    <Text size="xs" c="dimmed" truncate>
                      {lead.next_action.reason}
                    </Text>
                  </div>
                  <ScoreBadge score={lead.overall_score} category={lead.score_category} size="sm" />
                  <CallButton
                    leadId={lead.lead_id}
                    name={leadName({ ...lead, id: lead.lead_id })}
                    lead={{ phone: lead.phone, phone_given: null }}
                  />
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
