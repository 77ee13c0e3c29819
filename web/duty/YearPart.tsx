import { For, Show } from 'solid-js';
import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import { today } from '../clock.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { Button } from '../ui/Button.tsx';
import { YearCalendar } from '../ui/YearCalendar.tsx';
import type { RecordAddress } from './address.ts';
import { Entries } from './Entry.tsx';
import { Nothing, Part } from './Part.tsx';

const YEAR = graphql(`
  fragment YearPart_record on DutyRecord {
    years {
      year
      count
    }
    calendar(year: $year) {
      date
      count
    }
    dayEntries: timeline(first: 100, on: $day) @include(if: $hasDay) {
      ...Entry_entry
    }
  }
`);

/** The year at a glance, darker where more was done; a day that is tapped shows its lines below. */
export function YearPart(props: {
  readonly record: FragmentType<typeof YEAR>;
  readonly address: RecordAddress;
  readonly busy: boolean;
}) {
  const t = useT();
  const format = useFormat();
  const record = () => readFragment(YEAR, props.record);
  const year = () => props.address.year();
  const count = (of: number) => record().years.find((one) => one.year === of)?.count ?? 0;
  const years = () =>
    [...new Set([Number(today().slice(0, 4)), year(), ...record().years.map((one) => one.year)])].sort(
      (a, b) => b - a,
    );
  return (
    <Part anchor="year" title={t('duty.year.title', { year: year() })}>
      <div class="duty-years" role="group" aria-label={t('duty.year.choose')}>
        <For each={years()}>
          {(one) => (
            <button
              type="button"
              class="duty-years__year"
              aria-pressed={one === year()}
              onClick={() => props.address.chooseYear(one)}
            >
              {one}{' '}
              <span class="duty-years__count">
                {t('duty.year.count', { n: format().number(count(one)) })}
              </span>
            </button>
          )}
        </For>
      </div>
      <div aria-busy={props.busy}>
        <Show when={year()} keyed>
          {(of) => (
            <YearCalendar
              label={t('duty.year.calendar', { year: of })}
              from={`${of}-01-01`}
              to={`${of}-12-31`}
              days={record().calendar}
              selected={props.address.day()}
              onChoose={props.address.chooseDay}
            />
          )}
        </Show>
      </div>
      <Show when={record().calendar.length === 0 && props.address.day() === null}>
        <Nothing>
          {t(record().years.length > 0 ? 'duty.year.nothingIn' : 'duty.year.nothing', { year: year() })}
        </Nothing>
      </Show>
      <Show when={props.address.day()}>
        {(day) => (
          <section class="duty-day" aria-label={format().date(day())} aria-live="polite">
            <div class="duty-day__head">
              <h3>{format().date(day())}</h3>
              <Button kind="quiet" small onClick={() => props.address.chooseDay(null)}>
                {t('common.close')}
              </Button>
            </div>
            <Show
              when={!props.busy && record().dayEntries}
              fallback={<Nothing>{t('common.loading')}</Nothing>}
            >
              {(entries) => (
                <Show when={entries().length > 0} fallback={<Nothing>{t('duty.year.idle')}</Nothing>}>
                  <Entries
                    label={t('duty.year.entries', { date: format().date(day()) })}
                    entries={entries()}
                  />
                </Show>
              )}
            </Show>
          </section>
        )}
      </Show>
    </Part>
  );
}
