'use client';

import { Loader, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as m from '@/lib/messages/messages';
import { sourcesQuery } from '../../api/list-sources';
import { ChoiceList } from './choice-list';
import classes from './choice-list.module.css';

const texts = m.leads.filters;

type Props = {
  value: string | null;
  onChoose: (source: string | null) => void;
  /** Where it is alone, one types at once. */
  focused?: boolean;
};

/** One of the sources that leads come from, found by how it begins. */
export function SourceChoice({ value, onChoose, focused = true }: Props) {
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 200);
  const sources = useQuery(sourcesQuery(asked));
  const found = sources.data ?? [];
  const rest = value && !found.includes(value) && !asked ? [value] : [];
  return (
    <>
      <TextInput
        data-autofocus={focused || undefined}
        size="xs"
        mb={4}
        aria-label={m.leads.source}
        placeholder={texts.sourceHint}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        rightSection={sources.isFetching ? <Loader size={14} aria-label={m.common.loading} /> : null}
      />
      <div className={classes.found}>
        <ChoiceList
          label={m.leads.source}
          choices={[
            { value: null, content: texts.anySource },
            ...[...rest, ...found].map((source) => ({ value: source, content: source })),
          ]}
          value={value}
          onChoose={onChoose}
        />
        {sources.isSuccess && found.length === 0 && (
          <Text size="sm" c="dimmed" px={8} py={4}>
            {texts.noSource}
          </Text>
        )}
      </div>
    </>
  );
}
