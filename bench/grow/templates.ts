/** What a generated file is about. */
export interface Shape {
  domain: string;
  /** The number of the helper it uses. */
  helper: number;
  /** Another thing of the same package. */
  other: string;
  /** The number of another package. */
  used: number | undefined;
}

/** What can be done with each thing: makes files as long as those of real projects. */
const ACTIONS = ['approve', 'cancel', 'archive', 'reopen', 'transfer'];

const perAction = (text: (action: string) => string) => ACTIONS.map(text).join('\n');

function upper(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

export const model = ({ domain, helper }: Shape) => `import { clean } from '../utils/helper${helper}';

export interface ${upper(domain)} {
  id: string;
  tenantId: string;
  name: string;
  amount: number;
  createdAt: Date;
}

export function is${upper(domain)}Open(row: ${upper(domain)}): boolean {
  return row.amount > 0 && clean(row.name) !== '';
}

export const empty${upper(domain)}: ${upper(domain)} = { id: '', tenantId: '', name: '', amount: 0, createdAt: new Date(0) };
`;

export const repository = ({ domain }: Shape) => `import { PrismaClient } from '@prisma/client';
import type { ${upper(domain)} } from '../models/${domain}.model';

const prisma = new PrismaClient();

export class ${upper(domain)}Repository {
  async find(id: string): Promise<${upper(domain)} | null> {
    return prisma.${domain}.findUnique({ where: { id } });
  }

  async list(tenantId: string): Promise<${upper(domain)}[]> {
    return prisma.${domain}.findMany({ where: { tenantId }, take: 100 });
  }

  async saveAll(rows: ${upper(domain)}[]): Promise<void> {
    for (const row of rows) {
      await prisma.${domain}.update({ where: { id: row.id }, data: row });
    }
  }

${perAction(
  (action) => `  async ${action}(id: string, tenantId: string, note?: string): Promise<void> {
    const row = await prisma.${domain}.findFirst({ where: { id, tenantId } });
    if (!row) throw new Error('${domain} not found');
    const status = note === undefined ? '${action}' : \`${action}: \${note}\`;
    await prisma.${domain}.update({ where: { id }, data: { ...row, status, changedAt: new Date() } });
  }
`,
)}
  async remove(id: string): Promise<void> {
    await prisma.$transaction([prisma.${domain}.delete({ where: { id } })]);
  }
}
`;

export const service = ({ domain, helper, other, used }: Shape) => `import axios from 'axios';
import { ${upper(domain)}Repository } from '../repositories/${domain}.repository';
import { empty${upper(domain)}, is${upper(domain)}Open, type ${upper(domain)} } from '../models/${domain}.model';
import type { ${upper(other)} } from '../models/${other}.model';
import { clean, retry } from '../utils/helper${helper}';
${used === undefined ? '' : `import { describePackage } from '@grown/p${used}';\n`}
const http = axios.create({ baseURL: process.env.${domain.toUpperCase()}_URL });

export class ${upper(domain)}Service {
  constructor(private readonly rows: ${upper(domain)}Repository) {}

  async open(tenantId: string): Promise<${upper(domain)}[]> {
    const found = await this.rows.list(tenantId);
    return found.filter(is${upper(domain)}Open).map((row) => ({ ...empty${upper(domain)}, ...row, name: clean(row.name) }));
  }

  async refresh(ids: string[], related: ${upper(other)}[]): Promise<number> {
    let changed = 0;
    for (const id of ids) {
      const row = await this.rows.find(id);
      if (!row) continue;
      try {
        const { data } = await retry(() => http.get(\`/${domain}/\${id}\`));
        await this.rows.saveAll([{ ...row, amount: data.amount + related.length }]);
        changed++;
      } catch (error) {
        console.error('${domain} failed', error);
      }
    }
    return changed;
  }

${perAction(
  (action) => `  async ${action}(ids: readonly string[], tenantId: string): Promise<string[]> {
    const failed: string[] = [];
    for (const id of ids) {
      const row = await this.rows.find(id);
      if (row === null || row.tenantId !== tenantId) {
        failed.push(id);
        continue;
      }
      const { data } = await http.post<{ ok: boolean }>('/${action}', { id, name: clean(row.name) });
      if (data.ok) await this.rows.${action}(id, tenantId);
      else failed.push(id);
    }
    return failed;
  }
`,
)}
  describe(): string {
    return ${used === undefined ? `'${domain}'` : 'describePackage()'};
  }
}
`;

export const route = ({ domain, helper }: Shape) => `import { Router } from 'express';
import { ${upper(domain)}Repository } from '../repositories/${domain}.repository';
import { ${upper(domain)}Service } from '../services';
import { clean } from '../utils/helper${helper}';
import { is${upper(domain)}InputOpen } from './${domain}.schema';

const service = new ${upper(domain)}Service(new ${upper(domain)}Repository());

export const router = Router();

router.get('/', async (req, res) => {
  const rows = await service.open(clean(req.query.tenant as string));
  res.json(rows);
});

router.post('/:id/refresh', async (req, res) => {
  if (!is${upper(domain)}InputOpen(req.body)) {
    res.status(400).json({ message: 'closed' });
    return;
  }
  try {
    const changed = await service.refresh([req.params.id], req.body.related);
    res.json({ changed });
  } catch (error) {
    res.status(500).json({ message: (error as Error).message });
  }
});

${perAction(
  (action) => `router.post('/:id/${action}', async (req, res, next) => {
  try {
    const { tenant, ids } = req.body as { tenant: string; ids: string[] };
    const failed = await service.${action}([req.params.id, ...ids], clean(tenant));
    if (failed.length > 0) {
      res.status(409).json({ failed });
      return;
    }
    res.status(204).end();
  } catch (error) {
    next(error);
  }
});
`,
)}`;

export const utility = (number: number, constant: number) => `const LIMIT = ${constant};

export function clean(text: string): string {
  return text.trim().slice(0, LIMIT);
}

export async function retry<T>(run: () => Promise<T>, times = ${number + 1}): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await run();
    } catch (error) {
      if (attempt >= times) throw error;
    }
  }
}
`;

export const server = (domains: readonly string[]) => `import express from 'express';
${domains.map((domain) => `import { router as ${domain} } from './routes/${domain}.route';\n`).join('')}
const app = express();
app.use(express.json());
${domains.map((domain) => `app.use('/${domain}', ${domain});\n`).join('')}
app.listen(Number(process.env.PORT));
`;

export const packageIndex = (domains: readonly string[]) => `export * from './models';
export * from './services';

export function describePackage(): string {
  return '${domains.join(' ')}';
}
`;
