import { api, body, type Schemas } from '@/lib/api/client';

export type Verification = Schemas['Verification'];
export type ChainHead = Schemas['ChainHead'];
/** The signature is empty where it was not kept. */
export type KeptHead = { seal: number; hash: string; signature: string };

export type Verified = { verification: Verification; head: ChainHead };

/** Checks the whole trail, and where a head is given that it is a link of this chain. The head is the one after the check. */
export async function verifyAuditLogs(kept: KeptHead | undefined): Promise<Verified> {
  const query = kept
    ? {
        expected_seal: kept.seal,
        expected_hash: kept.hash,
        ...(kept.signature && { expected_signature: kept.signature }),
      }
    : {};
  const verification = await body(api.GET('/api/v1/audit-logs/verify', { params: { query } }));
  const head = await body(api.GET('/api/v1/audit-logs/head'));
  return { verification, head };
}
