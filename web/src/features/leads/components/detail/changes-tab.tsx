'use client';

import { Button, Group, Skeleton, Stack, Table, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Panel } from '@/components/page/panel';
import { QueryView } from '@/components/states/query-view';
import { RelativeTime } from '@/components/time/relative-time';
import { usePeople } from '@/entities/person/api/use-people';
import * as m from '@/lib/messages/messages';
import { leadChangesQuery, type LeadChange } from '../../api/lead-changes';
import classes from './detail.module.css';
import { fieldName, fieldText } from './field-text';

const texts = m.leadsDetail.changes;

/** Who changed what, field by field, newest first. */
export function ChangesTab({ leadId }: { leadId: number }) {
  const query = useInfiniteQuery(leadChangesQuery(leadId));
  const changes = query.data?.pages.flatMap((page) => page.items) ?? [];
  const names = usePeople(agentsIn(changes));
  const nameOf = (id: number): string | undefined => names.get(id) ?? undefined;
  return (
    <Panel>
      <QueryView query={query} skeleton={<Skeleton height={240} aria-label={m.common.loading} />}>
        {() => (
          <Stack gap={0}>
            {changes.length === 0 && (
              <Text size="sm" c="dimmed">
                {texts.empty}
              </Text>
            )}
            {changes.map((change) => (
              <ChangeItem key={change.id} change={change} nameOf={nameOf} />
            ))}
            {query.hasNextPage && (
              <Button
                mt="md"
                variant="default"
                loading={query.isFetchingNextPage}
                onClick={() => void query.fetchNextPage()}
                style={{ alignSelf: 'start' }}
              >
                {texts.older}
              </Button>
            )}
          </Stack>
        )}
      </QueryView>
    </Panel>
  );
}

function ChangeItem({ change, nameOf }: { change: LeadChange; nameOf: (id: number) => string | undefined }) {
  const who = change.user_id === null ? texts.nobody : (change.user_name ?? texts.former);
  return (
    <div className={classes.change}>
      <Group gap={6}>
        <Text size="sm" fw={600}>
          {who}
        </Text>
        <Text size="sm" c="dimmed" component="div">
          {texts.via[change.via]} <RelativeTime instant={change.at} />
        </Text>
      </Group>
      {change.created && <Text size="sm">{change.changes.length > 0 ? texts.created : texts.createdFromFile}</Text>}
      {change.changes.length > 0 && (
        <Table.ScrollContainer minWidth={300} type="native">
          <Table withRowBorders={false} verticalSpacing={3} horizontalSpacing={0} layout="fixed">
            <Table.Tbody>
              {change.changes.map(({ field, before, after }) => (
                <Table.Tr key={field}>
                  <Table.Th scope="row" fw={400} c="dimmed" w={120} style={{ overflowWrap: 'anywhere' }}>
                    {fieldName(field)}
                  </Table.Th>
                  <Table.Td style={{ overflowWrap: 'anywhere' }}>
                    {!change.created && (
                      <>
                        <Text span size="sm" c="dimmed">
                          {fieldText(field, before, nameOf) ?? texts.nothing}
                        </Text>
                        {' → '}
                      </>
                    )}
                    {fieldText(field, after, nameOf) ?? texts.nothing}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </div>
  );
}

function agentsIn(changes: LeadChange[]): number[] {
  return changes
    .flatMap((change) => change.changes)
    .filter(({ field }) => field === 'assigned_agent_id')
    .flatMap(({ before, after }) => [before, after])
    .filter((id) => typeof id === 'number');
}
