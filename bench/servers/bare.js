// The practical limit: node:http, node-postgres and one statement that builds the JSON. No guard, no schema.
import http from 'node:http';
import pg from 'pg';

const [databaseUrl, schema, port] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });

const DEPUTY = `'id', d.id, 'name', d.name, 'sex', d.sex, 'occupation', d.occupation, 'status', d.status,
  'term', json_build_object('number', t.number),
  'constituency', json_build_object('number', c.number, 'name', c.name, 'divisionCode', c.division_code),
  'totals', json_build_object('summoned', s.summoned, 'excused', s.excused, 'expected', s.summoned - s.excused,
    'present', s.present, 'absent', s.absent, 'trainingHours', s.training_hours::float8,
    'reports', s.reports, 'appraisals', s.appraisals)`;
const JOINS = `join ${schema}.congress_term t on t.id = d.term_id
  join ${schema}.constituency c on c.id = d.constituency_id
  join ${schema}.deputy_total s on s.deputy_id = d.id`;

const DUTY = `select json_build_object('deputy', json_build_object(${DEPUTY}),
  'timeline', (select coalesce(json_agg(x.o), '[]') from (select json_build_object('id', p.id::text, 'heldOn', p.held_on,
    'kind', p.kind, 'title', a.title, 'place', a.place, 'presence', p.presence, 'hours', p.hours::float8) as o
    from ${schema}.participation p join ${schema}.activity a on a.id = p.activity_id
    where p.deputy_id = d.id and a.state = 'HELD' order by p.held_on desc, p.id desc limit 20) x),
  'trainings', (select coalesce(json_agg(x.o), '[]') from (select json_build_object('heldOn', p.held_on,
    'course', s.course, 'hours', p.hours::float8) as o
    from ${schema}.participation p join ${schema}.training_session s on s.activity_id = p.activity_id
    where p.deputy_id = d.id and p.kind = 'TRAINING' and p.presence = 'PRESENT'
    order by p.held_on desc, p.id desc limit 10) x),
  'reports', (select coalesce(json_agg(x.o), '[]') from (select json_build_object('title', r.title,
    'deliveredOn', r.delivered_on) as o from ${schema}.duty_report r
    where r.deputy_id = d.id and r.state = 'ACCEPTED' order by r.delivered_on desc limit 10) x),
  'appraisals', (select coalesce(json_agg(x.o), '[]') from (select json_build_object('heldOn', v.held_on,
    'category', v.category, 'returned', v.slips_returned) as o from ${schema}.appraisal v
    where v.deputy_id = d.id and v.state = 'CLOSED' order by v.held_on desc) x))::text as json
  from ${schema}.deputy d ${JOINS} where d.id = $1`;

const DIRECTORY = `select coalesce(json_agg(json_build_object(${DEPUTY}) order by d.pinyin, d.id), '[]')::text as json
  from (select * from ${schema}.deputy where term_id = $1 order by pinyin, id limit 50) d ${JOINS}`;

const STATEMENTS = { duty: { name: 'duty', text: DUTY }, directory: { name: 'directory', text: DIRECTORY } };

async function answer(request, response) {
  const [, query, id] = request.url.split('/');
  try {
    const { rows } = await pool.query({ ...STATEMENTS[query], values: [id] });
    response.setHeader('content-type', 'application/json');
    response.end(rows[0]?.json ?? 'null');
  } catch (error) {
    response.statusCode = 500;
    response.end(String(error));
  }
}

http
  .createServer((request, response) => void answer(request, response))
  .listen(Number(port), '127.0.0.1', () => console.log('ready'));
