'use client';

import { Button, Code, Group, Stack, Text, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { CopyButton } from '@/components/copy/copy-button';
import { ProblemAlert } from '@/components/states/problem-alert';
import { showInForm } from '@/lib/forms';
import * as m from '@/lib/messages/messages';
import { useFormProblem } from '@/lib/use-form-problem';
import { enableTwoFactor, type TwoFactorSetup } from '../api/two-factor';
import { otpSchema } from '../model/account-schema';
import classes from './two-factor.module.css';

const texts = m.identity.account.twoFactor;

type Props = { setup: TwoFactorSetup; onCodes: (codes: string[]) => void };

/** The secret goes to the app by picture or by hand, and its first code proves that it is there. */
export function ScanStep({ setup, onCodes }: Props) {
  const { problem, wait, show } = useFormProblem();
  const form = useForm({ initialValues: { otp: '' }, validate: schemaResolver(otpSchema, { sync: true }) });
  const enable = useMutation({
    mutationFn: enableTwoFactor,
    meta: { shownBy: 'form' },
    onSuccess: onCodes,
    onError: (error) => show(showInForm(form, error)),
  });
  return (
    <form onSubmit={form.onSubmit(({ otp }) => enable.mutate(otp))} noValidate>
      <div className={classes.scan}>
        {/* eslint-disable-next-line @next/next/no-img-element -- a picture inside the answer */}
        <img src={setup.qr_code} alt={texts.qrCode} className={classes.qrCode} />
        <Stack gap="sm" className={classes.text}>
          <Text size="sm">{texts.scanText}</Text>
          <div>
            <Text size="sm" c="dimmed" mb={4}>
              {texts.secret}
            </Text>
            <Group gap="xs">
              <Code className={classes.secret}>{inGroups(setup.secret)}</Code>
              <CopyButton text={setup.secret} size="xs" />
            </Group>
          </div>
          {problem && <ProblemAlert problem={problem} wait={wait} text={m.identity.problem[problem.code]} />}
          <TextInput
            label={texts.otp}
            autoComplete="one-time-code"
            inputMode="numeric"
            maxLength={64}
            autoFocus
            {...form.getInputProps('otp')}
          />
          <Group justify="flex-end">
            <Button type="submit" loading={enable.isPending} disabled={wait > 0}>
              {texts.enable}
            </Button>
          </Group>
        </Stack>
      </div>
    </form>
  );
}

/** Easier to type in fours. */
function inGroups(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, '$1 ');
}
