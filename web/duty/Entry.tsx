import { For, Show } from 'solid-js';
import { type EnumOf, type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { Tag, type Tone } from '../ui/Tag.tsx';
import './entry.css';

const ENTRY = graphql(`
  fragment Entry_entry on DutyEntry {
    heldOn
    kind
    title
    place
    presence
    summoned
    hours
    outcome
    signedInAt @include(if: $staff)
  }
`);

const TONE: Readonly<Record<EnumOf<'Presence'>, Tone>> = {
  PRESENT: 'jade',
  ABSENT: 'seal',
  EXCUSED: 'plain',
  UNRECORDED: 'amber',
};

/** One line of a record: the day, what it was, where, for how long, and what came of it. */
function Entry(props: { readonly entry: FragmentType<typeof ENTRY> }) {
  const t = useT();
  const format = useFormat();
  const entry = () => readFragment(ENTRY, props.entry);
  const presence = () =>
    entry().presence === 'PRESENT' && !entry().summoned
      ? t('duty.entry.unasked')
      : t(`duty.presence.${entry().presence}`);
  return (
    <li class="duty-entry">
      <time class="duty-entry__day" dateTime={entry().heldOn}>
        {format().date(entry().heldOn)}
      </time>
      <div class="duty-entry__what">
        <p class="duty-entry__title">{entry().title}</p>
        <p class="duty-entry__facts">
          <span>{t(`duty.kind.${entry().kind}`)}</span>
          <Show when={entry().place}>{(place) => <span>{place()}</span>}</Show>
          <Show when={entry().hours > 0}>
            <span>{t('duty.hours', { hours: format().number(entry().hours) })}</span>
          </Show>
          <Show when={entry().signedInAt}>
            {(at) => <span>{t('duty.entry.signedIn', { time: format().time(at()) })}</span>}
          </Show>
        </p>
        <Show when={entry().outcome}>
          {(outcome) => (
            <p class="duty-entry__outcome">
              <span class="duty-entry__word">{t('duty.entry.outcome')}</span>
              {outcome()}
            </p>
          )}
        </Show>
      </div>
      <Tag tone={TONE[entry().presence]}>{presence()}</Tag>
    </li>
  );
}

/** Lines of a record, newest first. */
export function Entries(props: {
  readonly label: string;
  readonly entries: readonly FragmentType<typeof ENTRY>[];
}) {
  return (
    <ol class="duty-entries" aria-label={props.label}>
      <For each={props.entries}>{(entry) => <Entry entry={entry} />}</For>
    </ol>
  );
}
