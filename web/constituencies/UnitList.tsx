import { For, Index, Show, createSignal } from 'solid-js';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { type Drawing, moved, type Place, type Unit, unitSplit } from './drawing.ts';

/** The units of one constituency, or those that are in none; each can be put elsewhere. */
export function UnitList(props: {
  readonly drawing: Drawing;
  readonly place: Place;
  readonly open: boolean;
  readonly units: readonly Unit[];
}) {
  const t = useT();
  const format = useFormat();
  const [splitting, setSplitting] = createSignal<number | null>(null);
  const [people, setPeople] = createSignal<number | null>(null);
  const all = () => props.drawing.layout().constituencies;
  const put = (unitAt: number, to: string) => {
    if (to === '') return;
    const place: Place = to === 'loose' ? 'loose' : Number(to);
    props.drawing.step(moved(props.drawing.layout(), props.place, unitAt, place));
  };
  const cut = () => {
    const [unitAt, count] = [splitting(), people()];
    if (unitAt !== null && count !== null && props.place !== 'loose') {
      const name = (of: string) => t('plans.unit.half', { name: of });
      props.drawing.step(unitSplit(props.drawing.layout(), props.place, unitAt, count, name));
    }
    setSplitting(null);
    setPeople(null);
  };
  return (
    <Show when={props.units.length > 0}>
      <div class="sandbox__units" classList={{ 'sandbox__units--loose': props.place === 'loose' }}>
        <Show when={props.place === 'loose'}>
          <h3>{t('plans.unit.loose', { n: props.units.length })}</h3>
        </Show>
        <ul>
          <Index each={props.units}>
            {(unit, unitAt) => (
              <li>
                <span>
                  {unit().name} <span class="soft">{t(`plans.unitKind.${unit().kind}`)}</span>
                </span>
                <span class="sandbox__people">
                  {t('plans.unit.people', { n: format().number(unit().population) })}
                </span>
                <Show when={props.open}>
                  <select
                    class="ui-input sandbox__cell"
                    aria-label={t('plans.unit.move', { name: unit().name })}
                    onChange={(event) => {
                      const { value } = event.currentTarget;
                      event.currentTarget.value = '';
                      put(unitAt, value);
                    }}
                  >
                    <option value="">{t('plans.unit.moveTo')}</option>
                    <For each={all()}>
                      {(one, at) => (
                        <Show when={at() !== props.place}>
                          <option value={at()}>{`${one.number} ${one.name}`}</option>
                        </Show>
                      )}
                    </For>
                    <Show when={props.place !== 'loose'}>
                      <option value="loose">{t('plans.unit.nowhere')}</option>
                    </Show>
                  </select>
                  <Show when={props.place !== 'loose'}>
                    <Button kind="quiet" small onClick={() => setSplitting(unitAt)}>
                      {t('plans.unit.split')}
                    </Button>
                  </Show>
                </Show>
              </li>
            )}
          </Index>
        </ul>
      </div>
      <Dialog
        open={splitting() !== null}
        onClose={() => setSplitting(null)}
        title={t('plans.unit.splitTitle', { name: props.units[splitting() ?? -1]?.name ?? '' })}
        description={t('plans.unit.splitText')}
        actions={
          <>
            <Button onClick={() => setSplitting(null)}>{t('common.cancel')}</Button>
            <Button kind="primary" disabled={people() === null} onClick={cut}>
              {t('plans.unit.split')}
            </Button>
          </>
        }
      >
        <NumberField label={t('plans.unit.splitPeople')} value={people()} onChange={setPeople} />
      </Dialog>
    </Show>
  );
}
