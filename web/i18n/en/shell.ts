import type { ShellMessages } from '../zh-CN/shell.ts';

export const shell: ShellMessages = {
  skip: 'Skip to content',
  navigation: 'Main navigation',
  trail: 'You are here',
  place: 'Current term and election',
  home: 'Home',
  elections: 'Elections',
  deputies: 'Deputies',
  deputiesShort: 'Deputies',
  myRecord: 'My duty record',
  myRecordShort: 'Mine',
  votes: 'Counting',
  more: 'More',
  language: 'Language',
  theme: { label: 'Light or dark', auto: 'As the device', light: 'Light', dark: 'Dark' },
  account: { label: 'Account', signIn: 'Sign in', signOut: 'Sign out' },
  palette: {
    open: 'Find or go to',
    label: 'Find a person, a page or an action',
    placeholder: 'Name, pinyin, last four of a card, page or action',
    people: 'People',
    pages: 'Pages',
    actions: 'Actions',
    nothing: 'Nothing found for “{{ text }}”. Try a name, pinyin initials or the name of a page.',
    searching: 'Looking…',
    results: '{{ n }} result | {{ n }} results',
  },
  notFound: {
    title: 'There is no such page',
    text: 'The address may be wrong, or the page has moved. Start again from the home page, or press Ctrl-K to find it.',
  },
  failed: {
    title: 'This page failed',
    text: 'What you typed is not lost. Try again; if it fails again, give the lines below to the administrator.',
  },
};
