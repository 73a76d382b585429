'use client';

import { Divider } from '@mantine/core';
import * as m from '@/lib/messages/messages';
import type { LeadFilterState } from '../../hooks/use-lead-filter';
import { ChoiceList } from './choice-list';
import { PersonChoice } from './person-choice';

const texts = m.leads.filters;

type Props = { state: LeadFilterState; focused?: boolean; onChosen?: () => void };

/** Whose leads: anybody's, those of nobody, or one person's. */
export function AgentChoice({ state: { values, setValues }, focused, onChosen }: Props) {
  const choose = (next: { assigned: boolean | null; assigned_agent_id: number | null }): void => {
    void setValues(next);
    onChosen?.();
  };
  return (
    <>
      <ChoiceList
        label={texts.assignment}
        choices={[
          { value: 'null', content: texts.any },
          { value: 'false', content: texts.unassigned },
          { value: 'true', content: texts.assigned },
        ]}
        value={values.assigned_agent_id === null ? String(values.assigned) : ''}
        onChoose={(choice) =>
          choose({ assigned: choice === 'null' ? null : choice === 'true', assigned_agent_id: null })
        }
      />
      <Divider my={4} />
      <PersonChoice
        value={values.assigned_agent_id}
        me={texts.me}
        focused={focused}
        onChoose={(id) => choose({ assigned: null, assigned_agent_id: id })}
      />
    </>
  );
}
