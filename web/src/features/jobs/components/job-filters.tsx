'use client';

import { Group, Select } from '@mantine/core';
import { JOB_STATUSES, jobTypeName } from '@/entities/job/model/job';
import * as m from '@/lib/messages/messages';
import type { useJobFilter } from '../hooks/use-job-filter';
import { JOB_TYPES } from '../model/job-filter';

const texts = m.jobs;

export function JobFilters({ values, setValues }: Pick<ReturnType<typeof useJobFilter>, 'values' | 'setValues'>) {
  return (
    <Group gap="xs">
      <Select
        w={{ base: '100%', xs: 190 }}
        aria-label={texts.typeLabel}
        placeholder={texts.allTypes}
        clearable
        clearButtonProps={{ 'aria-label': texts.allTypes }}
        data={JOB_TYPES.map((type) => ({ value: type, label: jobTypeName(type) }))}
        value={values.type}
        onChange={(type) => void setValues({ type: JOB_TYPES.find((one) => one === type) ?? null })}
      />
      <Select
        w={{ base: '100%', xs: 160 }}
        aria-label={texts.statusLabel}
        placeholder={texts.allStatuses}
        clearable
        clearButtonProps={{ 'aria-label': texts.allStatuses }}
        data={JOB_STATUSES.map((status) => ({ value: status, label: texts.status[status] }))}
        value={values.status}
        onChange={(status) => void setValues({ status: JOB_STATUSES.find((one) => one === status) ?? null })}
      />
    </Group>
  );
}
