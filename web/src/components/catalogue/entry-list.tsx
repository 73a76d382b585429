import type { UseQueryResult } from '@tanstack/react-query';
import { Fragment, type ReactNode } from 'react';
import { QueryView } from '@/components/states/query-view';

type Props<T> = {
  query: UseQueryResult<T[]>;
  skeleton: ReactNode;
  /** What stands there while there is no entry. */
  empty: ReactNode;
  /** Rows are items of a list, cards are sections. */
  as: 'ul' | 'div';
  className?: string;
  children: (entry: T) => ReactNode;
};

/** The entries of a catalogue: few enough to be there all at once. */
export function EntryList<T extends { id: number }>({
  query,
  skeleton,
  empty,
  as: List,
  className,
  children,
}: Props<T>) {
  return (
    <QueryView query={query} skeleton={skeleton}>
      {(entries) =>
        entries.length === 0 ? (
          empty
        ) : (
          <List className={className}>
            {entries.map((entry) => (
              <Fragment key={entry.id}>{children(entry)}</Fragment>
            ))}
          </List>
        )
      }
    </QueryView>
  );
}
