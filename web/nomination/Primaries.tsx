import { For, Show, createSignal } from 'solid-js';
import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { useViewer } from '../shell/viewer.tsx';
import { Button } from '../ui/Button.tsx';
import { RecordDialog } from '../ui/RecordDialog.tsx';
import { createAct, PATH_CHANGES } from './act.ts';
import { KeyPrimary } from './KeyPrimary.tsx';
import { PrimaryResult } from './PrimaryResult.tsx';
import type { Where } from './where.ts';

export const PrimariesDesk = graphql(`
  fragment Primaries_desk on CandidateDesk {
    primaryPlacesDue
    primaries {
      id
      number
      noticeOn
      heldOn
      startsAt
      place
      method
      places
      tie
      state
      keyingDue
      ...KeyPrimary_primary
      ...PrimaryResult_primary
    }
  }
`);
const AnnouncePrimary = graphql(`
  mutation AnnouncePrimary($input: AnnouncePrimaryInput!) {
    announcePrimary(input: $input) {
      id
    }
  }
`);

/** Primaries of a constituency: announced, counted twice, settled (ZJE 36). */
export function Primaries(props: {
  readonly desk: FragmentType<typeof PrimariesDesk>;
  readonly where: Where;
  readonly today: string;
  readonly mayAnnounce: boolean;
}) {
  const t = useT();
  const format = useFormat();
  const { can } = useViewer();
  const desk = () => readFragment(PrimariesDesk, props.desk);
  const [open, setOpen] = createSignal(false);
  const [keyed, setKeyed] = createSignal<string | null>(null);
  const announcing = createAct(AnnouncePrimary, { done: t('candidates.done'), changes: PATH_CHANGES });
  const due = () => desk().primaryPlacesDue ?? null;
  return (
    <Show when={desk().primaries.length > 0 || due() !== null}>
      <section class="constituency-page__part" aria-labelledby="primaries">
        <div class="constituency-page__head">
          <h2 id="primaries">{t('candidates.primary.title')}</h2>
          <Show when={props.mayAnnounce && due() !== null}>
            <Button onClick={() => setOpen(true)}>{t('candidates.primary.announce')}</Button>
          </Show>
        </div>
        <For each={desk().primaries}>
          {(primary) => (
            <article class="constituency-page__primary">
              <h3>{t('candidates.primary.number', { n: primary.number })}</h3>
              <p>
                {t('candidates.primary.facts', {
                  date: format().date(primary.heldOn),
                  time: primary.startsAt,
                  place: primary.place,
                  notice: format().date(primary.noticeOn),
                  places: primary.places,
                })}
              </p>
              <p class="soft">
                {primary.method} {t(`candidates.primary.tie.${primary.tie}`)}
              </p>
              <p role="status">{t(`candidates.primary.state.${primary.state}`)}</p>
              <Show when={can('count:key') && primary.keyingDue !== null && primary.heldOn <= props.today}>
                <Button onClick={() => setKeyed(primary.id)}>
                  {t('candidates.primary.key', { n: primary.keyingDue ?? 1 })}
                </Button>
              </Show>
              <PrimaryResult primary={primary} today={props.today} mayDraw={props.mayAnnounce} />
              <KeyPrimary primary={primary} open={keyed() === primary.id} onClose={() => setKeyed(null)} />
            </article>
          )}
        </For>
        <RecordDialog
          open={open()}
          onClose={() => setOpen(false)}
          title={t('candidates.primary.announce')}
          description={t('candidates.primary.text', { places: due() ?? 0 })}
          save={t('candidates.primary.announce')}
          busy={announcing.busy()}
          errors={announcing.errors()}
          fields={[
            {
              name: 'noticeOn',
              kind: 'date',
              label: t('candidates.primary.noticeOn'),
              max: props.today,
              initial: props.today,
            },
            { name: 'heldOn', kind: 'date', label: t('candidates.primary.heldOn') },
            { name: 'startsAt', kind: 'line', label: t('candidates.primary.startsAt'), initial: '09:00' },
            { name: 'place', kind: 'line', label: t('candidates.primary.place') },
            {
              name: 'method',
              kind: 'text',
              label: t('candidates.primary.method'),
              initial: t('candidates.primary.methodUsual', { places: due() ?? 0 }),
            },
          ]}
          onSave={async (values) => {
            const sent = {
              ...props.where,
              noticeOn: values['noticeOn'] ?? '',
              heldOn: values['heldOn'] ?? '',
              startsAt: values['startsAt'] ?? '',
              place: values['place'] ?? '',
              method: values['method'] ?? '',
            };
            if (await announcing.act(sent)) setOpen(false);
          }}
        />
      </section>
    </Show>
  );
}
