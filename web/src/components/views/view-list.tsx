'use client';

import { ActionIcon, Button, Group, Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconBookmark, IconCheck, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import * as m from '@/lib/messages/messages';
import { fits, LONGEST_NAME, renamed, withView, type SavedView } from './saved-view';
import classes from './views.module.css';

type Props = {
  views: SavedView<unknown>[];
  applied: string | undefined;
  current: unknown;
  onApply: (state: unknown) => void;
  onChange: (views: SavedView<unknown>[]) => void;
};

export function ViewList({ views, applied, current, onApply, onChange }: Props) {
  const [renaming, setRenaming] = useState<string>();
  return (
    <>
      {views.length === 0 && (
        <Text size="sm" c="dimmed" px={8} pb={8}>
          {m.common.list.noViews}
        </Text>
      )}
      <ul className={classes.list} aria-label={m.common.list.views}>
        {views.map((view) => (
          <li key={view.name} className={classes.item}>
            {renaming === view.name ? (
              <NameForm
                label={m.list.renameView}
                start={view.name}
                taken={views.map(({ name }) => name).filter((name) => name !== view.name)}
                onSubmit={(name) => {
                  onChange(renamed(views, view.name, name));
                  setRenaming(undefined);
                }}
              />
            ) : (
              <>
                <UnstyledButton
                  className={classes.name}
                  aria-pressed={view.name === applied}
                  onClick={() => onApply(view.state)}
                >
                  {view.name === applied ? (
                    <IconCheck size={15} aria-label={m.list.applied} />
                  ) : (
                    <IconBookmark size={15} aria-hidden />
                  )}
                  {view.name}
                </UnstyledButton>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={`${m.list.renameView}: ${view.name}`}
                  onClick={() => setRenaming(view.name)}
                >
                  <IconPencil size={15} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={`${m.common.delete}: ${view.name}`}
                  onClick={() => onChange(views.filter((other) => other !== view))}
                >
                  <IconTrash size={15} aria-hidden />
                </ActionIcon>
              </>
            )}
          </li>
        ))}
      </ul>
      <div className={views.length > 0 ? classes.form : undefined}>
        <NameForm
          key={views.length}
          label={m.common.list.saveView}
          start=""
          taken={views.map(({ name }) => name)}
          refused={(name) => (fits(withView(views, { name, state: current })) ? undefined : m.list.viewsFull)}
          onSubmit={(name) => onChange(withView(views, { name, state: current }))}
        />
      </div>
    </>
  );
}

type NameFormProps = {
  label: string;
  start: string;
  taken: string[];
  refused?: (name: string) => string | undefined;
  onSubmit: (name: string) => void;
};

function NameForm({ label, start, taken, refused, onSubmit }: NameFormProps) {
  const [name, setName] = useState(start);
  const [error, setError] = useState<string>();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const given = name.trim();
    const wrong = given === '' ? m.list.nameNeeded : refused?.(given);
    setError(wrong);
    if (!wrong) onSubmit(given);
  };
  return (
    <form onSubmit={submit} style={{ flex: 1 }}>
      <Group gap={6} wrap="nowrap" align="start">
        <TextInput
          flex={1}
          size="xs"
          data-autofocus={start ? true : undefined}
          autoFocus={start !== ''}
          aria-label={m.common.list.viewName}
          placeholder={m.common.list.viewName}
          maxLength={LONGEST_NAME}
          value={name}
          error={error}
          description={name.trim() !== start && taken.includes(name.trim()) ? m.list.viewReplaces : undefined}
          inputWrapperOrder={['input', 'description', 'error']}
          onChange={(event) => {
            setName(event.currentTarget.value);
            setError(undefined);
          }}
        />
        <Button type="submit" size="xs" variant="default" aria-label={label}>
          {m.common.save}
        </Button>
      </Group>
    </form>
  );
}
