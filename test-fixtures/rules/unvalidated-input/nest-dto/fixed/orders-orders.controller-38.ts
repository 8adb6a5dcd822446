// fix: Import `Stamp` as the class that it is @ src/orders/orders.controller.ts:38
import { Body, Controller, Patch, Post, Put, Query } from '@nestjs/common';
import { prisma } from '../db';
import { CreateOrder, LateOrder, Line, OpenOrder, RenameOrder, StoredOrder } from './create-order.dto';
import type { NamedOrder, OrderMap, OrderNote } from './order-types';
import { type OrderState } from './order-types';
import { Stamp } from './stamp';

/** All that a client does with orders. */
@Controller({
  path: 'orders',
})
export class OrdersController {
  @Post()
  create(@Body() order: CreateOrder) {
    return prisma.order.create({ data: order });
  }

  @Patch('title')
  rename(@Body() order: RenameOrder) {
    return prisma.order.create({ data: { title: order.title, subtitle: order.subtitle } });
  }

  @Post('notes')
  note(@Body() note: OrderNote) {
    return prisma.note.create({ data: note });
  }

  @Post('states')
  state(@Body() state: OrderState) {
    return prisma.state.create({ data: state });
  }

  @Post('stamps')
  stamp(@Body() stamp: Stamp) {
    return prisma.stamp.create({ data: stamp });
  }

  @Put('lines')
  line(@Body() line: { article: string; count?: number; of: { id: string }[] }) {
    return prisma.line.create({ data: line });
  }

  @Put('articles')
  article(@Body() article: { title: string; price: number | null }) {
    return prisma.article.create({ data: article });
  }

  @Put('search')
  search(@Query() asked: { title: string; limit: number }) {
    return prisma.search.create({ data: asked });
  }

  @Post('open')
  open(@Body() order: OpenOrder) {
    return prisma.order.create({ data: order });
  }

  @Post('late')
  late(@Body() order: LateOrder) {
    return prisma.order.create({ data: order });
  }

  @Post('map')
  map(@Body() order: OrderMap) {
    return prisma.order.create({ data: order });
  }

  @Post('named')
  named(@Body() order: NamedOrder) {
    return prisma.order.create({ data: order });
  }

  @Post('any')
  anything(@Body() order: any) {
    return prisma.order.create({ data: order });
  }

  @Post('stored')
  stored(@Body() order: StoredOrder) {
    return prisma.order.create({ data: order });
  }

  @Post('lines')
  lines(@Body() lines: Line[]) {
    return prisma.line.createMany({ data: lines });
  }

  @Post('texts')
  texts(@Body() texts: string[]) {
    return prisma.text.createMany({ data: texts });
  }

  @Patch('renamed')
  renamed(@Body() order: RenameOrder) {
    return prisma.order.create({ data: { title: order.title } });
  }
}
