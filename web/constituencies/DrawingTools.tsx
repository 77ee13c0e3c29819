import { useT } from '../i18n/index.tsx';
import { Button } from '../ui/Button.tsx';
import { added, type Drawing, merged, removed, split } from './drawing.ts';

/** What can be done with the chosen constituencies of a drawing. */
export function DrawingTools(props: {
  readonly drawing: Drawing;
  readonly chosen: readonly number[];
  readonly firstDivision: string;
  readonly onStep: Drawing['step'];
}) {
  const t = useT();
  const only = () => (props.chosen.length === 1 ? props.chosen[0] : undefined);
  const name = (number: number) => t('plans.plan.newName', { number });
  return (
    <div class="ui-table__tools no-print">
      <Button small disabled={!props.drawing.canUndo()} onClick={() => props.drawing.undo()}>
        {t('plans.plan.undo')}
      </Button>
      <Button small disabled={!props.drawing.canRedo()} onClick={() => props.drawing.redo()}>
        {t('plans.plan.redo')}
      </Button>
      <Button
        small
        disabled={props.chosen.length < 2}
        onClick={() => props.onStep(merged(props.drawing.layout(), props.chosen))}
      >
        {t('plans.plan.merge')}
      </Button>
      <Button
        small
        disabled={(props.drawing.layout().constituencies[only() ?? -1]?.units.length ?? 0) < 2}
        onClick={() => props.onStep(split(props.drawing.layout(), only() ?? -1, name))}
      >
        {t('plans.plan.split')}
      </Button>
      <Button
        small
        disabled={only() === undefined}
        onClick={() => props.onStep(removed(props.drawing.layout(), only() ?? -1))}
      >
        {t('plans.plan.remove')}
      </Button>
      <Button small onClick={() => props.onStep(added(props.drawing.layout(), props.firstDivision, name))}>
        {t('plans.plan.add')}
      </Button>
    </div>
  );
}
