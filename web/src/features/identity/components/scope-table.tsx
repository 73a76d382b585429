import { Checkbox, Input, Table } from '@mantine/core';
import type { ReactNode } from 'react';
import * as m from '@/lib/messages/messages';
import { AREAS, scope, toggled } from '../model/scopes';

const texts = m.identity.apiKeys;

type Props = { scopes: string[]; onChange: (scopes: string[]) => void; error?: ReactNode };

/** One row an area, one box each for reading and changing. */
export function ScopeTable({ scopes, onChange, error }: Props) {
  return (
    <div>
      {error && (
        <Input.Error role="alert" mb={6} size="sm">
          {error}
        </Input.Error>
      )}
      <Table.ScrollContainer minWidth={0} mah={280} type="native">
        <Table verticalSpacing={6} stickyHeader aria-label={texts.scopesLabel}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{texts.area}</Table.Th>
              <Table.Th w={72}>{texts.read}</Table.Th>
              <Table.Th w={80}>{texts.write}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {AREAS.map(({ area, label, writable }) => (
              <Table.Tr key={area}>
                <Table.Td>{label}</Table.Td>
                <Table.Td>
                  <Checkbox
                    aria-label={texts.readOf(label)}
                    checked={scopes.includes(scope(area, 'read'))}
                    onChange={(event) => onChange(toggled(scopes, area, 'read', event.currentTarget.checked))}
                  />
                </Table.Td>
                <Table.Td>
                  {writable && (
                    <Checkbox
                      aria-label={texts.writeOf(label)}
                      checked={scopes.includes(scope(area, 'write'))}
                      onChange={(event) => onChange(toggled(scopes, area, 'write', event.currentTarget.checked))}
                    />
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </div>
  );
}
