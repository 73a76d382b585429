'use client';

import { Button, Collapse, Skeleton, Stack, Table, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { QueryView } from '@/components/states/query-view';
import { formatDecimals, formatInstant } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import { scoreHistoryQuery, type ScoreHistoryEntry } from '../../api/score-history';

const HEIGHT = 220;
const ScoreHistoryChart = dynamic(() => import('./score-history-chart').then((file) => file.ScoreHistoryChart), {
  ssr: false,
  loading: () => <Skeleton height={HEIGHT} />,
});

const texts = m.scoring.explain.history;

/** How the score went, as a line and as a table. */
export function ScoreHistory({ leadId }: { leadId: number }) {
  const [asTable, table] = useDisclosure();
  const query = useInfiniteQuery(scoreHistoryQuery(leadId));
  const entries = query.data?.pages.flatMap((page) => page.items) ?? [];
  const [latest] = entries;
  const first = entries.at(-1);
  return (
    <QueryView query={query} skeleton={<Skeleton height={HEIGHT} />}>
      {() => (
        <Stack gap="sm">
          {entries.length < 2 || !latest || !first ? (
            <Text size="sm" c="dimmed">
              {texts.one}
            </Text>
          ) : (
            <div
              role="img"
              aria-label={texts.chart(
                entries.length,
                formatDecimals(first.overall_score),
                formatDecimals(latest.overall_score),
              )}
            >
              <ScoreHistoryChart entries={entries} height={HEIGHT} />
            </div>
          )}
          {entries.length > 0 && (
            <>
              <Button
                variant="subtle"
                size="compact-sm"
                aria-expanded={asTable}
                onClick={table.toggle}
                style={{ alignSelf: 'start' }}
              >
                {texts.table}
              </Button>
              <Collapse expanded={asTable}>
                <HistoryTable entries={entries} />
                {query.hasNextPage && (
                  <Button
                    mt="sm"
                    variant="default"
                    size="xs"
                    loading={query.isFetchingNextPage}
                    onClick={() => void query.fetchNextPage()}
                  >
                    {texts.more}
                  </Button>
                )}
              </Collapse>
            </>
          )}
        </Stack>
      )}
    </QueryView>
  );
}

function HistoryTable({ entries }: { entries: ScoreHistoryEntry[] }) {
  return (
    <Table.ScrollContainer minWidth={420} type="native">
      <Table verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{texts.when}</Table.Th>
            <Table.Th ta="end">{texts.overall}</Table.Th>
            <Table.Th>{texts.category}</Table.Th>
            <Table.Th ta="end">{texts.model}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {entries.map((entry) => (
            <Table.Tr key={entry.id}>
              <Table.Td>{formatInstant(entry.calculated_at)}</Table.Td>
              <Table.Td ta="end">{formatDecimals(entry.overall_score)}</Table.Td>
              <Table.Td>{m.score.category[entry.score_category]}</Table.Td>
              <Table.Td ta="end">{entry.model_version}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
