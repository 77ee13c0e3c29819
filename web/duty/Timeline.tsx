import { createQuery } from '@urql/solid';
import { For, Show, createEffect, createSignal, on } from 'solid-js';
import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { Failed } from '../shell/Failed.tsx';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import type { Face, RecordAddress } from './address.ts';
import { Entries } from './Entry.tsx';
import { KINDS, type Kind } from './kinds.ts';
import { Nothing, Part } from './Part.tsx';

const AT_ONCE = 20;
const TIMELINE = graphql(`
  fragment Timeline_record on DutyRecord {
    timeline(first: 20, kind: $kind) {
      id
      ...Entry_entry
    }
  }
`);
const OLDER = graphql(`
  query OlderEntries($id: ID!, $own: Boolean!, $staff: Boolean!, $kind: ActivityKind, $before: ID!) {
    dutyRecord(deputyId: $id) @skip(if: $own) {
      timeline(first: 20, kind: $kind, before: $before) {
        id
        ...Entry_entry
      }
    }
    myDutyRecord @include(if: $own) {
      timeline(first: 20, kind: $kind, before: $before) {
        id
        ...Entry_entry
      }
    }
  }
`);

/** Twenty lines older than one that is shown already. */
function Older(props: {
  readonly face: Face;
  readonly kind: Kind | null;
  readonly before: string;
  readonly newest: boolean;
  readonly onOlder: (before: string) => void;
}) {
  const t = useT();
  const [older, ask] = createQuery({
    query: OLDER,
    variables: () => ({
      id: props.face.deputyId,
      own: props.face.own,
      staff: props.face.staff,
      kind: props.kind,
      before: props.before,
    }),
  });
  const lines = () => (older.data?.dutyRecord ?? older.data?.myDutyRecord)?.timeline;
  return (
    <Show
      when={lines()}
      fallback={
        <Show when={older.error} fallback={<Nothing>{t('common.loading')}</Nothing>}>
          <Failed error={older.error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
        </Show>
      }
    >
      {(entries) => (
        <>
          <Entries label={t('duty.timeline.older')} entries={entries()} />
          <Show when={props.newest}>
            <Further lines={entries()} onOlder={props.onOlder} />
          </Show>
        </>
      )}
    </Show>
  );
}

/** The button for older lines, or the word that there are none. */
function Further(props: {
  readonly lines: readonly { readonly id: string }[];
  readonly onOlder: (before: string) => void;
}) {
  const t = useT();
  const last = () => (props.lines.length < AT_ONCE ? undefined : props.lines.at(-1)?.id);
  return (
    <Show when={last()} fallback={<Nothing>{t('duty.timeline.end')}</Nothing>}>
      {(before) => <Button onClick={() => props.onOlder(before())}>{t('duty.timeline.more')}</Button>}
    </Show>
  );
}

/** All that was done, newest first, of one kind when asked, older on demand. */
export function Timeline(props: {
  readonly record: FragmentType<typeof TIMELINE>;
  readonly face: Face;
  readonly address: RecordAddress;
  readonly busy: boolean;
}) {
  const t = useT();
  const lines = () => readFragment(TIMELINE, props.record).timeline;
  const kind = () => props.address.kind();
  const [pages, setPages] = createSignal<readonly string[]>([]);
  createEffect(on([kind, () => props.face.deputyId, () => props.face.staff], () => setPages([])));
  const options = () => [
    { value: '' as const, label: t('duty.timeline.all') },
    ...KINDS.map((value) => ({ value, label: t(`duty.kind.${value}`) })),
  ];
  const more = (before: string) => setPages((all) => [...all, before]);
  const nothing = () => {
    const of = kind();
    return of ? t('duty.timeline.nothingOf', { kind: t(`duty.kind.${of}`) }) : t('duty.timeline.nothing');
  };
  const filter = (
    <div class="no-print">
      <Select
        filter
        label={t('duty.timeline.kind')}
        options={options()}
        value={kind() ?? ''}
        onChange={(value) => props.address.chooseKind(value === '' ? null : value)}
      />
    </div>
  );
  return (
    <Part anchor="timeline" title={t('duty.timeline.title')} tools={filter}>
      <div aria-busy={props.busy}>
        <Show when={lines().length > 0} fallback={<Nothing>{nothing()}</Nothing>}>
          <Entries label={t('duty.timeline.title')} entries={lines()} />
          <Show when={pages().length === 0}>
            <Further lines={lines()} onOlder={more} />
          </Show>
          <For each={pages()}>
            {(before, index) => (
              <Older
                face={props.face}
                kind={kind()}
                before={before}
                newest={index() === pages().length - 1}
                onOlder={more}
              />
            )}
          </For>
        </Show>
      </div>
    </Part>
  );
}
