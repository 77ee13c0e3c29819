import { For, Show } from 'solid-js';
import { useT } from '../i18n/index.tsx';

interface Office {
  readonly name: string;
  readonly duties: string;
}
interface Entrusted {
  readonly congress: string;
  readonly scope: string;
  readonly decisionNumber: string;
}

/** The offices of a committee, and what the county's entrusted to others. */
export function CommitteeMore(props: {
  readonly offices: readonly Office[];
  readonly entrusted: readonly Entrusted[] | null;
}) {
  const t = useT();
  return (
    <div class="committee__more">
      <section>
        <h3>{t('committees.offices.title')}</h3>
        <ul>
          <For each={props.offices} fallback={<li class="soft">{t('committees.offices.none')}</li>}>
            {(office) => (
              <li>
                {office.name} <span class="soft">{office.duties}</span>
              </li>
            )}
          </For>
        </ul>
      </section>
      <Show when={props.entrusted}>
        {(entrusted) => (
          <section>
            <h3>{t('committees.entrust.title')}</h3>
            <ul>
              <For each={entrusted()} fallback={<li class="soft">{t('committees.entrust.none')}</li>}>
                {(one) => (
                  <li>
                    {one.congress} <span class="soft">{`${one.scope} · ${one.decisionNumber}`}</span>
                  </li>
                )}
              </For>
            </ul>
          </section>
        )}
      </Show>
    </div>
  );
}
