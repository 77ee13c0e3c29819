import { createMutation } from '@urql/solid';
import { For, createSignal } from 'solid-js';
import { problems, useProblems } from '../errors.ts';
import { type EnumOf, type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useI18n } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { notify } from '../ui/Toast.tsx';
import './voting.css';

export const OpenPlace_place = graphql(`
  fragment OpenPlace_place on PollingPlace {
    id
    name
    crew {
      id
      name
      role
    }
  }
`);

const Open = graphql(`
  mutation OpenPlace($input: OpenPlaceInput!) {
    openPlace(input: $input) {
      placeId
    }
  }
`);

const ALL = ['SEATS', 'CANDIDATES', 'PROCEDURE', 'NOTES'] as const;

/** The checklist before voting begins: what was read out, and the secret booths (EP-2, EP-3). */
export function OpenPlace(props: {
  readonly place: FragmentType<typeof OpenPlace_place>;
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const { t, sentence } = useI18n();
  const said = useProblems();
  const place = () => readFragment(OpenPlace_place, props.place);
  const [booths, setBooths] = createSignal<number | null>(null);
  const [announced, setAnnounced] = createSignal<readonly EnumOf<'Announcement'>[]>([]);
  const [by, setBy] = createSignal<string | null>(null);
  const [outcome, begin] = createMutation(Open);
  const chair = () => place().crew.find(({ role }) => role === 'CHAIR')?.name ?? '';
  const errors = () => {
    const faults = problems(outcome.error).find(({ code }) => code === 'PLACE_NOT_READY')?.details['faults'];
    if (!Array.isArray(faults)) return said(outcome.error).map((text) => ({ text }));
    return faults.map((fault) => ({
      text:
        sentence(`voting.place.openingFault.${fault}`) ??
        sentence(`voting.place.fault.${fault}`) ??
        String(fault),
    }));
  };
  const send = async () => {
    const input = {
      idempotencyKey: newIntent(),
      placeId: place().id,
      booths: booths() ?? 0,
      announced: [...announced()],
      announcedBy: by() ?? chair(),
    };
    const { data } = await begin({ input }, { additionalTypenames: ['PollingPlace'] });
    if (!data) return;
    notify(t('voting.place.opened', { name: place().name }));
    props.onClose();
  };
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={t('voting.place.opening')}
      description={t('voting.place.openingText')}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t('common.cancel')}</Button>
          <Button kind="primary" busy={outcome.fetching} onClick={() => void send()}>
            {t('voting.place.open')}
          </Button>
        </>
      }
    >
      <div class="voting-form">
        <ErrorSummary errors={errors()} />
        <fieldset>
          <legend>{t('voting.place.announced')}</legend>
          <For each={ALL}>
            {(one) => (
              <Checkbox
                label={t(`voting.place.announce.${one}`)}
                checked={announced().includes(one)}
                onChange={(yes) =>
                  setAnnounced((all) => (yes ? [...all, one] : all.filter((other) => other !== one)))
                }
              />
            )}
          </For>
        </fieldset>
        <TextField label={t('voting.place.announcedBy')} value={by() ?? chair()} onInput={setBy} />
        <NumberField
          label={t('voting.place.booths')}
          unit={t('voting.place.boothUnit')}
          value={booths()}
          onChange={setBooths}
        />
      </div>
    </Dialog>
  );
}
