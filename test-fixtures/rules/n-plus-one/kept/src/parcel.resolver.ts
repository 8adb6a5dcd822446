import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { RequestCache } from './cache.ts';
import { Parcels } from './parcels.ts';

@Resolver('Parcel')
export class ParcelResolver {
  constructor(
    private readonly parcels: Parcels,
    private readonly cache: RequestCache,
  ) {}

  // Both fields share what one of them asked for.
  @ResolveField()
  async lines(@Context() context: object, @Parent() parcel: { id: string }) {
    return this.cache.get(context, `lines ${parcel.id}`, () => this.parcels.linesOf(parcel.id));
//@64-94 n-plus-one[info]: `this.parcels.linesOf` asks the database once for each object of an answer, since `lines` runs for every one of a list; gather
  }

  @ResolveField()
  async summary(@Context() context: object, @Parent() parcel: { id: string }) {
    return this.cache.get(context, `lines ${parcel.id}`, () => this.parcels.linesOf(parcel.id));
  }

  @ResolveField()
  async weight(@Context() context: object, @Parent() parcel: { id: string }) {
    return this.parcels.weightOf(context, parcel.id);
  }

  @ResolveField()
  async stops(@Parent() parcel: { id: string }) {
    return this.cache.run('stops', () => this.parcels.stopsOf(parcel.id));
//@42-72 n-plus-one: `this.parcels.stopsOf` asks the database once for each object of an answer, since `stops` runs for every one of a list
  }
}
