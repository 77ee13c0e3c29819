import { createMutation } from '@urql/solid';
import { For, Show, createSignal } from 'solid-js';
import { useProblems } from '../errors.ts';
import { FileField, type SentFile } from '../files/FileField.tsx';
import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { useViewer } from '../shell/viewer.tsx';
import { Button } from '../ui/Button.tsx';
import type { Column } from '../ui/columns.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { RecordDialog } from '../ui/RecordDialog.tsx';
import { Tag } from '../ui/Tag.tsx';
import { notify } from '../ui/Toast.tsx';

export const PostingListPosting = graphql(`
  fragment PostingList_posting on Posting {
    id
    milestone
    constituency
    postedOn
    endsOn
    places {
      id
      place
      postedOn
      postedBy
      fileId
      struckReason
    }
    corrections {
      wasOn
      reason
    }
  }
`);
const AddPostingPlace = graphql(`
  mutation AddPostingPlace($input: AddPostingPlaceInput!) {
    addPostingPlace(input: $input) {
      id
    }
  }
`);
const StrikePostingPlace = graphql(`
  mutation StrikePostingPlace($input: StrikePostingPlaceInput!) {
    strikePostingPlace(input: $input) {
      id
    }
  }
`);
const CHANGES = { additionalTypenames: ['Posting', 'Election', 'ConstituencyReadiness'] };

/** Each notice with its places and corrections; a place is added with its proof, a wrong one struck with a reason. */
export function PostingList(props: {
  readonly postings: readonly FragmentType<typeof PostingListPosting>[];
  readonly today: string;
}) {
  const t = useT();
  const format = useFormat();
  const said = useProblems();
  const { can } = useViewer();
  const rows = () => props.postings.map((one) => readFragment(PostingListPosting, one));
  type Row = ReturnType<typeof rows>[number];
  const [adding, setAdding] = createSignal<Row | null>(null);
  const [striking, setStriking] = createSignal<string | null>(null);
  const [file, setFile] = createSignal<SentFile | null>(null);
  const [added, add] = createMutation(AddPostingPlace);
  const [struck, strike] = createMutation(StrikePostingPlace);
  let intent = newIntent();
  const finished = (text: string) => {
    intent = newIntent();
    notify(text);
    setAdding(null);
    setStriking(null);
    setFile(null);
  };
  const columns = (): readonly Column<Row>[] => [
    {
      key: 'step',
      title: t('elections.timetable.step'),
      cell: (row) => t(`elections.step.${row.milestone}`),
    },
    {
      key: 'scope',
      title: t('elections.posting.constituency'),
      cell: (row) => row.constituency ?? t('elections.posting.whole'),
    },
    {
      key: 'on',
      title: t('elections.proof.on'),
      cell: (row) => (
        <>
          {format().date(row.postedOn)}
          <Show when={row.endsOn}>{(end) => <> — {format().date(end())}</>}</Show>
          <For each={row.corrections}>
            {({ wasOn, reason }) => (
              <div class="soft">{t('elections.proof.corrected', { date: format().date(wasOn), reason })}</div>
            )}
          </For>
        </>
      ),
    },
    {
      key: 'places',
      title: t('elections.proof.places'),
      cell: (row) => (
        <For each={row.places} fallback={<Tag tone="amber">{t('elections.proof.missing')}</Tag>}>
          {(place) => (
            <div classList={{ soft: Boolean(place.struckReason) }}>
              {t('elections.proof.place', {
                place: place.place,
                date: format().day(place.postedOn),
                by: place.postedBy,
              })}{' '}
              <Show when={place.fileId}>
                {(id) => (
                  <a href={`/files/${id()}`} target="_blank" rel="noreferrer">
                    {t('elections.proof.open')}
                  </a>
                )}
              </Show>
              <Show
                when={place.struckReason}
                fallback={
                  <Show when={can('election:manage')}>
                    <Button kind="quiet" small onClick={() => setStriking(place.id)}>
                      {t('elections.proof.strike')}
                    </Button>
                  </Show>
                }
              >
                {(reason) => t('elections.proof.struck', { reason: reason() })}
              </Show>
            </div>
          )}
        </For>
      ),
    },
    {
      key: 'act',
      title: t('elections.proof.act'),
      cell: (row) => (
        <Button kind="quiet" small onClick={() => setAdding(row)}>
          {t('elections.proof.add')}
        </Button>
      ),
    },
  ];
  return (
    <>
      <DataTable
        caption={t('elections.proof.title')}
        columns={columns().filter(({ key }) => key !== 'act' || can('election:manage'))}
        rows={rows()}
        rowKey={(row) => row.id}
        dense
      />
      <RecordDialog
        open={adding() !== null}
        onClose={() => setAdding(null)}
        title={t('elections.proof.add')}
        description={t('elections.proof.addText')}
        save={t('elections.proof.add')}
        busy={added.fetching}
        errors={said(added.error).map((text) => ({ text }))}
        fields={[
          { name: 'place', kind: 'line', label: t('elections.proof.placeLabel') },
          {
            name: 'on',
            kind: 'date',
            label: t('elections.proof.since'),
            max: props.today,
            initial: adding()?.postedOn ?? props.today,
          },
          { name: 'by', kind: 'line', label: t('elections.proof.by') },
        ]}
        onSave={async (values) => {
          const input = {
            idempotencyKey: intent,
            postingId: adding()?.id ?? '',
            place: values['place'] ?? '',
            postedOn: values['on'] ?? '',
            postedBy: values['by'] ?? '',
            fileId: file()?.id ?? null,
          };
          const { data } = await add({ input }, CHANGES);
          if (data) finished(t('elections.proof.added'));
        }}
      >
        <FileField
          label={t('elections.proof.file')}
          purpose="POSTING_PROOF"
          value={file()}
          onChange={setFile}
          optional
        />
      </RecordDialog>
      <RecordDialog
        open={striking() !== null}
        onClose={() => setStriking(null)}
        title={t('elections.proof.strike')}
        description={t('elections.proof.strikeText')}
        save={t('elections.proof.strike')}
        busy={struck.fetching}
        errors={said(struck.error).map((text) => ({ text }))}
        fields={[{ name: 'reason', kind: 'text', label: t('elections.proof.reason') }]}
        onSave={async (values) => {
          const input = {
            idempotencyKey: intent,
            placeId: striking() ?? '',
            reason: values['reason'] ?? '',
          };
          const { data } = await strike({ input }, CHANGES);
          if (data) finished(t('elections.proof.struckDone'));
        }}
      />
    </>
  );
}
