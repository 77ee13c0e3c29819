import { For, Show } from 'solid-js';
import { type EnumOf, type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Tag, type Tone } from '../ui/Tag.tsx';

export const ReviewTable_review = graphql(`
  fragment ReviewTable_review on Review {
    id
    name
    roundId
    constituency
    congress
    state
    ofAge
    onRoll
    conflicts
    discipline
    findings {
      BASIC_CONDITIONS
      PROCEDURE
      ILLEGAL_ACTS
    }
    opinion
    voidGround
    ground
    decidedOn
    deputyId
    canDecide
  }
`);

const TONE: Readonly<Record<EnumOf<'QualificationState'>, Tone>> = {
  UNDER_REVIEW: 'amber',
  CONFIRMED: 'jade',
  VOID: 'seal',
};

/** Everybody elected, with what can be looked up of each and what the committee found. */
export function ReviewTable(props: {
  readonly rows: readonly FragmentType<typeof ReviewTable_review>[];
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (id: string, on: boolean) => void;
}) {
  const t = useT();
  const format = useFormat();
  const rows = () => props.rows.map((row) => readFragment(ReviewTable_review, row));
  const lookedUp = (row: ReturnType<typeof rows>[number]) => [
    ...(row.ofAge ? [] : [t('balloting.review.underAge')]),
    ...(row.onRoll ? [] : [t('balloting.review.notOnRoll')]),
    ...row.conflicts.map((congress) => t('balloting.review.conflict', { congress })),
    ...row.discipline,
  ];
  return (
    <DataTable
      caption={t('balloting.review.caption')}
      rows={rows()}
      rowKey={({ id }) => id}
      dense
      columns={[
        {
          key: 'name',
          title: t('balloting.review.person'),
          cell: ({ id, name, canDecide }) => (
            <Show when={canDecide} fallback={<span class="serif">{name}</span>}>
              <Checkbox
                label={<span class="serif">{name}</span>}
                checked={props.chosen.has(id)}
                onChange={(on) => props.onToggle(id, on)}
              />
            </Show>
          ),
        },
        {
          key: 'constituency',
          title: t('balloting.night.constituency'),
          cell: ({ constituency, congress, roundId }) => (
            <>
              <a href={`/rounds/${roundId}`}>{constituency}</a> <span class="soft">{congress}</span>
            </>
          ),
        },
        {
          key: 'lookedUp',
          title: t('balloting.review.lookedUp'),
          cell: (row) => (
            <Show when={lookedUp(row).length > 0} fallback={t('balloting.review.nothing')}>
              <For each={lookedUp(row)}>{(text) => <Tag tone="seal">{text}</Tag>}</For>
            </Show>
          ),
        },
        {
          key: 'findings',
          title: t('balloting.review.opinion'),
          cell: ({ findings, opinion }) => {
            if (!findings) return <span class="soft">{t('balloting.review.notYet')}</span>;
            const sound = findings.BASIC_CONDITIONS && findings.PROCEDURE && findings.ILLEGAL_ACTS;
            return (
              <>
                <Tag tone={sound ? 'jade' : 'seal'}>
                  {t(sound ? 'balloting.review.sound' : 'balloting.review.against')}
                </Tag>{' '}
                {opinion}
              </>
            );
          },
        },
        {
          key: 'state',
          title: t('balloting.review.decision'),
          cell: ({ state, decidedOn, voidGround, ground, deputyId }) => (
            <>
              <Tag tone={TONE[state]}>{t(`balloting.confirm.state.${state}`)}</Tag>{' '}
              {decidedOn ? format().day(decidedOn) : ''}{' '}
              {voidGround ? t(`balloting.review.ground.${voidGround}`) : ''} {ground}{' '}
              <Show when={deputyId}>
                {(id) => <a href={`/deputies/${id()}`}>{t('balloting.confirm.openDeputy')}</a>}
              </Show>
            </>
          ),
        },
      ]}
    />
  );
}
