import { createComputed } from 'solid-js';

/** Remembers what had the focus when a sheet opened, and gives it back when it closes. */
export function createOpener(open: () => boolean): (event: Event) => void {
  let opener: Element | null = null;
  createComputed(() => {
    if (open()) opener = document.activeElement;
  });
  return (event) => {
    event.preventDefault();
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
  };
}
