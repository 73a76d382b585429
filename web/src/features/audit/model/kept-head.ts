import * as z from 'zod/mini';
import * as m from '@/lib/messages/messages';
import type { KeptHead } from '../api/verify-audit-logs';

const texts = m.audit.verify;

export const headSchema = z.object({
  seal: z.number(texts.sealWrong).check(z.int(texts.sealWrong), z.gte(0, texts.sealWrong)),
  hash: z.string().check(z.trim(), z.regex(/^[0-9a-f]{64}$/i, texts.hashWrong)),
  signature: z.string().check(z.trim(), z.regex(/^([0-9a-f]{64})?$/i, texts.signatureWrong)),
});

/** Reads what "Copy the head" has copied. */
export function readHead(text: string): KeptHead | undefined {
  const [, seal, hash, signature] = /^\s*(\d+)\s+([0-9a-f]{64})(?:\s+([0-9a-f]{64}))?\s*$/i.exec(text) ?? [];
  return seal && hash ? { seal: Number(seal), hash, signature: signature ?? '' } : undefined;
}
