import { useParams } from '@solidjs/router';
import { createQuery } from '@urql/solid';
import { graphql } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { useViewer } from '../shell/viewer.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { createRecordAddress } from './address.ts';
import { Record } from './Record.tsx';
import { recordVariables } from './record-variables.ts';

const PAGE = graphql(`
  query DutyRecordPage(
    $id: ID!
    $year: Int!
    $kind: ActivityKind
    $day: CivilDate
    $hasDay: Boolean!
    $staff: Boolean!
  ) {
    dutyRecord(deputyId: $id) {
      ...Record_record
    }
  }
`);
const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** The public record of a deputy; staff see their fields on the same page. */
export function RecordPage() {
  const t = useT();
  const params = useParams();
  const address = createRecordAddress();
  const { can } = useViewer();
  const id = () => params['id'] ?? '';
  const staff = () => can('staff:read');
  const known = () => ID.test(id());
  const [page, ask] = createQuery({
    query: PAGE,
    variables: () => ({ id: id(), ...recordVariables(address, staff()) }),
    pause: () => !known(),
  });
  return (
    <Record
      asked={{
        record: known() ? page.data?.dutyRecord : null,
        fetching: page.fetching,
        error: page.error,
        onRetry: () => ask({ requestPolicy: 'network-only' }),
      }}
      address={address}
      own={false}
      staff={staff()}
      missing={
        <EmptyState title={t('duty.missing.title')} action={<a href="/deputies">{t('duty.missing.find')}</a>}>
          {t('duty.missing.text')}
        </EmptyState>
      }
    />
  );
}
