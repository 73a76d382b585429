'use client';

import { ActionIcon, Text, Textarea, TextInput, UnstyledButton } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { asProblem } from '@/lib/api/problem';
import * as m from '@/lib/messages/messages';
import classes from './detail.module.css';

const texts = m.leadsDetail;

type Props = {
  label: string;
  value: string | null;
  /** Rejects when it was not saved; what was typed then stays in the field. Undefined for people who may only read. */
  onSave?: (value: string | null) => Promise<unknown>;
  /** How the value is shown; else as text that is edited by a click. */
  children?: ReactNode;
  /** Further buttons beside it. */
  tools?: ReactNode;
  type?: 'text' | 'email' | 'tel' | 'datetime-local';
  hint?: string;
  maxLength?: number;
  multiline?: boolean;
};

/** A value with its name. Enter or leaving the field saves, Escape leaves it as it was. */
export function EditableField({ label, value, onSave, children, tools, type, hint, maxLength, multiline }: Props) {
  const [typed, setTyped] = useState<string>();
  // As it was when editing began, so that what somebody else saves meanwhile is noticed and not overwritten.
  const [saver, setSaver] = useState<Props['onSave']>();
  const [error, setError] = useState<string>();
  const [before, setBefore] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);

  const close = (): void => {
    setTyped(undefined);
    setError(undefined);
    setTimeout(() => opener.current?.focus());
  };
  const save = async (): Promise<void> => {
    if (typed === undefined || saving || !saver) return;
    const next = typed.trim() === '' ? null : typed.trim();
    if (next === before) return close();
    setSaving(true);
    try {
      await saver(next);
      close();
    } catch (refused) {
      const problem = asProblem(refused);
      setError(problem.fields[0]?.message ?? problem.message);
    } finally {
      setSaving(false);
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close();
    if (event.key === 'Enter' && (!multiline || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void save();
    }
  };

  if (typed !== undefined) {
    const common = {
      'aria-label': label,
      value: typed,
      error,
      maxLength,
      autoFocus: true,
      placeholder: hint,
      onKeyDown,
      // A field that was refused is not sent again just because it is left.
      onBlur: () => void (error ? undefined : save()),
    };
    return multiline ? (
      <Textarea
        {...common}
        autosize
        minRows={3}
        maxRows={16}
        readOnly={saving}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setError(undefined);
        }}
      />
    ) : (
      <div className={classes.field}>
        <Text size="sm" c="dimmed">
          {label}
        </Text>
        <TextInput
          {...common}
          size="xs"
          type={type ?? 'text'}
          readOnly={saving}
          style={{ gridColumn: '2 / -1' }}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setError(undefined);
          }}
        />
      </div>
    );
  }

  const edit = (): void => {
    setTyped(value ?? '');
    setBefore(value);
    setSaver(() => onSave);
  };
  const shown = value ?? (
    <Text span c="dimmed" size="sm">
      {onSave ? texts.add : texts.empty}
    </Text>
  );
  if (multiline) {
    return onSave ? (
      <UnstyledButton ref={opener} className={classes.editValue} aria-label={texts.edit(label)} onClick={edit}>
        <Text span size="sm" c={value ? undefined : 'dimmed'} className={classes.text}>
          {value ?? hint}
        </Text>
      </UnstyledButton>
    ) : (
      <Text size="sm" c={value ? undefined : 'dimmed'} className={classes.text}>
        {value ?? hint}
      </Text>
    );
  }
  const isLink = children !== undefined && value !== null;
  return (
    <div className={classes.field}>
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      {isLink || !onSave ? (
        <Text size="sm" component="div" className={classes.value}>
          {isLink ? children : shown}
        </Text>
      ) : (
        <UnstyledButton
          ref={opener}
          className={classes.editValue}
          onClick={edit}
          aria-label={`${texts.edit(label)}${value ? `: ${value}` : ''}`}
        >
          {shown}
        </UnstyledButton>
      )}
      <div className={classes.tools}>
        {value !== null && tools}
        {isLink && onSave && (
          <ActionIcon ref={opener} variant="subtle" color="gray" aria-label={texts.edit(label)} onClick={edit}>
            <IconPencil size={16} aria-hidden />
          </ActionIcon>
        )}
      </div>
    </div>
  );
}
