import { fireEvent, screen, waitFor } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { expect, test, vi } from 'vitest';
import { Button } from '../../../web/ui/Button.tsx';
import { ConfirmDialog } from '../../../web/ui/ConfirmDialog.tsx';
import { Dialog } from '../../../web/ui/Dialog.tsx';
import { Popover } from '../../../web/ui/Popover.tsx';
import { Tabs } from '../../../web/ui/Tabs.tsx';
import { Toasts, notify } from '../../../web/ui/Toast.tsx';
import { show } from '../../support/render.tsx';

test('a button at work cannot be pressed again, and keeps the focus', () => {
  const pressed = vi.fn<() => void>();
  const [busy, setBusy] = createSignal(false);
  show(() => (
    <Button busy={busy()} onClick={pressed}>
      保存
    </Button>
  ));
  const button = screen.getByRole('button', { name: /保存/ });
  button.focus();
  fireEvent.click(button);
  setBusy(true);
  fireEvent.click(button);

  expect(pressed).toHaveBeenCalledOnce();
  expect(document.activeElement).toBe(button);
  expect(button.getAttribute('aria-busy')).toBe('true');
});

test('a dialog takes the focus, closes on Escape and gives the focus back', async () => {
  const [open, setOpen] = createSignal(false);
  show(() => (
    <>
      <Button onClick={() => setOpen(true)}>打开</Button>
      <Dialog open={open()} onClose={() => setOpen(false)} title="更换照片" description="只在名册里出现" />
    </>
  ));
  const opener = screen.getByRole('button', { name: '打开' });
  opener.focus();
  fireEvent.click(opener);

  const dialog = await screen.findByRole('dialog', { name: '更换照片' });
  await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true));
  fireEvent.keyDown(document.activeElement ?? dialog, { key: 'Escape' });
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(opener));
});

test('what destroys says what will be gone, and waits for the word', async () => {
  const confirmed = vi.fn<() => void>();
  show(() => (
    <ConfirmDialog
      open
      title="删除这份草稿？"
      loses="37 条记录会被删除，不能恢复。"
      confirm="删除 37 条记录"
      word="删除"
      onConfirm={confirmed}
      onCancel={() => undefined}
    />
  ));
  expect(await screen.findByRole('alertdialog', { name: '删除这份草稿？' })).toBeTruthy();
  expect(screen.getByText('37 条记录会被删除，不能恢复。')).toBeTruthy();
  const button = screen.getByRole('button', { name: '删除 37 条记录' });
  fireEvent.click(button);
  expect(confirmed).not.toHaveBeenCalled();

  fireEvent.input(screen.getByRole('textbox', { name: '输入“删除”以确认' }), { target: { value: '删除' } });
  fireEvent.click(button);
  expect(confirmed).toHaveBeenCalledOnce();
});

test('tabs move by the arrows', async () => {
  const [tab, setTab] = createSignal<'new' | 'moved'>('new');
  show(() => (
    <Tabs
      label="名册"
      value={tab()}
      onChange={setTab}
      tabs={[
        { key: 'new', label: '新登记', count: 120, panel: () => <p>甲</p> },
        { key: 'moved', label: '迁入', panel: () => <p>乙</p> },
      ]}
    />
  ));
  expect(screen.getByRole('tabpanel').textContent).toBe('甲');
  const first = screen.getByRole('tab', { name: /新登记/ });
  first.focus();
  fireEvent.keyDown(first, { key: 'ArrowRight' });

  await waitFor(() => expect(tab()).toBe('moved'));
  expect(screen.getByRole('tab', { name: '迁入' }).getAttribute('aria-selected')).toBe('true');
  expect(screen.getByRole('tabpanel').textContent).toBe('乙');
});

test('the sum behind a number opens by its button', async () => {
  show(() => (
    <Popover label="21 / 23" title="怎样算的">
      应到 23 次
    </Popover>
  ));
  fireEvent.click(screen.getByRole('button', { name: '21 / 23' }));
  expect((await screen.findByRole('dialog', { name: '怎样算的' })).textContent).toContain('应到 23 次');
});

test('a notice is said politely; a failure stays until it is dismissed', async () => {
  vi.useFakeTimers();
  try {
    show(() => <Toasts />);
    const region = screen.getByRole('region', { name: '提示' });
    expect(region.getAttribute('aria-live')).toBe('polite');
    notify('已保存 12 条');
    notify('连接不上服务器', { tone: 'wrong' });
    expect(region.textContent).toContain('已保存 12 条');

    await vi.advanceTimersByTimeAsync(7000);
    expect(region.textContent).not.toContain('已保存 12 条');
    expect(region.textContent).toContain('连接不上服务器');
    fireEvent.click(screen.getByRole('button', { name: '关闭提示' }));
    expect(region.textContent).toBe('');
  } finally {
    vi.useRealTimers();
  }
});
