import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { Button } from './Button.tsx';
import './pager.css';

/** Moves along a list by its keys: there is a next and a previous page, and no page 4,711. */
export function Pager(props: {
  /** The places of the first and last row at hand. */
  readonly from: number;
  readonly to: number;
  readonly total?: number;
  readonly busy?: boolean;
  readonly onPrevious?: (() => void) | undefined;
  readonly onNext?: (() => void) | undefined;
}) {
  const t = useT();
  const format = useFormat();
  const range = () => {
    const [from, to] = [format().number(props.from), format().number(props.to)];
    if (props.total === undefined) return t('ui.pager.rangeOpen', { from, to });
    return t('ui.pager.range', { from, to, total: format().number(props.total) });
  };
  return (
    <nav class="ui-pager" aria-label={t('ui.pager.label')}>
      <span role="status">{range()}</span>
      <Button small disabled={!props.onPrevious || props.busy} onClick={() => props.onPrevious?.()}>
        {t('ui.pager.previous')}
      </Button>
      <Button small disabled={!props.onNext || props.busy} onClick={() => props.onNext?.()}>
        {t('ui.pager.next')}
      </Button>
    </nav>
  );
}
