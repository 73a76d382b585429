'use client';

import { Badge, Button, Group, Loader, Skeleton, Stack, Text } from '@mantine/core';
import { QueryView } from '@/components/states/query-view';
import { RelativeTime } from '@/components/time/relative-time';
import { usePeople } from '@/entities/person/api/use-people';
import { PersonName } from '@/entities/person/ui/person-name';
import { formatInstant } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import { useMay } from '@/lib/session/use-session';
import type { Activity } from '../../api/lead-activities';
import { isBeingSaved, useTimeline } from '../../hooks/use-timeline';
import { outcomeText, typeText } from '../../model/activity-draft';
import { ActivityForm } from './activity-form';
import { ActivityIcon } from './activity-icon';
import classes from './detail.module.css';

const texts = m.activities;

/** What happened with the lead, newest first, and a place to add to it. */
export function Timeline({ leadId }: { leadId: number }) {
  const { query, activities } = useTimeline(leadId);
  const mayLog = useMay('agent');
  const names = usePeople(activities.map((activity) => activity.created_by));
  const byWhom = (activity: Activity): string =>
    activity.created_by === null ? texts.system : nameIn(names, activity.created_by);
  return (
    <Stack gap="lg">
      {mayLog && <ActivityForm key={leadId} leadId={leadId} />}
      <QueryView query={query} skeleton={<TimelineSkeleton />}>
        {() => (
          <>
            {activities.length === 0 && (
              <Text c="dimmed" size="sm">
                {mayLog ? texts.empty : texts.emptyForViewer}
              </Text>
            )}
            <ul className={classes.timeline} aria-label={texts.title}>
              {activities.map((activity) => (
                <TimelineItem key={activity.id} activity={activity} by={byWhom(activity)} />
              ))}
            </ul>
            {query.hasNextPage && (
              <Button
                variant="default"
                loading={query.isFetchingNextPage}
                onClick={() => void query.fetchNextPage()}
                style={{ alignSelf: 'start' }}
              >
                {texts.older}
              </Button>
            )}
          </>
        )}
      </QueryView>
    </Stack>
  );
}

/** Nothing yet while it is looked up. */
function nameIn(names: ReadonlyMap<number, string | null>, id: number): string {
  return names.has(id) ? (names.get(id) ?? texts.former) : '…';
}

function TimelineItem({ activity, by }: { activity: Activity; by: string }) {
  const sending = isBeingSaved(activity);
  return (
    <li className={classes.activity} data-sending={sending || undefined}>
      <ActivityIcon type={activity.activity_type} />
      <div style={{ minWidth: 0 }}>
        <Group gap={6} mih={32}>
          <Text size="sm" fw={600}>
            {typeText(activity.activity_type)}
          </Text>
          {activity.outcome && (
            <Badge variant="light" color="gray" tt="none" fw={500}>
              {outcomeText(activity.outcome)}
            </Badge>
          )}
          {activity.duration_minutes !== null && (
            <Text size="sm" c="dimmed">
              {texts.minutes(activity.duration_minutes)}
            </Text>
          )}
          <Text size="sm" c="dimmed" component="div">
            {sending ? (
              <Group gap={6} component="span">
                <Loader size={12} aria-hidden /> {texts.sending}
              </Group>
            ) : (
              <>
                <RelativeTime instant={activity.activity_date} /> {texts.by(by)}
              </>
            )}
          </Text>
        </Group>
        {activity.description && (
          <Text size="sm" className={classes.text}>
            <Description activity={activity} />
          </Text>
        )}
        {(activity.next_action || activity.next_follow_up) && (
          <Text size="sm" c="dimmed" mt={4} className={classes.text}>
            {activity.next_action ? texts.next(activity.next_action) : texts.followUpAt}
            {activity.next_follow_up && ` · ${formatInstant(activity.next_follow_up)}`}
          </Text>
        )}
      </div>
    </li>
  );
}

function Description({ activity }: { activity: Activity }) {
  if (activity.agent_id === null && activity.previous_agent_id === null) return activity.description;
  return (
    <>
      {activity.agent_id === null ? texts.unassignedFrom : texts.assignedTo}{' '}
      <PersonName id={activity.agent_id ?? activity.previous_agent_id} />
    </>
  );
}

function TimelineSkeleton() {
  return (
    <Stack gap="lg" role="status" aria-label={m.common.loading}>
      {[0, 1, 2].map((row) => (
        <Group key={row} gap="sm" align="flex-start" wrap="nowrap">
          <Skeleton circle height={32} />
          <Stack gap={8} flex={1}>
            <Skeleton height={14} width="40%" />
            <Skeleton height={14} width="80%" />
          </Stack>
        </Group>
      ))}
    </Stack>
  );
}
