'use client';

import { Button, Group, MultiSelect, NumberInput, SimpleGrid, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { SettingsSection } from '@/components/page/settings-section';
import { ProblemAlert } from '@/components/states/problem-alert';
import { asProblem } from '@/lib/api/problem';
import * as m from '@/lib/messages/messages';
import { showDone } from '@/lib/query/show-problem';
import { useFormProblem } from '@/lib/use-form-problem';
import { gameSettingsQuery, putSettings, type GameSettings, type GameSettingsVersion } from '../api/settings';
import { gameKeys } from '../keys/game-keys';
import { DifficultyFields } from './difficulty-fields';
import { LevelFields } from './level-fields';
import { RuleFields } from './rule-fields';

const texts = m.game.settings;
const DAYS = texts.days.map((label, index) => ({ value: String(index + 1), label }));

/** What one types is checked by the server, which names the field; a save by somebody else meanwhile is refused. */
export function RulesForm({ latest }: { latest: GameSettingsVersion }) {
  const queryClient = useQueryClient();
  const { problem, wait, show } = useFormProblem();
  const form = useForm<GameSettings>({ initialValues: latest.settings });
  const save = useMutation({
    mutationFn: (settings: GameSettings) => putSettings(latest.version, settings),
    meta: { shownBy: 'form' },
    onSuccess: (saved) => {
      queryClient.setQueryData(gameSettingsQuery.queryKey, saved);
      showDone(texts.saved);
    },
    onError: (error) => {
      const refused = asProblem(error);
      form.setErrors(Object.fromEntries(refused.fields.map(({ field, message }) => [pathOf(field), message])));
      show(refused);
    },
  });
  const discard = (): void => {
    form.reset();
    show(undefined);
    void queryClient.invalidateQueries({ queryKey: gameKeys.settings });
  };
  return (
    <form onSubmit={form.onSubmit((settings) => save.mutate(settings))} noValidate>
      <Stack gap={0} maw={1040}>
        <SettingsSection title={texts.rules} text={texts.rulesText}>
          <RuleFields form={form} />
          <NumberInput
            mt="md"
            label={texts.daily}
            placeholder={texts.noCap}
            min={0}
            allowDecimal={false}
            value={form.values.daily_cap ?? ''}
            onChange={(value) => form.setFieldValue('daily_cap', typeof value === 'number' ? value : null)}
            error={form.errors.daily_cap}
          />
        </SettingsSection>
        <SettingsSection title={texts.difficulty} text={texts.difficultyText}>
          <DifficultyFields form={form} />
        </SettingsSection>
        <SettingsSection title={texts.streak} text={texts.streakText}>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <NumberInput
              label={texts.streakPoints}
              min={1}
              allowDecimal={false}
              {...form.getInputProps('streak_points')}
            />
            <NumberInput
              label={texts.early}
              min={0}
              max={23}
              allowDecimal={false}
              {...form.getInputProps('early_bird_before')}
            />
            <MultiSelect
              label={texts.workingDays}
              data={DAYS}
              value={form.values.working_days.map(String)}
              onChange={(days) => form.setFieldValue('working_days', days.map(Number))}
              error={form.errors.working_days}
            />
            <NumberInput label={texts.awards} min={0} allowDecimal={false} {...form.getInputProps('award_limit')} />
          </SimpleGrid>
        </SettingsSection>
        <SettingsSection title={texts.levels} text={texts.levelsText}>
          <LevelFields form={form} />
        </SettingsSection>
      </Stack>
      {problem && (
        <ProblemAlert
          problem={problem}
          wait={wait}
          text={problem.code === 'version_mismatch' ? texts.conflict : undefined}
        />
      )}
      <Group mt="md" maw={1040} justify="flex-end">
        {form.isDirty() && (
          <Text size="sm" c="dimmed" role="status">
            {texts.unsaved}
          </Text>
        )}
        <Button variant="default" disabled={!form.isDirty()} onClick={discard}>
          {texts.discard}
        </Button>
        <Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>
          {m.common.save}
        </Button>
      </Group>
    </form>
  );
}

/** levels[1].points is levels.1.points to the form. */
function pathOf(field: string): string {
  return field.replaceAll(/\[(\d+)\]/g, '.$1');
}
