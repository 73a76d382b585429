import { VisuallyHidden } from '@mantine/core';

type Props = { caption: string; head: string[]; rows: (string | number)[][] };

/** What a chart shows, for people who listen to the page. */
export function FiguresTable({ caption, head, rows }: Props) {
  return (
    <VisuallyHidden>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={String(row[0])}>
              {row.map((figure, column) =>
                column === 0 ? (
                  <th key={head[column]} scope="row">
                    {figure}
                  </th>
                ) : (
                  <td key={head[column]}>{figure}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </VisuallyHidden>
  );
}
