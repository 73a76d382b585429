'use client';

import { Alert, Badge, Table, Text } from '@mantine/core';
import { Panel } from '@/components/page/panel';
import { ProblemAlert } from '@/components/states/problem-alert';
import { contactName } from '@/entities/lead/model/lead-name';
import { asProblem } from '@/lib/api/problem';
import * as m from '@/lib/messages/messages';
import type { ImportPreview } from '../../api/import-leads';

const texts = m.leadsImport.check;

type Props = { preview: ImportPreview; fetching: boolean; problem: Error | null; cancelled: boolean };

/** The first rows as they would come in, each with the reason where it would not. */
export function CheckStep({ preview, fetching, problem, cancelled }: Props) {
  const { rows } = preview;
  const bad = rows.filter((row) => row.errors.length > 0).length;
  return (
    <>
      {cancelled ? (
        <Alert color="yellow" role="status" title={m.leadsImport.upload.cancelled} />
      ) : (
        problem && <ProblemAlert problem={asProblem(problem)} />
      )}
      {preview.encoding !== 'utf-8' && (
        <Alert color="yellow" title={texts.encoding}>
          {texts.encodingText}
        </Alert>
      )}
      <Alert
        color={rows.length === 0 || bad > 0 ? 'yellow' : 'green'}
        role="status"
        title={rows.length === 0 ? texts.none : bad > 0 ? texts.some(bad, rows.length) : texts.good(rows.length)}
      >
        {bad > 0 && texts.someText}
      </Alert>
      {rows.length > 0 && (
        <Panel>
          <Table.ScrollContainer minWidth={900} type="native">
            <Table verticalSpacing={8} aria-busy={fetching}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th w={60}>{texts.line}</Table.Th>
                  <Table.Th miw={150}>{texts.lead}</Table.Th>
                  <Table.Th miw={150}>{texts.contact}</Table.Th>
                  <Table.Th miw={110}>{texts.status}</Table.Th>
                  <Table.Th>{texts.attributes}</Table.Th>
                  <Table.Th w={260}>{texts.outcome}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.map((row) => (
                  <PreviewRow key={row.line} row={row} />
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        </Panel>
      )}
    </>
  );
}

function PreviewRow({ row }: { row: ImportPreview['rows'][number] }) {
  const { lead } = row;
  const attributes = Object.entries(lead?.attributes ?? {});
  return (
    <Table.Tr>
      <Table.Td>{row.line}</Table.Td>
      {lead ? (
        <>
          <Table.Td>
            {contactName(lead) ?? '–'}
            {lead.company && (
              <Text size="xs" c="dimmed">
                {lead.company}
              </Text>
            )}
          </Table.Td>
          <Table.Td>
            {[lead.email, lead.phone].filter(Boolean).map((text) => (
              <div key={text}>{text}</div>
            ))}
          </Table.Td>
          <Table.Td>{[lead.status && m.leads.status[lead.status], lead.source].filter(Boolean).join(', ')}</Table.Td>
          <Table.Td>
            <Text size="xs" c="dimmed" lineClamp={2} title={attributes.map(pair).join('\n')}>
              {attributes.map(pair).join(', ')}
            </Text>
          </Table.Td>
        </>
      ) : (
        <Table.Td colSpan={4}>
          <Text size="sm" c="dimmed" lineClamp={2}>
            {row.cells.filter(Boolean).join(' · ')}
          </Text>
        </Table.Td>
      )}
      <Table.Td>
        <Badge variant="light" tt="none" color={row.errors.length > 0 ? 'red' : 'green'}>
          {row.errors.length > 0 ? texts.refused : texts.fine}
        </Badge>
        {row.errors.map((error) => (
          <Text key={error} size="sm">
            {error}
          </Text>
        ))}
      </Table.Td>
    </Table.Tr>
  );
}

function pair([name, value]: [string, unknown]): string {
  return `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`;
}
