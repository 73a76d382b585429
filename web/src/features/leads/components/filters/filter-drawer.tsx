'use client';

import { Button, Drawer, Group, NativeSelect, Stack } from '@mantine/core';
import { PRIORITIES, STATUSES, type LeadPriority, type LeadStatus } from '@/entities/lead/model/lead';
import { SORTS, type LeadSort } from '@/entities/lead/model/lead-filter';
import * as m from '@/lib/messages/messages';
import type { LeadFilterState } from '../../hooks/use-lead-filter';
import { AgentChoice } from './agent-choice';
import classes from './choice-list.module.css';
import { CreatedChoice } from './created-choice';
import { ScoreChoice } from './score-choice';
import { SourceChoice } from './source-choice';

const texts = m.leads;

/** All filters and the sort, for small screens. */
export function FilterDrawer({ state, onClose }: { state: LeadFilterState; onClose: () => void }) {
  const { values, view, narrowed, setValues, clear } = state;
  return (
    <Drawer opened onClose={onClose} position="bottom" size="auto" title={texts.filters.label}>
      <Stack gap="sm">
        <Group grow gap="sm">
          {view === 'table' && (
            <NativeSelect
              label={texts.statusLabel}
              value={values.status ?? ''}
              onChange={(event) => void setValues({ status: (event.currentTarget.value || null) as LeadStatus | null })}
              data={[
                { value: '', label: texts.filters.any },
                ...STATUSES.map((s) => ({ value: s, label: texts.status[s] })),
              ]}
            />
          )}
          <NativeSelect
            label={texts.priorityLabel}
            value={values.priority ?? ''}
            onChange={(event) =>
              void setValues({ priority: (event.currentTarget.value || null) as LeadPriority | null })
            }
            data={[
              { value: '', label: texts.filters.any },
              ...PRIORITIES.map((p) => ({ value: p, label: texts.priority[p] })),
            ]}
          />
        </Group>
        <NativeSelect
          label={texts.sort.label}
          value={values.sort}
          onChange={(event) => void setValues({ sort: event.currentTarget.value as LeadSort })}
          data={SORTS.map((sort) => ({ value: sort, label: texts.sort[sort] }))}
        />
        <fieldset className={classes.fields}>
          <legend className={classes.legend}>{texts.agent}</legend>
          <AgentChoice focused={false} state={state} />
        </fieldset>
        <fieldset className={classes.fields}>
          <legend className={classes.legend}>{texts.source}</legend>
          <SourceChoice focused={false} value={values.source} onChoose={(source) => void setValues({ source })} />
        </fieldset>
        <fieldset className={classes.fields}>
          <legend className={classes.legend}>{texts.score}</legend>
          <ScoreChoice state={state} />
        </fieldset>
        <fieldset className={classes.fields}>
          <legend className={classes.legend}>{texts.created}</legend>
          <CreatedChoice state={state} />
        </fieldset>
        <Group grow>
          <Button variant="default" disabled={!narrowed} onClick={clear}>
            {m.common.list.resetFilters}
          </Button>
          <Button onClick={onClose}>{texts.filters.show}</Button>
        </Group>
      </Stack>
    </Drawer>
  );
}
