'use client';

import { Loader, Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as m from '@/lib/messages/messages';
import { leadQuery } from '../api/get-lead';
import { pickLeadsQuery } from '../api/pick-leads';
import type { Lead } from '../model/lead';
import { leadName } from '../model/lead-name';

type Props = Omit<SelectProps, 'data' | 'value' | 'onChange' | 'searchable' | 'searchValue' | 'filter'> & {
  value: number | null;
  onChange: (id: number | null) => void;
};

/** Chooses a lead by name, company, email or phone number. */
export function LeadSelect({ value, onChange, ...rest }: Props) {
  const [touched, setTouched] = useState(false);
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 200);
  const chosen = useQuery({ ...leadQuery(value ?? 0), enabled: value !== null });
  const chosenLabel = value !== null && chosen.data ? label(chosen.data) : undefined;
  const search = useQuery({ ...pickLeadsQuery(asked === chosenLabel ? '' : asked), enabled: touched });
  const found = (search.data ?? []).map((lead) => ({ value: String(lead.id), label: label(lead) }));
  const has = value === null || found.some((option) => option.value === String(value));
  const data = has ? found : [{ value: String(value), label: chosenLabel ?? '…' }, ...found];
  return (
    <Select
      comboboxProps={{ withinPortal: true }}
      clearable
      clearButtonProps={{ 'aria-label': m.common.clear }}
      {...rest}
      searchable
      data={data}
      filter={({ options }) => options}
      value={value === null ? null : String(value)}
      onChange={(id) => onChange(id === null ? null : Number(id))}
      searchValue={text}
      onSearchChange={setText}
      onFocus={() => setTouched(true)}
      rightSection={search.isFetching ? <Loader size={14} aria-label={m.common.loading} /> : rest.rightSection}
      nothingFoundMessage={
        search.isFetching ? m.common.loading : search.isError ? m.common.failed : m.shell.searchNothing
      }
    />
  );
}

/** Two people of one name differ by their company. */
function label(lead: Lead): string {
  const name = leadName(lead);
  const more = lead.company && lead.company !== name ? lead.company : (lead.phone ?? lead.email);
  return more && more !== name ? `${name}, ${more}` : name;
}
