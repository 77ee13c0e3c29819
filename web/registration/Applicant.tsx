import { createSignal, onCleanup, onMount, Show } from 'solid-js';
import { type EnumOf, type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { Button } from '../ui/Button.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Tag } from '../ui/Tag.tsx';
import { DecideApplication } from './DecideApplication.tsx';
import { SealedContact } from './SealedContact.tsx';

const APPLICATION = graphql(`
  fragment Applicant_application on VoterApplication {
    id
    state
    name
    sex
    birthDate
    idMasked
    phoneMasked
    category
    countyConstituency
    townshipConstituency
    fileId
    answer
    submittedAt
    decidedAt
    decidedBy
    ground
    standing
    nameOnRoll
    others
  }
`);

const KEYS: Readonly<Record<string, EnumOf<'ApplicationDecision'>>> = {
  a: 'APPROVE',
  r: 'REFUSE',
  m: 'ASK_MORE',
};

/** One application with everything a clerk decides it by; A, R, M and N do what the buttons do. */
export function Applicant(props: {
  readonly electionId: string;
  readonly application: FragmentType<typeof APPLICATION>;
  readonly place: string;
  readonly mayDecide: boolean;
  readonly onNext: () => void;
  readonly onDecided: () => void;
}) {
  const t = useT();
  const format = useFormat();
  const one = () => readFragment(APPLICATION, props.application);
  const [deciding, setDeciding] = createSignal<EnumOf<'ApplicationDecision'> | null>(null);
  const open = () => props.mayDecide && one().state === 'SUBMITTED';
  const handleKey = (event: KeyboardEvent) => {
    const typing =
      event.target instanceof Element && event.target.closest('input, textarea, select, [role=dialog]');
    if (typing || deciding() || event.ctrlKey || event.altKey || event.metaKey) return;
    const key = event.key.toLowerCase();
    const decision = KEYS[key];
    if (key === 'n') props.onNext();
    else if (decision && open()) {
      event.preventDefault();
      setDeciding(decision);
    }
  };
  onMount(() => document.addEventListener('keydown', handleKey));
  onCleanup(() => document.removeEventListener('keydown', handleKey));
  const wants = () => [one().countyConstituency, one().townshipConstituency].filter((name) => name !== null);
  return (
    <article class="applicant">
      <div>
        <h2 class="serif">{one().name}</h2>
        <span class="soft">
          {t('voters.person', { sex: t(`voters.sex.${one().sex}`), birth: format().day(one().birthDate) })} ·{' '}
          {t('applications.queue.applied', { at: format().moment(one().submittedAt) })} · {props.place}
        </span>
      </div>
      <Show when={one().standing.length > 0}>
        <p>
          <Tag tone="amber">{t('applications.queue.onRoll', { places: format().list(one().standing) })}</Tag>
        </p>
      </Show>
      <Show when={one().nameOnRoll}>
        {(name) => (
          <p>
            <Tag tone="amber">{t('applications.queue.otherName', { name: name() })}</Tag>
          </p>
        )}
      </Show>
      <Show when={one().others > 0}>
        <p>
          <Tag tone="amber">{t('applications.queue.others', { n: one().others })}</Tag>
        </p>
      </Show>
      <Facts
        items={[
          { label: t('applications.queue.wants'), value: format().list(wants()) },
          { label: t('voters.desk.category'), value: t(`voters.category.${one().category}`) },
          { label: t('voters.idNumber'), value: one().idMasked },
          { label: t('applications.queue.phone'), value: one().phoneMasked },
          {
            label: t('applications.queue.proof'),
            value: (
              <Show when={one().fileId} fallback={t('applications.queue.noProof')}>
                {(id) => (
                  <a href={`/files/${id()}`} target="_blank" rel="noreferrer">
                    {t('applications.queue.openProof')}
                  </a>
                )}
              </Show>
            ),
          },
        ]}
      />
      <Show when={one().answer}>
        <p>
          <strong>{t('applications.queue.answer')}</strong> {one().answer}
        </p>
      </Show>
      <Show when={one().decidedAt}>
        {(when) => (
          <p class="soft">
            {t('applications.queue.decidedBy', { by: one().decidedBy ?? '', at: format().moment(when()) })}{' '}
            {one().ground}
          </p>
        )}
      </Show>
      <Show when={props.mayDecide}>
        <SealedContact of="APPLICATION" id={one().id} />
      </Show>
      <div class="roll-row">
        <Show when={open()}>
          <Button kind="primary" onClick={() => setDeciding('APPROVE')}>
            {t('applications.queue.approve')}
          </Button>
          <Button onClick={() => setDeciding('REFUSE')}>{t('applications.queue.refuse')}</Button>
          <Button onClick={() => setDeciding('ASK_MORE')}>{t('applications.queue.ask')}</Button>
        </Show>
        <Button kind="quiet" onClick={props.onNext}>
          {t('applications.queue.next')}
        </Button>
      </div>
      <Show when={open()}>
        <p class="soft">{t('applications.queue.keys')}</p>
        <DecideApplication
          applicationId={one().id}
          name={one().name}
          certificate={one().category === 'PERMIT_HOLDER'}
          standing={one().standing.length > 0}
          otherName={one().nameOnRoll !== null}
          decision={deciding()}
          onClose={() => setDeciding(null)}
          onDecided={() => {
            setDeciding(null);
            props.onDecided();
          }}
        />
      </Show>
    </article>
  );
}
