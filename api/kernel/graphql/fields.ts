import type { GraphQLScalarType } from 'graphql';
import { Directive, Extensions, Field, Mutation, Query } from 'type-graphql';
import type { Permission } from '../permission.rules.ts';
import type { RootPlan } from '../plan/plan.ts';

/** Who may read a field: everybody; staff (and the person it is about); nobody without a recorded purpose. */
export type FieldClass = 'PUBLIC' | 'STAFF' | 'SECRET';

// What type-graphql accepts as a type function; it publishes no name for it.
type TypeFunction = () => object | GraphQLScalarType | readonly [object];
interface FieldOptions {
  readonly nullable?: boolean | 'items' | 'itemsAndList';
  readonly name?: string;
}

const classed =
  (fieldClass: FieldClass) =>
  (type: TypeFunction, description: string, options: FieldOptions = {}) =>
  (target: object, key: string | symbol, descriptor?: PropertyDescriptor): void => {
    const at = descriptor as TypedPropertyDescriptor<unknown>;
    Field(type as never, { ...options, description } as never)(target, key, at);
    ofClass(fieldClass)(target, key, at);
  };

/** Marks a field (also one with a resolver of its own) with its class. */
export const ofClass =
  (fieldClass: FieldClass) =>
  (target: object, key: string | symbol, descriptor?: PropertyDescriptor): void => {
    const at = descriptor as TypedPropertyDescriptor<unknown>;
    Extensions({ fieldClass })(target, key, at);
    Directive(`@class(of: ${fieldClass})`)(target, key, at);
  };

/** A field everybody may read: `@PublicField(() => String, 'Name of the deputy.')`. */
export const PublicField = classed('PUBLIC');
/** A field for staff, and for the person the record is about. */
export const StaffField = classed('STAFF');

interface OperationOptions extends FieldOptions {
  /** The read plan that answers the operation in one statement. */
  readonly plan?: RootPlan;
  /** Fields up to this class are open below the operation, because it answers only about the viewer. */
  readonly opens?: FieldClass;
}

const operation =
  (kind: typeof Query | typeof Mutation) =>
  (type: TypeFunction, permission: Permission, description: string, options: OperationOptions = {}) =>
  (target: object, key: string | symbol, descriptor: PropertyDescriptor): void => {
    const { plan, opens, ...rest } = options;
    const at = descriptor as TypedPropertyDescriptor<unknown>;
    kind(type as never, { ...rest, description } as never)(target, key, at as never);
    Extensions({ permission, ...(plan ? { plan } : {}), ...(opens ? { opens } : {}) })(target, key, at);
    Directive(`@allow(permission: "${permission}")`)(target, key, at);
  };

/** A query and the permission it asks for. */
export const PermittedQuery = operation(Query);
/** A mutation and the permission it asks for. Its one input carries an idempotency key. */
export const PermittedMutation = operation(Mutation);
