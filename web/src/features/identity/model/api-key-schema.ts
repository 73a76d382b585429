import * as z from 'zod/mini';
import * as m from '@/lib/messages/messages';
import { expiresAt } from './api-key';
import { given } from './sign-in-schema';

const texts = m.identity.apiKeys;

export const apiKeySchema = z
  .object({
    name: given,
    role: z.enum(['viewer', 'agent', 'supervisor', 'admin']),
    access: z.enum(['read', 'write', 'chosen']),
    scopes: z.array(z.string()),
    expiry: z.enum(['30', '90', '365', 'never', 'date']),
    day: z.string(),
  })
  .check(
    z.refine((key) => key.access !== 'chosen' || key.scopes.length > 0, { path: ['scopes'], error: texts.noScopes }),
    z.refine((key) => key.expiry !== 'date' || isToCome(expiresAt('date', key.day)), {
      path: ['day'],
      error: texts.dateToCome,
    }),
  );
export type ApiKeyValues = z.infer<typeof apiKeySchema>;

function isToCome(instant: string | null): boolean {
  return instant !== null && new Date(instant).getTime() > Date.now();
}
