import { Show } from 'solid-js';
import { Share } from '../deputies/Share.tsx';
import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { Button } from '../ui/Button.tsx';
import type { RecordAddress } from './address.ts';
import { AttendanceSum } from './AttendanceSum.tsx';
import { Nothing, Part } from './Part.tsx';

const ATTENDANCE = graphql(`
  fragment AttendancePart_deputy on Deputy {
    id
    totals {
      summoned
      excused
      expected
      present
      absent
      unrecorded
    }
  }
`);

/** Attendance as a part of what was due, in a sentence; the sum behind it opens. */
export function AttendancePart(props: {
  readonly deputy: FragmentType<typeof ATTENDANCE>;
  readonly address: RecordAddress;
}) {
  const t = useT();
  const deputy = () => readFragment(ATTENDANCE, props.deputy);
  const totals = () => deputy().totals;
  const said = () => {
    const { summoned, excused, unrecorded } = totals();
    return [
      t('duty.attendance.summoned', { n: summoned }),
      ...(excused > 0 ? [t('duty.attendance.excused', { n: excused })] : []),
      ...(unrecorded > 0 ? [t('duty.attendance.unrecorded', { n: unrecorded })] : []),
    ].join(t('duty.attendance.joint'));
  };
  return (
    <Part anchor="attendance" title={t('duty.attendance.title')}>
      <Show when={totals().summoned > 0} fallback={<Nothing>{t('duty.attendance.nothing')}</Nothing>}>
        <p class="duty-figure">
          <Share part={totals().present} whole={totals().expected} />
        </p>
        <p class="soft">{said()}</p>
        <Button small class="no-print" onClick={() => props.address.open('attendance')}>
          {t('duty.attendance.open')}
        </Button>
      </Show>
      <AttendanceSum
        deputyId={deputy().id}
        open={props.address.opened() === 'attendance'}
        onClose={props.address.close}
      />
    </Part>
  );
}
