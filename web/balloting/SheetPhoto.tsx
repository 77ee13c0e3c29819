import { createMutation } from '@urql/solid';
import { For, Show, createSignal } from 'solid-js';
import { useProblems } from '../errors.ts';
import { FileField, type SentFile } from '../files/FileField.tsx';
import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';

export const SheetPhoto_round = graphql(`
  fragment SheetPhoto_round on Round {
    id
    places {
      id
      name
      photos
    }
    viewerCan {
      attachPhoto
    }
  }
`);

const Attach = graphql(`
  mutation AttachCountPhoto($input: AttachCountPhotoInput!) {
    attachCountPhoto(input: $input) {
      id
      places {
        id
        photos
      }
    }
  }
`);

/** The photo of the signed sheet of a place, beside the figures that were keyed from it. */
export function SheetPhoto(props: {
  readonly round: FragmentType<typeof SheetPhoto_round>;
  readonly placeId: string;
}) {
  const t = useT();
  const say = useProblems();
  const round = () => readFragment(SheetPhoto_round, props.round);
  const place = () => round().places.find(({ id }) => id === props.placeId);
  const [outcome, attach] = createMutation(Attach);
  const [sent, setSent] = createSignal<SentFile | null>(null);
  const take = async (file: SentFile | null) => {
    setSent(file);
    if (!file) return;
    const input = {
      idempotencyKey: newIntent(),
      roundId: round().id,
      placeId: props.placeId,
      fileId: file.id,
    };
    const { error } = await attach({ input });
    if (!error) setSent(null);
  };
  return (
    <section class="sheet-photo">
      <h2>{t('balloting.photo.title')}</h2>
      <For each={place()?.photos ?? []}>
        {(id) => (
          <a href={`/files/${id}`} target="_blank" rel="noopener">
            <img src={`/files/${id}`} alt={t('balloting.photo.alt')} loading="lazy" />
          </a>
        )}
      </For>
      <ErrorSummary errors={say(outcome.error).map((text) => ({ text }))} />
      <Show when={round().viewerCan.attachPhoto}>
        <FileField
          label={t('balloting.photo.add')}
          purpose="COUNT_SHEET_PHOTO"
          optional
          value={sent()}
          onChange={(file) => void take(file)}
        />
      </Show>
    </section>
  );
}
