'use client';

import { Button, Group, Stack, Stepper, Text } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemAlert } from '@/components/states/problem-alert';
import { showInForm } from '@/lib/forms';
import * as m from '@/lib/messages/messages';
import { useFormProblem } from '@/lib/use-form-problem';
import { beginTwoFactor, type TwoFactorSetup } from '../api/two-factor';
import { passwordSchema } from '../model/account-schema';
import { PasswordField } from './password-field';
import { RecoveryCodes } from './recovery-codes';
import { refusalText } from './refusal-text';
import { ScanStep } from './scan-step';
import classes from './two-factor.module.css';

const texts = m.identity.account.twoFactor;

type Props = {
  /** The second factor counts from here on, and its codes are shown. */
  onCodes?: () => void;
  onDone: () => void;
};

/** Password, app, recovery codes. */
export function TwoFactorSetupSteps({ onCodes, onDone }: Props) {
  const [setup, setSetup] = useState<TwoFactorSetup>();
  const [codes, setCodes] = useState<string[]>();
  const active = codes ? 2 : setup ? 1 : 0;
  return (
    <Stack gap="md">
      <Stepper
        active={active}
        size="xs"
        allowNextStepsSelect={false}
        wrap={false}
        classNames={{ separator: classes.separator }}
        aria-label={texts.setUpTitle}
      >
        <Stepper.Step label={texts.steps.password} allowStepSelect={false} />
        <Stepper.Step label={texts.steps.scan} allowStepSelect={false} />
        <Stepper.Step label={texts.steps.codes} allowStepSelect={false} />
      </Stepper>
      {!setup && <PasswordStep onSetup={setSetup} />}
      {setup && !codes && (
        <ScanStep
          setup={setup}
          onCodes={(made) => {
            setCodes(made);
            onCodes?.();
          }}
        />
      )}
      {codes && <RecoveryCodes codes={codes} onKept={onDone} />}
    </Stack>
  );
}

function PasswordStep({ onSetup }: { onSetup: (setup: TwoFactorSetup) => void }) {
  const { problem, wait, show } = useFormProblem();
  const form = useForm({
    initialValues: { password: '' },
    validate: schemaResolver(passwordSchema, { sync: true }),
  });
  const begin = useMutation({
    mutationFn: beginTwoFactor,
    meta: { shownBy: 'form' },
    onSuccess: onSetup,
    onError: (error) => show(showInForm(form, error)),
  });
  return (
    <form onSubmit={form.onSubmit(({ password }) => begin.mutate(password))} noValidate>
      <Stack gap="sm">
        <Text size="sm">{texts.passwordText}</Text>
        {problem && <ProblemAlert problem={problem} wait={wait} text={refusalText(problem)} />}
        <PasswordField label={m.identity.account.password.current} data-autofocus {...form.getInputProps('password')} />
        <Group justify="flex-end">
          <Button type="submit" loading={begin.isPending} disabled={wait > 0}>
            {texts.next}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
