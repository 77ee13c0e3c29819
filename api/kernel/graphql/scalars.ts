import { isCivilDate } from '../civil-date.rules.ts';
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const textScalar = (
  name: string,
  description: string,
  pattern: RegExp,
  example: string,
  real: (text: string) => boolean = () => true,
) => {
  const read = (value: unknown): string => {
    if (typeof value === 'string' && pattern.test(value) && real(value)) return value;
    throw new GraphQLError(`${name} must look like ${example}`, { extensions: { code: 'BAD_USER_INPUT' } });
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
    parseValue: read,
    parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : null),
  });
};

/** A civil date: no time, no zone. */
export const CivilDateScalar = textScalar(
  'CivilDate',
  'A civil date in China, `YYYY-MM-DD`: no time of day, no time zone.',
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  '2026-12-16',
  isCivilDate,
);

/** An administrative division code. */
export const DivisionCodeScalar = textScalar(
  'DivisionCode',
  'The code of an administrative division: 2, 4 or 6 digits of GB/T 2260, or 9 digits of the statistical code list.',
  /^(\d{2}|\d{4}|\d{6}|\d{9})$/,
  '330502',
);

/** An instant. */
export const DateTimeScalar = textScalar(
  'DateTime',
  'An instant in UTC, ISO 8601 with milliseconds.',
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/,
  '2026-12-16T00:00:00.000Z',
);
