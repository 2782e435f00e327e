import type { ComponentChildren } from 'preact';

export interface Column<Row> {
  readonly label: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** Figures line up at the end of their column. */
  readonly figure?: boolean;
}

interface TableProps<Row> {
  readonly caption: string;
  readonly columns: ReadonlyArray<Column<Row>>;
  readonly rows: readonly Row[];
  /** Narrow enough to stay a table on a phone. */
  readonly compact?: boolean;
}

/** A table that becomes labelled blocks on a narrow screen instead of scrolling sideways. */
export function Table<Row>({ caption, columns, rows, compact }: TableProps<Row>) {
  return (
    <table class={compact ? 'table is-compact' : 'table'}>
      <caption class="sr-only">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.label} scope="col" class={column.figure ? 'text-end' : ''}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {columns.map((column) => (
              <td key={column.label} data-label={column.label} class={column.figure ? (compact ? 'text-end' : 'md:text-end') : ''}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
