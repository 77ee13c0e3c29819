import { For, Show, createSignal } from 'solid-js';
import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { Button } from '../ui/Button.tsx';
import { RecordDialog } from '../ui/RecordDialog.tsx';
import { Tag } from '../ui/Tag.tsx';
import { createAct, PATH_CHANGES } from './act.ts';
import type { Where } from './where.ts';

export const ReportsDesk = graphql(`
  fragment Reports_desk on CandidateDesk {
    reports {
      id
      personId
      name
      kind
      receivedOn
      reporter
      text
      state
      finding
      decidedOn
      toldOn
    }
  }
`);
const ReportNominee = graphql(`
  mutation ReportNominee($input: ReportNomineeInput!) {
    reportNominee(input: $input) {
      id
    }
  }
`);
const ExamineNominee = graphql(`
  mutation ExamineNominee($input: ExamineNomineeInput!) {
    examineNominee(input: $input) {
      id
    }
  }
`);
const TellVoters = graphql(`
  mutation TellVoters($input: TellVotersInput!) {
    tellVoters(input: $input) {
      id
    }
  }
`);

const TONES = { OPEN: 'amber', UPHELD: 'seal', DISMISSED: 'plain' } as const;
const KINDS = ['FALSE_DATA', 'FOREIGN_FUNDING'] as const;

/** Reports about nominees: what was said, what the committee found, whether voters were told (EL 30, 35). */
export function Reports(props: {
  readonly desk: FragmentType<typeof ReportsDesk>;
  readonly where: Where;
  readonly today: string;
  readonly nominees: readonly { readonly personId: string; readonly name: string }[];
  readonly changeable: boolean;
  readonly mayDecide: boolean;
}) {
  const t = useT();
  const format = useFormat();
  const reports = () => readFragment(ReportsDesk, props.desk).reports;
  const [doing, setDoing] = createSignal<{ what: 'REPORT' | 'EXAMINE' | 'TELL'; id: string } | null>(null);
  const said = { done: t('candidates.done'), changes: PATH_CHANGES };
  const report = createAct(ReportNominee, said);
  const examine = createAct(ExamineNominee, said);
  const tell = createAct(TellVoters, said);
  const close = () => setDoing(null);
  const reportId = () => doing()?.id ?? '';
  return (
    <Show when={reports().length > 0 || (props.changeable && props.nominees.length > 0)}>
      <section class="constituency-page__part" aria-labelledby="reports">
        <div class="constituency-page__head">
          <h2 id="reports">{t('candidates.report.title')}</h2>
          <Show when={props.changeable && props.nominees.length > 0}>
            <Button onClick={() => setDoing({ what: 'REPORT', id: '' })}>
              {t('candidates.report.take')}
            </Button>
          </Show>
        </div>
        <Show when={reports().length > 0} fallback={<p class="soft">{t('candidates.report.none')}</p>}>
          <ul class="constituency-page__list">
            <For each={reports()}>
              {(one) => (
                <li>
                  <p>
                    <span class="serif">{one.name}</span> {t(`candidates.report.kind.${one.kind}`)}{' '}
                    <Tag tone={TONES[one.state]}>{t(`candidates.report.state.${one.state}`)}</Tag>
                  </p>
                  <p>
                    {t('candidates.report.said', {
                      date: format().date(one.receivedOn),
                      who: one.reporter ?? t('candidates.report.nobody'),
                      text: one.text,
                    })}
                  </p>
                  <Show when={one.finding}>
                    {(finding) => <p>{t('candidates.report.found', { finding: finding() })}</p>}
                  </Show>
                  <Show when={one.toldOn}>
                    {(on) => <p>{t('candidates.report.told', { date: format().date(on()) })}</p>}
                  </Show>
                  <Show when={props.mayDecide && one.state === 'OPEN'}>
                    <Button small onClick={() => setDoing({ what: 'EXAMINE', id: one.id })}>
                      {t('candidates.report.examine')}
                    </Button>
                  </Show>
                  <Show when={props.mayDecide && one.state === 'UPHELD' && !one.toldOn}>
                    <Button small onClick={() => setDoing({ what: 'TELL', id: one.id })}>
                      {t('candidates.report.tell')}
                    </Button>
                  </Show>
                </li>
              )}
            </For>
          </ul>
        </Show>
        <RecordDialog
          open={doing()?.what === 'REPORT'}
          onClose={close}
          title={t('candidates.report.take')}
          save={t('candidates.report.take')}
          busy={report.busy()}
          errors={report.errors()}
          fields={[
            {
              name: 'person',
              kind: 'choice',
              label: t('candidates.report.about'),
              options: props.nominees.map(({ personId, name }) => ({ value: personId, label: name })),
            },
            {
              name: 'kind',
              kind: 'choice',
              label: t('candidates.report.what'),
              initial: 'FALSE_DATA',
              options: KINDS.map((value) => ({ value, label: t(`candidates.report.kind.${value}`) })),
            },
            {
              name: 'on',
              kind: 'date',
              label: t('candidates.report.receivedOn'),
              max: props.today,
              initial: props.today,
            },
            { name: 'reporter', kind: 'line', label: t('candidates.report.reporter'), optional: true },
            { name: 'text', kind: 'text', label: t('candidates.report.text') },
          ]}
          onSave={async (values) => {
            const sent = {
              ...props.where,
              personId: values['person'] ?? '',
              kind:
                values['kind'] === 'FOREIGN_FUNDING' ? ('FOREIGN_FUNDING' as const) : ('FALSE_DATA' as const),
              receivedOn: values['on'] ?? '',
              reporter: values['reporter'] || null,
              text: values['text'] ?? '',
            };
            if (await report.act(sent)) close();
          }}
        />
        <RecordDialog
          open={doing()?.what === 'EXAMINE'}
          onClose={close}
          title={t('candidates.report.examine')}
          description={t('candidates.report.examineText')}
          save={t('candidates.report.examine')}
          busy={examine.busy()}
          errors={examine.errors()}
          fields={[
            {
              name: 'upheld',
              kind: 'choice',
              label: t('candidates.report.outcome'),
              options: (['UPHELD', 'DISMISSED'] as const).map((value) => ({
                value,
                label: t(`candidates.report.state.${value}`),
              })),
            },
            { name: 'finding', kind: 'text', label: t('candidates.report.finding') },
          ]}
          onSave={async (values) => {
            const upheld = values['upheld'] === 'UPHELD';
            if (await examine.act({ reportId: reportId(), upheld, finding: values['finding'] ?? '' }))
              close();
          }}
        />
        <RecordDialog
          open={doing()?.what === 'TELL'}
          onClose={close}
          title={t('candidates.report.tell')}
          save={t('candidates.report.tell')}
          busy={tell.busy()}
          errors={tell.errors()}
          fields={[
            {
              name: 'on',
              kind: 'date',
              label: t('candidates.report.toldOn'),
              max: props.today,
              initial: props.today,
            },
          ]}
          onSave={async (values) => {
            if (await tell.act({ reportId: reportId(), toldOn: values['on'] ?? '' })) close();
          }}
        />
      </section>
    </Show>
  );
}
