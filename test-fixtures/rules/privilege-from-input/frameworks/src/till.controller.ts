import { Body, Controller, NotFoundException, Post, SetMetadata } from '@nestjs/common';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
const Roles = (...roles: string[]) => SetMetadata('roles', roles);

@Controller('sales')
@Roles('member')
export class TillController {
  @Post()
  async buy(@Body() sale: any) {
//@21-24 privilege-from-input[error]: `sale.price` becomes the `price` that `prisma.sale.create` is given
    const product = await prisma.product.findUnique({ where: { id: String(sale.product) } });
    if (!product || product.price === 0) throw new NotFoundException();
    return prisma.sale.create({ data: { productId: product.id, price: Number(sale.price) } });
  }

  /** Who stands behind the till says what it costs. */
  @Post('till')
  @Roles('admin', 'cashier')
  async sell(@Body() sale: any) {
    const product = await prisma.product.findUnique({ where: { id: String(sale.product) } });
    if (!product) throw new NotFoundException();
    return prisma.sale.create({ data: { productId: product.id, price: Number(sale.price) } });
  }
}
