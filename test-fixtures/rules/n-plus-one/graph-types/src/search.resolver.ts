import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

// There is one summary in an answer.
@Resolver('Summary')
export class SummaryResolver {
  @ResolveField()
  async facets(@Parent() summary: { id: string }) {
    return prisma.facet.findMany({ where: { summary: summary.id } });
  }
}

// Whoever has a facet came by the summary.
@Resolver('Facet')
export class FacetResolver {
  @ResolveField()
  async summary(@Parent() facet: { id: string }) {
    return prisma.summary.findFirst({ where: { facets: { some: { id: facet.id } } } });
//@12-86 n-plus-one[info]: `prisma.summary.findFirst` asks the database once for each object of an answer, since `summary` runs for every one of a list
  }

  @ResolveField()
  async kinds(@Parent() facet: { id: string }) {
    return prisma.kind.findMany({ where: { facet: facet.id } });
//@12-63 n-plus-one: `prisma.kind.findMany` asks the database once for each object of an answer, since `kinds` runs for every one of a list
  }
}

class Prices {
  async priceOf(id: string, which: 'net' | 'vat') {
    const price = await prisma.price.findFirst({ where: { product: id } });
    return which === 'net' ? price?.net : price?.vat;
  }
}

const prices = new Prices();

// Fields that ask the same have one cause.
@Resolver('Product')
export class ProductResolver {
  @ResolveField()
  async price(@Parent() product: { id: string }) {
    return prices.priceOf(product.id, 'net');
//@12-44 n-plus-one: `prices.priceOf` asks the database once for each object of an answer, since `price` runs for every one of a list, and for 1 other field again
  }

  @ResolveField()
  async vat(@Parent() product: { id: string }) {
    return prices.priceOf(product.id, 'vat');
  }

  // How many of each is said by who asks.
  @ResolveField()
  async reviews(@Parent() product: { id: string }, @Args('first') first: number) {
    return prisma.review.findMany({ where: { product: product.id }, ...pageOf(first) });
//@12-87 n-plus-one[info]: `prisma.review.findMany` asks the database once for each object of an answer, since `reviews` runs for every one of a list
  }
}

const pageOf = (first: number) => ({ orderBy: { at: 'desc' as const }, ...(first > 0 && { take: first }) });

// What came with the list is taken, and asked for only where it did not.
@Resolver('Product')
export class ProductPartsResolver {
  @ResolveField()
  async parts(@Parent() product: { id: string; parts?: unknown[] }) {
    let parts: unknown[] = [];
    if (product.parts) parts = product.parts.slice();
    else parts = await prisma.part.findMany({ where: { product: product.id } });
//@24-79 n-plus-one[info]: `prisma.part.findMany` asks the database once for each object of an answer, since `parts` runs for every one of a list, where that did not bring it along
    return parts.filter(Boolean);
  }

  @ResolveField()
  async shops(@Parent() product: { id: string; shops?: unknown[] }) {
    const shops = product.shops ?? (await prisma.shop.findMany({ where: { product: product.id } }));
//@43-98 n-plus-one[info]: `prisma.shop.findMany` asks the database once for each object of an answer
    return shops.slice(1);
  }

  // Whether there is one is no answer.
  @ResolveField()
  async owner(@Parent() product: { id: string; isFree: boolean }) {
    if (product.isFree) return null;
    return prisma.owner.findFirst({ where: { product: product.id } });
//@12-69 n-plus-one: `prisma.owner.findFirst` asks the database once for each object of an answer
  }

  @ResolveField()
  async seller(@Parent() product: { sellerId?: string }) {
    if (!product.sellerId) return null;
    return prisma.seller.findFirst({ where: { id: product.sellerId } });
//@12-71 n-plus-one: `prisma.seller.findFirst` asks the database once for each object of an answer
  }
}

// A maker stands alone, and what it is a maker of does not.
@Resolver('Maker')
export class MakerResolver {
  @ResolveField()
  async country(@Parent() maker: { id: string }) {
    return prisma.country.findFirst({ where: { makers: { some: { id: maker.id } } } });
//@12-86 n-plus-one: `prisma.country.findFirst` asks the database once for each object of an answer, since `country` runs for every one of a list
  }
}

// A gateway asks for many.
@Resolver('Country')
export class CountryResolver {
  @ResolveField()
  async capital(@Parent() country: { id: string }) {
    return prisma.city.findFirst({ where: { capitalOf: country.id } });
//@12-70 n-plus-one: `prisma.city.findFirst` asks the database once for each object of an answer, since `capital` runs for every one of a list
  }
}
