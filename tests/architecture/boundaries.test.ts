import { expect, test } from 'vitest';
import { importsOf, read, sourcesIn } from '../support/sources.ts';

const WIRE =
  /^(type-graphql|graphql|fastify)$|^@(apollo|fastify)\/|^api\/kernel\/graphql\/|\.(types|resolver|route|cli)\.ts$/;

/** [files that match] must not import [paths that match], because [reason]. */
const FORBIDDEN: readonly (readonly [RegExp, RegExp, string])[] = [
  [/\.(rules|policy)\.ts$/, /^(?!api\/.*\.(rules|policy|data)\.ts$)/, 'rules see rules and data'],
  [/\.data\.ts$/, /^(?!api\/.*\.(rules|data)\.ts$)/, 'data is data'],
  [
    /\.entity\.ts$/,
    /^(?!@mikro-orm\/core$|node:crypto$|api\/kernel\/columns\.ts$|api\/.*\.(entity|rules)\.ts$)/,
    'storage knows no caller',
  ],
  [/\.(service|queries)\.ts$/, WIRE, 'commands and the demo call services too: the wire is the resolver’s'],
  [/^api\/(?!kernel\/|demo\/)[\w-]+\/[\w-]+\.ts$/, WIRE, 'a file without a role is no part of the wire'],
  [/\.types\.ts$/, /^@mikro-orm\/|\.(entity|resolver)\.ts$/, 'what is stored is not what is published'],
  [/^api\/(?!cli\.ts$)/, /\.cli\.ts$/, 'commands are called by people'],
  [/^api\/(?!routes\.ts$)/, /\.route\.ts$/, 'routes are listed in one place'],
  [/^api\/(?!schema\.ts$)/, /\.resolver\.ts$/, 'resolvers are listed in one place'],
  [/^api\/(?!demo\/)[\w-]+\//, /^api\/(demo\/|[\w-]+\.ts$)/, 'nothing looks up at the composition root'],
  [/^web\//, /^api\//, 'the web knows the API by its schema alone'],
  [/^api\//, /^web\//, 'the API knows no page'],
  [/^web\/ui\//, /^web\/(?!(ui|i18n|theme)\/|(kept|clock)\.ts$)/, 'the kit knows no page and no domain word'],
  [
    /^web\/shell\//,
    /^web\/(?!(shell|ui|i18n|theme|gql)\/|[\w-]+\.tsx?$)/,
    'the frame is around every page and knows none',
  ],
  [/^migrations\//, /^(?!@mikro-orm\/migrations$)/, 'code moves on; a migration stands as it was'],
];

/** From top to bottom. A feature may use what stands below it, and not its neighbours. */
const STOREYS = [
  ['workreport'],
  ['duty'],
  ['appraisals', 'suggestions', 'stations', 'livelihood', 'supervision', 'appointments', 'training'],
  ['sittings'],
  ['activities'],
  ['papers', 'exchange', 'rehearsal'],
  ['readiness'],
  ['balloting'],
  ['nomination'],
  ['registration'],
  ['discipline'],
  ['elections'],
  ['deputies'],
  ['constituencies'],
  ['people'],
  ['regions'],
  ['files'],
  ['identity'],
  ['notices'],
  ['kernel'],
];

/** What a file can be; a further role is a decision to write down (docs/adr/0011). */
const ROLES = [
  'rules',
  'policy',
  'data',
  'entity',
  'types',
  'queries',
  'service',
  'resolver',
  'route',
  'cli',
];

const feature = (path: string) => /^api\/([\w-]+)\//.exec(path)?.[1] ?? '';
const storey = (path: string) => STOREYS.findIndex((names) => names.includes(feature(path)));
const inHouse = (path: string) => feature(path) !== '' && feature(path) !== 'demo';

const sources = sourcesIn('api', 'web', 'migrations');
const imports = sources.flatMap((file) => importsOf(file).map((to) => [file, to] as const));

test.each(FORBIDDEN.map(([who, what, because]) => [because, who, what] as const))(
  '%s',
  (_because, who, what) => {
    const offences = imports.filter(([file, to]) => who.test(file) && what.test(to));
    expect(offences.map(([file, to]) => `${file} → ${to}`)).toEqual([]);
  },
);

test('the imports are seen at all', () => {
  expect(imports).toContainEqual(['api/orm.ts', 'api/identity/account.entity.ts']);
  expect(imports).toContainEqual(['api/schema.ts', 'reflect-metadata']);
  expect(imports).toContainEqual(['api/cli.ts', 'api/constituencies/quota.cli.ts']);
});

test('every feature has its storey', () => {
  expect(sources.filter((file) => inHouse(file) && storey(file) === -1)).toEqual([]);
});

test('a feature uses only what stands below it', () => {
  const offences = imports.filter(
    ([file, to]) =>
      inHouse(file) && inHouse(to) && feature(to) !== feature(file) && storey(to) <= storey(file),
  );
  expect(offences.map(([file, to]) => `${file} → ${to}`)).toEqual([]);
});

test('a file name says its role, and there are no others', () => {
  const role = (file: string) => /\.([\w-]+)\.ts$/.exec(file)?.[1];
  const unknown = sources.filter((file) => {
    const named = file.startsWith('api/') ? role(file) : undefined;
    return named !== undefined && !ROLES.includes(named);
  });
  expect(unknown).toEqual([]);
});

test('a service does what its name says', () => {
  const silent = sources.filter((file) => {
    const [, verb = ''] = /([a-z]+)[\w-]*\.service\.ts$/.exec(file) ?? [];
    return (
      verb !== '' && !new RegExp(`^export (async )?(function|const) ${verb}(?![a-z])`, 'm').test(read(file))
    );
  });
  expect(silent).toEqual([]);
});
