import type { UseFormReturnType } from '@mantine/form';
import { asProblem, type Problem } from '@/lib/api/problem';

/**
 * Shows each refused field's message at that field. Answers what is left to be shown over the form: the problem itself where
 * it names no field of this form.
 */
export function showInForm<T extends Record<string, unknown>>(
  form: UseFormReturnType<T>,
  error: unknown,
): Problem | undefined {
  const problem = asProblem(error);
  const own = problem.fields.filter((field) => field.field in form.getValues());
  form.setErrors(Object.fromEntries(own.map((field) => [field.field, field.message])));
  return own.length > 0 && own.length === problem.fields.length ? undefined : problem;
}
