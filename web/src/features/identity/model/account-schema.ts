import * as z from 'zod/mini';
import { given, givenPassword, newPassword } from './sign-in-schema';

export const changePasswordSchema = (least: number) =>
  z.object({ current_password: givenPassword, new_password: newPassword(least) });
export type ChangePasswordValues = z.infer<ReturnType<typeof changePasswordSchema>>;

export const nameSchema = z.object({ first_name: given, last_name: given });
export type NameValues = z.infer<typeof nameSchema>;

export const passwordSchema = z.object({ password: givenPassword });
export const otpSchema = z.object({ otp: given });
export const passwordAndOtpSchema = z.object({ password: givenPassword, otp: given });
export type PasswordAndOtpValues = z.infer<typeof passwordAndOtpSchema>;
