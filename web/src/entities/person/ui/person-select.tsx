'use client';

import { Loader, Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as m from '@/lib/messages/messages';
import { useSignedIn } from '@/lib/session/use-session';
import { peopleSearchQuery } from '../api/list-people';
import { usePeople } from '../api/use-people';

type Props = Omit<SelectProps, 'data' | 'value' | 'onChange' | 'searchable' | 'searchValue' | 'filter'> & {
  value: number | null;
  onChange: (id: number | null, name?: string) => void;
};

/** Chooses a member of the tenant by the beginning of the name. */
export function PersonSelect({ value, onChange, ...rest }: Props) {
  const me = useSignedIn().user.id;
  const [touched, setTouched] = useState(false);
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 200);
  const chosen = usePeople([value]).get(value ?? 0);
  const chosenLabel = value === null ? undefined : label(value, chosen ?? m.people.unknown(value), me);
  const search = useQuery({ ...peopleSearchQuery(asked === chosenLabel ? '' : asked), enabled: touched });

  const options = (search.data ?? []).map((person) => ({
    value: String(person.id),
    label: label(person.id, person.name, me),
  }));
  const has = options.some((option) => option.value === String(value));
  const data =
    value === null || chosenLabel === undefined || has
      ? options
      : [{ value: String(value), label: chosenLabel }, ...options];

  return (
    <Select
      placeholder={m.people.anybody}
      comboboxProps={{ withinPortal: true }}
      clearable
      clearButtonProps={{ 'aria-label': m.common.clear }}
      {...rest}
      searchable
      data={data}
      filter={({ options: all }) => all}
      value={value === null ? null : String(value)}
      onChange={(id, option) => onChange(id === null ? null : Number(id), option?.label)}
      searchValue={text}
      onSearchChange={setText}
      onFocus={() => setTouched(true)}
      rightSection={search.isFetching ? <Loader size={14} aria-label={m.common.loading} /> : rest.rightSection}
      nothingFoundMessage={search.isFetching ? m.common.loading : search.isError ? m.common.failed : m.people.nobody}
    />
  );
}

function label(id: number, name: string, me: number | undefined): string {
  return id === me ? `${name} (${m.common.you})` : name;
}
