import { For, Show } from 'solid-js';
import { type EnumOf, type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { Tag, type Tone } from '../ui/Tag.tsx';
import type { Face, RecordAddress } from './address.ts';
import { Nothing, Part } from './Part.tsx';
import { ReportText } from './ReportText.tsx';

const REPORTS = graphql(`
  fragment ReportPart_record on DutyRecord {
    reports @skip(if: $staff) {
      ...ReportPart_line
    }
    allReports @include(if: $staff) {
      ...ReportPart_line
    }
  }
`);
const LINE = graphql(`
  fragment ReportPart_line on DutyReportEntry {
    id
    title
    deliveredOn
    state
  }
`);

const TONE: Readonly<Record<EnumOf<'ReportState'>, Tone>> = {
  DRAFT: 'plain',
  SUBMITTED: 'amber',
  RETURNED: 'seal',
  ACCEPTED: 'jade',
};

/** Reports to the voters; a title opens the text. Staff and the deputy see drafts as well, with their state. */
export function ReportPart(props: {
  readonly record: FragmentType<typeof REPORTS>;
  readonly face: Face;
  readonly address: RecordAddress;
}) {
  const t = useT();
  const format = useFormat();
  const reports = () => {
    const { reports: accepted, allReports } = readFragment(REPORTS, props.record);
    return readFragment(LINE, allReports ?? accepted ?? []);
  };
  const opened = () => reports().find(({ id }) => id === props.address.opened());
  return (
    <Part anchor="reports" title={t('duty.report.title')}>
      <Show
        when={reports().length > 0}
        fallback={<Nothing>{t(props.face.own ? 'duty.report.nothingOwn' : 'duty.report.nothing')}</Nothing>}
      >
        <ol class="duty-list">
          <For each={reports()}>
            {(report) => (
              <li>
                <button
                  type="button"
                  class="duty-link"
                  aria-haspopup="dialog"
                  onClick={() => props.address.open(report.id)}
                >
                  {report.title}
                </button>
                <Show when={props.face.staff}>
                  <Tag tone={TONE[report.state]}>{t(`duty.report.state.${report.state}`)}</Tag>
                </Show>
                <Show when={report.deliveredOn}>
                  {(on) => (
                    <time class="duty-list__note" dateTime={on()}>
                      {t('duty.report.deliveredOn', { date: format().day(on()) })}
                    </time>
                  )}
                </Show>
              </li>
            )}
          </For>
        </ol>
      </Show>
      <Show when={opened()}>
        {(report) => (
          <ReportText
            face={props.face}
            id={report().id}
            title={report().title}
            deliveredOn={report().deliveredOn}
            onClose={props.address.close}
          />
        )}
      </Show>
    </Part>
  );
}
