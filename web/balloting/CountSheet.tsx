import { For, Show } from 'solid-js';
import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { Button } from '../ui/Button.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { notify } from '../ui/Toast.tsx';
import { createCountForm, fieldId } from './count-form.ts';
import { CountCell } from './CountCell.tsx';
import { BALLOT_FIELDS, type Keyed, VOID_CAUSES, votesField } from './figures.ts';
import { constituencyOf, voteOf } from './heading.ts';
import { moveAmongCells } from './keys.ts';
import { VotesSum } from './VotesSum.tsx';
import { WrittenNames } from './WrittenNames.tsx';
import './count-sheet.css';

export const CountSheet_round = graphql(`
  fragment CountSheet_round on Round {
    id
    congressName
    constituencyName
    constituencyNumber
    kind
    number
    seats
    registered
    participantBasis
    marksCounted
    voidCausesCounted
    choices {
      personId
      position
      name
      writeIn
    }
  }
`);

/** The paper count sheet, drawn as it lies on the table, to be filled in from top to bottom. */
export function CountSheet(props: {
  readonly round: FragmentType<typeof CountSheet_round>;
  readonly keying: number;
  readonly place: { readonly id: string; readonly name: string | null };
  /** What this clerk keyed before, to be corrected. */
  readonly before?: Keyed | undefined;
  /** Figures in which the other keying differs. */
  readonly differing?: readonly string[];
  readonly onKeyed: () => void;
}) {
  const t = useT();
  const format = useFormat();
  const round = () => readFragment(CountSheet_round, props.round);
  const form = createCountForm({
    round,
    keying: props.keying,
    placeId: props.place.id,
    before: () => props.before,
    onKeyed() {
      notify(t('balloting.count.submitted', { n: props.keying }));
      props.onKeyed();
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void form.submit();
  };
  /** Said in the cell until another figure stands there. */
  const differs = (field: string) =>
    props.differing?.includes(field) && form.asBefore(field) ? t('balloting.count.differsHere') : undefined;
  const standIn = () => form.text(round().participantBasis === 'ISSUED' ? 'issued' : 'returned');
  return (
    <form class="count-sheet" noValidate onSubmit={submit} onKeyDown={moveAmongCells}>
      <ErrorSummary errors={form.errors()} />
      <div class="count-sheet__paper">
        <header class="count-sheet__head">
          <h2>{t('balloting.count.sheet')}</h2>
          <p>{[constituencyOf(t, round()), props.place.name].filter(Boolean).join(' · ')}</p>
          <p class="soft">
            {[
              voteOf(t, round()),
              t('balloting.count.seats', { n: round().seats }),
              t('balloting.count.registered', { n: format().number(round().registered) }),
            ].join(' · ')}
          </p>
        </header>
        <table>
          <caption>{t('balloting.count.ballots')}</caption>
          <tbody>
            <For each={BALLOT_FIELDS}>
              {(field) => (
                <CountCell
                  id={fieldId(field)}
                  label={t(`balloting.count.${field}`)}
                  unit={t(`balloting.count.unit.${field === 'participants' ? 'people' : 'ballots'}`)}
                  text={form.text(field)}
                  onInput={(text) => form.type(field, text)}
                  placeholder={field === 'participants' ? standIn() : undefined}
                  hint={
                    field === 'participants'
                      ? t(`balloting.count.participantsHint.${round().participantBasis}`)
                      : undefined
                  }
                  fault={form.faultOf(field) ?? differs(field)}
                />
              )}
            </For>
            <Show when={round().voidCausesCounted}>
              <For each={VOID_CAUSES}>
                {(cause) => (
                  <CountCell
                    id={fieldId(`void.${cause}`)}
                    label={<span class="count-sheet__part">{t(`balloting.count.voidCause.${cause}`)}</span>}
                    unit={t('balloting.count.unit.ballots')}
                    text={form.text(`void.${cause}`)}
                    onInput={(text) => form.type(`void.${cause}`, text)}
                    fault={form.faultOf(`void.${cause}`) ?? differs(`void.${cause}`)}
                  />
                )}
              </For>
            </Show>
          </tbody>
          <tfoot>
            <tr class="count-sheet__sum">
              <th scope="row">{t('balloting.count.validSum')}</th>
              <td>
                <output>{form.sums().valid ?? '—'}</output>
                <span class="count-sheet__unit">{t('balloting.count.unit.ballots')}</span>
              </td>
            </tr>
          </tfoot>
        </table>
        <table>
          <caption>{t('balloting.count.votes')}</caption>
          <tbody>
            <For each={round().choices}>
              {({ personId, position, name, writeIn }) => (
                <>
                  <CountCell
                    id={fieldId(votesField(personId))}
                    label={
                      <>
                        <span class="count-sheet__number">{position}</span>
                        <span class="serif">{name}</span>
                        <Show when={writeIn}>
                          <span class="count-sheet__hint">{t('balloting.count.writtenIn')}</span>
                        </Show>
                      </>
                    }
                    unit={t('balloting.count.unit.votes')}
                    text={form.text(votesField(personId))}
                    onInput={(text) => form.type(votesField(personId), text)}
                    fault={form.faultOf(votesField(personId)) ?? differs(votesField(personId))}
                  />
                  <Show when={round().marksCounted && !writeIn}>
                    <For each={['against', 'abstained'] as const}>
                      {(mark) => (
                        <CountCell
                          id={fieldId(`${mark}.${personId}`)}
                          label={
                            <span class="count-sheet__part">{t(`balloting.count.${mark}Of`, { name })}</span>
                          }
                          unit={t('balloting.count.unit.votes')}
                          text={form.text(`${mark}.${personId}`)}
                          onInput={(text) => form.type(`${mark}.${personId}`, text)}
                          fault={form.faultOf(`${mark}.${personId}`) ?? differs(`${mark}.${personId}`)}
                        />
                      )}
                    </For>
                  </Show>
                </>
              )}
            </For>
            <Show when={round().kind !== 'TIE'}>
              <WrittenNames lines={form.lines()} onChange={form.write} faultOf={form.writtenFault} />
            </Show>
          </tbody>
          <tfoot>
            <VotesSum {...form.sums()} seats={round().seats} over={form.over()} />
          </tfoot>
        </table>
      </div>
      <Show when={form.foreseen()}>
        {(sentence) => (
          <p class="count-sheet__preview" role="status">
            {t('balloting.count.preview')} <span lang="zh-CN">{sentence()}</span>
          </p>
        )}
      </Show>
      <div class="count-sheet__foot">
        <Button kind="primary" type="submit" data-submit busy={form.busy()}>
          {t('balloting.count.submit', { n: props.keying })}
        </Button>
      </div>
    </form>
  );
}
