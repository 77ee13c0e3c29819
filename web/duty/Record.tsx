import type { CombinedError } from '@urql/core';
import { type JSX, Show } from 'solid-js';
import { Seal } from '../deputies/Seal.tsx';
import { termName } from '../deputies/term-name.ts';
import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useI18n } from '../i18n/index.tsx';
import { Failed } from '../shell/Failed.tsx';
import { Page } from '../shell/Page.tsx';
import type { Face, RecordAddress } from './address.ts';
import { AppraisalPart } from './AppraisalPart.tsx';
import { AttendancePart } from './AttendancePart.tsx';
import { RecordBlank } from './RecordBlank.tsx';
import { RecordFigures, RecordState } from './RecordHead.tsx';
import { ReportPart } from './ReportPart.tsx';
import { Timeline } from './Timeline.tsx';
import { TrainingPart } from './TrainingPart.tsx';
import { YearPart } from './YearPart.tsx';
import './record.css';

const RECORD = graphql(`
  fragment Record_record on DutyRecord {
    deputy {
      id
      name
      status
      term {
        number
        congress
        congressEnglishName
      }
      ...RecordHead_deputy
      ...AttendancePart_deputy
    }
    ...YearPart_record
    ...Timeline_record
    ...TrainingPart_record
    ...ReportPart_record
    ...AppraisalPart_record
  }
`);

/** What a page asked for, as far as it has come. */
interface Asked {
  readonly record: FragmentType<typeof RECORD> | null | undefined;
  readonly fetching: boolean;
  readonly error: CombinedError | undefined;
  readonly onRetry: () => void;
}

/** A duty record, one column on phones and two on desks; while it is on its way, its shape. */
export function Record(props: {
  readonly asked: Asked;
  readonly address: RecordAddress;
  readonly own: boolean;
  readonly staff: boolean;
  /** What stands here when there is no such record. */
  readonly missing: JSX.Element;
}) {
  const { t, locale } = useI18n();
  const record = () => readFragment(RECORD, props.asked.record ?? undefined);
  const missing = () => {
    if (props.asked.error) return <Failed error={props.asked.error} onRetry={props.asked.onRetry} />;
    return props.asked.record === null ? props.missing : <RecordBlank />;
  };
  return (
    <Show
      when={record()}
      fallback={<Page title={t(props.own ? 'duty.mine' : 'duty.title')}>{missing()}</Page>}
    >
      {(found) => {
        const term = () => found().deputy.term;
        const face = (): Face => ({ deputyId: found().deputy.id, own: props.own, staff: props.staff });
        const congress = () => (locale() === 'en' ? term().congressEnglishName : term().congress);
        return (
          <Page
            title={found().deputy.name}
            mark={<Seal name={found().deputy.name} inForce={found().deputy.status === 'ACTIVE'} />}
            state={<RecordState deputy={found().deputy} />}
            place={[{ label: congress() }, { label: termName(term().number, locale()) }]}
          >
            <RecordFigures deputy={found().deputy} />
            <Show when={props.asked.error}>
              <Failed error={props.asked.error} onRetry={props.asked.onRetry} />
            </Show>
            <div class="duty-record">
              <YearPart record={found()} address={props.address} busy={props.asked.fetching} />
              <div class="duty-side">
                <AttendancePart deputy={found().deputy} address={props.address} />
                <TrainingPart record={found()} />
                <ReportPart record={found()} face={face()} address={props.address} />
                <AppraisalPart record={found()} />
              </div>
              <Timeline record={found()} face={face()} address={props.address} busy={props.asked.fetching} />
            </div>
          </Page>
        );
      }}
    </Show>
  );
}
