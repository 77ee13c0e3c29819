import { createMutation } from '@urql/solid';
import { For, Show, createSignal } from 'solid-js';
import { today } from '../clock.ts';
import { useProblems } from '../errors.ts';
import { type EnumOf, type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { DateField } from '../ui/DateField.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { Tag, type Tone } from '../ui/Tag.tsx';
import { TextField } from '../ui/TextField.tsx';
import { notify } from '../ui/Toast.tsx';

export const Confirmation_round = graphql(`
  fragment Confirmation_round on Round {
    heldOn
    qualifications {
      id
      name
      state
      ground
      decidedOn
      deputyId
    }
    viewerCan {
      confirm
    }
  }
`);

const ConfirmDeputies = graphql(`
  mutation ConfirmDeputies($input: ConfirmDeputiesInput!) {
    confirmDeputies(input: $input) {
      id
      state
      deputyId
    }
  }
`);

const TONE: Readonly<Record<EnumOf<'QualificationState'>, Tone>> = {
  UNDER_REVIEW: 'amber',
  CONFIRMED: 'jade',
  VOID: 'seal',
};

/** The competent body's decision on those elected: confirmed they are deputies, or their election is void. */
export function Confirmation(props: { readonly round: FragmentType<typeof Confirmation_round> }) {
  const t = useT();
  const format = useFormat();
  const say = useProblems();
  const round = () => readFragment(Confirmation_round, props.round);
  const open = () => round().qualifications.filter(({ state }) => state === 'UNDER_REVIEW');
  const [left, setLeft] = createSignal<ReadonlySet<string>>(new Set());
  const [ground, setGround] = createSignal('');
  const [decidedOn, setDecidedOn] = createSignal<string | null>(today());
  const [asking, setAsking] = createSignal(false);
  const [key, setKey] = createSignal(newIntent());
  const [outcome, decide] = createMutation(ConfirmDeputies);
  // All are meant unless they are taken out: that is the ordinary decision.
  const chosen = () => open().filter(({ id }) => !left().has(id));
  const toggle = (id: string, on: boolean) => {
    const next = new Set(left());
    if (on) next.delete(id);
    else next.add(id);
    setLeft(next);
    setKey(newIntent());
  };
  const send = async (decision: EnumOf<'QualificationDecision'>) => {
    const qualificationIds = chosen().map(({ id }) => id);
    const { error } = await decide({
      input: {
        idempotencyKey: key(),
        qualificationIds,
        decision,
        decidedOn: decidedOn(),
        ground: decision === 'VOID' ? ground() : null,
      },
    });
    setAsking(false);
    setKey(newIntent());
    if (error) return;
    const done = decision === 'VOID' ? 'balloting.confirm.doneVoid' : 'balloting.confirm.done';
    notify(t(done, { n: qualificationIds.length }));
  };
  return (
    <section class="confirmation">
      <h2>{t('balloting.confirm.title')}</h2>
      <p class="soft">{t('balloting.confirm.explain')}</p>
      <ul class="confirmation__list">
        <For each={round().qualifications}>
          {(one) => (
            <li>
              <Show
                when={one.state === 'UNDER_REVIEW' && round().viewerCan.confirm}
                fallback={<span class="serif">{one.name}</span>}
              >
                <Checkbox
                  label={<span class="serif">{one.name}</span>}
                  checked={!left().has(one.id)}
                  onChange={(on) => toggle(one.id, on)}
                />
              </Show>
              <Tag tone={TONE[one.state]}>{t(`balloting.confirm.state.${one.state}`)}</Tag>
              <Show when={one.decidedOn}>{(day) => <span class="soft">{format().date(day())}</span>}</Show>
              <Show when={one.ground}>
                <span>{one.ground}</span>
              </Show>
              <Show when={one.deputyId}>
                {(id) => <a href={`/deputies/${id()}`}>{t('balloting.confirm.openDeputy')}</a>}
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show when={round().viewerCan.confirm && open().length > 0}>
        <div class="confirmation__act no-print">
          <ErrorSummary errors={say(outcome.error).map((text) => ({ text }))} />
          <DateField
            label={t('balloting.confirm.decidedOn')}
            value={decidedOn()}
            onChange={setDecidedOn}
            min={round().heldOn}
            max={today()}
          />
          <div>
            <Button
              kind="primary"
              busy={outcome.fetching}
              disabled={chosen().length === 0}
              onClick={() => void send('CONFIRMED')}
            >
              {t('balloting.confirm.confirmAct', { n: chosen().length })}
            </Button>
          </div>
          <TextField
            label={t('balloting.confirm.ground')}
            hint={t('balloting.confirm.groundHint')}
            optional
            maxLength={255}
            value={ground()}
            onInput={setGround}
          />
          <div>
            <Button
              kind="danger"
              disabled={ground().trim() === '' || chosen().length === 0}
              onClick={() => setAsking(true)}
            >
              {t('balloting.confirm.voidAct')}
            </Button>
          </div>
        </div>
        <ConfirmDialog
          open={asking()}
          title={t('balloting.confirm.voidTitle', {
            names: format().list(chosen().map(({ name }) => name)),
          })}
          loses={t('balloting.confirm.voidLoses')}
          confirm={t('balloting.confirm.voidAct')}
          busy={outcome.fetching}
          onConfirm={() => void send('VOID')}
          onCancel={() => setAsking(false)}
        />
      </Show>
    </section>
  );
}
