import {
  columnOrderingFeature,
  columnVisibilityFeature,
  rowSelectionFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
  type ColumnVisibilityState,
  type RowData,
  type RowSelectionState,
} from '@tanstack/react-table';
import type { ReactNode } from 'react';

export const features = tableFeatures({ columnOrderingFeature, columnVisibilityFeature, rowSelectionFeature });

export type Columns<Row extends RowData> = ColumnDef<typeof features, Row>[];
export type Visibility = ColumnVisibilityState;
export type Selection = RowSelectionState;

export type ColumnSpec<Row> = {
  id: string;
  /** The header, and the name in the column chooser. */
  label: string;
  /** A CSS grid track, such as `minmax(160px, 2fr)`. */
  width?: string;
  numeric?: boolean;
  cell: (row: Row) => ReactNode;
};

export type ColumnMeta = Pick<ColumnSpec<unknown>, 'width' | 'numeric'>;

export function tableColumns<Row extends RowData>(specs: ColumnSpec<Row>[]): Columns<Row> {
  return specs.map(({ id, label, width, numeric, cell }) => ({
    id,
    header: label,
    meta: { width, numeric } satisfies ColumnMeta,
    cell: ({ row }) => cell(row.original),
  }));
}

type Options<Row extends RowData> = {
  rows: Row[];
  columns: Columns<Row>;
  rowId: (row: Row) => string;
  visibility?: Visibility;
  selection?: Selection;
  onSelectionChange?: (selection: Selection) => void;
};

const ALL_VISIBLE: Visibility = {};
const NONE_SELECTED: Selection = {};

export function useDataTable<Row extends RowData>({
  rows,
  columns,
  rowId,
  visibility,
  selection,
  onSelectionChange,
}: Options<Row>) {
  return useTable({
    features,
    columns,
    data: rows,
    getRowId: rowId,
    state: { columnVisibility: visibility ?? ALL_VISIBLE, rowSelection: selection ?? NONE_SELECTED },
    enableRowSelection: onSelectionChange !== undefined,
    onRowSelectionChange: (change) =>
      onSelectionChange?.(typeof change === 'function' ? change(selection ?? NONE_SELECTED) : change),
  });
}

export type DataTableModel<Row extends RowData> = ReturnType<typeof useDataTable<Row>>;
