import { Badge, Button, Code, Group, Text, Tooltip } from '@mantine/core';
import { tableColumns } from '@/components/data-table/use-data-table';
import { RelativeTime } from '@/components/time/relative-time';
import * as m from '@/lib/messages/messages';
import type { ApiKey } from '../api/api-keys';
import { statusOf } from '../model/api-key';
import { scopesInWords } from '../model/scopes';

const texts = m.identity.apiKeys;
const STATUS_COLOR = { active: 'green', expired: 'yellow', revoked: 'gray' };

type Revoke = (key: ApiKey) => void;

export function apiKeyColumns(onRevoke: Revoke) {
  return tableColumns<ApiKey>([
    {
      id: 'name',
      label: texts.name,
      width: 'minmax(140px, 1.6fr)',
      cell: (key) => (
        <Text size="sm" fw={500} truncate title={key.name}>
          {key.name}
        </Text>
      ),
    },
    { id: 'key', label: texts.key, width: '120px', cell: (key) => <Code>{key.beginning}…</Code> },
    { id: 'status', label: texts.statusLabel, width: '110px', cell: (key) => <Status apiKey={key} /> },
    { id: 'role', label: texts.role, width: '100px', cell: (key) => m.common.role[key.role] },
    { id: 'scopes', label: texts.scopes, width: 'minmax(150px, 1.6fr)', cell: (key) => <Scopes scopes={key.scopes} /> },
    { id: 'last_used', label: texts.lastUsed, width: '120px', cell: (key) => whenOr(key.last_used_at, texts.never) },
    { id: 'expires', label: texts.expires, width: '120px', cell: (key) => whenOr(key.expires_at, texts.expiresNever) },
    {
      id: 'actions',
      label: m.common.actions,
      width: '100px',
      cell: (key) => <RevokeButton apiKey={key} onRevoke={onRevoke} />,
    },
  ]);
}

/** A row of the list on a phone. */
export function ApiKeyCard({ apiKey, onRevoke }: { apiKey: ApiKey; onRevoke: Revoke }) {
  return (
    <>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text size="sm" fw={600} truncate>
          {apiKey.name}
        </Text>
        <Status apiKey={apiKey} />
      </Group>
      <Text size="sm" c="dimmed">
        <Code>{apiKey.beginning}…</Code> · {m.common.role[apiKey.role]}
      </Text>
      <Scopes scopes={apiKey.scopes} />
      <Group justify="space-between" gap="xs" mt={4}>
        <Text size="sm" c="dimmed">
          {texts.lastUsed}: {whenOr(apiKey.last_used_at, texts.never)}
        </Text>
        <RevokeButton apiKey={apiKey} onRevoke={onRevoke} />
      </Group>
    </>
  );
}

function Status({ apiKey }: { apiKey: ApiKey }) {
  const status = statusOf(apiKey);
  return (
    <Badge variant="dot" color={STATUS_COLOR[status]} tt="none" fw={500}>
      {texts.status[status]}
    </Badge>
  );
}

function Scopes({ scopes }: { scopes: string[] }) {
  const words = scopesInWords(scopes);
  return (
    <Tooltip label={words.join(', ')} multiline maw={320} withinPortal disabled={words.length < 2}>
      <Text size="sm" truncate tabIndex={words.length < 2 ? undefined : 0}>
        {words.join(', ')}
      </Text>
    </Tooltip>
  );
}

function RevokeButton({ apiKey, onRevoke }: { apiKey: ApiKey; onRevoke: Revoke }) {
  if (apiKey.revoked_at) return null;
  return (
    <Button
      variant="default"
      size="xs"
      c="var(--mantine-color-error)"
      aria-label={texts.revokeOf(apiKey.name)}
      onClick={() => onRevoke(apiKey)}
    >
      {texts.revoke}
    </Button>
  );
}

function whenOr(instant: string | null | undefined, otherwise: string) {
  return instant ? <RelativeTime instant={instant} /> : otherwise;
}
