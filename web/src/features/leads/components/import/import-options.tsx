'use client';

import { Select, SimpleGrid, TextInput } from '@mantine/core';
import { Panel } from '@/components/page/panel';
import { PersonSelect } from '@/entities/person/ui/person-select';
import * as m from '@/lib/messages/messages';
import type { ImportChoices, ImportDefaults, MatchBy, OnMatch } from '../../model/import-mapping';

const texts = m.leadsImport.options;

const ON_MATCH: OnMatch[] = ['create', 'update', 'skip'];
const MATCH_BY: MatchBy[] = ['email', 'phone'];

/** What to do with rows that are leads already, and what new leads get. */
export function ImportOptions({
  choices,
  onChange,
}: {
  choices: ImportChoices;
  onChange: (next: ImportChoices) => void;
}) {
  const { onMatch, matchBy, defaults } = choices;
  const setDefault = (next: Partial<ImportDefaults>): void =>
    onChange({ ...choices, defaults: { ...defaults, ...next } });
  return (
    <Panel title={texts.title}>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} verticalSpacing="sm">
        <Select
          label={texts.onMatch}
          data={ON_MATCH.map((value) => ({ value, label: texts.on[value] }))}
          value={onMatch}
          allowDeselect={false}
          onChange={(next) => next && onChange({ ...choices, onMatch: next as OnMatch })}
        />
        {onMatch !== 'create' && (
          <Select
            label={texts.matchBy}
            data={MATCH_BY.map((value) => ({ value, label: texts.by[value] }))}
            value={matchBy}
            allowDeselect={false}
            onChange={(next) => next && onChange({ ...choices, matchBy: next as MatchBy })}
          />
        )}
        <PersonSelect
          label={texts.assignTo}
          placeholder={texts.unassigned}
          value={defaults.assigned_agent_id}
          onChange={(assigned_agent_id) => setDefault({ assigned_agent_id })}
        />
        <TextInput
          label={texts.source}
          maxLength={64}
          value={defaults.source}
          onChange={(event) => setDefault({ source: event.currentTarget.value })}
        />
        <TextInput
          label={texts.tag}
          maxLength={200}
          value={defaults.tag}
          onChange={(event) => setDefault({ tag: event.currentTarget.value })}
        />
      </SimpleGrid>
    </Panel>
  );
}
