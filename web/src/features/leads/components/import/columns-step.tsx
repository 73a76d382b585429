'use client';

import { Button, Group, Select, Text } from '@mantine/core';
import { Panel } from '@/components/page/panel';
import { ProblemAlert } from '@/components/states/problem-alert';
import { asProblem } from '@/lib/api/problem';
import * as m from '@/lib/messages/messages';
import type { ImportPreview } from '../../api/import-leads';
import {
  attributeTarget,
  choose,
  IMPORT_FIELDS,
  isAttribute,
  LEAVE_OUT,
  summaryOf,
  takenBy,
  targetOf,
  type Mapping,
} from '../../model/import-mapping';
import classes from './import.module.css';

const texts = m.leadsImport.columns;

type Props = {
  preview: ImportPreview;
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
  problem: Error | null;
};

type Column = ImportPreview['columns'][number];

export function ColumnsStep({ preview, mapping, onChange, problem }: Props) {
  const { columns } = preview;
  const { fields, attributes, left } = summaryOf(columns, mapping);
  return (
    <Panel>
      <Text size="sm" mb="sm">
        {texts.text}
      </Text>
      <Group justify="space-between" mb="xs">
        <Text size="sm" c="dimmed" role="status">
          {texts.summary(fields, attributes, left)}
        </Text>
        {Object.keys(mapping).length > 0 && (
          <Button size="compact-sm" variant="subtle" onClick={() => onChange({})}>
            {texts.reset}
          </Button>
        )}
      </Group>
      {problem && <ProblemAlert problem={asProblem(problem)} />}
      <div className={classes.mapping} data-head aria-hidden>
        {[texts.column, texts.samples, texts.goesTo].map((title) => (
          <Text key={title} size="xs" fw={600} c="dimmed">
            {title}
          </Text>
        ))}
      </div>
      {columns.map((column, index) => (
        <div key={`${index} ${column.name}`} className={classes.mapping}>
          <Text size="sm" fw={500} style={{ overflowWrap: 'anywhere' }}>
            {column.name || texts.nameless}
          </Text>
          <Text size="sm" className={classes.samples} lineClamp={2}>
            {column.samples.slice(0, 3).join(' · ') || texts.noValues}
          </Text>
          {column.name ? (
            <Target column={column} columns={columns} mapping={mapping} onChange={onChange} />
          ) : (
            <Text size="sm" c="dimmed">
              {texts.namelessText}
            </Text>
          )}
        </div>
      ))}
    </Panel>
  );
}

type TargetProps = { column: Column; columns: Column[]; mapping: Mapping; onChange: (mapping: Mapping) => void };

function Target({ column, columns, mapping, onChange }: TargetProps) {
  const target = targetOf(column, mapping);
  const taken = takenBy(columns, mapping, column);
  const attribute = isAttribute(target) ? target : attributeTarget(column.name);
  const otherwise = [
    { value: attribute, label: isAttribute(target) ? texts.attributeNamed(target.slice(11)) : texts.attribute },
    { value: LEAVE_OUT, label: texts.leaveOut },
  ];
  return (
    <Select
      size="sm"
      aria-label={texts.target(column.name)}
      searchable
      allowDeselect={false}
      comboboxProps={{ withinPortal: true }}
      data={[
        { group: texts.others, items: otherwise },
        {
          group: texts.field,
          items: IMPORT_FIELDS.map((field) => ({
            value: field,
            label: m.leadsImport.field[field],
            disabled: taken.has(field),
          })),
        },
      ]}
      value={target ?? LEAVE_OUT}
      onChange={(value) => onChange(choose(mapping, column, value === LEAVE_OUT ? null : value))}
    />
  );
}
