import { createMutation, createQuery } from '@urql/solid';
import { createSignal } from 'solid-js';
import { problems, useProblems } from '../errors.ts';
import { type EnumOf, graphql } from '../graphql.ts';
import { useI18n } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { notify } from '../ui/Toast.tsx';
import './voting.css';

const Constituencies = graphql(`
  query PlanPlaceConstituencies($id: ID!) {
    turnout(electionId: $id) {
      constituencyId
      level
      name
      congressName
    }
  }
`);

const Plan = graphql(`
  mutation PlanPlace($input: PlanPlaceInput!) {
    planPlace(input: $input) {
      placeId
    }
  }
`);

const KINDS = ['STATION', 'MEETING', 'MOBILE_BOX'] as const;
const NONE = 'none';
const blank = {
  kind: 'STATION' as EnumOf<'PlaceKind'>,
  number: 1 as number | null,
  name: '',
  address: '',
  opensAt: '07:00',
  closesAt: '18:00',
  groups: '',
  COUNTY: NONE,
  TOWNSHIP: NONE,
};

/** Adds a polling place for a constituency of one level or of both. */
export function PlanPlace(props: {
  readonly electionId: string;
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const { t, sentence } = useI18n();
  const said = useProblems();
  const [query] = createQuery({
    query: Constituencies,
    variables: () => ({ id: props.electionId }),
    pause: () => !props.open,
  });
  const [form, setForm] = createSignal(blank);
  const [tried, setTried] = createSignal(false);
  const [outcome, plan] = createMutation(Plan);
  let intent = newIntent();
  const set = (over: Partial<typeof blank>) => setForm((all) => ({ ...all, ...over }));

  const of = (level: EnumOf<'CongressLevel'>) => [
    { value: NONE, label: t('voting.places.none') },
    ...(query.data?.turnout ?? [])
      .filter((one) => one.level === level)
      .map(({ constituencyId, name, congressName }) => ({
        value: constituencyId,
        label: level === 'TOWNSHIP' ? `${congressName} ${name}` : name,
      })),
  ];
  const errors = () => {
    if (!tried()) return [];
    const faulty = problems(outcome.error).find(({ code }) => code === 'PLACE_FAULTY')?.details['faults'];
    if (!Array.isArray(faulty)) return said(outcome.error).map((text) => ({ text }));
    return faulty.map((fault) => ({ text: sentence(`voting.places.fault.${fault}`) ?? String(fault) }));
  };
  const send = async () => {
    setTried(true);
    const { kind, number, name, address, opensAt, closesAt, groups, COUNTY, TOWNSHIP } = form();
    const { data } = await plan(
      {
        input: {
          idempotencyKey: intent,
          electionId: props.electionId,
          constituencyIds: [COUNTY, TOWNSHIP].filter((id) => id !== NONE),
          kind,
          number: number ?? 0,
          name,
          address,
          opensAt,
          closesAt,
          voterGroups: groups.split(/[\s,，、]+/u).filter(Boolean),
        },
      },
      { additionalTypenames: ['PollingPlace'] },
    );
    intent = newIntent();
    if (!data) return;
    setTried(false);
    notify(t('voting.places.planned', { name }));
    // The next place is mostly the neighbour of the last.
    set({ number: (number ?? 0) + 1, name: '', address: '' });
    props.onClose();
  };

  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={t('voting.places.add')}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t('common.cancel')}</Button>
          <Button kind="primary" busy={outcome.fetching} onClick={() => void send()}>
            {t('voting.places.plan')}
          </Button>
        </>
      }
    >
      <div class="voting-form">
        <ErrorSummary errors={errors()} />
        <div class="voting-form__pair">
          <Select
            label={t('voting.places.kind')}
            value={form().kind}
            onChange={(kind) => set({ kind })}
            options={KINDS.map((value) => ({ value, label: t(`voting.kind.${value}`) }))}
          />
          <NumberField
            label={t('voting.places.number')}
            value={form().number}
            onChange={(number) => set({ number })}
          />
        </div>
        <Select
          label={t('voting.places.county')}
          value={form().COUNTY}
          onChange={(COUNTY) => set({ COUNTY })}
          options={of('COUNTY')}
        />
        <Select
          label={t('voting.places.township')}
          value={form().TOWNSHIP}
          onChange={(TOWNSHIP) => set({ TOWNSHIP })}
          options={of('TOWNSHIP')}
        />
        <TextField label={t('voting.places.name')} value={form().name} onInput={(name) => set({ name })} />
        <TextField
          label={t('voting.places.address')}
          hint={t('voting.places.addressHint')}
          value={form().address}
          onInput={(address) => set({ address })}
        />
        <div class="voting-form__pair">
          <TextField
            label={t('voting.places.opensAt')}
            hint={t('voting.places.timeHint')}
            value={form().opensAt}
            onInput={(opensAt) => set({ opensAt })}
          />
          <TextField
            label={t('voting.places.closesAt')}
            hint={t('voting.places.timeHint')}
            value={form().closesAt}
            onInput={(closesAt) => set({ closesAt })}
          />
        </div>
        <TextField
          optional
          label={t('voting.places.groups')}
          hint={t('voting.places.groupsHint')}
          value={form().groups}
          onInput={(groups) => set({ groups })}
        />
      </div>
    </Dialog>
  );
}
