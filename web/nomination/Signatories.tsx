import { For, Show } from 'solid-js';
import { useT } from '../i18n/index.tsx';
import { Mark } from '../ui/Mark.tsx';
import { Select } from '../ui/Select.tsx';
import { useVoterLine } from './NomineeFinder.tsx';
import type { Bearers } from './roll-search.ts';

/** The voters of a form, name by name: found, to be told apart, or not on the roll. */
export function Signatories(props: {
  readonly bearers: readonly Bearers[];
  /** The registration settled for each line; null while it is open. */
  readonly settled: readonly (string | null)[];
  readonly onSettle: (line: number, registrationId: string) => void;
}) {
  const t = useT();
  const line = useVoterLine();
  const found = () => props.settled.filter((one) => one !== null).length;
  return (
    <div>
      <p role="status">
        {t('nomination.form.checked', { found: found(), open: props.bearers.length - found() })}
      </p>
      <ol>
        <For each={props.bearers}>
          {(one, index) => (
            <li>
              <Show
                when={one.voters.length > 1}
                fallback={
                  <Show
                    when={one.voters.length === 1}
                    fallback={
                      <>
                        <Mark kind="wrong" /> {t('nomination.form.nobody', { name: one.name })}
                      </>
                    }
                  >
                    <Mark kind="done" /> {one.name}
                  </Show>
                }
              >
                <Select
                  label={t('nomination.form.several', { n: one.voters.length, name: one.name })}
                  value={props.settled[index()] ?? null}
                  onChange={(registrationId) => props.onSettle(index(), registrationId)}
                  options={one.voters.map((voter) => ({ value: voter.registrationId, label: line(voter) }))}
                />
              </Show>
            </li>
          )}
        </For>
      </ol>
    </div>
  );
}
