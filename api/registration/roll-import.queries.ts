import {
  columns,
  type ConnectionPlan,
  instant,
  leaf,
  type ListPlan,
  type OnePlan,
  type TypePlan,
} from '../kernel/plan/plan.ts';
import { ANSWERABLE, type RowVerdict } from './roll.rules.ts';

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
  type: 'RollColumnGuess',
  fields: columns({ column: 'key', heading: 'value' }),
};

const faultPlan: TypePlan = {
  type: 'RollFaultCount',
  fields: columns({ fault: 'fault', verdict: 'verdict', rows: 'rows' }),
};

/** A row of `county.roll_import`. */
const importPlan: TypePlan = {
  type: 'RollImport',
  fields: {
    ...columns({
      id: 'id',
      electionId: 'election_id',
      fileName: 'file_name',
      encoding: 'encoding',
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
    answerable: leaf(
      (self) => `(select count(*)::int from county.roll_import_row r where r.import_id = ${self}.id
        and r.verdict = 'QUESTION' and r.fault in (${ANSWERABLE.map((fault) => `'${fault}'`).join()}))`,
    ),
    counts: { kind: 'group', of: () => countsPlan },
    columns: {
      kind: 'many',
      of: () => columnPlan,
      rows: (self, me) => ({ from: `jsonb_each_text(${self}.columns) ${me}`, order: `${me}.key` }),
    },
    faults: {
      kind: 'many',
      of: () => faultPlan,
      rows: (self, me) => ({
        from: `(select fault, verdict, count(*)::int as rows from county.roll_import_row
          where import_id = ${self}.id and fault is not null group by fault, verdict) ${me}`,
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
      fault: 'fault',
      field: 'field',
    }),
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
    where: `${me}.import_id = ${at.arg('importId', 'uuid')} and ${me}.verdict = ${at.arg('verdict', 'text')}`,
  }),
  keys: [{ column: 'line', type: 'int' }],
};

export const ROLL_IMPORT_PLANS: readonly TypePlan[] = [
  importPlan,
  countsPlan,
  columnPlan,
  faultPlan,
  rowPlan,
];
