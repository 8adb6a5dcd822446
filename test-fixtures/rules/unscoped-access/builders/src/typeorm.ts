import { Router } from 'express';
import { DataSource, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity()
export class Draft {
  @PrimaryGeneratedColumn('uuid') id!: string;
}

const source = new DataSource({ type: 'postgres' });
const drafts = source.getRepository(Draft);
export const router = Router();

router.get('/drafts/:id', async function showDraft(req, res) {
  const found = drafts
    .createQueryBuilder('draft')
    .where('draft.id = :id', { id: req.params.id })
    .andWhere('draft.authorId = :authorId', { authorId: req.user.id });
  res.json(await found.getOne());
});

router.get('/drafts/:id/whole', async function wholeDraft(req, res) {
  res.json(
    await drafts
      .createQueryBuilder('draft')
      .where('draft.id = :id AND draft.authorId = :author', { id: req.params.id, author: req.user.id })
      .getOne(),
  );
});

router.get('/drafts/:id/text', async function textOfDraft(req, res) {
  res.json(await drafts.findOne({ where: { id: req.params.id, authorId: req.user.id } }));
});

router.delete('/drafts/:id', async function deleteDraft(req, res) {
  await drafts.delete({ id: req.params.id });
//@9-44 unscoped-access[warning]: `drafts.delete` takes the record by its id alone
  res.sendStatus(204);
});
