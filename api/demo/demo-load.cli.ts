import { MalformedInput, type DatabaseCommand } from '../kernel/command.ts';
import type { RequestContext } from '../kernel/context.ts';
import { County } from '../regions/county.entity.ts';
import { demoAccountLines } from './add-accounts.ts';
import { loadDemo } from './load.ts';
import { DEMO_COUNTY } from './seed.ts';

/** `demo:load`: what `npm start` does for the embedded database, on a server, and only when somebody asks for it. */
export const demoLoadCommand: DatabaseCommand<RequestContext, readonly string[]> = {
  name: 'demo:load',
  summary: 'fill a county that was created with --demo with the demo district and accounts everybody knows',
  options: {},

  async run(ctx) {
    const county = await ctx.em.findOneOrFail(County, ctx.county.code);
    if (!county.demo || county.code !== DEMO_COUNTY.code)
      throw new MalformedInput('county', `must be ${DEMO_COUNTY.code}, created with --demo`);
    await loadDemo(ctx, (line) => process.stderr.write(`${line}\n`));
    return demoAccountLines(ctx);
  },

  print: (lines) => lines.join('\n'),
};
