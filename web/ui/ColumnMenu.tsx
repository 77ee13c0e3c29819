import { Content, Portal, Root, Title, Trigger } from '@kobalte/core/popover';
import { For } from 'solid-js';
import { useT } from '../i18n/index.tsx';
import { Checkbox } from './Checkbox.tsx';
import './float.css';

/** Chooses the columns of a table; the first always stays. */
export function ColumnMenu(props: {
  readonly columns: readonly { readonly key: string; readonly title: string; readonly spare?: boolean }[];
  readonly isShown: (column: { readonly key: string; readonly spare?: boolean }) => boolean;
  readonly onToggle: (key: string) => void;
}) {
  const t = useT();
  return (
    <Root gutter={6}>
      <Trigger class="ui-button ui-button--quiet ui-button--small">{t('ui.table.columns')}</Trigger>
      <Portal>
        <Content class="ui-popover">
          <Title class="ui-popover__title">{t('ui.table.columns')}</Title>
          <For each={props.columns.slice(1)}>
            {(column) => (
              <Checkbox
                label={column.title}
                checked={props.isShown(column)}
                onChange={() => props.onToggle(column.key)}
              />
            )}
          </For>
        </Content>
      </Portal>
    </Root>
  );
}
