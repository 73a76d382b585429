'use client';

import { Button, Collapse, Select, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFilter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { PersonSelect } from '@/entities/person/ui/person-select';
import * as m from '@/lib/messages/messages';
import type { AuditView } from '../hooks/use-audit-filter';
import { actionLabel, entityLabel } from '../model/entry';
import classes from './audit.module.css';

const texts = m.audit;

/** @property children at the end of the row */
type Props = { view: AuditView; children: ReactNode };

/** On phones the fields are behind a button. */
export function AuditFilters({ view, children }: Props) {
  const [opened, { toggle }] = useDisclosure();
  const clear = view.narrowed && (
    <Button variant="subtle" onClick={view.clear}>
      {m.common.list.resetFilters}
    </Button>
  );
  return (
    <>
      <div className={classes.wide}>
        <Fields view={view} />
        {clear}
        {children}
      </div>
      <div className={classes.narrow}>
        <Button
          variant={view.narrowed ? 'light' : 'default'}
          leftSection={<IconFilter size={16} aria-hidden />}
          aria-expanded={opened}
          onClick={toggle}
        >
          {texts.filters}
        </Button>
        {clear}
        {children}
      </div>
      <div className={classes.narrowFields}>
        <Collapse expanded={opened}>
          <div className={classes.fields}>
            <Fields view={view} />
          </div>
        </Collapse>
      </div>
    </>
  );
}

function Fields({ view }: { view: AuditView }) {
  const { values, setValues } = view;
  return (
    <>
      <PersonSelect
        aria-label={texts.who}
        placeholder={texts.who}
        value={values.user_id}
        onChange={(user_id) => void setValues({ user_id })}
      />
      <Select
        aria-label={texts.action}
        placeholder={texts.action}
        data={options(Object.keys(texts.actions), values.action, actionLabel)}
        value={values.action}
        onChange={(action) => void setValues({ action })}
        searchable
        clearable
      />
      <Select
        aria-label={texts.what}
        placeholder={texts.what}
        data={options(Object.keys(texts.entity), values.entity_type, entityLabel)}
        value={values.entity_type}
        onChange={(entity_type) => void setValues({ entity_type, entity_id: null })}
        searchable
        clearable
      />
      {values.entity_type && (
        <TextInput
          aria-label={texts.entityId}
          placeholder={texts.entityId}
          value={values.entity_id ?? ''}
          onChange={(event) => void setValues({ entity_id: event.currentTarget.value.trim() || null })}
        />
      )}
      <Select
        aria-label={texts.statusLabel}
        placeholder={texts.statusLabel}
        data={Object.entries(texts.status).map(([value, label]) => ({ value, label }))}
        value={values.status}
        onChange={(status) => void setValues({ status: status as 'success' | 'failure' | null })}
        clearable
      />
      <TextInput
        type="date"
        aria-label={texts.from}
        title={texts.from}
        max={values.to ?? undefined}
        value={values.from ?? ''}
        onChange={(event) => void setValues({ from: event.currentTarget.value || null })}
      />
      <TextInput
        type="date"
        aria-label={texts.to}
        title={texts.to}
        min={values.from ?? undefined}
        value={values.to ?? ''}
        onChange={(event) => void setValues({ to: event.currentTarget.value || null })}
      />
    </>
  );
}

/** What is asked for by the address is a choice even where this version has no words for it. */
function options(known: string[], chosen: string | null, label: (value: string) => string) {
  const all = chosen && !known.includes(chosen) ? [...known, chosen] : known;
  return all
    .map((value) => ({ value, label: label(value) }))
    .sort((one, other) => one.label.localeCompare(other.label));
}
