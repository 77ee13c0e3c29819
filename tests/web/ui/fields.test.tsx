import { fireEvent, screen } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { expect, test, vi } from 'vitest';
import { Checkbox } from '../../../web/ui/Checkbox.tsx';
import { DateField } from '../../../web/ui/DateField.tsx';
import { ErrorSummary, type SummedError } from '../../../web/ui/ErrorSummary.tsx';
import { NumberField, readNumber } from '../../../web/ui/NumberField.tsx';
import { RadioGroup } from '../../../web/ui/RadioGroup.tsx';
import { Select } from '../../../web/ui/Select.tsx';
import { TextField } from '../../../web/ui/TextField.tsx';
import { readDate } from '../../../web/ui/read-date.ts';
import { show } from '../../support/render.tsx';

/** What a screen reader says after the name. */
const descriptionOf = (element: HTMLElement) =>
  (element.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
    .join(' ');
const type = (element: HTMLElement, value: string) => fireEvent.input(element, { target: { value } });

test('a field is named by its label and described by its hint and its error', () => {
  show(() => (
    <TextField label="姓名" hint="与证件一致" error="请填写姓名" value="" onInput={() => undefined} />
  ));
  const field = screen.getByRole('textbox', { name: '姓名' });

  expect(descriptionOf(field)).toBe('与证件一致 请填写姓名');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(field.getAttribute('aria-required')).toBe('true');
});

test('a field that was put right is no longer called wrong', () => {
  const [error, setError] = createSignal<string | undefined>('请填写姓名');
  show(() => <TextField label="姓名" optional error={error()} value="" onInput={() => undefined} />);
  setError(undefined);

  const field = screen.getByRole('textbox', { name: '姓名 选填' });
  expect(field.getAttribute('aria-invalid')).toBeNull();
  expect(field.getAttribute('aria-describedby')).toBeNull();
  expect(field.getAttribute('aria-required')).toBeNull();
});

test.each([
  ['48,212', 48_212],
  ['４８ ２１２', 48_212],
  ['-3.5', -3.5],
  ['', null],
  ['三', undefined],
  ['1e3', undefined],
])('"%s" is read as the number %s', (text, value) => {
  expect(readNumber(text)).toBe(value);
});

test('what is no number is left standing and not taken', () => {
  const taken = vi.fn<(value: number | null) => void>();
  show(() => <NumberField label="收回选票" unit="张" value={null} onChange={taken} />);
  const field = screen.getByRole('textbox', { name: '收回选票' });
  type(field, '60o');
  expect(taken).not.toHaveBeenCalled();
  type(field, '600');
  expect(taken).toHaveBeenCalledExactlyOnceWith(600);
});

test.each([
  ['2026-12-09', '2026-12-09'],
  ['20261209', '2026-12-09'],
  ['2026.12.9', '2026-12-09'],
  ['2026年12月9日', '2026-12-09'],
  ['2028/2/29', '2028-02-29'],
  ['2027/2/29', undefined],
  ['2026129', undefined],
  ['明天', undefined],
  ['', null],
])('"%s" is read as the date %s', (text, date) => {
  expect(readDate(text)).toBe(date);
});

test('a date says its weekday as a check', () => {
  show(() => <DateField label="投票日" value="2125-12-09" onChange={() => undefined} />);
  expect(screen.getByRole('status').textContent).toBe('2125 年 12 月 9 日 周日');
});

test('a choice hands over the value that was chosen', () => {
  const taken = vi.fn<(value: string) => void>();
  const options = [
    { value: 'a', label: '上门登记' },
    { value: 'b', label: '登记站登记' },
  ];
  show(() => (
    <>
      <Select label="登记方式" options={options} value={null} onChange={taken} />
      <RadioGroup label="户籍" options={options} value="a" error="请选择户籍" onChange={taken} />
      <Checkbox label="已核对" checked={false} onChange={(on) => taken(String(on))} />
    </>
  ));
  fireEvent.change(screen.getByRole('combobox', { name: '登记方式' }), { target: { value: 'b' } });
  fireEvent.click(screen.getByRole('radio', { name: '登记站登记' }));
  fireEvent.click(screen.getByRole('checkbox', { name: '已核对' }));

  expect(taken.mock.calls).toEqual([['b'], ['b'], ['true']]);
  expect(descriptionOf(screen.getByRole('radiogroup', { name: '户籍' }))).toBe('请选择户籍');
});

test('the summary takes the focus when errors appear, and leads to the field', () => {
  const [errors, setErrors] = createSignal<readonly SummedError[]>([]);
  show(() => (
    <>
      <ErrorSummary errors={errors()} />
      <TextField id="name" label="姓名" value="" onInput={() => undefined} />
    </>
  ));
  expect(screen.queryByRole('alert')).toBeNull();
  setErrors([{ text: '请填写姓名', field: 'name' }]);

  expect(screen.getByRole('alert')).toBe(document.activeElement);
  expect(screen.getByRole('heading', { name: '有 1 处需要改正' })).toBeTruthy();
  fireEvent.click(screen.getByRole('link', { name: '请填写姓名' }));
  expect(screen.getByRole('textbox', { name: '姓名' })).toBe(document.activeElement);
});
