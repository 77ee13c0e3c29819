import { Content, Portal, Root, Trigger } from '@kobalte/core/tooltip';
import type { JSX } from 'solid-js';
import './float.css';

/** A word of explanation on hover and on focus. What a phone must be able to read belongs in a `Popover`. */
export function Tooltip(props: { readonly text: string; readonly children: JSX.Element }) {
  return (
    <Root openDelay={300} closeDelay={100} gutter={6}>
      <Trigger as="span" class="ui-tooltip__mark" tabIndex={0}>
        {props.children}
      </Trigger>
      <Portal>
        <Content class="ui-tooltip">{props.text}</Content>
      </Portal>
    </Root>
  );
}
