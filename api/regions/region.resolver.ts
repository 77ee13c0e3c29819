import { Arg, Ctx, Resolver } from 'type-graphql';
import type { RequestContext } from '../kernel/context.ts';
import { PermittedMutation, PermittedQuery } from '../kernel/graphql/fields.ts';
import { CivilDateScalar } from '../kernel/graphql/scalars.ts';
import { importDivisions } from './import-divisions.service.ts';
import {
  DivisionFileCheckedType,
  DivisionSavedType,
  DivisionsImportedType,
  ImportDivisionsInput,
  RegionsType,
  SaveDivisionInput,
  SaveZoneInput,
  ZoneSavedType,
} from './region.types.ts';
import { checkDivisionFile, regionsOn } from './regions.queries.ts';
import { saveDivision } from './save-division.service.ts';
import { saveZone } from './save-zone.service.ts';

@Resolver()
export class RegionResolver {
  @PermittedQuery(
    () => RegionsType,
    'division:read',
    'Divisions and zones of the county as they stood on a day.',
  )
  regions(
    @Arg('on', () => CivilDateScalar, { nullable: true, description: 'The day; today without one.' })
    on: string | null,
    @Ctx() ctx: RequestContext,
  ) {
    return regionsOn(ctx, on ?? null);
  }

  @PermittedQuery(() => DivisionFileCheckedType, 'region:manage', 'What an official code list would change.')
  checkDivisionFile(
    @Arg('content', () => String, { description: 'The bytes of an .xlsx or .csv file as Base64.' })
    content: string,
    @Arg('on', () => CivilDateScalar, { description: 'The day from which it is in force.' }) on: string,
    @Ctx() ctx: RequestContext,
  ) {
    return checkDivisionFile(ctx, content, on);
  }

  @PermittedMutation(() => DivisionSavedType, 'region:manage', 'Adds a division or puts one right.')
  saveDivision(
    @Arg('input', () => SaveDivisionInput, { description: 'The division.' }) input: SaveDivisionInput,
    @Ctx() ctx: RequestContext,
  ) {
    return saveDivision(ctx, input);
  }

  @PermittedMutation(() => ZoneSavedType, 'region:manage', 'Adds a zone or changes it.')
  saveZone(
    @Arg('input', () => SaveZoneInput, { description: 'The zone.' }) input: SaveZoneInput,
    @Ctx() ctx: RequestContext,
  ) {
    return saveZone(ctx, input);
  }

  @PermittedMutation(() => DivisionsImportedType, 'region:manage', 'Takes over an official code list.')
  importDivisions(
    @Arg('input', () => ImportDivisionsInput, { description: 'The list.' }) input: ImportDivisionsInput,
    @Ctx() ctx: RequestContext,
  ) {
    return importDivisions(ctx, input);
  }
}
