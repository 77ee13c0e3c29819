import { createEffect, createSignal, on } from 'solid-js';
import { FileField, type SentFile } from '../files/FileField.tsx';
import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { RecordDialog, type RecordField } from '../ui/RecordDialog.tsx';
import { createAct, PATH_CHANGES } from './act.ts';
import type { Where } from './where.ts';

export const ProfileFormProfile = graphql(`
  fragment ProfileForm_profile on ProfileOnDesk {
    ethnicity
    education
    party
    occupation
    cv
    photoFileId
    chineseNational
    residentAbroad
    foreignFunding
    declaredOn
    declarationFileId
    otherMandates
  }
`);
const EnterProfile = graphql(`
  mutation EnterProfile($input: EnterProfileInput!) {
    enterProfile(input: $input) {
      id
    }
  }
`);

const LINES = ['ethnicity', 'education', 'party', 'occupation'] as const;
const DECLARED = ['chineseNational', 'residentAbroad', 'foreignFunding'] as const;
const said = (value: boolean | null | undefined) =>
  value === null || value === undefined ? '' : value ? 'YES' : 'NO';
const read = (value: string | undefined) => (value === 'YES' ? true : value === 'NO' ? false : null);

/** Enters what voters are told of a nominee, and the declaration of nationality, residence and funding (EL 35). */
export function ProfileForm(props: {
  readonly person: { readonly personId: string; readonly name: string } | null;
  readonly profile: FragmentType<typeof ProfileFormProfile> | null;
  readonly where: Where;
  readonly today: string;
  readonly onClose: () => void;
}) {
  const t = useT();
  const profile = () => (props.profile ? readFragment(ProfileFormProfile, props.profile) : null);
  const [photo, setPhoto] = createSignal<SentFile | null>(null);
  const [scan, setScan] = createSignal<SentFile | null>(null);
  const enter = createAct(EnterProfile, { done: t('candidates.done'), changes: PATH_CHANGES });
  createEffect(
    on(
      () => props.person,
      () => {
        const { photoFileId, declarationFileId } = profile() ?? {};
        setPhoto(photoFileId ? { id: photoFileId, name: t('candidates.profile.photo') } : null);
        setScan(declarationFileId ? { id: declarationFileId, name: t('candidates.profile.scan') } : null);
      },
    ),
  );
  const fields = (): RecordField[] => [
    ...LINES.map((name): RecordField => ({
      name,
      kind: 'line',
      label: t(`candidates.profile.${name}`),
      initial: profile()?.[name] ?? '',
    })),
    { name: 'cv', kind: 'text', label: t('candidates.profile.cv'), initial: profile()?.cv ?? '' },
    {
      name: 'otherMandates',
      kind: 'line',
      label: t('candidates.profile.otherMandates'),
      optional: true,
      initial: profile()?.otherMandates ?? '',
    },
    ...DECLARED.map((name): RecordField => ({
      name,
      kind: 'choice',
      label: t(`candidates.profile.${name}`),
      optional: true,
      initial: said(profile()?.[name]),
      options: (['YES', 'NO'] as const).map((value) => ({ value, label: t(`candidates.answer.${value}`) })),
    })),
    {
      name: 'declaredOn',
      kind: 'date',
      label: t('candidates.profile.declaredOn'),
      optional: true,
      max: props.today,
      initial: profile()?.declaredOn ?? '',
    },
  ];
  return (
    <RecordDialog
      open={props.person !== null}
      onClose={props.onClose}
      wide
      title={t('candidates.profile.enterOf', { name: props.person?.name ?? '' })}
      description={t('candidates.profile.enterText')}
      save={t('candidates.profile.save')}
      busy={enter.busy()}
      errors={enter.errors()}
      fields={fields()}
      onSave={async (values) => {
        const line = (name: string) => values[name] ?? '';
        const sent = {
          ...props.where,
          personId: props.person?.personId ?? '',
          ethnicity: line('ethnicity'),
          education: line('education'),
          party: line('party'),
          occupation: line('occupation'),
          cv: line('cv'),
          photoFileId: photo()?.id ?? null,
          chineseNational: read(values['chineseNational']),
          residentAbroad: read(values['residentAbroad']),
          foreignFunding: read(values['foreignFunding']),
          declaredOn: values['declaredOn'] || null,
          declarationFileId: scan()?.id ?? null,
          otherMandates: values['otherMandates'] || null,
        };
        if (await enter.act(sent)) props.onClose();
      }}
    >
      <FileField
        label={t('candidates.profile.photo')}
        purpose="CANDIDATE_PHOTO"
        value={photo()}
        onChange={setPhoto}
        optional
      />
      <FileField
        label={t('candidates.profile.scan')}
        purpose="CANDIDATE_DECLARATION"
        value={scan()}
        onChange={setScan}
        optional
      />
    </RecordDialog>
  );
}
