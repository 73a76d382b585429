import { useQuery } from '@tanstack/react-query';
import { api, body } from '@/lib/api/client';
import { useMay } from './use-session';

/** Whether the person decides for the whole installation; undefined until the server has said. */
export function useOperator(): boolean | undefined {
  const mayBe = useMay('admin');
  const me = useQuery({
    queryKey: ['account', 'me'],
    queryFn: () => body(api.GET('/api/v1/auth/me')),
    enabled: mayBe,
  });
  return mayBe ? (me.data?.operator ?? (me.isPending ? undefined : false)) : false;
}
