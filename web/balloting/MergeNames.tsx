import { createMutation } from '@urql/solid';
import { For, Show, createSignal } from 'solid-js';
import { problems, refusedFor, useProblems } from '../errors.ts';
import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { Select } from '../ui/Select.tsx';
import { Tag } from '../ui/Tag.tsx';
import { namesakesIn } from './namesakes.ts';

export const MergeNames_round = graphql(`
  fragment MergeNames_round on Round {
    id
    choices {
      personId
      name
      writeIn
    }
    writtenNames {
      written
      votes
      mergeId
      personId
      named
    }
    viewerCan {
      merge
      closeCount
    }
  }
`);

const Merge = graphql(`
  mutation MergeWriteIn($input: MergeWriteInInput!) {
    mergeWriteIn(input: $input) {
      id
      state
    }
  }
`);
const Unmerge = graphql(`
  mutation UnmergeWriteIn($input: UnmergeWriteInInput!) {
    unmergeWriteIn(input: $input) {
      id
      state
    }
  }
`);
const Close = graphql(`
  mutation CloseCount($input: CloseCountInput!) {
    closeCount(input: $input) {
      id
      state
    }
  }
`);

/** Whom each written name stands for: a person decides, spelling by spelling, before the count is closed. */
export function MergeNames(props: {
  readonly round: FragmentType<typeof MergeNames_round>;
  readonly onChange: () => void;
}) {
  const t = useT();
  const say = useProblems();
  const round = () => readFragment(MergeNames_round, props.round);
  const [merged, merge] = createMutation(Merge);
  const [undone, unmerge] = createMutation(Unmerge);
  const [closed, close] = createMutation(Close);
  const [asked, setAsked] = createSignal('');
  const base = () => ({ idempotencyKey: newIntent(), roundId: round().id });
  const decide = async (written: string, meant: object) => {
    setAsked(written);
    const { error } = await merge({ input: { ...base(), written, ...meant } });
    if (!error) props.onChange();
  };
  const undo = async (written: string) => {
    const { error } = await unmerge({ input: { ...base(), written } });
    if (!error) props.onChange();
  };
  const finish = async () => {
    const { error } = await close({ input: base() });
    if (!error) props.onChange();
  };
  const options = () => round().choices.map(({ personId, name }) => ({ value: personId, label: name }));
  const error = () => merged.error ?? undone.error ?? closed.error;
  const ambiguous = () => refusedFor(merged.error, 'NAME_AMBIGUOUS');
  return (
    <section class="merge-names">
      <h2>{t('balloting.merge.title')}</h2>
      <p class="soft">{t('balloting.merge.explain')}</p>
      <Show when={!ambiguous()}>
        <ErrorSummary errors={say(error()).map((text) => ({ text }))} />
      </Show>
      <ul class="merge-names__list">
        <For each={round().writtenNames}>
          {(line) => (
            <li>
              <span class="serif merge-names__name">{line.written}</span>
              <span>
                {line.votes} {t('balloting.count.unit.votes')}
              </span>
              <Show
                when={line.mergeId}
                fallback={
                  <Show when={round().viewerCan.merge}>
                    <Button
                      small
                      busy={merged.fetching}
                      onClick={() => void decide(line.written, { name: line.written })}
                    >
                      {t('balloting.merge.voter')}
                    </Button>
                    <Select
                      label={t('balloting.merge.listed')}
                      options={options()}
                      value={null}
                      onChange={(personId) => void decide(line.written, { personId })}
                    />
                    <Button
                      small
                      kind="quiet"
                      onClick={() => void decide(line.written, { named: line.written })}
                    >
                      {t('balloting.merge.nobody')}
                    </Button>
                  </Show>
                }
              >
                <Tag tone={line.personId ? 'jade' : 'plain'}>
                  {line.personId
                    ? t('balloting.merge.isVoter', { name: line.named ?? '' })
                    : t('balloting.merge.isNobody')}
                </Tag>
                <Show when={round().viewerCan.merge}>
                  <Button small kind="quiet" onClick={() => void undo(line.written)}>
                    {t('balloting.merge.undo')}
                  </Button>
                </Show>
              </Show>
              <Show when={ambiguous() && asked() === line.written}>
                <div role="alert" class="write-in__which">
                  <p>{t('balloting.writeIn.which', { name: line.written })}</p>
                  <For each={namesakesIn(problems(merged.error))}>
                    {({ registrationId, constituency, sex, birthYear }) => (
                      <Button small onClick={() => void decide(line.written, { registrationId })}>
                        {t('balloting.writeIn.voter', {
                          constituency,
                          sex: t(`balloting.writeIn.sex.${sex}`),
                          year: birthYear,
                        })}
                      </Button>
                    )}
                  </For>
                </div>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show when={round().viewerCan.closeCount}>
        <div>
          <Button kind="primary" busy={closed.fetching} onClick={() => void finish()}>
            {t('balloting.merge.close')}
          </Button>
        </div>
      </Show>
    </section>
  );
}
