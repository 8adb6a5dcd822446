import { PrismaClient } from '@prisma/client';
import { Field, FieldResolver, ID, ObjectType, Query, Resolver, Root } from 'type-graphql';

const prisma = new PrismaClient();

@ObjectType()
export class Payment {
  @Field(() => ID)
  id!: string;
}

@ObjectType()
export class Plan {
  @Field(() => ID)
  id!: string;
}

@ObjectType('Money')
export class Account {
  @Field(() => ID)
  id!: string;

  @Field(() => [Payment])
  payments!: Payment[];

  @Field()
  plan!: Plan;
}

@Resolver(() => Account)
export class AccountResolver {
  @Query(() => Account)
  async account(): Promise<unknown> {
    return prisma.account.findFirst({ where: { id: 'mine' } });
  }

  @FieldResolver(() => [Payment])
  async payments(@Root() account: Account) {
    return prisma.payment.findMany({ where: { account: account.id } });
  }
}

@Resolver(Plan)
export class PlanResolver {
  @FieldResolver()
  async limits(@Root() plan: Plan) {
    return prisma.limit.findMany({ where: { plan: plan.id } });
  }
}

@Resolver(Payment)
export class PaymentResolver {
  @FieldResolver()
  async receipt(@Root() payment: Payment) {
    return prisma.receipt.findFirst({ where: { payment: payment.id } });
//@12-71 n-plus-one: `prisma.receipt.findFirst` asks the database once for each object of an answer, since `receipt` runs for every one of a list
  }
}
