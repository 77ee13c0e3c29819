import { cleanup } from '@solidjs/testing-library';
import { afterEach } from 'vitest';
import { featuresOf, sentences } from '../../web/i18n/dictionaries.ts';
import { LOCALES } from '../../web/i18n/messages.ts';

// Every sentence is at hand, so that nothing a test renders waits for words.
await Promise.all(LOCALES.flatMap((locale) => featuresOf(locale).map(async (one) => sentences(locale, one))));

// jsdom has neither; the components only ask whether they exist.
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
if (!('scrollIntoView' in Element.prototype)) Object.assign(Element.prototype, { scrollIntoView() {} });

// jsdom shouts that it cannot scroll; what scrolls here is restored scroll positions only.
globalThis.scrollTo = () => undefined;

afterEach(() => {
  cleanup();
  localStorage.clear();
  document.documentElement.removeAttribute('data-theme');
});
