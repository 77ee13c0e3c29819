import {
  columns,
  type ConnectionPlan,
  instant,
  leaf,
  type ListPlan,
  type OnePlan,
  type TypePlan,
} from '../kernel/plan/plan.ts';
import { type RowVerdict } from './roll.rules.ts';
import { ANSWERABLE_SQL } from './judge-roll-rows.service.ts';

/** The list of imports shows the latest; older ones are in the audit. */
const LATEST = 50;

const countOf = (verdict: RowVerdict) => leaf((self) => `coalesce((${self}.counts->>'${verdict}')::int, 0)`);

const countsPlan: TypePlan = {
  type: 'RollCounts',
  fields: {
    new: countOf('NEW'),
    unchanged: countOf('UNCHANGED'),
    moved: countOf('MOVED'),
    question: countOf('QUESTION'),
    refused: countOf('REFUSED'),
  },
};

const columnPlan: TypePlan = {
  type: 'RollSheetColumn',
  fields: columns({ position: 'position', heading: 'heading', column: 'held', ignored: 'ignored' }),
};

const cellFaultPlan: TypePlan = {
  type: 'RollCellFault',
  fields: columns({ fault: 'fault', field: 'field' }),
};

const faultPlan: TypePlan = {
  type: 'RollFaultCount',
  fields: columns({ fault: 'fault', verdict: 'verdict', rows: 'rows' }),
};

/** How many rows in question a yes would settle; `more` narrows them. */
const answerable = (more = '') =>
  leaf(
    (self) => `(select count(*)::int from county.roll_import_row r where r.import_id = ${self}.id
      and r.fault is not null and r.verdict = 'QUESTION' ${more} and not exists (
        select from jsonb_array_elements(r.faults) f where f->>'fault' not in (${ANSWERABLE_SQL})))`,
  );

/** A row of `county.roll_import`. */
const importPlan: TypePlan = {
  type: 'RollImport',
  fields: {
    ...columns({
      id: 'id',
      electionId: 'election_id',
      fileName: 'file_name',
      encoding: 'encoding',
      format: 'format',
      state: 'state',
      failure: 'failure',
      rowsRead: 'rows_read',
      byteSize: 'byte_size',
      bytesRead: 'bytes_read',
    }),
    createdAt: instant('created_at'),
    committedAt: instant('committed_at'),
    uploadedBy: leaf(
      (self) => `(select a.display_name from shared.account a where a.id = ${self}.uploaded_by)`,
    ),
    answerable: answerable(),
    accepted: answerable(`and r.answer = 'ACCEPT'`),
    counts: { kind: 'group', of: () => countsPlan },
    columns: {
      kind: 'many',
      of: () => columnPlan,
      rows: (self, me) => ({
        from: `(select (at - 1)::int as position, c->>'heading' as heading, c->>'column' as held,
            (c->>'ignored')::boolean as ignored
          from jsonb_array_elements(${self}.columns) with ordinality e (c, at)) ${me}`,
        order: `${me}.position`,
      }),
    },
    faults: {
      kind: 'many',
      of: () => faultPlan,
      rows: (self, me) => ({
        from: `(select f->>'fault' as fault, r.verdict, count(*)::int as rows from county.roll_import_row r
          cross join lateral jsonb_array_elements(r.faults) f
          where r.import_id = ${self}.id and r.fault is not null and r.verdict in ('QUESTION', 'REFUSED')
          group by 1, 2) ${me}`,
        order: `${me}.rows desc, ${me}.fault`,
      }),
    },
  },
};

/** A row of `county.roll_import_row`. */
const rowPlan: TypePlan = {
  type: 'RollImportRow',
  fields: {
    ...columns({
      line: 'line',
      name: 'name',
      sex: 'sex',
      birthDate: 'birth_date',
      idMasked: 'id_masked',
      countyConstituency: 'county_constituency',
      townshipConstituency: 'township_constituency',
      verdict: 'verdict',
      answer: 'answer',
    }),
    faults: {
      kind: 'many',
      of: () => cellFaultPlan,
      rows: (self, me) => ({
        from: `(select at, f->>'fault' as fault, f->>'field' as field
          from jsonb_array_elements(${self}.faults) with ordinality e (f, at)) ${me}`,
        order: `${me}.at`,
      }),
    },
    nameOnRoll: leaf((self) => `(select p.name from county.person p where p.id = ${self}.person_id)`),
  },
};

export const rollImportOne: OnePlan = {
  kind: 'one',
  of: importPlan,
  row: (me, at) => ({ from: `county.roll_import ${me}`, where: `${me}.id = ${at.arg('id', 'uuid')}` }),
};

export const rollImportsList: ListPlan = {
  kind: 'list',
  of: importPlan,
  rows: (me, at) => ({
    from: `county.roll_import ${me}`,
    where: `${me}.election_id = ${at.arg('electionId', 'uuid')}`,
    order: `${me}.created_at desc, ${me}.id`,
    limit: String(LATEST),
  }),
};

export const rollImportRowsConnection: ConnectionPlan = {
  kind: 'connection',
  of: rowPlan,
  rows: (me, at) => ({
    from: `county.roll_import_row ${me}`,
    where: [
      `${me}.import_id = ${at.arg('importId', 'uuid')} and ${me}.verdict = ${at.arg('verdict', 'text')}`,
      // Only rows at fault are refused or in question, and they alone have an index.
      ...(at.given('fault')
        ? [
            `${me}.fault is not null and exists (select from jsonb_array_elements(${me}.faults) f
              where f->>'fault' = ${at.arg('fault', 'text')})`,
          ]
        : [`(${me}.fault is not null or ${me}.verdict not in ('QUESTION', 'REFUSED'))`]),
    ].join(' and '),
  }),
  keys: [{ column: 'line', type: 'int' }],
};

export const ROLL_IMPORT_PLANS: readonly TypePlan[] = [
  importPlan,
  countsPlan,
  columnPlan,
  faultPlan,
  cellFaultPlan,
  rowPlan,
];
