import { Show } from 'solid-js';
import type { EnumOf } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { Button } from '../ui/Button.tsx';
import type { Column } from '../ui/columns.ts';
import { Tag, type Tone } from '../ui/Tag.tsx';
import type { Mark, Person } from './sheet.ts';

const TONE: Readonly<Record<EnumOf<'Presence'>, Tone>> = {
  PRESENT: 'jade',
  ABSENT: 'seal',
  EXCUSED: 'amber',
  UNRECORDED: 'plain',
};

/** The columns of the attendance sheet; the last one acts, while the sheet is open. */
export function usePeopleColumns(
  open: () => boolean,
  /** Whether anybody belongs to a delegation: a township’s deputies need not. */
  delegations: () => boolean,
  onMark: (person: Person, mark: Mark) => void,
): () => readonly Column<Person>[] {
  const t = useT();
  const act = (person: Person, mark: Mark, word: string) => (
    <Button
      kind="quiet"
      small
      aria-label={t('activities.sheet.done', { name: person.name, mark: word })}
      onClick={() => onMark(person, mark)}
    >
      {word}
    </Button>
  );
  return () => [
    {
      key: 'name',
      title: t('activities.sheet.name'),
      cell: ({ name }) => <span class="serif">{name}</span>,
    },
    ...(delegations()
      ? [
          {
            key: 'delegation',
            title: t('activities.sheet.delegation'),
            cell: ({ delegation }: Person) => delegation,
          },
        ]
      : []),
    {
      key: 'presence',
      title: t('activities.sheet.what'),
      cell: ({ presence, summoned }) => (
        <>
          <Tag tone={TONE[presence]}>{t(`duty.presence.${presence}`)}</Tag>
          <Show when={!summoned}>
            {' '}
            <span class="soft">{t('activities.sheet.guest')}</span>
          </Show>
        </>
      ),
    },
    ...(open()
      ? [
          {
            key: 'act',
            title: t('activities.sheet.act'),
            cell: (person: Person) => (
              <span class="sheet-acts">
                <Show when={person.presence !== 'PRESENT'}>
                  {act(person, 'PRESENT', t('activities.sheet.present'))}
                </Show>
                <Show when={person.summoned && person.presence === 'UNRECORDED'}>
                  {act(person, 'ABSENT', t('activities.sheet.absent'))}
                </Show>
                <Show when={person.presence === 'PRESENT' || person.presence === 'ABSENT'}>
                  {act(person, 'UNRECORDED', t('activities.sheet.undo'))}
                </Show>
              </span>
            ),
          },
        ]
      : []),
  ];
}
