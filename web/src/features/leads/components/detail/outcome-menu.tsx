'use client';

import { Badge, Menu, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconChevronDown } from '@tabler/icons-react';
import { callOutcomesQuery } from '@/entities/lead/api/call-outcomes';
import * as m from '@/lib/messages/messages';
import { useMay, useSignedIn } from '@/lib/session/use-session';
import type { Activity } from '../../api/lead-activities';
import { useChangeOutcome } from '../../hooks/use-timeline';
import { outcomeText } from '../../model/activity-draft';

/** The outcome of an entry. That of a call can be changed: agents their own, supervisors all. */
export function OutcomeMenu({ activity }: { activity: Activity }) {
  const { user } = useSignedIn();
  const supervises = useMay('supervisor');
  const works = useMay('agent');
  const may = activity.activity_type === 'call' && activity.id > 0 && works;
  if (may && (supervises || activity.created_by === user.id)) return <Changeable activity={activity} />;
  return activity.outcome ? (
    <Badge variant="light" color="gray" tt="none" fw={500}>
      {outcomeText(activity.outcome)}
    </Badge>
  ) : null;
}

function Changeable({ activity }: { activity: Activity }) {
  const change = useChangeOutcome(activity.lead_id);
  const shown = activity.outcome ? outcomeText(activity.outcome) : m.activities.outcomeLabel;
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <UnstyledButton aria-label={`${m.activities.changeOutcome}: ${shown}`} disabled={change.isPending}>
          <Badge
            component="span"
            variant="light"
            color="gray"
            tt="none"
            fw={500}
            style={{ cursor: 'pointer' }}
            rightSection={<IconChevronDown size={12} aria-hidden />}
          >
            {shown}
          </Badge>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{m.activities.changeOutcome}</Menu.Label>
        <Choices activity={activity} choose={(outcomeId) => change.mutate({ activity, outcomeId })} />
      </Menu.Dropdown>
    </Menu>
  );
}

function Choices({ activity, choose }: { activity: Activity; choose: (outcomeId: number) => void }) {
  const { data } = useQuery(callOutcomesQuery);
  return data
    ?.filter((outcome) => outcome.active && outcome.id !== activity.outcome_id)
    .map((outcome) => (
      <Menu.Item key={outcome.id} onClick={() => choose(outcome.id)}>
        {outcome.label}
      </Menu.Item>
    ));
}
