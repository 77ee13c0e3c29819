import { fireEvent, screen, within } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { DataTable } from '../../../web/ui/DataTable.tsx';
import { Pager } from '../../../web/ui/Pager.tsx';
import type { Column, Sort } from '../../../web/ui/columns.ts';
import { show } from '../../support/render.tsx';

interface Ward {
  readonly name: string;
  readonly seats: number;
}
const wards: readonly Ward[] = [
  { name: '第 2 选区', seats: 3 },
  { name: '第 1 选区', seats: 1 },
  { name: '第 3 选区', seats: 2 },
];
const columns: readonly Column<Ward>[] = [
  { key: 'name', title: '选区', cell: ({ name }) => name },
  {
    key: 'seats',
    title: '名额',
    numeric: true,
    sortable: true,
    compare: (a, b) => a.seats - b.seats,
    cell: (w) => w.seats,
  },
  { key: 'spare', title: '备注', spare: true, cell: () => '无' },
];
const key = (ward: Ward) => ward.name;
const firstCells = () =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.firstElementChild?.textContent);

test('a table is named with its count', () => {
  show(() => <DataTable caption="选区" columns={columns} rows={wards} rowKey={key} count={1331} />);
  expect(screen.getByRole('table', { name: '选区 共 1,331 条' })).toBeTruthy();
});

test('a head sorts up, then down, and says so', () => {
  show(() => <DataTable caption="选区" columns={columns} rows={wards} rowKey={key} />);
  const head = screen.getByRole('columnheader', { name: /名额/ });
  expect(head.getAttribute('aria-sort')).toBe('none');

  fireEvent.click(within(head).getByRole('button'));
  expect(head.getAttribute('aria-sort')).toBe('ascending');
  expect(firstCells()).toEqual(['第 1 选区', '第 3 选区', '第 2 选区']);
  fireEvent.click(within(head).getByRole('button'));
  expect(head.getAttribute('aria-sort')).toBe('descending');
  expect(firstCells()).toEqual(['第 2 选区', '第 3 选区', '第 1 选区']);
});

test('a page that sorts by its query is asked, and the rows stay as they came', () => {
  const asked = vi.fn<(sort: Sort) => void>();
  const plain = columns.map(({ compare: _compare, ...column }) => column);
  show(() => <DataTable caption="选区" columns={plain} rows={wards} rowKey={key} onSort={asked} />);
  fireEvent.click(screen.getByRole('button', { name: '名额' }));
  expect(asked).toHaveBeenCalledExactlyOnceWith({ key: 'seats', direction: 'ascending' });
  expect(firstCells()).toEqual(['第 2 选区', '第 1 选区', '第 3 选区']);
});

test('a row leads on by its first cell, and by a press anywhere on it', () => {
  show(() => (
    <DataTable caption="选区" columns={columns} rows={wards} rowKey={key} hrefOf={(w) => `/w/${w.seats}`} />
  ));
  const link = screen.getByRole('link', { name: '第 3 选区' });
  const followed = vi.fn<(event: Event) => void>((event) => event.preventDefault());
  link.addEventListener('click', followed);

  expect(link.getAttribute('href')).toBe('/w/2');
  fireEvent.click(screen.getByRole('cell', { name: '2' }));
  expect(followed).toHaveBeenCalledOnce();
});

test('a spare column is shown once it is chosen, and the choice is kept', async () => {
  const table = () => (
    <DataTable caption="选区" columns={columns} rows={wards} rowKey={key} columnsName="wards" />
  );
  const { unmount } = show(table);
  expect(screen.queryByRole('columnheader', { name: '备注' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '显示的列' }));
  fireEvent.click(await screen.findByRole('checkbox', { name: '备注' }));
  expect(screen.getByRole('columnheader', { name: '备注', hidden: true })).toBeTruthy();

  unmount();
  show(table);
  expect(screen.getByRole('columnheader', { name: '备注' })).toBeTruthy();
});

test('an empty table says how to fill it', () => {
  show(() => <DataTable caption="选区" columns={columns} rows={[]} rowKey={key} empty="先划分选区" />);
  expect(screen.getByRole('cell').textContent).toBe('先划分选区');
});

test('a pager has no way on at the end', () => {
  const back = vi.fn<() => void>();
  show(() => <Pager from={51} to={100} total={100} onPrevious={back} />);
  expect(screen.getByRole('status').textContent).toBe('第 51–100 条，共 100 条');
  expect(screen.getByRole('button', { name: '下一页' }).getAttribute('aria-disabled')).toBe('true');
  fireEvent.click(screen.getByRole('button', { name: '上一页' }));
  expect(back).toHaveBeenCalledOnce();
});
