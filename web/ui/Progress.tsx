import { Show } from 'solid-js';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { Button } from './Button.tsx';
import './progress.css';

/** The line of a long job: done of total, rate, time left, and a way to stop it. */
export function Progress(props: {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  /** How many a second; time left follows from it. */
  readonly rate?: number;
  readonly onCancel?: () => void;
}) {
  const t = useT();
  const format = useFormat();
  const finished = () => props.total > 0 && props.done >= props.total;
  const left = () => (props.rate && !finished() ? (props.total - props.done) / props.rate : null);
  const figures = () => {
    const [done, total] = [format().number(props.done), format().number(props.total)];
    return t('ui.progress.done', { done, total });
  };
  return (
    <div class="ui-progress">
      <div class="ui-progress__head">
        <span class="ui-progress__label">{props.label}</span>
        <Show when={props.onCancel && !finished()}>
          <Button kind="quiet" small onClick={() => props.onCancel?.()}>
            {t('common.cancel')}
          </Button>
        </Show>
      </div>
      <progress aria-label={props.label} max={props.total} value={props.done} />
      <p class="ui-progress__figures" role="status">
        <span>{figures()}</span>
        <Show when={finished()}>
          <span>{t('ui.progress.finished')}</span>
        </Show>
        <Show when={!finished() && props.rate}>
          {(rate) => <span>{t('ui.progress.rate', { rate: format().number(Math.round(rate())) })}</span>}
        </Show>
        <Show when={left()}>
          {(time) => <span>{t('ui.progress.left', { time: format().duration(time()) })}</span>}
        </Show>
      </p>
    </div>
  );
}
