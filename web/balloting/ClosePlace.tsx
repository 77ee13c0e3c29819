import { createMutation } from '@urql/solid';
import { For, Show, createSignal } from 'solid-js';
import { useProblems } from '../errors.ts';
import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { Mark } from '../ui/Mark.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { notify } from '../ui/Toast.tsx';
import './voting.css';

export const ClosePlace_place = graphql(`
  fragment ClosePlace_place on PollingPlace {
    id
    name
    crew {
      id
      personId
      name
      role
    }
    ballots {
      level
      delivered
      spoilt
      handedOut
    }
  }
`);

const Close = graphql(`
  mutation ClosePlace($input: ClosePlaceInput!) {
    closePlace(input: $input) {
      placeId
    }
  }
`);

type Level = 'COUNTY' | 'TOWNSHIP';

/** The account of the papers at the closing: what does not add up shows while it is typed (EP-11). */
export function ClosePlace(props: {
  readonly place: FragmentType<typeof ClosePlace_place>;
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const t = useT();
  const said = useProblems();
  const place = () => readFragment(ClosePlace_place, props.place);
  const [issued, setIssued] = createSignal<Partial<Record<Level, number | null>>>({});
  const [left, setLeft] = createSignal<Partial<Record<Level, number | null>>>({});
  const [signed, setSigned] = createSignal<readonly string[]>([]);
  const [explanation, setExplanation] = createSignal('');
  const [destination, setDestination] = createSignal('');
  const [outcome, close] = createMutation(Close);
  const typed = () =>
    place().ballots.every(({ level }) => issued()[level] !== undefined && left()[level] !== undefined);
  const differences = () =>
    place().ballots.flatMap(({ level, delivered, spoilt, handedOut }) => {
      const [given, rest] = [issued()[level] ?? 0, left()[level] ?? 0];
      const papers = delivered - (given + spoilt + rest);
      const desk = given - handedOut;
      const said = { level: t(`voting.level.${level}`) };
      return [
        ...(papers === 0
          ? []
          : [t('voting.place.difference.PAPERS_UNACCOUNTED', { ...said, by: Math.abs(papers) })]),
        ...(desk === 0
          ? []
          : [t('voting.place.difference.ISSUED_NOT_HANDED_OUT', { ...said, by: Math.abs(desk) })]),
      ];
    });
  const send = async () => {
    const input = {
      idempotencyKey: newIntent(),
      placeId: place().id,
      figures: place().ballots.map(({ level }) => ({
        level,
        issued: issued()[level] ?? 0,
        leftOver: left()[level] ?? 0,
      })),
      explanation: explanation().trim() === '' ? null : explanation(),
      signedBy: [...signed()],
      destination: destination(),
    };
    const { data } = await close({ input }, { additionalTypenames: ['PollingPlace', 'ConstituencyTurnout'] });
    if (!data) return;
    notify(t('voting.place.sealed', { name: place().name }));
    props.onClose();
  };
  return (
    <Dialog
      wide
      open={props.open}
      onClose={props.onClose}
      title={t('voting.place.close')}
      description={t('voting.place.closeText')}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t('common.cancel')}</Button>
          <Button kind="primary" busy={outcome.fetching} onClick={() => void send()}>
            {t('voting.place.seal')}
          </Button>
        </>
      }
    >
      <div class="voting-form">
        <ErrorSummary errors={said(outcome.error).map((text) => ({ text }))} />
        <For each={place().ballots.map(({ level }) => level)}>
          {(level) => (
            <div class="voting-form__pair">
              <NumberField
                label={t('voting.place.closeIssued', { level: t(`voting.level.${level}`) })}
                value={issued()[level] ?? null}
                onChange={(value) => setIssued((all) => ({ ...all, [level]: value }))}
              />
              <NumberField
                label={t('voting.place.closeLeft', { level: t(`voting.level.${level}`) })}
                value={left()[level] ?? null}
                onChange={(value) => setLeft((all) => ({ ...all, [level]: value }))}
              />
            </div>
          )}
        </For>
        <div role="status">
          <Show when={typed()}>
            <Show
              when={differences().length > 0}
              fallback={
                <p>
                  <Mark kind="done" /> {t('voting.place.addsUp')}
                </p>
              }
            >
              <ul class="voting-alert">
                <For each={differences()}>{(text) => <li>{text}</li>}</For>
              </ul>
            </Show>
          </Show>
        </div>
        <Show when={typed() && differences().length > 0}>
          <TextField
            rows={2}
            label={t('voting.place.explanation')}
            value={explanation()}
            onInput={setExplanation}
          />
        </Show>
        <fieldset>
          <legend>{t('voting.place.signers')}</legend>
          <p class="soft">{t('voting.place.signersHint')}</p>
          <For each={place().crew}>
            {(member) => (
              <Checkbox
                label={`${member.name}（${t(`voting.place.role.${member.role}`)}）`}
                checked={signed().includes(member.personId)}
                onChange={(yes) =>
                  setSigned((all) =>
                    yes ? [...all, member.personId] : all.filter((id) => id !== member.personId),
                  )
                }
              />
            )}
          </For>
        </fieldset>
        <TextField label={t('voting.place.destination')} value={destination()} onInput={setDestination} />
      </div>
    </Dialog>
  );
}
