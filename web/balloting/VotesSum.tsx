import { Show } from 'solid-js';
import { useT } from '../i18n/index.tsx';

/** The sum under the votes, and the most it can be. */
export function VotesSum(props: {
  readonly votes: number;
  readonly valid: number | null;
  readonly limit: number | null;
  readonly seats: number;
  readonly over: boolean;
}) {
  const t = useT();
  return (
    <>
      <tr class="count-sheet__sum" classList={{ 'count-sheet__line--odd': props.over }}>
        <th scope="row">
          {t('balloting.count.votesSum')}
          <Show when={props.limit !== null}>
            <span class="count-sheet__hint">
              {t('balloting.count.votesLimit', {
                valid: props.valid ?? 0,
                seats: props.seats,
                limit: props.limit ?? 0,
              })}
            </span>
          </Show>
        </th>
        <td>
          <output>{props.votes}</output>
          <span class="count-sheet__unit">{t('balloting.count.unit.votes')}</span>
        </td>
      </tr>
      <Show when={props.over}>
        <tr class="count-sheet__fault">
          <td colSpan={2}>{t('balloting.fault.MORE_VOTES_THAN_CHOICES')}</td>
        </tr>
      </Show>
    </>
  );
}
