import { Text } from '@mantine/core';
import { PersonName } from '@/entities/person/ui/person-name';
import * as m from '@/lib/messages/messages';
import type { AuditLog } from '../api/list-audit-logs';
import { fieldLabel } from '../model/value';
import classes from './audit.module.css';
import { ValueView } from './value-view';

const texts = m.audit.entry;
/** Fields whose numbers are people. */
const PEOPLE = new Set(['user_id', 'assigned_agent_id', 'owner_id']);

/** Each changed field, before and after. */
export function DiffTable({ changes }: { changes: AuditLog['changes'] }) {
  const fields = Object.entries(changes);
  if (fields.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {texts.noChanges}
      </Text>
    );
  }
  return (
    <table className={classes.diff}>
      <thead>
        <tr>
          <th scope="col">{texts.field}</th>
          <th scope="col">{texts.before}</th>
          <th scope="col">{texts.after}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(([field, change]) => (
          <tr key={field}>
            <th scope="row">{fieldLabel(field)}</th>
            <td className={classes.before}>
              <Side field={field} value={change.old} label={`${fieldLabel(field)}, ${texts.before}`} />
            </td>
            <td className={classes.after}>
              <Side field={field} value={change.now} label={`${fieldLabel(field)}, ${texts.after}`} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Side({ field, value, label }: { field: string; value: unknown; label: string }) {
  return PEOPLE.has(field) && typeof value === 'number' ? (
    <PersonName id={value} />
  ) : (
    <ValueView value={value} label={label} />
  );
}
