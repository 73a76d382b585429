/** Of a card on the wall display, in pixels at which it can still be read. */
type Size = { name: 'large' | 'medium' | 'small' | 'tiny'; width: number; height: number };

const SIZES: Size[] = [
  { name: 'large', width: 380, height: 176 },
  { name: 'medium', width: 290, height: 136 },
  { name: 'small', width: 220, height: 104 },
  { name: 'tiny', width: 170, height: 76 },
];

export const WALL_GAP = 10;

export type WallLayout = { size: Size['name']; columns: number; rows: number; perPage: number; pages: number };

/** The biggest cards at which all fit on the screen; where even the smallest do not, they come page by page. */
export function layOutWall(count: number, width: number, height: number): WallLayout {
  const layouts = SIZES.map((size) => {
    const columns = Math.max(1, Math.floor((width + WALL_GAP) / (size.width + WALL_GAP)));
    const rows = Math.max(1, Math.floor((height + WALL_GAP) / (size.height + WALL_GAP)));
    const perPage = columns * rows;
    return { size: size.name, columns, rows, perPage, pages: Math.max(1, Math.ceil(count / perPage)) };
  });
  const fitting = layouts.find((layout) => layout.pages === 1);
  return fitting ?? (layouts.at(-1) as WallLayout);
}
