import { beforeAll, describe } from 'vitest';
import { loadDivisions } from '../../api/regions/load-divisions.service.ts';
import { useWorld } from '../support/world.ts';
import { dutyChapter } from './duty.chapter.ts';
import { electionChapter } from './election.chapter.ts';
import { Story } from './story.ts';

const world = useWorld();
const story = new Story(world);

beforeAll(async () => {
  await loadDivisions(world.parts.orm.em.fork());
  await world.account('officer', ['ELECTION_OFFICER']);
  await world.account('colleague', ['ELECTION_OFFICER']);
  await world.account('clerk-a', ['COUNT_CLERK']);
  await world.account('clerk-b', ['COUNT_CLERK']);
  await world.account('committee', ['COMMITTEE_STAFF']);
});

describe('from an empty database to the duty record', () => {
  electionChapter(story);
  dutyChapter(story);
});
