import { Skeleton, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { TextLink } from '@/components/charts/text-link';
import { Panel } from '@/components/page/panel';
import { QueryView } from '@/components/states/query-view';
import { leadsHref } from '@/entities/lead/model/lead-link';
import { formatInteger, formatShare } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import { leadConversionQuery, type SourceConversion } from '../api/get-lead-conversion';
import classes from './insights.module.css';

const texts = m.insights.conversion;
const SHOWN = 9;

export function ConversionPanel() {
  return (
    <Panel title={texts.title}>
      <QueryView query={useQuery(leadConversionQuery)} skeleton={<Skeleton height={280} />}>
        {({ by_source }) =>
          by_source.length === 0 ? <Text c="dimmed">{texts.empty}</Text> : <Rows lines={by_source} />
        }
      </QueryView>
    </Panel>
  );
}

function Rows({ lines }: { lines: SourceConversion[] }) {
  const shown = lines.slice(0, SHOWN);
  const best = Math.max(0.0001, ...shown.map((line) => line.conversion_rate ?? 0));
  return (
    <Table.ScrollContainer minWidth={300} type="native">
      <Table verticalSpacing={6} aria-label={texts.title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{texts.source}</Table.Th>
            <Table.Th ta="end">{texts.leads}</Table.Th>
            <Table.Th ta="end">{texts.converted}</Table.Th>
            <Table.Th ta="end" visibleFrom="sm">
              {texts.lost}
            </Table.Th>
            <Table.Th ta="end">{texts.rate}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map((line) => (
            <Table.Tr key={line.source ?? String(line.other)}>
              <Table.Th scope="row" fw={500}>
                <Figure filter={filterOf(line)}>{line.source ?? (line.other ? texts.others : texts.noSource)}</Figure>
              </Table.Th>
              <Table.Td ta="end">
                <Figure filter={filterOf(line)}>{formatInteger(line.total)}</Figure>
              </Table.Td>
              <Table.Td ta="end">
                <Figure filter={filterOf(line, 'converted')}>{formatInteger(line.converted)}</Figure>
              </Table.Td>
              <Table.Td ta="end" visibleFrom="sm">
                <Figure filter={filterOf(line, 'lost')}>{formatInteger(line.lost)}</Figure>
              </Table.Td>
              <Table.Td>
                <div className={classes.rate}>
                  <div className={classes.rateTrack} aria-hidden>
                    <div
                      className={classes.rateBar}
                      style={{ width: `${((line.conversion_rate ?? 0) / best) * 100}%` }}
                    />
                  </div>
                  {formatShare(line.conversion_rate)}
                </div>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** The list can be narrowed to a source by name only; leads without one, and all others together, have no list. */
function filterOf({ source }: SourceConversion, status?: string): Record<string, string> | undefined {
  if (source === null) return undefined;
  return status ? { status, source } : { source };
}

function Figure({ filter, children }: { filter?: Record<string, string>; children: string }) {
  return filter ? (
    <TextLink href={leadsHref(filter)} size="sm">
      {children}
    </TextLink>
  ) : (
    children
  );
}
