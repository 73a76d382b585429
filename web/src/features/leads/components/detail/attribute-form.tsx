'use client';

import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { asProblem } from '@/lib/api/problem';
import * as m from '@/lib/messages/messages';
import { attributeText, parseAttribute } from '../../model/attribute-value';

const texts = m.leadsDetail.attributes;

type Props = {
  /** Of the attribute that is edited; a new one is named by the person. */
  name?: string;
  value?: unknown;
  /** Names a new one may not have. */
  taken?: string[];
  onSave: (name: string, value: unknown) => Promise<unknown> | undefined;
  onClose: () => void;
};

export function AttributeForm({ name, value, taken = [], onSave, onClose }: Props) {
  const [newName, setNewName] = useState('');
  const [text, setText] = useState(value === undefined ? '' : attributeText(value));
  const [errors, setErrors] = useState<{ name?: string; value?: string }>({});
  const [saving, setSaving] = useState(false);
  // As it was when editing began, so that what somebody else saves meanwhile is noticed and not overwritten.
  const [save] = useState(() => onSave);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const chosen = name ?? newName.trim();
    const parsed = parseAttribute(text);
    const found = {
      name: chosen === '' ? texts.nameMissing : taken.includes(chosen) ? texts.taken : undefined,
      value: parsed.ok ? undefined : texts.notJson,
    };
    setErrors(found);
    if (found.name || !parsed.ok) return;
    setSaving(true);
    try {
      await save(chosen, parsed.value);
      onClose();
    } catch (error) {
      setErrors({ value: asProblem(error).message });
    } finally {
      setSaving(false);
    }
  };

  return (
    <form onSubmit={(event) => void submit(event)} onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      <Stack gap="xs" py="xs">
        {name === undefined && (
          <TextInput
            size="sm"
            label={texts.name}
            value={newName}
            maxLength={200}
            error={errors.name}
            autoFocus
            onChange={(event) => setNewName(event.currentTarget.value)}
          />
        )}
        <Textarea
          size="sm"
          label={name ?? texts.value}
          description={texts.valueHint}
          autosize
          minRows={1}
          maxRows={12}
          autoFocus={name !== undefined}
          value={text}
          error={errors.value}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs">
          <Button size="compact-sm" variant="default" onClick={onClose}>
            {m.common.cancel}
          </Button>
          <Button size="compact-sm" type="submit" loading={saving}>
            {m.common.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
