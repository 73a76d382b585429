'use client';

import { ActionIcon, Button, Code, Group, Stack, Text } from '@mantine/core';
import { IconPencil, IconPlus, IconX } from '@tabler/icons-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Panel } from '@/components/page/panel';
import type { Lead } from '@/entities/lead/model/lead';
import { formatNumber } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import { showDone } from '@/lib/query/show-problem';
import { attributePatch } from '../../model/lead-change';
import { CopyIcon } from './copy-icon';
import classes from './detail.module.css';
import type { SaveLead } from './save-lead';

const AttributeForm = dynamic(() => import('./attribute-form').then((file) => file.AttributeForm), { ssr: false });

const texts = m.leadsDetail.attributes;

/** Whatever else is known of the lead, in fields of the tenant's own. */
export function AttributesPanel({ lead, save }: { lead: Lead; save?: SaveLead }) {
  const [editing, setEditing] = useState<string>();
  const [adding, setAdding] = useState(false);
  const names = Object.keys(lead.attributes).sort((one, other) => one.localeCompare(other));
  const set = (name: string, value: unknown): Promise<unknown> | undefined =>
    save?.(attributePatch(lead.attributes, name, value));
  const remove = (name: string): void =>
    void set(name, undefined)?.then(
      () => showDone(texts.removed(name)),
      () => undefined,
    );

  return (
    <Panel
      title={texts.title}
      actions={
        save && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setAdding(true)}
            disabled={adding}
          >
            {m.leadsDetail.add}
          </Button>
        )
      }
    >
      <Stack gap={2}>
        {names.length === 0 && !adding && (
          <Text size="sm" c="dimmed">
            {texts.empty}
          </Text>
        )}
        {names.map((name) =>
          editing === name ? (
            <AttributeForm
              key={name}
              name={name}
              value={lead.attributes[name]}
              onSave={(_name, value) => set(name, value)}
              onClose={() => setEditing(undefined)}
            />
          ) : (
            <div key={name} className={classes.field} style={{ alignItems: 'start' }}>
              <Text size="sm" c="dimmed" pt={6} className={classes.value}>
                {name}
              </Text>
              <AttributeValue value={lead.attributes[name]} />
              <Group gap={2} wrap="nowrap" className={classes.tools}>
                <CopyIcon value={asText(lead.attributes[name])} what={name} />
                {save && (
                  <>
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={m.leadsDetail.edit(name)}
                      onClick={() => setEditing(name)}
                    >
                      <IconPencil size={16} aria-hidden />
                    </ActionIcon>
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={texts.remove(name)}
                      onClick={() => remove(name)}
                    >
                      <IconX size={16} aria-hidden />
                    </ActionIcon>
                  </>
                )}
              </Group>
            </div>
          ),
        )}
        {adding && <AttributeForm taken={names} onSave={set} onClose={() => setAdding(false)} />}
      </Stack>
    </Panel>
  );
}

function AttributeValue({ value }: { value: unknown }) {
  if (value !== null && typeof value === 'object') {
    return (
      <Code block className={classes.json} tabIndex={0}>
        {JSON.stringify(value, null, 2)}
      </Code>
    );
  }
  return (
    <Text size="sm" pt={6} className={classes.text}>
      {typeof value === 'number' ? formatNumber(value) : asText(value)}
    </Text>
  );
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
