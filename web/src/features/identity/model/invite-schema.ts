import * as z from 'zod/mini';
import { emailAddress } from './sign-in-schema';

export const inviteSchema = z.object({
  email: emailAddress,
  role: z.enum(['viewer', 'agent', 'supervisor', 'admin']),
});
export type InviteValues = z.infer<typeof inviteSchema>;
