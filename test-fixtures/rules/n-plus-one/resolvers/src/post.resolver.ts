import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { authors, posts } from './schema.ts';

const db = drizzle('postgres://localhost/blog');

@Resolver('Post')
export class PostResolver {
  @ResolveField()
  async author(@Parent() post: { authorId: string }) {
    const [author] = await db.select().from(authors).where(eq(authors.id, post.authorId)).limit(1);
//@28-98 n-plus-one: `…limit` asks the database once for each object of an answer, since `author` runs for every one of a list; gat
    return author;
  }

  @ResolveField()
  async coauthor(@Parent() post: { authorId: string; coauthor?: unknown }) {
    if (post.coauthor) return post.coauthor;
    const [coauthor] = await db.select().from(authors).where(eq(authors.id, post.authorId)).limit(1);
//@30-100 n-plus-one[info]: `…limit` asks the database once for each object of an answer, since `coauthor` runs for every one of a list, where that did not bring it along
    return coauthor;
  }

  @Mutation()
  async rename(@Args('id') id: string, @Args('title') title: string) {
    await db.update(posts).set({ title }).where(eq(posts.id, id));
    return db.select().from(posts).where(eq(posts.id, id)).limit(1);
  }
}
