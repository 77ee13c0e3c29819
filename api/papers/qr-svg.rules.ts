/** The squares of a QR code, row by row; 1 is dark. */
export interface Modules {
  readonly size: number;
  get(row: number, column: number): number;
}

/** Light squares that must lie around a code so that it is found (ISO/IEC 18004, 6.3.8). */
const QUIET = 4;

/** A QR code as a drawing: each run of dark squares in a row is one rectangle of its path. */
export function qrSvg(modules: Modules): string {
  const { size } = modules;
  let path = '';
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (!modules.get(row, column)) continue;
      let end = column;
      while (end < size && modules.get(row, end)) end += 1;
      path += `M${column + QUIET} ${row + QUIET}h${end - column}v1h-${end - column}z`;
      column = end;
    }
  }
  const width = size + 2 * QUIET;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${width}" width="${width}" height="${width}"><path d="${path}" fill="#000" shape-rendering="crispEdges"/></svg>`;
}
