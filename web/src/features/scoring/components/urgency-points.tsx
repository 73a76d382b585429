import { ActionIcon, Button, Switch, Text, Title } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { Panel } from '@/components/page/panel';
import { randomId } from '@/lib/browser/random-id';
import * as m from '@/lib/messages/messages';
import { useEditor } from './editor-context';
import { FigureField } from './figure-field';
import { FigureRow } from './figure-rows';
import classes from './editor.module.css';

const texts = m.scoring.editor.urgency;

export function UrgencyPoints() {
  const { form, readOnly } = useEditor();
  const { steps, follow_up, closed_apart } = form.values.urgency;
  const oldest = Math.max(0, ...steps.map((step) => Number(step.max_age_days)));
  const longest = Math.max(0, ...follow_up.map((rule) => Number(rule.due_within_hours)));
  return (
    <Panel title={m.scoring.component.urgency}>
      <Title order={3} fz="sm">
        {texts.byAge}
      </Title>
      {steps.map((step, index) => (
        <Row
          key={step.id}
          list="urgency.steps"
          index={index}
          limit="max_age_days"
          label={texts.upTo}
          limitLabel={texts.age(index + 1)}
          pointsLabel={texts.agePoints(index + 1)}
          removeLabel={texts.removeAge(index + 1)}
          suffix={texts.days}
          max={36500}
        />
      ))}
      {!readOnly && (
        <Add
          label={texts.addAge}
          onAdd={() => form.insertListItem('urgency.steps', { id: randomId(), max_age_days: oldest + 7, points: 10 })}
        />
      )}
      <FigureRow label={texts.older}>
        <FigureField path="urgency.otherwise" aria-label={texts.older} />
      </FigureRow>
      <Title order={3} fz="sm" mt="md">
        {texts.followUps}
      </Title>
      <Text size="xs" c="dimmed">
        {texts.followUpsHint}
      </Text>
      {follow_up.map((rule, index) => (
        <Row
          key={rule.id}
          list="urgency.follow_up"
          index={index}
          limit="due_within_hours"
          label={texts.dueWithin}
          limitLabel={texts.due(index + 1)}
          pointsLabel={texts.duePoints(index + 1)}
          removeLabel={texts.removeDue(index + 1)}
          suffix={texts.hours}
          max={87600}
        />
      ))}
      {!readOnly && (
        <Add
          label={texts.addDue}
          onAdd={() =>
            form.insertListItem('urgency.follow_up', { id: randomId(), due_within_hours: longest + 24, points: 80 })
          }
        />
      )}
      <Switch
        mt="md"
        label={texts.closedApart}
        checked={closed_apart}
        disabled={readOnly}
        onChange={(event) => form.setFieldValue('urgency.closed_apart', event.currentTarget.checked)}
      />
      {closed_apart && (
        <FigureRow label={texts.closed}>
          <FigureField path="urgency.closed" aria-label={texts.closed} />
        </FigureRow>
      )}
    </Panel>
  );
}

type RowProps = {
  list: 'urgency.steps' | 'urgency.follow_up';
  index: number;
  limit: 'max_age_days' | 'due_within_hours';
  label: string;
  limitLabel: string;
  pointsLabel: string;
  removeLabel: string;
  suffix: string;
  max: number;
};

function Row({ list, index, limit, label, limitLabel, pointsLabel, removeLabel, suffix, max }: RowProps) {
  const { form, readOnly } = useEditor();
  return (
    <div className={classes.tableRow}>
      <Text size="sm" className={classes.rowLabel}>
        {label}
      </Text>
      <div className={classes.grow}>
        <FigureField
          path={`${list}.${index}.${limit}`}
          aria-label={limitLabel}
          max={max}
          decimalScale={6}
          suffix={suffix}
          w="100%"
        />
      </div>
      <FigureField path={`${list}.${index}.points`} aria-label={pointsLabel} />
      {!readOnly && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={removeLabel}
          onClick={() => form.removeListItem(list, index)}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      )}
    </div>
  );
}

function Add({ label, onAdd }: { label: string; onAdd: () => void }) {
  return (
    <Button variant="default" size="xs" mt="xs" leftSection={<IconPlus size={14} aria-hidden />} onClick={onAdd}>
      {label}
    </Button>
  );
}
