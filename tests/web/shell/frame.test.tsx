import { A } from '@solidjs/router';
import { fireEvent, screen, waitFor, within } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import { Frame } from '../../../web/shell/Frame.tsx';
import { Page } from '../../../web/shell/Page.tsx';
import { type Command, matching, useActions } from '../../../web/shell/commands.tsx';
import { type NavItem, barItems, visibleItems } from '../../../web/shell/navigation.ts';
import { visit } from '../../support/render.tsx';

const items: readonly NavItem[] = [
  { href: '/', label: 'shell.home', end: true },
  { href: '/roll', label: 'common.search', needs: 'roll:read' },
  { href: '/sign-in', label: 'shell.account.signIn', when: 'visitor' },
];
const clerk = {
  accountId: '1',
  name: '沈知秋',
  permissions: ['roll:read'],
  county: { code: '330502', name: '吴兴区' },
};
const page = () => (
  <Frame items={items}>
    <Page title="选举总览" state="还有 6 天" place={[{ label: '第五届', href: '/t' }]}>
      <A href="/roll">名册</A>
    </Page>
  </Frame>
);
const rail = () => within(screen.getAllByRole('navigation', { name: '主导航' })[0] ?? document.body);

test('the rail holds what the viewer may use, and nothing else', () => {
  visit(page, { viewer: clerk });
  expect(
    rail()
      .getAllByRole('link')
      .map((link) => link.textContent),
  ).toEqual(['首页', '查找']);
  expect(rail().getByRole('link', { name: '首页' }).getAttribute('aria-current')).toBe('page');
});

test('a visitor is offered to sign in', () => {
  visit(page);
  expect(
    rail()
      .getAllByRole('link')
      .map((link) => link.textContent),
  ).toEqual(['首页', '登录']);
});

test('the top line names county and term, and the tab names the page', () => {
  visit(page, { viewer: clerk });
  const place = screen.getByRole('navigation', { name: '当前届次与选举' });
  expect(
    within(place)
      .getAllByRole('listitem')
      .map((one) => one.textContent),
  ).toEqual(['吴兴区', '第五届']);
  expect(document.title).toBe('选举总览 · 履职');
});

test('the first stop of the keyboard leads past the navigation', () => {
  visit(page);
  fireEvent.click(screen.getByRole('link', { name: '跳到正文' }));
  expect(document.activeElement).toBe(screen.getByRole('main'));
});

test('a page that throws leaves the frame standing and can be tried again', () => {
  let broken = true;
  const Broken = () => {
    if (broken) throw new Error('no such poll');
    return <Page title="好了" />;
  };
  visit(() => (
    <Frame items={items}>
      <Broken />
    </Frame>
  ));
  expect(screen.getByRole('heading', { name: '这个页面出了差错' })).toBeTruthy();
  expect(screen.getByText(/no such poll/)).toBeTruthy();
  broken = false;
  fireEvent.click(screen.getByRole('button', { name: '重试' }));
  expect(screen.getByRole('heading', { name: '好了' })).toBeTruthy();
});

test('language and theme change from the account menu, and are kept', async () => {
  visit(page, { viewer: clerk });
  fireEvent.click(screen.getByRole('button', { name: '沈知秋' }));
  fireEvent.click(screen.getByRole('radio', { name: '深色' }));
  expect(document.documentElement.dataset['theme']).toBe('dark');
  fireEvent.click(screen.getByRole('radio', { name: 'English' }));

  await screen.findByRole('button', { name: 'Sign out' });
  expect(document.documentElement.lang).toBe('en');
  expect(localStorage.getItem('luzhi.locale')).toBe('en');
  fireEvent.keyDown(screen.getByRole('radio', { name: 'English' }), { key: 'Escape' });
  expect(screen.queryByRole('radio', { name: 'English' })).toBeNull();
});

test('Ctrl-K finds people, actions and pages, and Enter goes there', async () => {
  const ran: string[] = [];
  const asked: string[] = [];
  const WithAction = () => {
    useActions(() => [{ id: 'declare', label: '宣布结果', words: 'xuanbu', run: () => ran.push('declare') }]);
    return <Page title="结果" />;
  };
  const findPeople = async (text: string): Promise<readonly Command[]> => {
    asked.push(text);
    return [{ id: 'p1', label: '林清和', hint: '第 7 选区', href: '/people/p1' }];
  };
  const { history } = visit(
    () => (
      <Frame items={items} findPeople={findPeople}>
        <WithAction />
      </Frame>
    ),
    { viewer: clerk },
  );
  const opener = screen.getByRole('button', { name: /查找与跳转/ });
  opener.focus();
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
  const box = await screen.findByRole('combobox', { name: '查找人、页面或操作' });
  fireEvent.input(box, { target: { value: 'xuanbu' } });
  await screen.findByRole('option', { name: /林清和/ });
  expect(asked).toEqual(['xuanbu']);
  fireEvent.keyDown(box, { key: 'ArrowDown' });
  expect(screen.getByRole('option', { selected: true }).textContent).toBe('宣布结果');
  fireEvent.keyDown(box, { key: 'Enter' });
  expect(ran).toEqual(['declare']);
  await waitFor(() => expect(document.activeElement).toBe(opener));

  fireEvent.click(opener);
  const again = await screen.findByRole('combobox');
  fireEvent.input(again, { target: { value: '查找' } });
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(2));
  fireEvent.click(screen.getByRole('option', { name: '查找' }));
  await waitFor(() => expect(history.get()).toBe('/roll'));
});

test('the phone bar holds five places at most, the rest behind the last', () => {
  const many = Array.from({ length: 7 }, (_, n): NavItem => ({ href: `/${n}`, label: 'shell.home' }));
  expect(barItems(many)).toEqual({ shown: many.slice(0, 4), rest: many.slice(4) });
  expect(barItems(many.slice(0, 5)).rest).toEqual([]);
  expect(visibleItems(items, { signedIn: true, can: () => false })).toEqual([items[0]]);
});

test('every typed word has to be found', () => {
  const all: Command[] = [
    { id: '1', label: '选民名册', words: 'xuanmin mingce' },
    { id: '2', label: '选区', words: 'xuanqu' },
  ];
  expect(matching(all, 'XUAN ming').map(({ id }) => id)).toEqual(['1']);
});
