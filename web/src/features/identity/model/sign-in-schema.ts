import * as z from 'zod/mini';
import * as m from '@/lib/messages/messages';

export const given = z.string().check(z.trim(), z.minLength(1, m.identity.missing));
/** Passwords are never trimmed: what was typed counts. */
export const givenPassword = z.string().check(z.minLength(1, m.identity.missing));
export const emailAddress = z
  .string()
  .check(z.trim(), z.minLength(1, m.identity.missing), z.email(m.identity.notAnEmail));
export const newPassword = (least: number) =>
  z.string().check(z.minLength(1, m.identity.missing), z.minLength(least, m.identity.tooShort(least)));

export const signInSchema = z.object({ email: given, password: givenPassword, otp: z.string() });
export type SignInValues = z.infer<typeof signInSchema>;

export const registerSchema = (least: number) =>
  z.object({
    tenant_name: given,
    first_name: given,
    last_name: given,
    email: emailAddress,
    password: newPassword(least),
  });
export type RegisterValues = z.infer<ReturnType<typeof registerSchema>>;

export const newcomerSchema = (least: number) =>
  z.object({ first_name: given, last_name: given, email: emailAddress, password: newPassword(least) });
export type NewcomerValues = z.infer<ReturnType<typeof newcomerSchema>>;
