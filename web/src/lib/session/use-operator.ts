import { useQuery } from '@tanstack/react-query';
import { meQuery } from './me';
import { useMay } from './use-session';

/** Whether the person decides for the whole installation; undefined until the server has said. */
export function useOperator(): boolean | undefined {
  const mayBe = useMay('admin');
  const me = useQuery({ ...meQuery, enabled: mayBe });
  return mayBe ? (me.data?.operator ?? (me.isPending ? undefined : false)) : false;
}
