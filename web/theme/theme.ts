import { createSignal } from 'solid-js';
import { recall, remember } from '../kept.ts';

export type Theme = 'auto' | 'light' | 'dark';

const isTheme = (value: string | null): value is Theme =>
  value === 'auto' || value === 'light' || value === 'dark';
const kept = recall('theme');
const [theme, setSignal] = createSignal<Theme>(isTheme(kept) ? kept : 'auto');

/** Which of light and dark the reader chose; `auto` follows the device. */
export { theme };

/** Changes and keeps the choice. */
export function setTheme(next: Theme): void {
  setSignal(next);
  remember('theme', next);
  showTheme();
}

/** Writes the choice on the root element, where the tokens look for it. */
export function showTheme(): void {
  const { dataset } = document.documentElement;
  if (theme() === 'auto') delete dataset['theme'];
  else dataset['theme'] = theme();
}

interface Connection {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
}

/**
 * Fetches the faces when the page already stands: about a megabyte of slices, kept by the browser ever after.
 * A reader who saves data or has a slow line keeps the faces of the device.
 */
export async function loadFonts(): Promise<void> {
  const { connection } = navigator as Navigator & { readonly connection?: Connection };
  const slow = connection?.effectiveType !== undefined && connection.effectiveType !== '4g';
  if (slow || connection?.saveData) return;
  await import('./fonts.css');
}
