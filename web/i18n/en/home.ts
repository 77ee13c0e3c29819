import type { HomeMessages } from '../zh-CN/home.ts';

export const home: HomeMessages = {
  elections: 'Elections under way',
  places: 'Start here',
};
