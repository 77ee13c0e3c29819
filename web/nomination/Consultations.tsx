import { For, Show, createSignal } from 'solid-js';
import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import type { Column } from '../ui/columns.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { RecordDialog } from '../ui/RecordDialog.tsx';
import { createAct, PATH_CHANGES } from './act.ts';
import type { Where } from './where.ts';

export const ConsultationsDesk = graphql(`
  fragment Consultations_desk on CandidateDesk {
    preliminary {
      personId
      name
    }
    consultations {
      id
      voterGroup
      heldOn
      place
      present
      note
      opinions {
        personId
        support
      }
    }
    conclusion {
      kind
      concludedOn
      personIds
      note
    }
  }
`);
const RecordConsultation = graphql(`
  mutation RecordConsultation($input: RecordConsultationInput!) {
    recordConsultation(input: $input) {
      id
    }
  }
`);
const ConcludeConsultation = graphql(`
  mutation ConcludeConsultation($input: ConcludeConsultationInput!) {
    concludeConsultation(input: $input) {
      id
    }
  }
`);

/** What voter groups said of the preliminary candidates, and what it came to (EL 32). */
export function Consultations(props: {
  readonly desk: FragmentType<typeof ConsultationsDesk>;
  readonly where: Where;
  readonly today: string;
  readonly changeable: boolean;
  readonly mayConclude: boolean;
}) {
  const t = useT();
  const format = useFormat();
  const desk = () => readFragment(ConsultationsDesk, props.desk);
  const [open, setOpen] = createSignal<'RECORD' | 'CONCLUDE' | null>(null);
  const [chosen, setChosen] = createSignal<readonly string[]>([]);
  const recording = createAct(RecordConsultation, { done: t('candidates.done'), changes: PATH_CHANGES });
  const concluding = createAct(ConcludeConsultation, { done: t('candidates.done'), changes: PATH_CHANGES });
  const nameOf = (id: string) => desk().preliminary.find(({ personId }) => personId === id)?.name ?? '';
  type Row = ReturnType<typeof desk>['consultations'][number];
  const columns = (): readonly Column<Row>[] => [
    { key: 'group', title: t('candidates.consultation.voterGroup'), cell: (row) => row.voterGroup },
    { key: 'on', title: t('candidates.consultation.heldOn'), cell: (row) => format().date(row.heldOn) },
    { key: 'place', title: t('candidates.consultation.place'), cell: (row) => row.place },
    {
      key: 'present',
      title: t('candidates.consultation.present'),
      cell: (row) => row.present,
      numeric: true,
    },
    {
      key: 'opinions',
      title: t('candidates.consultation.opinions'),
      cell: (row) =>
        row.opinions
          .map(({ personId, support }) =>
            t('candidates.consultation.opinion', { name: nameOf(personId), n: support }),
          )
          .join('；'),
    },
    { key: 'note', title: t('candidates.note'), cell: (row) => row.note ?? '' },
  ];
  const openToChange = () => props.changeable && !desk().conclusion;

  return (
    <section class="constituency-page__part" aria-labelledby="consultations">
      <div class="constituency-page__head">
        <h2 id="consultations">{t('candidates.consultation.title')}</h2>
        <Show when={openToChange()}>
          <Button onClick={() => setOpen('RECORD')}>{t('candidates.consultation.record')}</Button>
        </Show>
        <Show when={openToChange() && props.mayConclude && desk().consultations.length > 0}>
          <Button onClick={() => setOpen('CONCLUDE')}>{t('candidates.consultation.conclude')}</Button>
        </Show>
      </div>
      <Show
        when={desk().consultations.length > 0}
        fallback={<p class="soft">{t('candidates.consultation.none')}</p>}
      >
        <DataTable
          caption={t('candidates.consultation.records')}
          columns={columns()}
          rows={desk().consultations}
          rowKey={(row) => row.id}
          dense
        />
      </Show>
      <Show when={desk().conclusion}>
        {(end) => (
          <p role="status">
            {t(`candidates.conclusion.${end().kind}`, {
              date: format().date(end().concludedOn),
              names: end().personIds.map(nameOf).join('、'),
            })}
            <Show when={end().note}>{(note) => <span class="soft"> {note()}</span>}</Show>
          </p>
        )}
      </Show>
      <RecordDialog
        open={open() === 'RECORD'}
        onClose={() => setOpen(null)}
        title={t('candidates.consultation.record')}
        save={t('candidates.consultation.record')}
        busy={recording.busy()}
        errors={recording.errors()}
        fields={[
          { name: 'voterGroup', kind: 'line', label: t('candidates.consultation.voterGroup') },
          {
            name: 'heldOn',
            kind: 'date',
            label: t('candidates.consultation.heldOn'),
            max: props.today,
            initial: props.today,
          },
          { name: 'place', kind: 'line', label: t('candidates.consultation.place') },
          { name: 'present', kind: 'count', label: t('candidates.consultation.present') },
          ...desk().preliminary.map(({ personId, name }) => ({
            name: personId,
            kind: 'count' as const,
            label: t('candidates.consultation.supportOf', { name }),
            optional: true,
          })),
          { name: 'note', kind: 'text', label: t('candidates.note'), optional: true },
        ]}
        onSave={async (values) => {
          const opinions = desk()
            .preliminary.filter(({ personId }) => (values[personId] ?? '') !== '')
            .map(({ personId }) => ({ personId, support: Number(values[personId]) }));
          const sent = {
            ...props.where,
            voterGroup: values['voterGroup'] ?? '',
            heldOn: values['heldOn'] ?? '',
            place: values['place'] ?? '',
            present: Number(values['present']),
            opinions,
            note: values['note'] || null,
          };
          if (await recording.act(sent)) setOpen(null);
        }}
      />
      <RecordDialog
        open={open() === 'CONCLUDE'}
        onClose={() => setOpen(null)}
        title={t('candidates.consultation.conclude')}
        description={t('candidates.conclusion.text')}
        save={t('candidates.consultation.conclude')}
        busy={concluding.busy()}
        errors={concluding.errors()}
        fields={[
          {
            name: 'kind',
            kind: 'choice',
            label: t('candidates.conclusion.kind'),
            initial: 'COMMON_VIEW',
            options: (['COMMON_VIEW', 'PRIMARY'] as const).map((value) => ({
              value,
              label: t(`candidates.conclusion.kinds.${value}`),
            })),
          },
          {
            name: 'concludedOn',
            kind: 'date',
            label: t('candidates.conclusion.on'),
            max: props.today,
            initial: props.today,
          },
          { name: 'note', kind: 'text', label: t('candidates.note'), optional: true },
        ]}
        onSave={async (values) => {
          const kind = values['kind'] === 'PRIMARY' ? 'PRIMARY' : 'COMMON_VIEW';
          const sent = {
            ...props.where,
            kind,
            concludedOn: values['concludedOn'] ?? '',
            personIds: kind === 'PRIMARY' ? [] : [...chosen()],
            note: values['note'] || null,
          } as const;
          if (await concluding.act({ ...sent, personIds: [...sent.personIds] })) setOpen(null);
        }}
      >
        <fieldset class="ui-record__choices">
          <legend>{t('candidates.conclusion.persons')}</legend>
          <For each={desk().preliminary}>
            {({ personId, name }) => (
              <Checkbox
                label={name}
                checked={chosen().includes(personId)}
                onChange={(on) =>
                  setChosen((all) => (on ? [...all, personId] : all.filter((one) => one !== personId)))
                }
              />
            )}
          </For>
        </fieldset>
      </RecordDialog>
    </section>
  );
}
