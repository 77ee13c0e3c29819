import { For, Show, createSignal } from 'solid-js';
import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { RecordDialog } from '../ui/RecordDialog.tsx';
import { Tag } from '../ui/Tag.tsx';
import { createAct, PATH_CHANGES } from './act.ts';

export const PrimaryResultPrimary = graphql(`
  fragment PrimaryResult_primary on Primary {
    id
    state
    tie
    through
    level
    drawnOn
    witnesses
    choices {
      personId
      name
    }
    sheets {
      keying
      votes {
        personId
        votes
      }
    }
  }
`);
const DrawLot = graphql(`
  mutation DrawLot($input: DrawLotInput!) {
    drawLot(input: $input) {
      id
    }
  }
`);

/** Who is through and who stands level; a tie is settled by people, as it was announced (EF-3). */
export function PrimaryResult(props: {
  readonly primary: FragmentType<typeof PrimaryResultPrimary>;
  readonly today: string;
  readonly mayDraw: boolean;
}) {
  const t = useT();
  const format = useFormat();
  const primary = () => readFragment(PrimaryResultPrimary, props.primary);
  const [open, setOpen] = createSignal(false);
  const [drawn, setDrawn] = createSignal<readonly string[]>([]);
  const drawing = createAct(DrawLot, { done: t('candidates.done'), changes: PATH_CHANGES });
  const ranked = () => {
    const [sheet] = primary().sheets;
    const votes = new Map(sheet?.votes.map((one) => [one.personId, one.votes]));
    return primary()
      .choices.map((one) => ({ ...one, votes: votes.get(one.personId) ?? 0 }))
      .sort((one, other) => other.votes - one.votes);
  };
  const level = () => primary().choices.filter(({ personId }) => primary().level?.includes(personId));
  return (
    <Show when={primary().state !== 'ANNOUNCED'}>
      <ol class="constituency-page__votes">
        <For each={ranked()}>
          {({ personId, name, votes }) => (
            <li>
              <span class="serif">{name}</span> {t('candidates.primary.votes', { n: format().number(votes) })}{' '}
              <Show when={primary().through?.includes(personId)}>
                <Tag tone="jade">{t('candidates.primary.through')}</Tag>
              </Show>
              <Show when={primary().level?.includes(personId) && primary().state === 'LEVEL'}>
                <Tag tone="amber">{t('candidates.primary.level')}</Tag>
              </Show>
            </li>
          )}
        </For>
      </ol>
      <Show when={primary().drawnOn}>
        {(on) => (
          <p>
            {t('candidates.primary.drawn', { date: format().date(on()), who: primary().witnesses ?? '' })}
          </p>
        )}
      </Show>
      <Show when={props.mayDraw && primary().state === 'LEVEL' && primary().tie === 'LOT'}>
        <Button onClick={() => setOpen(true)}>{t('candidates.primary.draw')}</Button>
      </Show>
      <RecordDialog
        open={open()}
        onClose={() => setOpen(false)}
        title={t('candidates.primary.draw')}
        description={t('candidates.primary.drawText')}
        save={t('candidates.primary.draw')}
        busy={drawing.busy()}
        errors={drawing.errors()}
        fields={[
          {
            name: 'drawnOn',
            kind: 'date',
            label: t('candidates.primary.drawnOn'),
            max: props.today,
            initial: props.today,
          },
          { name: 'witnesses', kind: 'line', label: t('candidates.primary.witnesses') },
        ]}
        onSave={async (values) => {
          const sent = {
            primaryId: primary().id,
            drawn: [...drawn()],
            drawnOn: values['drawnOn'] ?? '',
            witnesses: values['witnesses'] ?? '',
          };
          if (await drawing.act(sent)) setOpen(false);
        }}
      >
        <fieldset class="ui-record__choices">
          <legend>{t('candidates.primary.drawnWho')}</legend>
          <For each={level()}>
            {({ personId, name }) => (
              <Checkbox
                label={name}
                checked={drawn().includes(personId)}
                onChange={(on) =>
                  setDrawn((all) => (on ? [...all, personId] : all.filter((one) => one !== personId)))
                }
              />
            )}
          </For>
        </fieldset>
      </RecordDialog>
    </Show>
  );
}
