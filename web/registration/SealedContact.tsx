import { createMutation } from '@urql/solid';
import { createEffect, createSignal, on, Show } from 'solid-js';
import { useProblems } from '../errors.ts';
import { type EnumOf, graphql } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Button } from '../ui/Button.tsx';
import { Facts } from '../ui/Facts.tsx';
import { TextField } from '../ui/TextField.tsx';

const READ = graphql(`
  mutation ReadContact($input: ReadContactInput!) {
    readContact(input: $input) {
      contact
      idNumber
      residence
    }
  }
`);

/** Sealed details of one person: opened for a purpose that is typed, gone when the next person is shown. */
export function SealedContact(props: { readonly of: EnumOf<'ContactOf'>; readonly id: string }) {
  const t = useT();
  const said = useProblems();
  const [asking, setAsking] = createSignal(false);
  const [purpose, setPurpose] = createSignal('');
  const [outcome, read] = createMutation(READ);
  const [opened, setOpened] = createSignal<{
    readonly contact: string;
    readonly idNumber: string | null;
    readonly residence: string | null;
  } | null>(null);
  createEffect(
    on(
      () => props.id,
      () => {
        setAsking(false);
        setPurpose('');
        setOpened(null);
      },
    ),
  );
  const handleRead = async () => {
    const { data } = await read({
      input: { idempotencyKey: newIntent(), of: props.of, id: props.id, purpose: purpose() },
    });
    if (data) setOpened(data.readContact);
  };
  return (
    <Show
      when={opened()}
      fallback={
        <Show
          when={asking()}
          fallback={
            <div>
              <Button small onClick={() => setAsking(true)}>
                {t('applications.queue.contact')}
              </Button>
            </div>
          }
        >
          <div class="roll-row">
            <TextField
              label={t('applications.queue.contactFor')}
              hint={t('applications.queue.contactHint')}
              value={purpose()}
              onInput={setPurpose}
              error={said(outcome.error)[0]}
            />
            <Button
              busy={outcome.fetching}
              disabled={purpose().trim() === ''}
              onClick={() => void handleRead()}
            >
              {t('applications.queue.contact')}
            </Button>
          </div>
        </Show>
      }
    >
      {(contact) => (
        <Facts
          as="rows"
          items={[
            { label: t('applications.queue.phone'), value: contact().contact },
            ...(contact().idNumber
              ? [{ label: t('applications.queue.number'), value: contact().idNumber }]
              : []),
            ...(contact().residence
              ? [{ label: t('applications.queue.residence'), value: contact().residence }]
              : []),
          ]}
        />
      )}
    </Show>
  );
}
