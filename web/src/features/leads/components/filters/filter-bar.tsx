'use client';

import { Button, Skeleton } from '@mantine/core';
import dynamic from 'next/dynamic';
import { PRIORITIES, STATUSES } from '@/entities/lead/model/lead';
import { PersonName } from '@/entities/person/ui/person-name';
import * as m from '@/lib/messages/messages';
import type { LeadFilterState } from '../../hooks/use-lead-filter';
import { ChoiceList } from './choice-list';
import { createdText } from './created-text';
import { FilterButton } from './filter-button';
import { scoreText } from './score-text';

const loading = () => <Skeleton height={120} />;
const SourceChoice = dynamic(() => import('./source-choice').then((file) => file.SourceChoice), { loading });
const AgentChoice = dynamic(() => import('./agent-choice').then((file) => file.AgentChoice), { loading });
const ScoreChoice = dynamic(() => import('./score-choice').then((file) => file.ScoreChoice), { loading });
const CreatedChoice = dynamic(() => import('./created-choice').then((file) => file.CreatedChoice), { loading });

const texts = m.leads;

/** The filters, each as a button of its own. */
export function FilterBar({ state }: { state: LeadFilterState }) {
  const { values, view, narrowed, setValues, clear } = state;
  return (
    <>
      {view === 'table' && (
        <FilterButton label={texts.statusLabel} chosen={values.status && texts.status[values.status]} width={170}>
          {(close) => (
            <ChoiceList
              label={texts.statusLabel}
              choices={[
                { value: null, content: texts.filters.any },
                ...STATUSES.map((status) => ({ value: status, content: texts.status[status] })),
              ]}
              value={values.status}
              onChoose={(status) => {
                void setValues({ status });
                close();
              }}
            />
          )}
        </FilterButton>
      )}
      <FilterButton label={texts.priorityLabel} chosen={values.priority && texts.priority[values.priority]} width={150}>
        {(close) => (
          <ChoiceList
            label={texts.priorityLabel}
            choices={[
              { value: null, content: texts.filters.any },
              ...PRIORITIES.map((priority) => ({ value: priority, content: texts.priority[priority] })),
            ]}
            value={values.priority}
            onChoose={(priority) => {
              void setValues({ priority });
              close();
            }}
          />
        )}
      </FilterButton>
      <FilterButton label={texts.source} chosen={values.source}>
        {(close) => (
          <SourceChoice
            value={values.source}
            onChoose={(source) => {
              void setValues({ source });
              close();
            }}
          />
        )}
      </FilterButton>
      <FilterButton label={texts.agent} chosen={agentChosen(state)}>
        {(close) => <AgentChoice state={state} onChosen={close} />}
      </FilterButton>
      <FilterButton label={texts.score} chosen={scoreText(values.score_from, values.score_to)}>
        {() => <ScoreChoice state={state} />}
      </FilterButton>
      <FilterButton label={texts.created} chosen={createdText(values.created_from, values.created_to)}>
        {() => <CreatedChoice state={state} />}
      </FilterButton>
      {narrowed && (
        <Button variant="subtle" color="gray" size="xs" fw={500} onClick={clear}>
          {m.common.list.resetFilters}
        </Button>
      )}
    </>
  );
}

function agentChosen({ values: { assigned, assigned_agent_id: id } }: LeadFilterState) {
  if (id !== null) return <PersonName id={id} />;
  if (assigned === null) return undefined;
  return assigned ? texts.filters.assigned : texts.filters.unassigned;
}
