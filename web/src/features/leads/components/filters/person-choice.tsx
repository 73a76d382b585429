'use client';

import { Loader, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { peopleSearchQuery } from '@/entities/person/api/list-people';
import * as m from '@/lib/messages/messages';
import { useSignedIn } from '@/lib/session/use-session';
import { ChoiceList } from './choice-list';
import classes from './choice-list.module.css';

type Props = {
  value: number | null | undefined;
  /** What choosing nobody is called; without it nobody cannot be chosen. */
  nobody?: string;
  me: string;
  /** Where it is alone, one types at once. */
  focused?: boolean;
  onChoose: (id: number | null, name: string) => void;
};

/** A member of the tenant, oneself first, found by how the name begins. */
export function PersonChoice({ value, nobody, me, focused = true, onChoose }: Props) {
  const own = useSignedIn().user.id ?? 0;
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 200);
  const search = useQuery(peopleSearchQuery(asked));
  const found = (search.data ?? []).filter((person) => person.id !== own || asked !== '');
  const choices: { value: number | null; content: string }[] = [
    ...(nobody && !asked ? [{ value: null, content: nobody }] : []),
    ...(asked ? [] : [{ value: own, content: me }]),
    ...found.map((person) => ({ value: person.id, content: person.name })),
  ];
  return (
    <>
      <TextInput
        data-autofocus={focused || undefined}
        size="xs"
        mb={4}
        aria-label={m.leads.agent}
        placeholder={m.common.search}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        rightSection={search.isFetching ? <Loader size={14} aria-label={m.common.loading} /> : null}
      />
      <div className={classes.found}>
        <ChoiceList
          label={m.leads.agent}
          choices={choices}
          value={value ?? null}
          onChoose={(id) => onChoose(id, choices.find((choice) => choice.value === id)?.content ?? '')}
        />
        {search.isSuccess && asked && found.length === 0 && (
          <Text size="sm" c="dimmed" px={8} py={4}>
            {m.people.nobody}
          </Text>
        )}
      </div>
    </>
  );
}
