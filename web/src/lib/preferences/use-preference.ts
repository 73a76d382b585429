import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { preferenceKeys } from './preference-keys';
import { deletePreference, preferencesQuery, putPreference, type Preference } from './preferences-api';

export type Kept<T> = {
  /** Undefined while it is not known yet, and where nothing of use is kept. */
  value: T | undefined;
  /** It is known what is kept, or that it cannot be known now. */
  settled: boolean;
  /** Shown at once, kept on the server; undefined forgets it. */
  save: (value: T | undefined) => void;
};

/**
 * What a person keeps under a name on the server, so that it is there on the next computer as well.
 *
 * @param read makes sense of what is kept, which an older version may have written; undefined where it cannot
 */
export function usePreference<T extends Preference>(name: string, read: (kept: unknown) => T | undefined): Kept<T> {
  const queryClient = useQueryClient();
  const query = useQuery(preferencesQuery);
  const saving = useMutation({
    mutationKey: preferenceKeys.change(name),
    scope: { id: `preference-${name}` }, // the last one that was chosen is the last one that is sent
    mutationFn: (value: T | undefined) => (value === undefined ? deletePreference(name) : putPreference(name, value)),
    onMutate: async (value) => {
      await queryClient.cancelQueries({ queryKey: preferenceKeys.all });
      queryClient.setQueryData(preferencesQuery.queryKey, (kept) => {
        const next = { ...kept };
        if (value === undefined) delete next[name];
        else next[name] = value;
        return next;
      });
    },
    onError: () => queryClient.invalidateQueries({ queryKey: preferenceKeys.all }),
  });
  const kept = query.data?.[name];
  return {
    value: kept === undefined ? undefined : read(kept),
    settled: !query.isPending,
    save: (value) => saving.mutate(value),
  };
}
