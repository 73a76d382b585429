'use client';

import { NativeSelect, Switch } from '@mantine/core';
import * as m from '@/lib/messages/messages';
import type { TypePreference } from '../model/preferences-form';
import classes from './preference-matrix.module.css';

const texts = m.notifications.preferences;
const CHANNELS = (['off', 'digest', 'immediate'] as const).map((value) => ({ value, label: texts.channel[value] }));

type Props = { types: TypePreference[]; onChange: (types: TypePreference[]) => void };

/** One line for each type: whether here, and when by mail. */
export function PreferenceMatrix({ types, onChange }: Props) {
  const change = (changed: TypePreference): void =>
    onChange(types.map((one) => (one.type === changed.type ? changed : one)));
  return (
    <table className={classes.matrix}>
      <thead>
        <tr>
          <th scope="col">{texts.type}</th>
          <th scope="col">{texts.inApp}</th>
          <th scope="col">{texts.email}</th>
        </tr>
      </thead>
      <tbody>
        {types.map((one) => {
          const label = texts.types[one.type];
          return (
            <tr key={one.type}>
              <th scope="row">{label}</th>
              <td>
                <Switch
                  aria-label={texts.inAppOf(label)}
                  checked={one.in_app}
                  onChange={(event) => change({ ...one, in_app: event.currentTarget.checked })}
                />
              </td>
              <td>
                <NativeSelect
                  size="xs"
                  aria-label={texts.emailOf(label)}
                  data={CHANNELS}
                  value={one.email}
                  onChange={(event) => change({ ...one, email: event.currentTarget.value as TypePreference['email'] })}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
