import { createQuery } from '@urql/solid';
import { graphql } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { createRecordAddress } from './address.ts';
import { Record } from './Record.tsx';
import { recordVariables } from './record-variables.ts';

const PAGE = graphql(`
  query MyRecordPage($year: Int!, $kind: ActivityKind, $day: CivilDate, $hasDay: Boolean!, $staff: Boolean!) {
    myDutyRecord {
      ...Record_record
    }
  }
`);

/** The viewer’s own record, with everything that is recorded of them. */
export function MyRecordPage() {
  const t = useT();
  const address = createRecordAddress();
  const [page, ask] = createQuery({
    query: PAGE,
    variables: () => recordVariables(address, true),
  });
  return (
    <Record
      asked={{
        record: page.data?.myDutyRecord,
        fetching: page.fetching,
        error: page.error,
        onRetry: () => ask({ requestPolicy: 'network-only' }),
      }}
      address={address}
      own
      staff
      missing={<EmptyState title={t('duty.notDeputy.title')}>{t('duty.notDeputy.text')}</EmptyState>}
    />
  );
}
