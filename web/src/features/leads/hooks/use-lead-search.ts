import { useQuery } from '@tanstack/react-query';
import { api, body } from '@/lib/api/client';

const FOUND = 6;

/** The best leads whose name, e-mail, phone or company begins with the text. */
export function useLeadSearch(text: string) {
  return useQuery({
    queryKey: ['leads', 'search', text],
    enabled: text.length > 1,
    queryFn: async ({ signal }) => {
      const page = await body(api.GET('/api/v1/leads', { params: { query: { q: text, limit: FOUND } }, signal }));
      return page.items;
    },
  });
}
