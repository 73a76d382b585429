import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { leadKeys } from '@/entities/lead/keys/lead-keys';
import { api, body } from '@/lib/api/client';

const FOUND = 50;

/** The sources that leads come from, whose name begins with the text. */
async function listSources(q: string, signal: AbortSignal): Promise<string[]> {
  const page = await body(
    api.GET('/api/v1/leads/sources', { params: { query: { q: q || undefined, limit: FOUND } }, signal }),
  );
  return page.items.map((item) => item.source);
}

export function sourcesQuery(text: string) {
  return queryOptions({
    queryKey: leadKeys.sources(text),
    queryFn: ({ signal }) => listSources(text, signal),
    placeholderData: keepPreviousData,
  });
}
