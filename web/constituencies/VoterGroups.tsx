import { createMutation, createQuery } from '@urql/solid';
import { Index, Show, createEffect, createSignal, on } from 'solid-js';
import { useProblems } from '../errors.ts';
import { graphql } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { useViewer } from '../shell/viewer.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { notify } from '../ui/Toast.tsx';

const VoterGroupsQuery = graphql(`
  query VoterGroups($constituencyId: ID!) {
    voterGroups(constituencyId: $constituencyId) {
      id
      number
      name
      head
      voters
    }
  }
`);
const SaveVoterGroups = graphql(`
  mutation SaveVoterGroups($input: SaveVoterGroupsInput!) {
    saveVoterGroups(input: $input) {
      id
    }
  }
`);

interface Group {
  readonly number: number;
  readonly name: string;
  readonly head: string | null;
  readonly voters: number | null;
}

/** The voter groups of a constituency with the heads their voters chose (ZJE 24). */
export function VoterGroups(props: {
  readonly constituencyId: string | null;
  readonly name: string;
  readonly onClose: () => void;
}) {
  const t = useT();
  const said = useProblems();
  const { can } = useViewer();
  const [result] = createQuery({
    query: VoterGroupsQuery,
    variables: () => ({ constituencyId: props.constituencyId ?? '' }),
    pause: () => props.constituencyId === null,
    requestPolicy: 'network-only',
  });
  const [outcome, save] = createMutation(SaveVoterGroups);
  const [groups, setGroups] = createSignal<readonly Group[]>([]);
  let intent = newIntent();
  createEffect(
    on(
      () => result.data?.voterGroups,
      (found) =>
        setGroups((found ?? []).map(({ number, name, head, voters }) => ({ number, name, head, voters }))),
    ),
  );
  const change = (at: number, over: Partial<Group>) =>
    setGroups((all) => all.map((one, index) => (index === at ? { ...one, ...over } : one)));
  const add = () =>
    setGroups((all) => {
      const number = Math.max(0, ...all.map((one) => one.number)) + 1;
      return [...all, { number, name: t('plans.groups.newName', { number }), head: null, voters: null }];
    });
  const send = async () => {
    const { constituencyId } = props;
    if (constituencyId === null) return;
    const { data } = await save({ input: { idempotencyKey: intent, constituencyId, groups: [...groups()] } });
    if (!data) return;
    intent = newIntent();
    notify(t('plans.groups.saved'));
    props.onClose();
  };
  return (
    <Dialog
      wide
      open={props.constituencyId !== null}
      onClose={props.onClose}
      title={t('plans.groups.title', { name: props.name })}
      description={t('plans.groups.text')}
      actions={
        <Show
          when={can('election:manage')}
          fallback={<Button onClick={() => props.onClose()}>{t('common.close')}</Button>}
        >
          <Button onClick={() => props.onClose()}>{t('common.cancel')}</Button>
          <Button kind="primary" busy={outcome.fetching} onClick={() => void send()}>
            {t('plans.groups.save')}
          </Button>
        </Show>
      }
    >
      <ErrorSummary errors={said(outcome.error ?? result.error).map((text) => ({ text }))} />
      <Show when={groups().length > 0} fallback={<p class="soft">{t('plans.groups.none')}</p>}>
        <ul class="voter-groups">
          <Index each={groups()}>
            {(group, at) => (
              <li>
                <Show
                  when={can('election:manage')}
                  fallback={
                    <span>
                      {group().name} · {group().head ?? t('plans.groups.noHead')}
                    </span>
                  }
                >
                  <TextField
                    label={t('plans.groups.name')}
                    value={group().name}
                    onInput={(name) => change(at, { name })}
                  />
                  <TextField
                    label={t('plans.groups.head')}
                    optional
                    value={group().head ?? ''}
                    onInput={(head) => change(at, { head: head === '' ? null : head })}
                  />
                  <NumberField
                    label={t('plans.groups.voters')}
                    optional
                    value={group().voters}
                    onChange={(voters) => change(at, { voters })}
                  />
                  <Button
                    kind="quiet"
                    aria-label={t('plans.groups.removeOne', { name: group().name })}
                    onClick={() => setGroups((all) => all.filter((_, index) => index !== at))}
                  >
                    {t('plans.groups.remove')}
                  </Button>
                </Show>
              </li>
            )}
          </Index>
        </ul>
      </Show>
      <Show when={can('election:manage')}>
        <Button small onClick={add}>
          {t('plans.groups.add')}
        </Button>
      </Show>
    </Dialog>
  );
}
