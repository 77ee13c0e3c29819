import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { RecordDialog } from '../ui/RecordDialog.tsx';
import { createAct, PATH_CHANGES } from './act.ts';

export const KeyPrimaryPrimary = graphql(`
  fragment KeyPrimary_primary on Primary {
    id
    keyingDue
    choices {
      personId
      name
    }
    sheets {
      keying
      issued
      returned
      invalid
      votes {
        personId
        votes
      }
    }
  }
`);
const KeyPrimaryMutation = graphql(`
  mutation KeyPrimary($input: KeyPrimaryInput!) {
    keyPrimary(input: $input) {
      id
      agreed
    }
  }
`);

/** Keys the counting record of a primary; the other keying is somebody else's and is not shown. */
export function KeyPrimary(props: {
  readonly primary: FragmentType<typeof KeyPrimaryPrimary>;
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const t = useT();
  const primary = () => readFragment(KeyPrimaryPrimary, props.primary);
  const keying = createAct(KeyPrimaryMutation, {
    done: t('candidates.primary.keyed'),
    changes: PATH_CHANGES,
  });
  const own = () => primary().sheets.find((sheet) => sheet.keying === primary().keyingDue);
  const figure = (name: 'issued' | 'returned' | 'invalid') => {
    const sheet = own();
    return {
      name,
      kind: 'count' as const,
      label: t(`candidates.primary.${name}`),
      ...(sheet ? { initial: String(sheet[name]) } : {}),
    };
  };
  return (
    <RecordDialog
      open={props.open}
      onClose={props.onClose}
      title={t('candidates.primary.key', { n: primary().keyingDue ?? 1 })}
      description={t('candidates.primary.keyText')}
      save={t('candidates.primary.keyDo')}
      busy={keying.busy()}
      errors={keying.errors()}
      fields={[
        figure('issued'),
        figure('returned'),
        figure('invalid'),
        ...primary().choices.map(({ personId, name }) => {
          const before = own()?.votes.find((one) => one.personId === personId);
          return {
            name: personId,
            kind: 'count' as const,
            label: t('candidates.primary.votesOf', { name }),
            ...(before ? { initial: String(before.votes) } : {}),
          };
        }),
      ]}
      onSave={async (values) => {
        const sent = {
          primaryId: primary().id,
          keying: primary().keyingDue ?? 1,
          issued: Number(values['issued']),
          returned: Number(values['returned']),
          invalid: Number(values['invalid']),
          votes: primary().choices.map(({ personId }) => ({ personId, votes: Number(values[personId]) })),
        };
        if (await keying.act(sent)) props.onClose();
      }}
    />
  );
}
