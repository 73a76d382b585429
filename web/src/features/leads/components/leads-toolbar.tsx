'use client';

import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconFilter } from '@tabler/icons-react';
import dynamic from 'next/dynamic';
import { useState, type Ref } from 'react';
import { ColumnChooser } from '@/components/columns/column-chooser';
import { SavedViews } from '@/components/views/saved-views';
import * as m from '@/lib/messages/messages';
import type { LeadFilterState } from '../hooks/use-lead-filter';
import { useLeadColumns } from '../hooks/use-lead-columns';
import { readLeadView, type LeadView } from '../model/lead-view';
import { FilterBar } from './filters/filter-bar';
import { LEAD_COLUMNS } from './lead-columns';
import classes from './leads.module.css';
import { SearchField } from './search-field';

const FilterDrawer = dynamic(() => import('./filters/filter-drawer').then((file) => file.FilterDrawer), { ssr: false });

/** Below this the filters sit in a drawer. */
const WIDE = '(min-width: 62em)';

/** Search, filters, columns and saved views. */
export function LeadsToolbar({ state, searchRef }: { state: LeadFilterState; searchRef: Ref<HTMLInputElement> }) {
  const wide = useMediaQuery(WIDE, undefined, { getInitialValueInEffect: false });
  const [drawer, setDrawer] = useState(false);
  const { values, view, filter, setValues, replace } = state;
  const { columns, choose } = useLeadColumns();
  const inDrawer = Object.keys(filter).filter((name) => !['q', 'category', 'sort'].includes(name)).length;

  const apply = (kept: LeadView): void => {
    const next = readLeadView(kept);
    replace({ ...next.filter, view: next.view });
    choose(next.columns);
  };
  return (
    <div className={classes.bar}>
      <SearchField ref={searchRef} value={values.q} onChange={(q) => void setValues({ q })} />
      {wide ? (
        <FilterBar state={state} />
      ) : (
        <Button
          variant="default"
          size="xs"
          fw={500}
          leftSection={<IconFilter size={15} aria-hidden />}
          className={inDrawer > 0 ? classes.set : undefined}
          onClick={() => setDrawer(true)}
        >
          {m.leads.filters.button(inDrawer)}
        </Button>
      )}
      {wide && <span className={classes.space} />}
      <SavedViews<LeadView> name="leads.views" current={{ filter, view, columns }} onApply={apply} />
      {view === 'table' && wide && (
        <ColumnChooser columns={LEAD_COLUMNS} shown={columns} fixed="name" onChange={choose} />
      )}
      {drawer && <FilterDrawer state={state} onClose={() => setDrawer(false)} />}
    </div>
  );
}
