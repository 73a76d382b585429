'use client';

import {
  ActionIcon,
  Button,
  MultiSelect,
  Popover,
  SegmentedControl,
  Select,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconDeviceTv, IconFilter, IconLayoutGrid, IconSearch, IconTable } from '@tabler/icons-react';
import * as m from '@/lib/messages/messages';
import type { FloorAgent } from '../api/wallboard';
import type { FloorView } from '../hooks/use-floor-filter';
import { FLOOR_SORTS, skillsOf, teamsOf, type FloorSort } from '../model/floor';
import classes from './floor.module.css';

type Props = { agents: FloorAgent[]; shown: number; view: FloorView };

const texts = m.agentsPages.floor;

export function FloorToolbar({ agents, shown, view }: Props) {
  const { values, setValues, clear } = view;
  const narrow = useMediaQuery('(max-width: 48em)', false);
  const narrowed = values.state.length + values.team.length > 0 || values.over || values.skill || values.q;
  const inside = values.team.length + (values.skill ? 1 : 0);

  return (
    <div className={classes.toolbar}>
      <TextInput
        className={classes.grow}
        type="search"
        leftSection={<IconSearch size={16} aria-hidden />}
        placeholder={texts.search}
        aria-label={texts.search}
        value={values.q}
        onChange={(event) => void setValues({ q: event.currentTarget.value || null })}
      />
      {narrow ? (
        <Popover position="bottom-end" width={260} trapFocus withinPortal>
          <Popover.Target>
            <ActionIcon
              className={classes.fixed}
              variant={inside > 0 ? 'light' : 'default'}
              size={36}
              aria-label={`${texts.team}, ${texts.skill}, ${texts.sort}`}
            >
              <IconFilter size={18} aria-hidden />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown>
            <Stack gap="sm">
              <Choices agents={agents} view={view} withinPortal={false} />
            </Stack>
          </Popover.Dropdown>
        </Popover>
      ) : (
        <Choices agents={agents} view={view} withinPortal />
      )}
      <SegmentedControl
        className={classes.fixed}
        aria-label={texts.view}
        value={values.view}
        onChange={(choice) => void setValues({ view: choice as 'cards' | 'table' })}
        data={[
          { value: 'cards', label: <ViewLabel icon={<IconLayoutGrid size={16} aria-hidden />} text={texts.cards} /> },
          { value: 'table', label: <ViewLabel icon={<IconTable size={16} aria-hidden />} text={texts.table} /> },
        ]}
      />
      {!narrow && (
        <Button
          className={classes.fixed}
          variant="default"
          leftSection={<IconDeviceTv size={16} aria-hidden />}
          onClick={() => void setValues({ wall: 1 }, { history: 'push' })}
        >
          {texts.wall}
        </Button>
      )}
      {narrowed && (
        <>
          <Button className={classes.fixed} variant="subtle" onClick={clear}>
            {m.common.list.resetFilters}
          </Button>
          <Text className={classes.fixed} size="sm" c="dimmed" role="status">
            {texts.shown(shown, agents.length)}
          </Text>
        </>
      )}
    </div>
  );
}

function ViewLabel({ icon, text }: { icon: React.ReactNode; text: string }) {
  return (
    <span style={{ display: 'flex' }} title={text} role="img" aria-label={text}>
      {icon}
    </span>
  );
}

function Choices({ agents, view, withinPortal }: { agents: FloorAgent[]; view: FloorView; withinPortal: boolean }) {
  const { values, setValues } = view;
  return (
    <>
      <MultiSelect
        aria-label={texts.team}
        placeholder={values.team.length === 0 ? texts.team : undefined}
        data={teamsOf(agents, texts.noTeam)}
        value={values.team.map(String)}
        onChange={(teams) => void setValues({ team: teams.length > 0 ? teams.map(Number) : null })}
        comboboxProps={{ withinPortal }}
        clearable
      />
      <Select
        aria-label={texts.skill}
        placeholder={texts.skill}
        data={skillsOf(agents)}
        value={values.skill}
        onChange={(skill) => void setValues({ skill })}
        comboboxProps={{ withinPortal }}
        searchable
        clearable
      />
      <Select
        aria-label={texts.sort}
        data={FLOOR_SORTS.map((sort) => ({ value: sort, label: texts.sorts[sort] }))}
        value={values.sort}
        onChange={(sort) => void setValues({ sort: sort as FloorSort | null })}
        comboboxProps={{ withinPortal }}
        allowDeselect={false}
      />
    </>
  );
}
