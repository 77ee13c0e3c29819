import { Show, createSignal } from 'solid-js';
import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { Button } from '../ui/Button.tsx';
import type { Column } from '../ui/columns.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { RecordDialog } from '../ui/RecordDialog.tsx';
import { Tag } from '../ui/Tag.tsx';
import { createAct, PATH_CHANGES } from './act.ts';
import { ProfileForm } from './ProfileForm.tsx';
import type { Where } from './where.ts';

export const ProfilesDesk = graphql(`
  fragment Profiles_desk on CandidateDesk {
    profiles {
      personId
      name
      occupation
      education
      confirmedHow
      confirmedOn
      chineseNational
      foreignFunding
      declaredOn
      frozenOn
      ...ProfileForm_profile
    }
  }
`);
const ConfirmProfile = graphql(`
  mutation ConfirmProfile($input: ConfirmProfileInput!) {
    confirmProfile(input: $input) {
      id
    }
  }
`);

interface Nominee {
  readonly personId: string;
  readonly name: string;
}

/** What is known of each nominee, whether they said it is true, and what they declared (EL 30, 35). */
export function Profiles(props: {
  readonly desk: FragmentType<typeof ProfilesDesk>;
  readonly where: Where;
  readonly today: string;
  readonly nominees: readonly Nominee[];
  readonly changeable: boolean;
}) {
  const t = useT();
  const format = useFormat();
  const profiles = () => readFragment(ProfilesDesk, props.desk).profiles;
  const [entering, setEntering] = createSignal<Nominee | null>(null);
  const [confirming, setConfirming] = createSignal<Nominee | null>(null);
  const confirmed = createAct(ConfirmProfile, { done: t('candidates.done'), changes: PATH_CHANGES });
  const of = (id: string) => profiles().find(({ personId }) => personId === id);
  const rows = (): readonly Nominee[] => {
    const more = profiles().filter(
      ({ personId }) => !props.nominees.some((one) => one.personId === personId),
    );
    return [...props.nominees, ...more];
  };
  const declared = (personId: string) => {
    const profile = of(personId);
    if (!profile?.declaredOn) return <Tag tone="amber">{t('candidates.profile.undeclared')}</Tag>;
    const barred = profile.foreignFunding === true || profile.chineseNational === false;
    return (
      <Tag tone={barred ? 'seal' : 'jade'}>
        {t(barred ? 'candidates.profile.barred' : 'candidates.profile.declaredFine')}
      </Tag>
    );
  };
  const columns = (): readonly Column<Nominee>[] => [
    {
      key: 'name',
      title: t('candidates.profile.name'),
      cell: ({ name }) => <span class="serif">{name}</span>,
    },
    {
      key: 'occupation',
      title: t('candidates.profile.occupation'),
      cell: ({ personId }) => of(personId)?.occupation ?? t('candidates.profile.missing'),
    },
    {
      key: 'education',
      title: t('candidates.profile.education'),
      cell: ({ personId }) => of(personId)?.education ?? '',
    },
    {
      key: 'confirmed',
      title: t('candidates.profile.confirmed'),
      cell: ({ personId }) => {
        const profile = of(personId);
        return profile?.confirmedOn
          ? `${format().date(profile.confirmedOn)} ${profile.confirmedHow ?? ''}`
          : t('candidates.profile.unconfirmed');
      },
    },
    {
      key: 'declared',
      title: t('candidates.profile.declaration'),
      cell: ({ personId }) => declared(personId),
    },
    {
      key: 'act',
      title: t('nomination.act'),
      cell: (row) => (
        <Show when={props.changeable && !of(row.personId)?.frozenOn}>
          <Button kind="quiet" small onClick={() => setEntering(row)}>
            {t('candidates.profile.enter')}
          </Button>
          <Show when={of(row.personId) && !of(row.personId)?.confirmedOn}>
            <Button kind="quiet" small onClick={() => setConfirming(row)}>
              {t('candidates.profile.confirm')}
            </Button>
          </Show>
        </Show>
      ),
    },
  ];
  return (
    <Show when={rows().length > 0}>
      <section class="constituency-page__part">
        <DataTable
          caption={t('candidates.profile.title')}
          columns={columns().filter(({ key }) => key !== 'act' || props.changeable)}
          rows={rows()}
          rowKey={({ personId }) => personId}
          dense
        />
        <ProfileForm
          person={entering()}
          profile={of(entering()?.personId ?? '') ?? null}
          where={props.where}
          today={props.today}
          onClose={() => setEntering(null)}
        />
        <RecordDialog
          open={confirming() !== null}
          onClose={() => setConfirming(null)}
          title={t('candidates.profile.confirmOf', { name: confirming()?.name ?? '' })}
          description={t('candidates.profile.confirmText')}
          save={t('candidates.profile.confirm')}
          busy={confirmed.busy()}
          errors={confirmed.errors()}
          fields={[
            {
              name: 'how',
              kind: 'line',
              label: t('candidates.profile.how'),
              initial: t('candidates.profile.howSigned'),
            },
            {
              name: 'on',
              kind: 'date',
              label: t('candidates.profile.confirmedOn'),
              max: props.today,
              initial: props.today,
            },
          ]}
          onSave={async (values) => {
            const personId = confirming()?.personId ?? '';
            const sent = {
              ...props.where,
              personId,
              how: values['how'] ?? '',
              confirmedOn: values['on'] ?? '',
            };
            if (await confirmed.act(sent)) setConfirming(null);
          }}
        />
      </section>
    </Show>
  );
}
