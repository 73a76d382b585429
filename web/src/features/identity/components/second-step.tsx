import { Anchor, Group, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import * as m from '@/lib/messages/messages';
import type { SignInValues } from '../model/sign-in-schema';

const texts = m.identity.signIn;

type Props = { form: UseFormReturnType<SignInValues>; email?: string; onStartOver: () => void };

/** The code of the app, or one of the recovery codes of who has lost it. */
export function SecondStep({ form, email, onStartOver }: Props) {
  const [recovery, setRecovery] = useState(false);
  const swap = (): void => {
    setRecovery(!recovery);
    form.setFieldValue('otp', '');
  };
  return (
    <>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {email === undefined ? texts.secondStepAfterProvider : texts.secondStep(email)}
      </Text>
      <TextInput
        key={String(recovery)}
        label={recovery ? texts.recovery : texts.otp}
        description={recovery ? texts.recoveryHint : texts.otpHint}
        autoComplete={recovery ? 'off' : 'one-time-code'}
        inputMode={recovery ? 'text' : 'numeric'}
        autoCapitalize="off"
        spellCheck={false}
        maxLength={64}
        autoFocus
        {...form.getInputProps('otp')}
      />
      <Group justify="space-between" gap="xs">
        <Anchor component="button" type="button" size="sm" onClick={swap}>
          {recovery ? texts.useApp : texts.useRecovery}
        </Anchor>
        <Anchor component="button" type="button" size="sm" onClick={onStartOver}>
          {texts.startOver}
        </Anchor>
      </Group>
    </>
  );
}
