import { Button, Stack, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { ProblemAlert } from '@/components/states/problem-alert';
import { asProblem } from '@/lib/api/problem';
import * as m from '@/lib/messages/messages';
import { useFormProblem } from '@/lib/use-form-problem';
import { signInWithCode } from '../api/sign-in';
import type { SignInValues } from '../model/sign-in-schema';
import { SecondStep } from './second-step';

const texts = m.identity.provider;

/** The provider vouched for the person; their own second factor is still to come. */
export function ProviderSecondStep({ code }: { code: string }) {
  const router = useRouter();
  const { problem, wait, show } = useFormProblem();
  const form = useForm<SignInValues>({ initialValues: { email: '', password: '', otp: '' } });
  const attempt = useMutation({
    mutationFn: (otp: string) => signInWithCode(code, otp),
    meta: { shownBy: 'form' },
    onError: (error) => {
      form.setFieldValue('otp', '');
      show(asProblem(error));
    },
  });
  const text = problem && (m.identity.problem[problem.code] ?? texts.reason[problem.code]);

  return (
    <form onSubmit={form.onSubmit(({ otp }) => attempt.mutate(otp))} noValidate>
      <Stack gap="sm">
        <Title order={1}>{texts.title}</Title>
        {problem && <ProblemAlert problem={problem} wait={wait} text={text} />}
        <SecondStep form={form} onStartOver={() => router.push('/login')} />
        <Button type="submit" loading={attempt.isPending} disabled={wait > 0} fullWidth>
          {m.identity.signIn.confirm}
        </Button>
      </Stack>
    </form>
  );
}
