import { fireEvent, screen } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { afterEach, expect, test, vi } from 'vitest';
import { FileField, type SentFile } from '../../../web/files/FileField.tsx';
import { show } from '../../support/render.tsx';

/** A request as the browser makes it, answered by the test. */
class FakeRequest extends EventTarget {
  static last: FakeRequest | null = null;
  upload = new EventTarget();
  status = 0;
  responseText = '';
  url = '';
  headers: Record<string, string> = {};
  body: FormData | null = null;

  open(_method: string, url: string) {
    this.url = url;
    FakeRequest.last = this;
  }
  setRequestHeader(name: string, value: string) {
    this.headers[name] = value;
  }
  send(body: FormData) {
    this.body = body;
  }
  answer(status: number, body: object) {
    this.status = status;
    this.responseText = JSON.stringify(body);
    this.dispatchEvent(new Event('load'));
  }
}

afterEach(() => vi.unstubAllGlobals());

function choose() {
  vi.stubGlobal('XMLHttpRequest', FakeRequest);
  const [value, setValue] = createSignal<SentFile | null>(null);
  show(() => <FileField label="张贴照片" purpose="POSTING_PROOF" value={value()} onChange={setValue} />);
  const file = new File(['x'], '公告栏.jpg', { type: 'image/jpeg' });
  fireEvent.change(screen.getByLabelText('张贴照片'), { target: { files: [file] } });
  const request = FakeRequest.last;
  if (!request) throw new Error('nothing was sent');
  return { value, request };
}

test('a chosen photo is sent at once and named by its id; it can be taken away again', async () => {
  const { value, request } = choose();
  expect(request.url).toMatch(/^\/upload\/file\?purpose=POSTING_PROOF&file=[0-9a-f-]{36}$/);
  expect(request.headers['luzhi-upload']).toBe('1');
  expect(request.body?.get('file')).toBeInstanceOf(File);
  request.answer(200, { fileId: 'x' });
  const link = await screen.findByRole('link', { name: '公告栏.jpg' });
  expect(link.getAttribute('href')).toBe(`/files/${value()?.id}`);
  fireEvent.click(screen.getByRole('button', { name: '移除' }));
  expect(value()).toBeNull();
});

test('a file that is not taken says why, beside the field', async () => {
  const { value, request } = choose();
  request.answer(400, { error: { code: 'FILE_TOO_LARGE', megabytes: 10 } });
  expect(await screen.findByText('文件超过 10 MB，请压缩或分开扫描后再传。')).toBeTruthy();
  expect(screen.getByLabelText('张贴照片').getAttribute('aria-invalid')).toBe('true');
  expect(value()).toBeNull();
});
