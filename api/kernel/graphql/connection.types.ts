import { Field, Int, ObjectType } from 'type-graphql';
import { ofClass, PublicField } from './fields.ts';

@ObjectType('PageInfo', { description: 'Where a page of a list ends (Relay).' })
export class PageInfoType {
  @PublicField(() => Boolean, 'Whether more rows follow.')
  hasNextPage!: boolean;

  @PublicField(() => String, 'Cursor of the last row; pass it as `after`.', { nullable: true })
  endCursor!: string | null;
}

type Class<T> = new () => T;

/** Relay connection and edge types for a node type: `class DeputyConnection extends connectionOf('Deputy', () => DeputyType) {}`. */
export function connectionOf<T extends object>(name: string, node: () => Class<T>) {
  @ObjectType(`${name}Edge`, { description: `One row of a list of ${name}.` })
  class Edge {
    @PublicField(() => String, 'Where this row stands in the list; opaque.')
    cursor!: string;

    @PublicField(node, 'The row.')
    node!: T;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}, by keyset.` })
  class Connection {
    @Field(() => [Edge], { description: 'The rows of this page.' })
    @ofClass('PUBLIC')
    edges!: Edge[];

    @PublicField(() => PageInfoType, 'Where the page ends.')
    pageInfo!: PageInfoType;

    @PublicField(() => Int, 'Rows in the whole list.')
    totalCount!: number;
  }
  return Connection;
}
