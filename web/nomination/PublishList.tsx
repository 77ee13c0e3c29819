import { createMutation } from '@urql/solid';
import { For, Show, createSignal } from 'solid-js';
import { problems, useProblems } from '../errors.ts';
import { type EnumOf, type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useI18n } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { notify } from '../ui/Toast.tsx';

export const PublishListDesk = graphql(`
  fragment PublishList_desk on NominationDesk {
    constituency {
      id
    }
    fewestCandidates
    mostCandidates
    preliminaryFaults
    nominees {
      personId
      name
    }
  }
`);
export const PublishListList = graphql(`
  fragment PublishList_list on CandidateList {
    kind
    candidates {
      personId
      name
    }
  }
`);
const PublishCandidateList = graphql(`
  mutation PublishCandidateList($input: PublishCandidateListInput!) {
    publishCandidateList(input: $input) {
      id
      electionId
      daysLate
    }
  }
`);

/** Publishes a list: all nominees as the preliminary one, those chosen from it as the formal one. */
export function PublishList(props: {
  readonly kind: EnumOf<'CandidateListKind'>;
  readonly desk: FragmentType<typeof PublishListDesk>;
  readonly lists: readonly FragmentType<typeof PublishListList>[];
  readonly electionId: string;
  readonly today: string;
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const { t, sentence } = useI18n();
  const said = useProblems();
  const desk = () => readFragment(PublishListDesk, props.desk);
  const [chosen, setChosen] = createSignal<readonly string[]>([]);
  const [publishedOn, setPublishedOn] = createSignal<string | null>(null);
  const [outcome, publish] = createMutation(PublishCandidateList);
  let intent = newIntent();

  const formal = () => props.kind === 'FORMAL';
  const people = () => {
    const lists = props.lists.map((list) => readFragment(PublishListList, list));
    return formal()
      ? (lists.find(({ kind }) => kind === 'PRELIMINARY')?.candidates ?? desk().nominees)
      : desk().nominees;
  };
  const figures = () => ({ min: desk().fewestCandidates, max: desk().mostCandidates, n: chosen().length });
  const faults = (): readonly { text: string }[] => {
    const listed = problems(outcome.error).flatMap(({ code, details }) =>
      code === 'LIST_REFUSED' && Array.isArray(details['faults']) ? details['faults'] : [],
    );
    const standing = formal() ? [] : desk().preliminaryFaults;
    return [...new Set([...said(outcome.error), ...[...standing, ...listed].map(worded)])].map((text) => ({
      text,
    }));
  };
  const worded = (fault: unknown) => sentence(`nomination.listFault.${String(fault)}`) ?? String(fault);
  const toggle = (id: string, on: boolean) =>
    setChosen((all) => (on ? [...all, id] : all.filter((one) => one !== id)));

  const send = async () => {
    const input = {
      idempotencyKey: intent,
      electionId: props.electionId,
      constituencyId: desk().constituency.id,
      kind: props.kind,
      personIds: formal() ? chosen() : null,
      publishedOn: publishedOn() ?? props.today,
    };
    const { data } = await publish(
      { input },
      { additionalTypenames: ['CandidateList', 'NominationDesk', 'Election', 'ConstituencyReadiness'] },
    );
    if (!data) return;
    intent = newIntent();
    const days = data.publishCandidateList.daysLate;
    notify(days > 0 ? t('nomination.publish.doneLate', { days }) : t('nomination.publish.done'));
    setChosen([]);
    props.onClose();
  };

  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={t(formal() ? 'nomination.publish.titleFormal' : 'nomination.publish.titlePreliminary')}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t('common.cancel')}</Button>
          <Button kind="primary" busy={outcome.fetching} onClick={() => void send()}>
            {t(`nomination.publish.${props.kind}`)}
          </Button>
        </>
      }
    >
      <div class="nominate-form">
        <ErrorSummary errors={faults()} />
        <Show
          when={formal()}
          fallback={
            <>
              <p>{t('nomination.publish.all', { n: people().length })}</p>
              <ol class="serif">
                <For each={people()}>{({ name }) => <li>{name}</li>}</For>
              </ol>
            </>
          }
        >
          <p role="status">
            {t(
              figures().min === figures().max
                ? 'nomination.publish.chooseFixed'
                : 'nomination.publish.choose',
              figures(),
            )}
          </p>
          <For each={people()}>
            {({ personId, name }) => (
              <Checkbox
                label={name}
                checked={chosen().includes(personId)}
                onChange={(on) => toggle(personId, on)}
              />
            )}
          </For>
        </Show>
        <DateField
          label={t('nomination.publish.on')}
          value={publishedOn() ?? props.today}
          onChange={setPublishedOn}
          max={props.today}
        />
      </div>
    </Dialog>
  );
}
