'use client';

import { Anchor, Modal, Table, Text } from '@mantine/core';
import Link from 'next/link';
import { leadHref } from '@/entities/lead/model/lead-link';
import { leadName } from '@/entities/lead/model/lead-name';
import { formatInteger } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import type { Refused } from '../../hooks/use-bulk-change';

const texts = m.leads.bulk;
/** More than anybody reads. */
const SHOWN = 200;

/** Which leads a change left as they are, and why. */
export function RefusedDialog({ refused, onClose }: { refused: Refused; onClose: () => void }) {
  const { refusals, changed, names } = refused;
  return (
    <Modal opened onClose={onClose} size="lg" title={texts.refusedTitle(formatInteger(refusals.length))}>
      <Text size="sm" mb="sm">
        {texts.refusedText(formatInteger(changed))}
      </Text>
      <Table verticalSpacing={6} layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="38%">{texts.lead}</Table.Th>
            <Table.Th>{texts.reason}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {refusals.slice(0, SHOWN).map((refusal) => (
            <Table.Tr key={refusal.lead_id}>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>
                {refusal.code === 'not_found' ? (
                  leadName({ id: refusal.lead_id })
                ) : (
                  <Anchor component={Link} href={leadHref(refusal.lead_id)} size="sm" prefetch={false}>
                    {leadName(names.get(refusal.lead_id) ?? { id: refusal.lead_id })}
                  </Anchor>
                )}
              </Table.Td>
              <Table.Td>{refusal.message}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {refusals.length > SHOWN && (
        <Text size="sm" c="dimmed" mt="xs">
          {texts.refusedMore(formatInteger(refusals.length - SHOWN))}
        </Text>
      )}
    </Modal>
  );
}
