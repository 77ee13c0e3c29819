import type { Translated } from '../messages.ts';

/** Words of the first screen. */
export const home = {
  elections: '正在进行的选举',
  places: '从这里开始',
};

export type HomeMessages = Translated<typeof home>;
