'use client';

import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { IconKey, IconPlus } from '@tabler/icons-react';
import dynamic from 'next/dynamic';
import { useMemo } from 'react';
import { confirm } from '@/components/confirm/confirm';
import { DataTable } from '@/components/data-table/data-table';
import { TableSkeleton } from '@/components/data-table/table-skeleton';
import { useDataTable } from '@/components/data-table/use-data-table';
import { Page } from '@/components/page/page';
import { QueryView } from '@/components/states/query-view';
import { RequireRole } from '@/components/states/require-role';
import { StateMessage } from '@/components/states/state-message';
import * as m from '@/lib/messages/messages';
import { useRows } from '@/lib/query/pages';
import { showDone } from '@/lib/query/show-problem';
import { apiKeysQuery, revokeApiKey, type ApiKey } from '../api/api-keys';
import { identityKeys } from '../keys/identity-keys';
import { ApiKeyCard, apiKeyColumns } from './api-key-columns';

const NewApiKeyDialog = dynamic(() => import('./new-api-key-dialog').then((file) => file.NewApiKeyDialog), {
  ssr: false,
});

const texts = m.identity.apiKeys;
const id = (key: ApiKey): string => String(key.id);

export function ApiKeysPage() {
  return (
    <RequireRole role="admin">
      <ApiKeys />
    </RequireRole>
  );
}

function ApiKeys() {
  const query = useInfiniteQuery(apiKeysQuery);
  const rows = useRows(query.data);
  const revoke = useAskToRevoke();
  const columns = useMemo(() => apiKeyColumns(revoke), [revoke]);
  const table = useDataTable({ rows, columns, rowId: id });
  const [creating, create] = useDisclosure();
  const button = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={create.open}>
      {texts.create}
    </Button>
  );
  return (
    <Page title={texts.title} subtitle={texts.subtitle} fill actions={button}>
      <QueryView query={query} skeleton={<TableSkeleton rows={5} />}>
        {() => (
          <DataTable
            table={table}
            label={texts.title}
            card={(key) => <ApiKeyCard apiKey={key} onRevoke={revoke} />}
            hasMore={query.hasNextPage}
            loadingMore={query.isFetchingNextPage}
            onLoadMore={() => void query.fetchNextPage()}
            empty={
              <StateMessage icon={<IconKey />} title={texts.empty} action={button}>
                {texts.emptyText}
              </StateMessage>
            }
          />
        )}
      </QueryView>
      {creating && <NewApiKeyDialog onClose={create.close} />}
    </Page>
  );
}

function useAskToRevoke(): (key: ApiKey) => void {
  const queryClient = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: (key: ApiKey) => revokeApiKey(key.id),
    onSuccess: () => showDone(texts.revoked),
    onSettled: () => queryClient.invalidateQueries({ queryKey: identityKeys.apiKeys }),
  });
  return (key) =>
    confirm({
      title: texts.revokeTitle(key.name),
      text: texts.revokeText,
      action: texts.revoke,
      danger: true,
      onConfirm: () => mutate(key),
    });
}
