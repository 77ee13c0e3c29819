import { Content, Portal, Root, Title, Trigger } from '@kobalte/core/popover';
import type { JSX } from 'solid-js';
import './float.css';

/** A small sheet opened by a button: the sum behind a number, the reason behind a mark. */
export function Popover(props: {
  /** What stands on the button. */
  readonly label: JSX.Element;
  readonly title: string;
  readonly children: JSX.Element;
}) {
  return (
    <Root gutter={6}>
      <Trigger class="ui-popover__button">{props.label}</Trigger>
      <Portal>
        <Content class="ui-popover">
          <Title class="ui-popover__title">{props.title}</Title>
          {props.children}
        </Content>
      </Portal>
    </Root>
  );
}
