/** Where Enter and the arrows go from a cell: down the sheet as the eye goes down the paper. */
function step(event: KeyboardEvent): number {
  if (event.key === 'Enter') return event.shiftKey ? -1 : 1;
  if (event.key === 'ArrowDown') return 1;
  return event.key === 'ArrowUp' ? -1 : 0;
}

/** Moves from cell to cell of a form; after the last one comes its submit button. */
export function moveAmongCells(event: KeyboardEvent & { readonly currentTarget: HTMLFormElement }): void {
  const by = step(event);
  const form = event.currentTarget;
  const cells = [...form.querySelectorAll<HTMLElement>('[data-cell]')];
  const at = cells.findIndex((cell) => cell === event.target);
  if (by === 0 || at < 0) return;
  event.preventDefault();
  const next = cells[at + by] ?? (by > 0 ? form.querySelector<HTMLElement>('[data-submit]') : null);
  next?.focus();
}
