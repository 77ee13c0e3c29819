import { For, Show, createSignal } from 'solid-js';
import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { useViewer } from '../shell/viewer.tsx';
import { Button } from '../ui/Button.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Tag } from '../ui/Tag.tsx';
import { AddMember } from './AddMember.tsx';
import { AppointCommittee, Entrust, OpenOffice } from './CommitteeForms.tsx';
import { CommitteeMore } from './CommitteeMore.tsx';
import { DissolveCommittee } from './DissolveCommittee.tsx';
import { type Leaving, LeaveForm } from './LeaveForm.tsx';

export const CommitteeSectionCongress = graphql(`
  fragment CommitteeSection_congress on CongressCommittee {
    congressId
    congress
    level
    committee {
      id
      appointedBy
      decisionNumber
      decidedOn
      filedOn
      dissolvedOn
      archivedWith
      findings
      members {
        id
        name
        role
        post
        appointedOn
        leftOn
        leaveGround
        sits
      }
      offices {
        id
        name
        duties
      }
      entrusted {
        id
        congress
        scope
        decisionNumber
        decidedOn
      }
    }
  }
`);

type Form = 'appoint' | 'add' | 'office' | 'entrust' | 'dissolve';

/** One committee: its appointment, members, offices and what it entrusted to others. */
export function CommitteeSection(props: {
  readonly congress: FragmentType<typeof CommitteeSectionCongress>;
  readonly electionId: string;
  readonly today: string;
  readonly townships: readonly { readonly id: string; readonly congress: string }[];
}) {
  const t = useT();
  const format = useFormat();
  const { can } = useViewer();
  const [form, setForm] = createSignal<Form | null>(null);
  const [leaving, setLeaving] = createSignal<Leaving | null>(null);
  const congress = () => readFragment(CommitteeSectionCongress, props.congress);
  const close = () => setForm(null);
  const may = () => can('committee:manage');
  const heading = () => `committee-${congress().congressId}`;
  return (
    <section class="committee" aria-labelledby={heading()}>
      <h2 id={heading()}>{congress().congress}</h2>
      <Show
        when={congress().committee}
        fallback={
          <Show when={may()} fallback={<p class="soft">{t('committees.none')}</p>}>
            <Button onClick={() => setForm('appoint')}>{t('committees.appoint')}</Button>
          </Show>
        }
      >
        {(committee) => (
          <>
            <p class="soft">
              {t('committees.appointedBy', {
                by: committee().appointedBy,
                number: committee().decisionNumber,
                date: format().date(committee().decidedOn),
              })}
              <Show when={congress().level === 'COUNTY'}>
                {' · '}
                {committee().filedOn
                  ? t('committees.filed', { date: format().date(committee().filedOn ?? '') })
                  : t('committees.notFiled')}
              </Show>
            </p>
            <Show when={committee().dissolvedOn}>
              {(on) => (
                <p>
                  {t('committees.dissolved', {
                    date: format().date(on()),
                    body: committee().archivedWith ?? '',
                  })}
                </p>
              )}
            </Show>
            <Show when={!committee().dissolvedOn}>
              <p class="committee__findings">
                <For each={committee().findings}>
                  {(finding) => <Tag tone="amber">{t(`committees.finding.${finding}`)}</Tag>}
                </For>
              </p>
            </Show>
            <DataTable
              dense
              caption={t('committees.members')}
              rows={committee().members}
              rowKey={({ id }) => id}
              empty={t('committees.noMembers')}
              tools={
                <Show when={may() && !committee().dissolvedOn}>
                  <Button small onClick={() => setForm('add')}>
                    {t('committees.add.open')}
                  </Button>
                </Show>
              }
              columns={[
                { key: 'name', title: t('committees.name'), cell: (row) => row.name },
                {
                  key: 'role',
                  title: t('committees.role'),
                  cell: (row) => t(`committees.roles.${row.role}`),
                },
                { key: 'post', title: t('committees.post'), cell: (row) => row.post || '—' },
                { key: 'since', title: t('committees.since'), cell: (row) => format().date(row.appointedOn) },
                {
                  key: 'left',
                  title: t('committees.leaving'),
                  cell: (row) => (
                    <Show
                      when={row.leftOn}
                      fallback={
                        <Show
                          when={may() && !committee().dissolvedOn}
                          fallback={<Tag tone="jade">{t('committees.sits')}</Tag>}
                        >
                          <Button
                            kind="quiet"
                            small
                            onClick={() => setLeaving({ id: row.id, name: row.name, since: row.appointedOn })}
                          >
                            {t('committees.leave')}
                          </Button>
                        </Show>
                      }
                    >
                      {(on) => (
                        <>
                          {format().date(on())}
                          <Show when={row.leaveGround}>
                            {(ground) => <span class="soft"> {t(`committees.ground.${ground()}`)}</span>}
                          </Show>
                        </>
                      )}
                    </Show>
                  ),
                },
              ]}
            />
            <CommitteeMore
              offices={committee().offices}
              entrusted={congress().level === 'COUNTY' ? committee().entrusted : null}
            />
            <Show when={may() && !committee().dissolvedOn}>
              <div class="committee__actions no-print">
                <Button small onClick={() => setForm('office')}>
                  {t('committees.offices.open')}
                </Button>
                <Show when={congress().level === 'COUNTY' && props.townships.length > 0}>
                  <Button small onClick={() => setForm('entrust')}>
                    {t('committees.entrust.open')}
                  </Button>
                </Show>
                <Button small onClick={() => setForm('dissolve')}>
                  {t('committees.dissolve.open')}
                </Button>
              </div>
            </Show>
            <AddMember
              committeeId={committee().id}
              today={props.today}
              open={form() === 'add'}
              onClose={close}
            />
            <OpenOffice committeeId={committee().id} open={form() === 'office'} onClose={close} />
            <Entrust
              fromId={committee().id}
              townships={props.townships}
              today={props.today}
              open={form() === 'entrust'}
              onClose={close}
            />
            <DissolveCommittee
              committeeId={committee().id}
              congress={congress().congress}
              today={props.today}
              open={form() === 'dissolve'}
              onClose={close}
            />
            <LeaveForm leaving={leaving()} today={props.today} onClose={() => setLeaving(null)} />
          </>
        )}
      </Show>
      <AppointCommittee
        electionId={props.electionId}
        congressId={congress().congressId}
        congress={congress().congress}
        county={congress().level === 'COUNTY'}
        today={props.today}
        open={form() === 'appoint'}
        onClose={close}
      />
    </section>
  );
}
