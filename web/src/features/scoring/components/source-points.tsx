import { ActionIcon, Button, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { Panel } from '@/components/page/panel';
import { randomId } from '@/lib/browser/random-id';
import * as m from '@/lib/messages/messages';
import { useEditor } from './editor-context';
import { FigureField } from './figure-field';
import { FigureRow } from './figure-rows';
import classes from './editor.module.css';

const texts = m.scoring.editor.sources;

export function SourcePoints() {
  const { form, problems, readOnly } = useEditor();
  const rows = form.values.sources;
  return (
    <Panel title={m.scoring.component.source_quality}>
      <Text size="sm" c="dimmed" mb="xs">
        {texts.hint}
      </Text>
      {rows.map((row, index) => (
        <div key={row.id} className={classes.tableRow}>
          <TextInput
            className={classes.grow}
            size="xs"
            aria-label={texts.name}
            placeholder={texts.placeholder}
            maxLength={64}
            readOnly={readOnly}
            {...form.getInputProps(`sources.${index}.name`)}
            error={problems[`sources.${index}.name`]}
          />
          <FigureField path={`sources.${index}.points`} aria-label={texts.points(row.name)} />
          {!readOnly && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={texts.remove(row.name)}
              onClick={() => form.removeListItem('sources', index)}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          )}
        </div>
      ))}
      {!readOnly && (
        <Button
          variant="default"
          size="xs"
          mt="xs"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => form.insertListItem('sources', { id: randomId(), name: '', points: 50 })}
        >
          {texts.add}
        </Button>
      )}
      <FigureRow label={texts.others} hint={texts.othersHint}>
        <FigureField path="otherSources" aria-label={texts.others} />
      </FigureRow>
    </Panel>
  );
}
