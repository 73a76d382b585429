import { Skeleton, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { TextLink } from '@/components/charts/text-link';
import { Panel } from '@/components/page/panel';
import { QueryView } from '@/components/states/query-view';
import { leadsHref } from '@/entities/lead/model/lead-link';
import { CATEGORIES, categoryFill, type ScoreCategory } from '@/entities/score/model/category';
import { formatInteger, formatNumber, formatShare } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import { heatMapQuery, type HeatMapSource } from '../api/get-heat-map';
import classes from './scoring.module.css';

const texts = m.scoring.heatMap;

/** Which sources bring the good leads: a cell is the darker the larger its share of the source. */
export function HeatMapPanel() {
  return (
    <Panel title={texts.title}>
      <QueryView query={useQuery(heatMapQuery)} skeleton={<Skeleton height={360} />}>
        {(sources) =>
          sources.length === 0 ? (
            <Text c="dimmed">{texts.none}</Text>
          ) : (
            <>
              <Text size="sm" c="dimmed" mb="sm">
                {texts.hint}
              </Text>
              <Table.ScrollContainer minWidth={460} type="native" tabIndex={0} role="region" aria-label={texts.title}>
                <Table className={classes.heatMap} verticalSpacing={2} horizontalSpacing={2} withRowBorders={false}>
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th>{texts.source}</Table.Th>
                      {CATEGORIES.map((category) => (
                        <Table.Th key={category} ta="center">
                          {m.score.category[category]}
                        </Table.Th>
                      ))}
                      <Table.Th ta="end">{texts.all}</Table.Th>
                      <Table.Th ta="end">{texts.average}</Table.Th>
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {sources.map((line) => (
                      <Line key={line.source ?? String(line.other)} line={line} />
                    ))}
                  </Table.Tbody>
                </Table>
              </Table.ScrollContainer>
            </>
          )
        }
      </QueryView>
    </Panel>
  );
}

function Line({ line }: { line: HeatMapSource }) {
  const { source } = line;
  const name = source ?? (line.other ? texts.others : texts.noSource);
  const list = source === null ? undefined : leadsHref({ source });
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        {name}
      </Table.Th>
      {CATEGORIES.map((category) => (
        <Cell key={category} name={name} line={line} category={category} />
      ))}
      <Table.Td ta="end">
        {list ? (
          <TextLink href={list} size="sm">
            {formatInteger(line.leads)}
          </TextLink>
        ) : (
          formatInteger(line.leads)
        )}
      </Table.Td>
      <Table.Td ta="end">{line.average_score === null ? '–' : formatNumber(line.average_score)}</Table.Td>
    </Table.Tr>
  );
}

type CellProps = { name: string; line: HeatMapSource; category: ScoreCategory };

function Cell({ name, line, category }: CellProps) {
  const { leads, average_score } = line.categories[category] ?? { leads: 0, average_score: null };
  const share = line.leads === 0 ? 0 : leads / line.leads;
  const props = {
    className: classes.cell,
    title: texts.cell(
      m.score.category[category],
      formatShare(share),
      average_score === null ? '–' : formatNumber(average_score),
    ),
    style: {
      '--cell-color': categoryFill(category),
      '--cell-share': `${Math.round(share * 42)}%`,
    },
  };
  return (
    <Table.Td>
      {line.source !== null && leads > 0 ? (
        <Link
          {...props}
          href={leadsHref({ source: line.source, category })}
          prefetch={false}
          aria-label={texts.link(name, m.score.category[category], formatInteger(leads))}
        >
          {formatInteger(leads)}
        </Link>
      ) : (
        <span {...props}>{formatInteger(leads)}</span>
      )}
    </Table.Td>
  );
}
