import { fireEvent, screen, within } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { BarsWithLine } from '../../../web/ui/BarsWithLine.tsx';
import { Progress } from '../../../web/ui/Progress.tsx';
import { Ruler } from '../../../web/ui/Ruler.tsx';
import { YearCalendar } from '../../../web/ui/YearCalendar.tsx';
import { quarters, step } from '../../../web/ui/calendar-days.ts';
import { lanes } from '../../../web/ui/ruler-lanes.ts';
import { show } from '../../support/render.tsx';

const year = (onChoose: (date: string) => void) => () => (
  <YearCalendar
    label="2126 年履职"
    from="2126-01-01"
    to="2126-12-31"
    days={[{ date: '2126-03-31', count: 3 }]}
    selected="2126-03-31"
    onChoose={onChoose}
  />
);
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
const focused = () => document.activeElement?.getAttribute('data-date');

test('the arrows walk a year by days and weeks, across quarters, and stop at its ends', () => {
  show(year(() => undefined));
  const start = screen.getByRole('button', { name: '2126 年 3 月 31 日 周日，3 项' });
  expect(screen.getAllByRole('button').filter(({ tabIndex }) => tabIndex === 0)).toEqual([start]);
  start.focus();

  press('ArrowDown');
  expect(focused()).toBe('2126-04-01');
  press('ArrowRight');
  expect(focused()).toBe('2126-04-08');
  press('ArrowLeft');
  press('ArrowUp');
  expect(focused()).toBe('2126-03-31');
  press('Home');
  press('ArrowUp');
  expect(focused()).toBe('2126-01-01');
  press('End');
  press('ArrowRight');
  expect(focused()).toBe('2126-12-31');
  expect(document.activeElement?.getAttribute('tabindex')).toBe('0');
});

test('a day that is tapped is handed over', () => {
  const chosen = vi.fn<(date: string) => void>();
  show(year(chosen));
  fireEvent.click(screen.getByRole('button', { name: '2126 年 5 月 1 日 周三，无记录' }));
  expect(chosen).toHaveBeenCalledExactlyOnceWith('2126-05-01');
});

test('the weeks of a year hold each of its days once, under its weekday', () => {
  const days = quarters('2128-01-01', '2128-12-31').flatMap(({ weeks }) =>
    weeks.flat().filter((day) => day !== null),
  );
  expect(days).toHaveLength(366);
  expect(new Set(days).size).toBe(366);
  expect(quarters('2128-01-01', '2128-03-31')[0]?.weeks[0]?.[3]).toBe('2128-01-01');
});

test('darkness is measured by the busiest day, and one thing alone is never the darkest', () => {
  expect([0, 1, 3, 6, 8].map((count) => step(count, 8))).toEqual([0, 1, 2, 3, 4]);
  expect(step(1, 1)).toBe(1);
});

test('bars are heard as a table: value, share, and whether the line was reached', () => {
  show(() => (
    <BarsWithLine
      label="第 7 选区得票"
      base={600}
      baseLabel="参加投票 600 人"
      line={{ value: 301, label: '过半数 301' }}
      bars={[
        { id: 'a', label: '林清和', value: 412, sealed: '当选' },
        { id: 'b', label: '周以安', value: 300 },
      ]}
    />
  ));
  const table = screen.getByRole('table', { name: '第 7 选区得票; 参加投票 600 人; 过半数 301' });
  const rows = within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent);
  expect(rows).toEqual(['林清和41268.7%当选', '周以安30050%未达到']);
});

test('the ruler is heard in the order of its dates', () => {
  show(() => (
    <Ruler
      label="时间表"
      from="2126-10-01"
      to="2126-12-31"
      today="2126-12-03"
      ticks={[{ date: '2126-12-02', label: '正式候选人名单' }]}
      dots={[
        { date: '2126-12-04', label: '正式候选人', state: '迟 2 天', late: true, note: '选举法第 32 条' },
        { date: '2126-11-17', label: '选民名单', state: '按期' },
      ]}
    />
  ));
  const rows = within(screen.getByRole('table', { name: '时间表' }))
    .getAllByRole('row')
    .slice(1);
  expect(rows.map((row) => row.textContent)).toEqual([
    '2126 年 11 月 17 日 周日选民名单按期',
    '2126 年 12 月 2 日 周一正式候选人名单期限',
    '2126 年 12 月 4 日 周三正式候选人迟 2 天 选举法第 32 条',
  ]);
});

test('no mark of the ruler runs through the label of another', () => {
  const items = [0, 40, 45, 50, 300].map((at) => ({ at, width: 100 }));
  const chosen = lanes(items);
  for (const [i, one] of items.entries()) {
    for (const [j, other] of items.entries()) {
      const under = other.at > one.at && other.at < one.at + one.width;
      if (under) expect(chosen[j]).toBeLessThan(chosen[i] ?? 0);
    }
  }
  expect(chosen.at(-1)).toBe(0);
});

test('a long job says how far it is and how long it will take', () => {
  const stop = vi.fn<() => void>();
  show(() => <Progress label="导入名册" done={18_000} total={48_000} rate={4000} onCancel={stop} />);
  expect(screen.getByRole('progressbar', { name: '导入名册' }).getAttribute('value')).toBe('18000');
  expect(screen.getByRole('status').textContent).toBe('已完成 18,000 / 48,000每秒 4,000 条还需约 8 秒');
  fireEvent.click(screen.getByRole('button', { name: '取消' }));
  expect(stop).toHaveBeenCalledOnce();
});
