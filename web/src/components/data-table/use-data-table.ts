import { useMemo, type ReactNode } from 'react';

/** Ids of columns that are hidden (false); what is not named is shown. */
export type Visibility = Record<string, boolean>;
/** Ids of rows that are selected (true). */
export type Selection = Record<string, boolean>;

/** The values of the list's sort that a column stands for. */
export type ColumnSort = { ascending?: string; descending?: string };

export type ColumnSpec<Row> = {
  id: string;
  /** The header, and the name in the column chooser. */
  label: string;
  /** A CSS grid track, such as `minmax(160px, 2fr)`. */
  width?: string;
  numeric?: boolean;
  /** The header sorts by it; the first click sorts descending where both are there. */
  sort?: ColumnSort;
  cell: (row: Row) => ReactNode;
};

export type Columns<Row> = readonly ColumnSpec<Row>[];

/** Names the type of the rows once for all columns. */
export function tableColumns<Row>(specs: ColumnSpec<Row>[]): Columns<Row> {
  return specs;
}

type Options<Row> = {
  rows: Row[];
  columns: Columns<Row>;
  rowId: (row: Row) => string;
  visibility?: Visibility;
  /** Ids of columns in the order in which they are shown, and only these; wins over visibility. */
  order?: readonly string[];
  selection?: Selection;
  onSelectionChange?: (selection: Selection) => void;
};

export type DataTableModel<Row> = {
  rows: Row[];
  /** Those that are shown, in their order. */
  columns: Columns<Row>;
  rowId: (row: Row) => string;
  selection: Selection;
  onSelectionChange?: (selection: Selection) => void;
};

const NONE_SELECTED: Selection = {};

/** What a DataTable shows. Nothing is filtered or sorted here: the server does that. */
export function useDataTable<Row>(options: Options<Row>): DataTableModel<Row> {
  const { rows, columns, rowId, visibility, order, selection = NONE_SELECTED, onSelectionChange } = options;
  const shown = useMemo(() => shownColumns(columns, visibility, order), [columns, visibility, order]);
  return { rows, columns: shown, rowId, selection, onSelectionChange };
}

function shownColumns<Row>(columns: Columns<Row>, visibility?: Visibility, order?: readonly string[]): Columns<Row> {
  if (!order) return columns.filter((column) => visibility?.[column.id] !== false);
  return order.flatMap((id) => columns.find((column) => column.id === id) ?? []);
}
