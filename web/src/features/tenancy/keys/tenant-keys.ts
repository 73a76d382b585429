import { personKeys } from '@/entities/person/keys/person-keys';
import { keyRoot } from '@/lib/query/key-root';

const all = keyRoot('tenant');
const installation = keyRoot('installation');

export const tenantKeys = {
  all,
  settings: [...all, 'settings'] as const,
  installation: [...installation, 'settings'] as const,
  mailLinks: [...installation, 'mail-links'] as const,
  membersWithoutSecondFactor: [...personKeys.all, 'without-second-factor'] as const,
};
