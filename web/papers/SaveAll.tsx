import { createSignal, Show } from 'solid-js';
import { countyCode } from '../county.ts';
import { useI18n } from '../i18n/index.tsx';
import { Button } from '../ui/Button.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { Progress } from '../ui/Progress.tsx';
import { type Entry, zip } from './zip.ts';

/** Fetches papers one after another, says how far it is, and saves them as one archive. */
export function SaveAll(props: {
  readonly name: string;
  readonly label?: string;
  readonly files: readonly { readonly name: string; readonly link: string }[];
}) {
  const { t, sentence } = useI18n();
  const [done, setDone] = createSignal<number | null>(null);
  const [failed, setFailed] = createSignal<string | null>(null);
  let stopped = false;

  const save = async () => {
    stopped = false;
    setFailed(null);
    setDone(0);
    const entries: Entry[] = [];
    try {
      for (const { name, link } of props.files) {
        if (stopped) return;
        entries.push({ name, bytes: await fetched(link) });
        setDone(entries.length);
      }
      offer(zip(entries), `${props.name}.zip`);
    } catch (error) {
      setFailed(error instanceof Error ? error.message : 'UNKNOWN');
    } finally {
      setDone(null);
    }
  };
  const errors = () => {
    const code = failed();
    return code === null ? [] : [{ text: sentence(`error.${code}`) ?? t('error.UNKNOWN', { code }) }];
  };

  return (
    <div class="papers-save">
      <ErrorSummary errors={errors()} />
      <Show
        when={done() !== null}
        fallback={
          <Button small disabled={props.files.length === 0} onClick={() => void save()}>
            {props.label ?? t('papers.save.all', { n: props.files.length })}
          </Button>
        }
      >
        <Progress
          label={t('papers.save.working')}
          done={done() ?? 0}
          total={props.files.length}
          onCancel={() => (stopped = true)}
        />
      </Show>
    </div>
  );
}

async function fetched(link: string): Promise<Uint8Array> {
  const county = countyCode();
  const response = await fetch(link, county ? { headers: { 'luzhi-county': county } } : {});
  if (response.ok) return new Uint8Array(await response.arrayBuffer());
  const told: unknown = await response.json().catch(() => null);
  throw new Error(codeIn(told) ?? 'NETWORK');
}

const codeIn = (told: unknown): string | null =>
  typeof told === 'object' && told !== null && 'code' in told && typeof told.code === 'string'
    ? told.code
    : null;

function offer(archive: readonly Uint8Array[], name: string): void {
  const pieces = archive.map((piece) => piece.slice().buffer);
  const url = URL.createObjectURL(new Blob(pieces, { type: 'application/zip' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
