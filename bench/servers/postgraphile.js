// PostGraphile 5 on the same tables, with its Amber preset and nothing of ours.
import http from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

const [databaseUrl, schema, port] = process.argv.slice(2);
const preset = {
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ connectionString: databaseUrl, schemas: [schema] })],
  grafserv: { port: Number(port), graphiql: false, watch: false },
  grafast: { explain: false },
  // Allows the same filters and orders the others use, on columns without an index of their own too.
  disablePlugins: ['PgIndexBehaviorsPlugin'],
};
const instance = postgraphile(preset).createServ(grafserv);
const server = http.createServer();
server.on('error', (error) => console.error(error));
await instance.addTo(server);
server.listen(Number(port), '127.0.0.1', () => console.log('ready'));
