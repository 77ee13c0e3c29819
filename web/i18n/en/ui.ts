import type { UiMessages } from '../zh-CN/ui.ts';

export const ui: UiMessages = {
  busy: 'Working…',
  errors: '{{ n }} thing to correct | {{ n }} things to correct',
  choose: 'Choose',
  dismiss: 'Dismiss',
  notices: 'Notices',
  file: {
    hint: 'A photo (JPEG, PNG, WebP) or a scan (PDF) of at most 10 MB.',
    choose: 'Choose a file or take a photo',
    other: 'Choose another file',
    remove: 'Remove',
    sending: 'Sending {{ share }}',
  },
  table: {
    count: '{{ n }} record | {{ n }} records',
    columns: 'Columns shown',
    sort: 'Sort by {{ column }}',
    empty: 'No record matches',
    scroll: '{{ name }}, scrolls sideways',
  },
  pager: {
    label: 'Pages',
    previous: 'Previous',
    next: 'Next',
    range: '{{ from }}–{{ to }} of {{ total }}',
    rangeOpen: '{{ from }}–{{ to }}',
  },
  progress: {
    done: '{{ done }} / {{ total }} done',
    rate: '{{ rate }} a second',
    left: 'about {{ time }} left',
    finished: 'Finished',
  },
  calendar: {
    day: '{{ date }}, {{ n }} entry | {{ date }}, {{ n }} entries',
    idle: '{{ date }}, nothing recorded',
    less: 'less',
    more: 'more',
  },
  bars: {
    item: 'Item',
    value: 'Value',
    share: 'Share',
    decided: 'Reached',
    reached: 'reached',
    short: 'not reached',
  },
  ruler: { today: 'Today', event: 'Event', date: 'Date', state: 'State', limit: 'limit' },
  date: { hint: 'For example 2026-12-09 or 20261209', pick: 'Pick' },
  typeWord: 'Type “{{ word }}” to confirm',
  crumbs: 'Levels',
};
