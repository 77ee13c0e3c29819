import { z } from 'zod';
import type { PureCommand } from '../kernel/command.ts';
import { readInput } from '../kernel/input.ts';
import { bySurnameStrokes, unknownCharacters } from './surname-strokes.rules.ts';

const Names = z.array(z.string().regex(/\S/, 'must not be empty'));

/** `law:surname-strokes`: names in the order in which a list of candidates is published. */
export const surnameStrokesCommand: PureCommand<string[]> = {
  name: 'law:surname-strokes',
  summary: 'names in surname-stroke order (JSON array)',
  pure: true,
  options: {},
  stdin: 'json',

  run: (_options, input) => bySurnameStrokes(readInput(Names, input)),

  print(names) {
    const unknown = unknownCharacters(names);
    const note = unknown.length > 0 ? ['', `没有笔画资料、按编码排在最后的字：${unknown.join('、')}`] : [];
    return [...names, ...note].join('\n');
  },
};
