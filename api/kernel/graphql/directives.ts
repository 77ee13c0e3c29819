import { DirectiveLocation, GraphQLDirective, GraphQLEnumType, GraphQLNonNull, GraphQLString } from 'graphql';

const FieldClassEnum = new GraphQLEnumType({
  name: 'FieldClass',
  description: 'Who may read a field.',
  values: {
    PUBLIC: { description: 'Everybody.' },
    STAFF: { description: 'Staff, and the person the record is about.' },
    SECRET: { description: 'Nobody without a purpose, which is recorded with the reader.' },
  },
});

/** `@class(of: STAFF)` on every field: enforced before anything is executed. */
export const classDirective = new GraphQLDirective({
  name: 'class',
  description: 'The class of a field: who may read it.',
  locations: [DirectiveLocation.FIELD_DEFINITION],
  args: { of: { type: new GraphQLNonNull(FieldClassEnum), description: 'The class.' } },
});

/** `@allow(permission: "roll:import")` on every operation. */
export const allowDirective = new GraphQLDirective({
  name: 'allow',
  description: 'The permission an operation asks for.',
  locations: [DirectiveLocation.FIELD_DEFINITION],
  args: { permission: { type: new GraphQLNonNull(GraphQLString), description: 'As `noun:verb`.' } },
});
