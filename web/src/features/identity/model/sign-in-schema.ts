import * as z from 'zod/mini';
import { m } from '@/lib/messages/messages';

const given = z.string().check(z.minLength(1, m.identity.missing));

export const signInSchema = z.object({ email: given, password: given, otp: z.string() });
export type SignInValues = z.infer<typeof signInSchema>;

export const registerSchema = z.object({
  tenant_name: given,
  first_name: given,
  last_name: given,
  email: z.string().check(z.email(m.identity.notAnEmail)),
  password: given,
});
export type RegisterValues = z.infer<typeof registerSchema>;
